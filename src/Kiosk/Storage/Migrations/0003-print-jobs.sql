CREATE TABLE print_jobs (
  id INTEGER PRIMARY KEY,
  -- One request: its copies are no reprints of each other.
  request_id TEXT NOT NULL,
  printer TEXT NOT NULL,
  voucher_id INTEGER NOT NULL REFERENCES vouchers,
  template TEXT,
  reprint INTEGER NOT NULL CHECK (reprint IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'unconfirmed', 'failed')),
  detail TEXT,
  detail_argument TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- Committed before the first byte leaves: null means that certainly nothing is on paper.
  sending_at TEXT,
  -- The unconfirmed job that a person decided to print again.
  again_of INTEGER REFERENCES print_jobs,
  idempotency_key TEXT
) STRICT;

CREATE INDEX print_jobs_waiting ON print_jobs (printer, id) WHERE state IN ('queued', 'sending');
CREATE INDEX print_jobs_by_voucher ON print_jobs (voucher_id, id);
CREATE INDEX print_jobs_by_key ON print_jobs (idempotency_key, id) WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX print_jobs_printed_again_once ON print_jobs (again_of) WHERE again_of IS NOT NULL AND state <> 'failed';
