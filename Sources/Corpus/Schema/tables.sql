-- Times are milliseconds since 1970-01-01T00:00:00Z where a column ends in _at or is origin_ms;
-- other _ms and _offset columns are milliseconds since the part's origin.

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  source INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  era TEXT,
  bytes INTEGER NOT NULL,
  records INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  notices INTEGER NOT NULL,
  ignored INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  name_table TEXT NOT NULL,
  superseded_by INTEGER REFERENCES sources,
  CHECK (records = messages + notices + ignored + rejected)
) STRICT;

CREATE TABLE source_heads (
  source INTEGER NOT NULL REFERENCES sources,
  bytes INTEGER NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (source, bytes)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_reasons (
  source INTEGER NOT NULL REFERENCES sources,
  class TEXT NOT NULL CHECK (class IN ('ignored', 'rejected')),
  reason TEXT NOT NULL,
  count INTEGER NOT NULL,
  first_record INTEGER,
  PRIMARY KEY (source, class, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE channels (
  channel INTEGER PRIMARY KEY,
  login TEXT UNIQUE,
  room_id TEXT UNIQUE,
  time_zone TEXT NOT NULL DEFAULT 'UTC',
  prefix TEXT,
  CHECK (login IS NOT NULL OR room_id IS NOT NULL)
) STRICT;

CREATE TABLE streams (
  stream INTEGER PRIMARY KEY,
  channel INTEGER NOT NULL REFERENCES channels,
  key TEXT NOT NULL,
  vod_id TEXT,
  title TEXT,
  started_at INTEGER,
  seconds REAL,
  day TEXT,
  UNIQUE (channel, key)
) STRICT;

CREATE TABLE parts (
  part INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources,
  stream INTEGER REFERENCES streams,
  origin_ms INTEGER,
  day TEXT,
  first_ms INTEGER,
  last_ms INTEGER,
  messages INTEGER NOT NULL DEFAULT 0,
  notices INTEGER NOT NULL DEFAULT 0,
  richness INTEGER NOT NULL,
  title TEXT,
  seconds REAL,
  superseded_by INTEGER REFERENCES parts
) STRICT;
CREATE INDEX parts_of_stream ON parts (stream);
CREATE INDEX parts_of_source ON parts (source);

CREATE TABLE stream_flags (
  part INTEGER NOT NULL REFERENCES parts,
  flag TEXT NOT NULL,
  PRIMARY KEY (part, flag)
) STRICT, WITHOUT ROWID;

CREATE TABLE emotes (
  emote INTEGER PRIMARY KEY,
  name INTEGER NOT NULL REFERENCES emotes,
  provider TEXT NOT NULL,
  code TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  UNIQUE (provider, code, provider_id)
) STRICT;

CREATE TABLE own_emotes (
  channel INTEGER NOT NULL REFERENCES channels,
  emote INTEGER NOT NULL REFERENCES emotes,
  source INTEGER NOT NULL REFERENCES sources,
  PRIMARY KEY (channel, emote, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_digests (
  digest BLOB PRIMARY KEY,
  list INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE emote_lists (
  list INTEGER NOT NULL,
  position INTEGER NOT NULL,
  emote INTEGER NOT NULL REFERENCES emotes,
  PRIMARY KEY (list, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chatters (
  chatter INTEGER PRIMARY KEY,
  has_id INTEGER NOT NULL
) STRICT;

CREATE TABLE chatter_aliases (
  alias BLOB PRIMARY KEY,
  chatter INTEGER NOT NULL REFERENCES chatters
) STRICT, WITHOUT ROWID;

CREATE TABLE emote_messages (
  part INTEGER NOT NULL REFERENCES parts,
  ordinal INTEGER NOT NULL,
  offset_ms INTEGER,
  chatter INTEGER NOT NULL REFERENCES chatters,
  list INTEGER NOT NULL,
  paste INTEGER REFERENCES pastes,
  PRIMARY KEY (part, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  part INTEGER NOT NULL REFERENCES parts,
  second INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  chatters INTEGER NOT NULL,
  bits INTEGER NOT NULL,
  PRIMARY KEY (part, second)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  part INTEGER NOT NULL REFERENCES parts,
  chatter INTEGER NOT NULL REFERENCES chatters,
  ordinal INTEGER NOT NULL,
  first_offset INTEGER,
  last_offset INTEGER,
  messages INTEGER NOT NULL,
  bits INTEGER NOT NULL,
  PRIMARY KEY (part, chatter)
) STRICT, WITHOUT ROWID;

CREATE TABLE badges (
  part INTEGER NOT NULL REFERENCES parts,
  chatter INTEGER NOT NULL REFERENCES chatters,
  from_offset INTEGER NOT NULL,
  tier INTEGER NOT NULL,
  months INTEGER NOT NULL,
  months_exact INTEGER NOT NULL,
  founder INTEGER NOT NULL,
  broadcaster INTEGER NOT NULL,
  PRIMARY KEY (part, chatter, from_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
  part INTEGER NOT NULL REFERENCES parts,
  ordinal INTEGER NOT NULL,
  offset_ms INTEGER,
  kind TEXT NOT NULL,
  plan TEXT,
  cumulative_months INTEGER,
  gift_months INTEGER,
  prepaid_months INTEGER,
  prepaid_tenure INTEGER,
  was_gifted INTEGER,
  viewers INTEGER,
  count INTEGER,
  chatter INTEGER REFERENCES chatters,
  recipient INTEGER REFERENCES chatters,
  gift_group INTEGER,
  PRIMARY KEY (part, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
  channel INTEGER NOT NULL REFERENCES channels,
  begin_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  live INTEGER NOT NULL,
  PRIMARY KEY (channel, begin_at, end_at, live)
) STRICT, WITHOUT ROWID;

CREATE TABLE pastes (
  paste INTEGER PRIMARY KEY,
  part INTEGER NOT NULL REFERENCES parts,
  first_offset INTEGER,
  last_offset INTEGER,
  messages INTEGER NOT NULL,
  chatters INTEGER NOT NULL
) STRICT;

CREATE TABLE viewers (
  part INTEGER NOT NULL REFERENCES parts,
  offset_ms INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (part, offset_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogues (
  catalogue INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  date TEXT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE catalogue_entries (
  catalogue INTEGER NOT NULL REFERENCES catalogues,
  entry INTEGER NOT NULL,
  emote_set TEXT NOT NULL,
  emote INTEGER NOT NULL REFERENCES emotes,
  owner_login TEXT,
  owner_room_id TEXT,
  tier TEXT,
  added_at INTEGER,
  PRIMARY KEY (catalogue, entry)
) STRICT, WITHOUT ROWID;
