-- Samples and hours are many: their times are Unix seconds, and their states numbers from best (0, up) to worst (3, down).
CREATE TABLE uplink_names (
  id INTEGER PRIMARY KEY,
  -- Null: another uplink took the name over; what is left here only grows old.
  name TEXT UNIQUE COLLATE NOCASE,
  seen_at INTEGER,
  -- The last traffic counter, from which the next one differs.
  period TEXT,
  download_counter INTEGER,
  upload_counter INTEGER
) STRICT;

-- By time first: new rows lie side by side, whatever the number of uplinks, and so do the old ones that are deleted.
CREATE TABLE uplink_samples (
  at INTEGER NOT NULL,
  uplink_id INTEGER NOT NULL REFERENCES uplink_names,
  state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
  -- Those before "at" in which this was so; no two samples of an uplink share one.
  seconds INTEGER NOT NULL CHECK (seconds >= 0),
  -- Bits a second.
  download_speed INTEGER,
  upload_speed INTEGER,
  -- Since the sample before.
  download_bytes INTEGER NOT NULL,
  upload_bytes INTEGER NOT NULL,
  PRIMARY KEY (at, uplink_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE uplink_hours (
  uplink_id INTEGER NOT NULL REFERENCES uplink_names,
  -- Where an hour of the venue's clock begins.
  hour INTEGER NOT NULL,
  up INTEGER NOT NULL,
  degraded INTEGER NOT NULL,
  down INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  -- The worst state of each half; null when nobody looked.
  first_half INTEGER,
  second_half INTEGER,
  samples INTEGER NOT NULL,
  -- How many of the samples bear a speed, and their sums and peaks.
  speeds INTEGER NOT NULL,
  download_sum INTEGER NOT NULL,
  upload_sum INTEGER NOT NULL,
  download_peak INTEGER NOT NULL,
  upload_peak INTEGER NOT NULL,
  download_bytes INTEGER NOT NULL,
  upload_bytes INTEGER NOT NULL,
  PRIMARY KEY (uplink_id, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE uplink_outages (
  id INTEGER PRIMARY KEY,
  uplink_id INTEGER NOT NULL REFERENCES uplink_names,
  state TEXT NOT NULL CHECK (state IN ('degraded', 'down')),
  -- A sentence of Errors.resx and, as a JSON array, what is filled in.
  reason TEXT NOT NULL,
  arguments TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE INDEX uplink_outages_by_uplink ON uplink_outages (uplink_id, started_at);
CREATE UNIQUE INDEX uplink_outages_open ON uplink_outages (uplink_id) WHERE ended_at IS NULL;
CREATE INDEX uplink_outages_by_end ON uplink_outages (ended_at);
