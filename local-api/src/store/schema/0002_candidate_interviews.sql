-- Who was invited to which interview: read-only rows, for the number of people behind an interview.

CREATE TABLE candidate_interviews (
    id TEXT PRIMARY KEY,
    candidate_id TEXT NOT NULL,
    interview_id TEXT NOT NULL REFERENCES interviews (id),
    status TEXT NOT NULL,
    invite_sent_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX candidate_interviews_by_interview
    ON candidate_interviews (interview_id, created_at DESC, id);
