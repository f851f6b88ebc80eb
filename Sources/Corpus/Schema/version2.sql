-- The views of version 1; today's are made anew.
DROP VIEW IF EXISTS live_parts;
DROP VIEW IF EXISTS list_names;
DROP VIEW IF EXISTS lead_names;
DROP VIEW IF EXISTS channel_names;
DROP VIEW IF EXISTS emote_totals;
DROP VIEW IF EXISTS emote_daily;
DROP VIEW IF EXISTS stream_summary;
DROP VIEW IF EXISTS result3;

-- What notices, bots and tables with named columns need.

ALTER TABLE sources ADD COLUMN unproven_notices INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sources ADD COLUMN columns TEXT;
ALTER TABLE notices ADD COLUMN badge_tier INTEGER;
ALTER TABLE notices ADD COLUMN badge_months INTEGER;
ALTER TABLE notices ADD COLUMN badge_founder INTEGER;
ALTER TABLE notices ADD COLUMN badge_broadcaster INTEGER;

CREATE TABLE source_bots (
  source INTEGER NOT NULL REFERENCES sources,
  chatter INTEGER NOT NULL REFERENCES chatters,
  records INTEGER NOT NULL,
  PRIMARY KEY (source, chatter)
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_bots (
  catalogue INTEGER NOT NULL REFERENCES catalogues,
  alias BLOB NOT NULL,
  PRIMARY KEY (catalogue, alias)
) STRICT, WITHOUT ROWID;

-- How each source names its channels and chatters, so that a source can be taken out again and
-- corpora can be united: who is the same follows from these names, never from the order of ingest.

ALTER TABLE sources ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0;

ALTER TABLE parts ADD COLUMN login TEXT;
ALTER TABLE parts ADD COLUMN room_id TEXT;
UPDATE parts SET (login, room_id) = (
  SELECT c.login, c.room_id FROM streams AS s JOIN channels AS c USING (channel)
  WHERE s.stream = parts.stream);
CREATE INDEX parts_of_channel ON parts (room_id, login, origin_ms);

CREATE TABLE channel_logins (
  login TEXT NOT NULL,
  channel INTEGER NOT NULL REFERENCES channels,
  PRIMARY KEY (login, channel)
) STRICT, WITHOUT ROWID;
INSERT INTO channel_logins SELECT login, channel FROM channels WHERE login IS NOT NULL;

CREATE INDEX catalogue_owner_logins ON catalogue_entries (owner_login);
CREATE INDEX catalogue_owner_rooms ON catalogue_entries (owner_room_id);

-- Which alias of an older corpus is a user id is not known, so its chatters stay strangers to those
-- of sources that are read from now on.
DROP TABLE chatter_aliases;
CREATE TABLE chatter_aliases (
  number INTEGER PRIMARY KEY,
  alias BLOB NOT NULL UNIQUE,
  chatter INTEGER NOT NULL REFERENCES chatters
) STRICT;

CREATE TABLE chatter_names (
  name INTEGER PRIMARY KEY,
  id INTEGER NOT NULL,
  login INTEGER NOT NULL,
  display INTEGER NOT NULL,
  UNIQUE (id, login, display)
) STRICT;
CREATE INDEX chatter_names_of_login ON chatter_names (login);
CREATE INDEX chatter_names_of_display ON chatter_names (display);

CREATE TABLE source_names (
  source INTEGER NOT NULL REFERENCES sources,
  name INTEGER NOT NULL REFERENCES chatter_names,
  PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_names_of_name ON source_names (name);

-- An older corpus does not know who named whom: its sources must be read again.
UPDATE sources SET name_table = '' WHERE superseded_by IS NULL;
