-- Organizations, their people and keys, what an interview is made of, and interviews.
-- Moments are whole Unix seconds. Ids are opaque texts.

CREATE TABLE organizations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE teams (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT NOT NULL,
    logo_url TEXT,
    accent_color TEXT NOT NULL,
    button_color TEXT NOT NULL,
    background_image TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT,
    is_api_user INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE team_members (
    team_id TEXT NOT NULL REFERENCES teams (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    PRIMARY KEY (team_id, user_id)
) STRICT, WITHOUT ROWID;

-- Keys stand here as they are: the only ones are the published demo keys.
CREATE TABLE api_keys (
    key TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    bound_team_id TEXT REFERENCES teams (id),
    default_team_id TEXT NOT NULL REFERENCES teams (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE narrators (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE voices (
    id TEXT PRIMARY KEY,
    narrator_id TEXT NOT NULL REFERENCES narrators (id),
    name TEXT NOT NULL,
    gender TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE message_groups (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    team_id TEXT NOT NULL REFERENCES teams (id),
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    type TEXT NOT NULL,
    is_default INTEGER NOT NULL,
    created_by_id TEXT NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT, WITHOUT ROWID;

-- At most one default for a team and type.
CREATE UNIQUE INDEX message_groups_default ON message_groups (team_id, type) WHERE is_default;

CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    message_group_id TEXT NOT NULL REFERENCES message_groups (id),
    type TEXT NOT NULL,
    sms_body TEXT NOT NULL,
    sms_enabled INTEGER NOT NULL,
    email_subject TEXT NOT NULL,
    email_body TEXT NOT NULL,
    email_enabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE questions (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    team_id TEXT NOT NULL REFERENCES teams (id),
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    description TEXT NOT NULL,
    audio_url TEXT,
    narrator_id TEXT REFERENCES narrators (id),
    question_script TEXT NOT NULL,
    created_by_id TEXT NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_questions (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    team_id TEXT NOT NULL REFERENCES teams (id),
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    type TEXT NOT NULL,
    created_by_id TEXT NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_options (
    survey_question_id TEXT NOT NULL REFERENCES survey_questions (id),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    PRIMARY KEY (survey_question_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE ai_text_questions (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    team_id TEXT NOT NULL REFERENCES teams (id),
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    description TEXT NOT NULL,
    created_by_id TEXT NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX questions_by_team ON questions (organization_id, team_id);
CREATE INDEX survey_questions_by_team ON survey_questions (organization_id, team_id);
CREATE INDEX ai_text_questions_by_team ON ai_text_questions (organization_id, team_id);

-- With a rowid: the list's indexes carry it and not the long id twice.
CREATE TABLE interviews (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    team_id TEXT NOT NULL REFERENCES teams (id),
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    display_name TEXT NOT NULL,
    interview_type TEXT NOT NULL,
    status INTEGER NOT NULL,
    description TEXT NOT NULL,
    description_url TEXT NOT NULL,
    language TEXT NOT NULL,
    resume INTEGER NOT NULL,
    web_only INTEGER NOT NULL,
    message_group_id TEXT REFERENCES message_groups (id),
    narrator_id TEXT REFERENCES narrators (id),
    created_by_id TEXT NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    archived_by_id TEXT REFERENCES users (id),
    -- JSON; only AI interviews have one.
    ai_configuration TEXT,
    CHECK ((status = 3) = (archived_at IS NOT NULL)),
    CHECK (updated_at >= created_at)
) STRICT;

-- The list reads its order, its filters and its total from one of these two and never the table:
-- live interviews by default, all of them with archived=true.
CREATE INDEX interviews_live
    ON interviews (organization_id, updated_at DESC, id DESC, interview_type, team_id, archived_at)
    WHERE archived_at IS NULL;
CREATE INDEX interviews_all
    ON interviews (organization_id, updated_at DESC, id DESC, interview_type, team_id);
-- For the free title of a copy.
CREATE INDEX interviews_by_title ON interviews (team_id, title);

CREATE TABLE interview_questions (
    interview_id TEXT NOT NULL REFERENCES interviews (id),
    ordinal INTEGER NOT NULL,
    question_id TEXT NOT NULL REFERENCES questions (id),
    PRIMARY KEY (interview_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE interview_survey_questions (
    interview_id TEXT NOT NULL REFERENCES interviews (id),
    ordinal INTEGER NOT NULL,
    question_id TEXT NOT NULL REFERENCES survey_questions (id),
    knockout INTEGER NOT NULL,
    PRIMARY KEY (interview_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE interview_ai_text_questions (
    interview_id TEXT NOT NULL REFERENCES interviews (id),
    ordinal INTEGER NOT NULL,
    question_id TEXT NOT NULL REFERENCES ai_text_questions (id),
    PRIMARY KEY (interview_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE interview_keywords (
    interview_id TEXT NOT NULL REFERENCES interviews (id),
    ordinal INTEGER NOT NULL,
    keyword TEXT NOT NULL,
    PRIMARY KEY (interview_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE score_card_templates (
    interview_id TEXT NOT NULL REFERENCES interviews (id),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (interview_id, ordinal)
) STRICT, WITHOUT ROWID;
