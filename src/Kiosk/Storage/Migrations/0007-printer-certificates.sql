-- Certificates that printers signed themselves, trusted on first use.
CREATE TABLE printer_certificates (
  address TEXT PRIMARY KEY,
  -- Of the certificate's DER form, in hexadecimal.
  sha256 TEXT NOT NULL,
  pinned_at TEXT NOT NULL
) STRICT;
