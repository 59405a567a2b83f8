-- What happened: the list on the page, and what messages are made of.
CREATE TABLE alerts (
  id INTEGER PRIMARY KEY,
  -- The same in every try and for every receiver, so that repeats can be dropped.
  message_id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL CHECK (type IN ('down', 'degraded', 'back', 'was-down', 'expiring', 'ip-changed')),
  at TEXT NOT NULL,
  -- An uplink's name and kind, or 'router' twice.
  uplink TEXT NOT NULL COLLATE NOCASE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  reason_arguments TEXT NOT NULL,
  since TEXT,
  ended_at TEXT,
  expires_at TEXT,
  external_ip TEXT,
  previous_ip TEXT,
  asked_for INTEGER NOT NULL CHECK (asked_for IN (0, 1)),
  -- The first alert of the same outage, which may be itself.
  outage INTEGER
) STRICT;

CREATE INDEX alerts_by_outage ON alerts (outage) WHERE outage IS NOT NULL;

CREATE TABLE alert_deliveries (
  id INTEGER PRIMARY KEY,
  alert_id INTEGER NOT NULL REFERENCES alerts ON DELETE CASCADE,
  route TEXT NOT NULL CHECK (route IN ('webhook', 'airvpn')),
  receiver TEXT NOT NULL COLLATE NOCASE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'given-up', 'merged', 'dropped')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trouble TEXT,
  trouble_argument TEXT
) STRICT;

CREATE INDEX alert_deliveries_open ON alert_deliveries (route, receiver, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX alert_deliveries_by_alert ON alert_deliveries (alert_id);
CREATE INDEX alert_deliveries_by_receiver ON alert_deliveries (route, receiver, id);

-- What has been told of each uplink, so that a restart tells nothing twice.
CREATE TABLE alert_memories (
  kind TEXT NOT NULL,
  uplink TEXT NOT NULL COLLATE NOCASE,
  target TEXT NOT NULL,
  open_alert INTEGER REFERENCES alerts ON DELETE SET NULL,
  external_ip TEXT,
  expires_at TEXT,
  told_days INTEGER,
  PRIMARY KEY (kind, uplink)
) STRICT;

-- Webhooks that answered that they are gone: they get nothing until a person says so.
CREATE TABLE webhooks_gone (
  receiver TEXT PRIMARY KEY COLLATE NOCASE,
  at TEXT NOT NULL
) STRICT;
