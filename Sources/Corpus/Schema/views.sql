-- The parts that count: complete, and not beaten by a better log of the same time.
CREATE VIEW live_parts AS
SELECT p.part, p.source, p.stream, s.channel, s.day, p.origin_ms
FROM parts AS p
JOIN streams AS s USING (stream)
WHERE p.superseded_by IS NULL;

-- How often each emote name stands in each list.
CREATE VIEW list_names AS
SELECT l.list, e.name, count(*) AS uses
FROM emote_lists AS l
JOIN emotes AS e USING (emote)
GROUP BY l.list, e.name;

-- The lists that hold more than emoji.
CREATE VIEW service_lists AS
SELECT DISTINCT l.list
FROM emote_lists AS l
JOIN emotes AS e USING (emote)
WHERE e.provider <> 'emoji';

-- The first emote of each list that is one of the channel's own.
CREATE VIEW lead_names AS
SELECT channel, list, name
FROM (
  SELECT o.channel, l.list, e.name, min(l.position)
  FROM (
    SELECT DISTINCT own.channel, e.name FROM own_emotes AS own JOIN emotes AS e USING (emote)
  ) AS o
  JOIN emotes AS e USING (name)
  JOIN emote_lists AS l USING (emote)
  GROUP BY o.channel, l.list
);

CREATE VIEW channel_names AS
SELECT channel, coalesce(login, room_id) AS channel_name
FROM channels;

-- Five counts of each emote: uses, messages and lead uses add up over lists; chatters are distinct;
-- capped are distinct (chatter, stream) pairs. GROUP BY sorts, which is faster than DISTINCT here.
CREATE VIEW emote_totals AS
WITH
  lists AS MATERIALIZED (
    SELECT p.channel, m.list, count(*) AS messages, min(p.day) AS first_day, max(p.day) AS last_day
    FROM live_parts AS p
    JOIN emote_messages AS m USING (part)
    GROUP BY p.channel, m.list
  ),
  sums AS MATERIALIZED (
    SELECT
      c.channel, n.name, sum(c.messages * n.uses) AS uses, sum(c.messages) AS messages,
      sum(CASE WHEN f.name = n.name THEN c.messages ELSE 0 END) AS lead_uses,
      min(c.first_day) AS first_day, max(c.last_day) AS last_day
    FROM lists AS c
    JOIN list_names AS n ON n.list = c.list
    LEFT JOIN lead_names AS f ON f.channel = c.channel AND f.list = c.list
    GROUP BY c.channel, n.name
  ),
  users AS MATERIALIZED (
    SELECT p.channel, n.name, m.chatter, p.stream
    FROM live_parts AS p
    JOIN emote_messages AS m USING (part)
    JOIN list_names AS n ON n.list = m.list
    GROUP BY p.channel, n.name, m.chatter, p.stream
  ),
  people AS MATERIALIZED (
    SELECT channel, name, count(*) AS chatters, sum(streams) AS capped
    FROM (
      SELECT channel, name, chatter, count(*) AS streams
      FROM users
      GROUP BY channel, name, chatter
    )
    GROUP BY channel, name
  )
SELECT
  c.channel_name AS channel, e.code AS emote, e.provider, s.uses, s.messages, s.lead_uses,
  u.chatters, u.capped, s.first_day, s.last_day
FROM sums AS s
JOIN people AS u ON u.channel = s.channel AND u.name = s.name
JOIN emotes AS e ON e.emote = s.name
JOIN channel_names AS c ON c.channel = s.channel;

