CREATE TABLE print_jobs_new (
  id INTEGER PRIMARY KEY,
  -- One request: its copies are no reprints of each other.
  request_id TEXT NOT NULL,
  printer TEXT NOT NULL,
  -- The printer it was meant for, when another has it because that one was out.
  moved_from TEXT,
  content TEXT NOT NULL CHECK (content IN ('ticket', 'test', 'sheet')),
  -- A ticket's; the vouchers of a sheet are in print_job_vouchers.
  voucher_id INTEGER REFERENCES vouchers CHECK ((voucher_id IS NOT NULL) = (content = 'ticket')),
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
  again_of INTEGER REFERENCES print_jobs_new,
  idempotency_key TEXT
) STRICT;

INSERT INTO print_jobs_new
SELECT id, request_id, printer, NULL, 'ticket', voucher_id, template, reprint, state, detail, detail_argument, attempts,
  created_at, created_by, updated_at, sending_at, again_of, idempotency_key
FROM print_jobs ORDER BY id;

DROP TABLE print_jobs;
ALTER TABLE print_jobs_new RENAME TO print_jobs;

CREATE INDEX print_jobs_waiting ON print_jobs (printer, id) WHERE state IN ('queued', 'sending');
CREATE INDEX print_jobs_moved ON print_jobs (moved_from) WHERE state = 'queued' AND moved_from IS NOT NULL;
CREATE INDEX print_jobs_by_voucher ON print_jobs (voucher_id, id);
CREATE INDEX print_jobs_by_key ON print_jobs (idempotency_key, id) WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX print_jobs_printed_again_once ON print_jobs (again_of) WHERE again_of IS NOT NULL AND state <> 'failed';

CREATE TABLE print_job_vouchers (
  job_id INTEGER NOT NULL REFERENCES print_jobs,
  voucher_id INTEGER NOT NULL REFERENCES vouchers,
  PRIMARY KEY (job_id, voucher_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX print_job_vouchers_by_voucher ON print_job_vouchers (voucher_id, job_id);
