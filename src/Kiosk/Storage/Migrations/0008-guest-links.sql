-- What was chosen for one guest, or for one ticket; else the plan's language or the venue's.
ALTER TABLE vouchers ADD COLUMN language TEXT;
ALTER TABLE print_jobs ADD COLUMN language TEXT;

CREATE TABLE guest_links (
  id INTEGER PRIMARY KEY,
  -- SHA-256 of the link; the link itself is not kept.
  hash BLOB NOT NULL UNIQUE,
  voucher_id INTEGER NOT NULL REFERENCES vouchers,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  opened_at TEXT,
  -- SHA-256 of the cookie of the browser that opened it, the only one that may look again.
  browser BLOB
) STRICT;

CREATE INDEX guest_links_by_age ON guest_links (created_at);