-- The same counts by the day on which a stream started in its channel's time zone.
CREATE VIEW emote_daily AS
WITH
  lists AS MATERIALIZED (
    SELECT p.day, p.channel, m.list, count(*) AS messages
    FROM live_parts AS p
    JOIN emote_messages AS m USING (part)
    GROUP BY p.day, p.channel, m.list
  ),
  sums AS MATERIALIZED (
    SELECT
      c.day, c.channel, n.name, sum(c.messages * n.uses) AS uses, sum(c.messages) AS messages,
      sum(CASE WHEN f.name = n.name THEN c.messages ELSE 0 END) AS lead_uses
    FROM lists AS c
    JOIN list_names AS n ON n.list = c.list
    LEFT JOIN lead_names AS f ON f.channel = c.channel AND f.list = c.list
    GROUP BY c.day, c.channel, n.name
  ),
  users AS MATERIALIZED (
    SELECT p.day, p.channel, n.name, m.chatter, p.stream
    FROM live_parts AS p
    JOIN emote_messages AS m USING (part)
    JOIN list_names AS n ON n.list = m.list
    GROUP BY p.day, p.channel, n.name, m.chatter, p.stream
  ),
  people AS MATERIALIZED (
    SELECT day, channel, name, count(*) AS chatters, sum(streams) AS capped
    FROM (
      SELECT day, channel, name, chatter, count(*) AS streams
      FROM users
      GROUP BY day, channel, name, chatter
    )
    GROUP BY day, channel, name
  )
SELECT
  s.day, c.channel_name AS channel, e.code AS emote, e.provider, s.uses, s.messages, s.lead_uses,
  u.chatters, u.capped
FROM sums AS s
JOIN people AS u ON u.day IS s.day AND u.channel = s.channel AND u.name = s.name
JOIN emotes AS e ON e.emote = s.name
JOIN channel_names AS c ON c.channel = s.channel;

-- One row a stream; records left out are known by stream only where a source holds one stream.
CREATE VIEW stream_summary AS
WITH
  source_shares AS MATERIALIZED (
    SELECT
      p.part, src.ignored, src.rejected,
      (SELECT count(*) FROM parts AS other WHERE other.source = p.source) AS parts_of_source
    FROM live_parts AS p
    JOIN sources AS src USING (source)
  ),
  part_sums AS MATERIALIZED (
    SELECT
      p.stream, sum(p.messages) AS messages, sum(p.notices) AS notices,
      CASE WHEN max(h.parts_of_source) = 1 THEN sum(h.ignored) END AS ignored,
      CASE WHEN max(h.parts_of_source) = 1 THEN sum(h.rejected) END AS rejected,
      max(coalesce(p.origin_ms, 0) + p.last_ms) - min(coalesce(p.origin_ms, 0) + p.first_ms)
        AS span_ms
    FROM parts AS p
    JOIN source_shares AS h USING (part)
    GROUP BY p.stream
  ),
  chatter_sums AS MATERIALIZED (
    SELECT p.stream, count(DISTINCT a.chatter) AS chatters
    FROM live_parts AS p
    JOIN attendance AS a USING (part)
    GROUP BY p.stream
  ),
  emote_sums AS MATERIALIZED (
    SELECT p.stream, count(*) AS emote_messages
    FROM live_parts AS p
    JOIN emote_messages AS m USING (part)
    WHERE m.list IN (SELECT list FROM service_lists)
    GROUP BY p.stream
  )
SELECT
  c.channel_name AS channel, s.key AS stream,
  strftime('%Y-%m-%d %H:%M:%S', s.started_at / 1000, 'unixepoch') AS started_at,
  coalesce(s.seconds, t.span_ms / 1000.0) AS seconds, t.messages,
  coalesce(a.chatters, 0) AS chatters, coalesce(m.emote_messages, 0) AS emote_messages, t.notices,
  t.ignored, t.rejected
FROM streams AS s
JOIN part_sums AS t USING (stream)
JOIN channel_names AS c ON c.channel = s.channel
LEFT JOIN chatter_sums AS a ON a.stream = s.stream
LEFT JOIN emote_sums AS m ON m.stream = s.stream;

-- The totals of the pipeline that this one replaces: lead uses, all channels together.
CREATE VIEW result3 AS
SELECT e.code AS emotes, sum(c.messages) AS total_sum
FROM (
  SELECT p.channel, m.list, count(*) AS messages
  FROM live_parts AS p
  JOIN emote_messages AS m USING (part)
  GROUP BY p.channel, m.list
) AS c
JOIN lead_names AS f ON f.channel = c.channel AND f.list = c.list
JOIN emotes AS e ON e.emote = f.name
GROUP BY e.code;

