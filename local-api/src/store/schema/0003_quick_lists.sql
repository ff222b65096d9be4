-- Totals that are kept and titles that are indexed: a list of very many interviews reads few rows.

-- As before, with a number of its own: the titles' index below holds it, and VACUUM may give new
-- rowids to a table without such a column. What a list reads comes first, long texts last.
CREATE TABLE interviews_numbered (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    team_id TEXT NOT NULL REFERENCES teams (id),
    interview_type TEXT NOT NULL,
    status INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    title_folded TEXT NOT NULL,
    title TEXT NOT NULL,
    display_name TEXT NOT NULL,
    language TEXT NOT NULL,
    resume INTEGER NOT NULL,
    web_only INTEGER NOT NULL,
    message_group_id TEXT REFERENCES message_groups (id),
    narrator_id TEXT REFERENCES narrators (id),
    created_by_id TEXT NOT NULL REFERENCES users (id),
    archived_by_id TEXT REFERENCES users (id),
    description_url TEXT NOT NULL,
    description TEXT NOT NULL,
    -- JSON; only AI interviews have one.
    ai_configuration TEXT,
    CHECK ((status = 3) = (archived_at IS NOT NULL)),
    CHECK (updated_at >= created_at)
) STRICT;

INSERT INTO interviews_numbered (number, id, organization_id, team_id, interview_type, status,
    created_at, updated_at, archived_at, title_folded, title, display_name, language, resume,
    web_only, message_group_id, narrator_id, created_by_id, archived_by_id, description_url,
    description, ai_configuration)
SELECT rowid, id, organization_id, team_id, interview_type, status,
    created_at, updated_at, archived_at, title_folded, title, display_name, language, resume,
    web_only, message_group_id, narrator_id, created_by_id, archived_by_id, description_url,
    description, ai_configuration
FROM interviews;

DROP TABLE interviews;
ALTER TABLE interviews_numbered RENAME TO interviews;

-- The list reads its order and its filters from one of these two and never the table, and so does a
-- search that reads every title: live interviews by default, all of them with archived=true.
CREATE INDEX interviews_live ON interviews
    (organization_id, updated_at DESC, id DESC, interview_type, team_id, archived_at, title_folded)
    WHERE archived_at IS NULL;
CREATE INDEX interviews_all ON interviews
    (organization_id, updated_at DESC, id DESC, interview_type, team_id, title_folded);
-- For the free title of a copy.
CREATE INDEX interviews_by_title ON interviews (team_id, title);

-- How many interviews there are of each kind that a list can ask for.
CREATE TABLE interview_counts (
    organization_id TEXT NOT NULL,
    team_id TEXT NOT NULL,
    interview_type TEXT NOT NULL,
    is_archived INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (organization_id, team_id, interview_type, is_archived)
) STRICT, WITHOUT ROWID;

INSERT INTO interview_counts
SELECT organization_id, team_id, interview_type, archived_at IS NOT NULL, count(*)
FROM interviews GROUP BY 1, 2, 3, 4;

-- Which titles have which three characters in a row. They are folded already, in every script, so
-- that this must not fold them again by rules of its own.
CREATE VIRTUAL TABLE interview_titles USING fts5 (
    title_folded, content = 'interviews', content_rowid = 'number', detail = none, columnsize = 0,
    tokenize = 'trigram case_sensitive 1'
);

INSERT INTO interview_titles (interview_titles) VALUES ('rebuild');

-- Goes up with every change to an interview: what was found before is what there is while it stays.
CREATE TABLE interview_changes (number INTEGER NOT NULL) STRICT;
INSERT INTO interview_changes VALUES (0);

-- All three follow every change by themselves.
CREATE TRIGGER interviews_inserted AFTER INSERT ON interviews BEGIN
    INSERT INTO interview_titles (rowid, title_folded) VALUES (new.number, new.title_folded);
    INSERT INTO interview_counts
    VALUES (new.organization_id, new.team_id, new.interview_type, new.archived_at IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
    UPDATE interview_changes SET number = number + 1;
END;

CREATE TRIGGER interviews_retitled AFTER UPDATE OF number, title_folded ON interviews
WHEN (old.number, old.title_folded) <> (new.number, new.title_folded) BEGIN
    INSERT INTO interview_titles (interview_titles, rowid, title_folded)
    VALUES ('delete', old.number, old.title_folded);
    INSERT INTO interview_titles (rowid, title_folded) VALUES (new.number, new.title_folded);
END;

CREATE TRIGGER interviews_updated AFTER UPDATE ON interviews BEGIN
    UPDATE interview_counts SET count = count - 1
    WHERE organization_id = old.organization_id AND team_id = old.team_id
        AND interview_type = old.interview_type AND is_archived = (old.archived_at IS NOT NULL);
    INSERT INTO interview_counts
    VALUES (new.organization_id, new.team_id, new.interview_type, new.archived_at IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
    UPDATE interview_changes SET number = number + 1;
END;

CREATE TRIGGER interviews_deleted AFTER DELETE ON interviews BEGIN
    INSERT INTO interview_titles (interview_titles, rowid, title_folded)
    VALUES ('delete', old.number, old.title_folded);
    UPDATE interview_counts SET count = count - 1
    WHERE organization_id = old.organization_id AND team_id = old.team_id
        AND interview_type = old.interview_type AND is_archived = (old.archived_at IS NOT NULL);
    UPDATE interview_changes SET number = number + 1;
END;
