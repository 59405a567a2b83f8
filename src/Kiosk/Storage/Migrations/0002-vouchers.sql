CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
  plan TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  idempotency_key TEXT UNIQUE
) STRICT;

CREATE TABLE vouchers (
  id INTEGER PRIMARY KEY,
  username TEXT NOT NULL,
  passcode TEXT NOT NULL,
  full_name TEXT,
  plan TEXT,
  valid_for TEXT,
  valid_from TEXT,
  expires_at TEXT,
  download_limit_mb INTEGER,
  upload_limit_mb INTEGER,
  state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'revoked', 'failed', 'gone')),
  state_at TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('kiosk', 'router')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  note TEXT,
  first_login TEXT,
  last_login TEXT,
  mac TEXT,
  printed_at TEXT,
  print_count INTEGER NOT NULL DEFAULT 0,
  batch_id TEXT REFERENCES batches,
  replaces_id INTEGER REFERENCES vouchers,
  revoke_requested_at TEXT,
  revoke_requested_by TEXT,
  failure TEXT,
  -- The printer that prints it as soon as the router has confirmed it; null once that is queued.
  print_on TEXT,
  print_copies INTEGER NOT NULL DEFAULT 1,
  idempotency_key TEXT UNIQUE,
  -- What the router listed last, to notice an edit made there.
  router_row TEXT
) STRICT;

CREATE UNIQUE INDEX vouchers_live_username ON vouchers (username) WHERE state IN ('pending', 'active');
CREATE INDEX vouchers_by_username ON vouchers (username, id);
CREATE INDEX vouchers_by_state ON vouchers (state, id);
CREATE INDEX vouchers_by_batch ON vouchers (batch_id, state);
CREATE INDEX vouchers_by_replaces ON vouchers (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE INDEX vouchers_to_print ON vouchers (id) WHERE print_on IS NOT NULL;

CREATE VIRTUAL TABLE voucher_words USING fts5 (
  username, full_name, note, mac, content = 'vouchers', content_rowid = 'id', tokenize = 'trigram'
);

CREATE TRIGGER voucher_words_insert AFTER INSERT ON vouchers
BEGIN
  INSERT INTO voucher_words (rowid, username, full_name, note, mac)
  VALUES (new.id, new.username, new.full_name, new.note, new.mac);
END;

CREATE TRIGGER voucher_words_update AFTER UPDATE OF username, full_name, note, mac ON vouchers
BEGIN
  INSERT INTO voucher_words (voucher_words, rowid, username, full_name, note, mac)
  VALUES ('delete', old.id, old.username, old.full_name, old.note, old.mac);
  INSERT INTO voucher_words (rowid, username, full_name, note, mac)
  VALUES (new.id, new.username, new.full_name, new.note, new.mac);
END;