-- Mass gifts and single gifts, joined. An id joins where a header and a single gift share it; else
-- (old logs give the two different ids, text gives none) the same gifter and plan with no gap of more
-- than 60 s. A mass gift without a plan (a sponsor's) is of tier 1.
CREATE VIEW gift_groups AS
WITH
  gifts AS (
    SELECT
      p.channel, p.stream, n.part, n.ordinal, coalesce(p.origin_ms, 0) + n.offset_ms AS time_ms,
      n.kind IN ('submysterygift', 'anonsubmysterygift') AS header, n.chatter AS gifter,
      coalesce(n.plan, '1000') AS plan, n.count, n.gift_group
    FROM live_parts AS p
    JOIN notices AS n USING (part)
    WHERE n.kind IN ('subgift', 'anonsubgift', 'submysterygift', 'anonsubmysterygift')
  ),
  named AS (
    SELECT *, CASE WHEN min(header) OVER g < max(header) OVER g THEN gift_group END AS id
    FROM gifts
    WINDOW g AS (PARTITION BY channel, gift_group)
  ),
  keyed AS (
    SELECT
      *, CASE WHEN id IS NULL THEN stream || ' ' || coalesce(gifter, 0) || ' ' || plan END AS giver
    FROM named
  ),
  steps AS (
    SELECT
      *,
      id IS NULL AND coalesce(time_ms - lag(time_ms) OVER g > 60000, FALSE) AS starts
    FROM keyed
    WINDOW g AS (PARTITION BY channel, id, giver ORDER BY time_ms, part, ordinal)
  ),
  numbered AS (
    SELECT *, sum(starts) OVER (
      PARTITION BY channel, id, giver ORDER BY time_ms, part, ordinal ROWS UNBOUNDED PRECEDING
    ) AS number
    FROM steps
  ),
  sums AS (
    SELECT
      *, sum(CASE WHEN header THEN count ELSE 0 END) OVER g AS announced,
      sum(NOT header) OVER g AS recipients,
      row_number() OVER (g ORDER BY header DESC, time_ms, part, ordinal) AS place
    FROM numbered
    WINDOW g AS (PARTITION BY channel, id, giver, number)
  )
SELECT
  part, ordinal, header, plan, announced, recipients,
  CASE WHEN NOT header THEN 1 WHEN place = 1 THEN max(0, announced - recipients) ELSE 0 END AS subs
FROM sums;

-- The subscriptions that notices prove to be paid for, each once: a lower bound, because a resub is
-- shared only by who wants to. Redeemed gifts are no new money; upgrades announce a month to come;
-- pay-forwards come before the gift itself. A block is paid with its first month.
CREATE VIEW paid_subs AS
SELECT
  c.channel_name AS channel, s.key AS stream, n.part, n.ordinal,
  p.origin_ms + n.offset_ms AS paid_at, n.kind, coalesce(g.plan, n.plan) AS plan, n.chatter,
  n.recipient, coalesce(g.subs, 1) AS subs,
  coalesce(g.subs, 1) * CASE
    WHEN coalesce(n.prepaid_tenure, 0) > 0 THEN 0
    WHEN g.part IS NOT NULL THEN max(1, coalesce(n.gift_months, 1))
    ELSE max(1, coalesce(n.prepaid_months, 1))
  END AS months
FROM live_parts AS p
JOIN notices AS n USING (part)
JOIN streams AS s USING (stream)
JOIN channel_names AS c ON c.channel = p.channel
LEFT JOIN gift_groups AS g ON g.part = n.part AND g.ordinal = n.ordinal
WHERE g.subs > 0 OR (n.kind IN ('sub', 'resub') AND coalesce(n.was_gifted, 0) = 0);
