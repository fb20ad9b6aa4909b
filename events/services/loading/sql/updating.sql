-- The rows that were known.

-- step: changed events
UPDATE events_event e SET
    event_date = s.event_date, time_precision = s.time_precision, date_start = s.date_start, date_end = s.date_end,
    event_type = s.event_type, sub_event_type = s.sub_event_type, country_id = s.country_id, place_id = p.id,
    geo_precision = s.geo_precision, fatalities = s.fatalities, fatalities_low = s.fatalities_low,
    fatalities_high = s.fatalities_high, certainty = 'asserted', civilian_targeting = s.civilian_targeting,
    source_scale = s.source_scale, notes = s.notes, tags = s.tags, raw = s.raw
FROM staged_event s JOIN event_of m USING (n) LEFT JOIN place_of p ON p.n = s.place
WHERE m.known AND e.id = m.id AND (
    e.event_date, e.time_precision, e.date_start, e.date_end, e.event_type, e.sub_event_type, e.country_id, e.place_id,
    e.geo_precision, e.fatalities, e.fatalities_low, e.fatalities_high, e.certainty, e.civilian_targeting,
    e.source_scale, e.notes, e.tags, e.raw
) IS DISTINCT FROM (
    s.event_date, s.time_precision, s.date_start, s.date_end, s.event_type, s.sub_event_type, s.country_id, p.id,
    s.geo_precision, s.fatalities, s.fatalities_low, s.fatalities_high, 'asserted', s.civilian_targeting,
    s.source_scale, s.notes, s.tags, s.raw
);

-- step: published
UPDATE events_event e SET review_status = 'published' FROM event_of m
WHERE e.id = m.id AND m.known AND e.review_status = 'machine' AND %(status)s = 'published';

-- step: actors of known events
DELETE FROM events_eventactor x USING event_of m
WHERE m.known AND x.event_id = m.id AND NOT EXISTS (
    SELECT FROM cast_of c
    WHERE c.n = CASE x.side WHEN 1 THEN m.cast_1 ELSE m.cast_2 END AND c.side = x.side AND c.place = x."order"
);
INSERT INTO events_eventactor AS x (event_id, actor_id, side, role, "order", inter, reported_name)
SELECT m.id, c.actor_id, c.side, c.role, c.place, c.inter, c.reported_name
FROM event_of m CROSS JOIN LATERAL (VALUES (m.cast_1), (m.cast_2)) AS side (n) JOIN cast_of c ON c.n = side.n
WHERE m.known
ON CONFLICT (event_id, side, "order") DO UPDATE
SET actor_id = excluded.actor_id, role = excluded.role, inter = excluded.inter, reported_name = excluded.reported_name
WHERE (x.actor_id, x.role, x.inter, x.reported_name)
    IS DISTINCT FROM (excluded.actor_id, excluded.role, excluded.inter, excluded.reported_name);

-- step: sources of known events
DELETE FROM events_eventsource x USING event_of m
WHERE m.known AND x.event_id = m.id AND NOT EXISTS (
    SELECT FROM byline_of b WHERE b.n = m.byline AND b.place = x."order"
);
INSERT INTO events_eventsource AS x (event_id, source_id, "order")
SELECT m.id, b.source_id, b.place FROM event_of m JOIN byline_of b ON b.n = m.byline
WHERE m.known
ON CONFLICT (event_id, "order") DO UPDATE SET source_id = excluded.source_id
WHERE x.source_id IS DISTINCT FROM excluded.source_id;

-- step: references between the tables
SET CONSTRAINTS ALL IMMEDIATE;

-- step: statistics
ANALYZE events_event, events_eventactor, events_eventsource, events_place, events_actor, events_source;
-- Of all versions together, which the past is asked of, Postgres keeps none by itself.
ANALYZE history.events_event (id, dataset_id, country_id, place_id), history.events_eventactor (event_id, actor_id),
    history.events_eventsource (event_id, source_id), history.events_place (id, country_id, parent_id),
    history.events_actor (id), history.events_source (id);
