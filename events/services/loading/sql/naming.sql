-- Which of the staged places, actors, sources and rows are known; what is not is made.

-- step: places
INSERT INTO events_place (name, names, country_id, admin1, admin2, admin3, latitude, longitude, kind, gazetteer_id)
SELECT s.name, '{}', c.id, s.admin1, s.admin2, s.admin3, s.latitude, s.longitude, s.kind, s.gazetteer_id
FROM staged_places s LEFT JOIN events_country c ON c.name = s.country
WHERE NOT EXISTS (SELECT FROM events_place p WHERE p.gazetteer_id = s.gazetteer_id)
ORDER BY s.n;
INSERT INTO place_of
SELECT s.n, p.id FROM staged_places s JOIN events_place p USING (gazetteer_id);

-- step: actors
INSERT INTO events_actor (name, qualifier, kind)
SELECT s.name, '', s.kind FROM staged_actors s
WHERE NOT EXISTS (SELECT FROM events_actor a WHERE a.name = s.name AND a.qualifier = '')
ORDER BY s.n;
INSERT INTO actor_of
-- A row goes to the actor that its own was merged into.
SELECT s.n, coalesce(a.merged_into_id, a.id) AS id FROM staged_actors s
JOIN events_actor a ON a.name = s.name AND a.qualifier = '';
INSERT INTO cast_of
SELECT s.n, s.side, s.role, s.place, a.id AS actor_id, s.inter, s.reported_name
FROM staged_cast s JOIN actor_of a ON a.n = s.actor;

-- step: sources
INSERT INTO events_source (name, kind, language)
SELECT s.name, '', '' FROM staged_sources s
WHERE NOT EXISTS (SELECT FROM events_source o WHERE o.name = s.name)
ORDER BY s.n;
INSERT INTO source_of
SELECT s.n, o.id FROM staged_sources s JOIN events_source o USING (name);
INSERT INTO byline_of
SELECT s.n, s.place, o.id AS source_id FROM staged_byline s JOIN source_of o ON o.n = s.source;

-- step: which rows are new
INSERT INTO event_of
SELECT s.n, coalesce(e.id, nextval((SELECT pg_get_serial_sequence('events_event', 'id')::regclass))) AS id,
    e.id IS NOT NULL, s.cast_1, s.cast_2, s.byline
FROM staged_event s LEFT JOIN events_event e
    ON NOT %(first)s AND e.dataset_id = %(dataset)s AND e.external_id = s.external_id;
