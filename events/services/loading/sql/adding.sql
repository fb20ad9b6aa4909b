-- The rows that are new; indexes and foreign keys may be set aside meanwhile. Events come last, so that the triggers
-- that keep sums find all actors of an event at once; until then the actors refer to events that are still to come. All
-- come with their version, so that no trigger need be asked row by row.

-- step: actors of new events
SET CONSTRAINTS ALL DEFERRED;
INSERT INTO events_eventactor (event_id, actor_id, side, role, "order", inter, reported_name, version_from, change_id)
SELECT m.id, c.actor_id, c.side, c.role, c.place, c.inter, c.reported_name, (SELECT made_at FROM history.change()),
    (SELECT id FROM history.change())
FROM event_of m CROSS JOIN LATERAL (VALUES (m.cast_1), (m.cast_2)) AS side (n) JOIN cast_of c ON c.n = side.n
WHERE NOT m.known;

-- step: sources of new events
INSERT INTO events_eventsource (event_id, source_id, "order", version_from, change_id)
SELECT m.id, b.source_id, b.place, (SELECT made_at FROM history.change()), (SELECT id FROM history.change())
FROM event_of m JOIN byline_of b ON b.n = m.byline
WHERE NOT m.known;

-- step: new events
INSERT INTO events_event (id, key, dataset_id, external_id, event_date, time_precision, date_start, date_end, event_type,
    sub_event_type, country_id, place_id, geo_precision, fatalities, fatalities_low, fatalities_high, certainty,
    civilian_targeting, source_scale, notes, tags, rationale, raw, review_status, version_from,
    change_id)
SELECT m.id, %(dataset)s || ':' || s.external_id, %(dataset)s, s.external_id, s.event_date, s.time_precision,
    s.date_start, s.date_end, s.event_type, s.sub_event_type, s.country_id, p.id, s.geo_precision, s.fatalities,
    s.fatalities_low, s.fatalities_high, 'asserted', s.civilian_targeting, s.source_scale, s.notes, s.tags, '{}', s.raw,
    %(status)s, (SELECT made_at FROM history.change()), (SELECT id FROM history.change())
FROM staged_event s JOIN event_of m USING (n) LEFT JOIN place_of p ON p.n = s.place
WHERE NOT m.known;
