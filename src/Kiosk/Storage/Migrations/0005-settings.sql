CREATE TABLE settings (
  key TEXT PRIMARY KEY COLLATE NOCASE,
  value TEXT,
  secret BLOB,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;
