-- What analysts otherwise write wrongly, as functions over the views.
CREATE FUNCTION analytics.distance_km(
    lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision
) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 12742.0176 * asin(least(1, sqrt(
    power(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)
)));
COMMENT ON FUNCTION analytics.distance_km IS
'Kilometres between two points along the great circle (haversine, mean radius of 6,371.0088 km).';

-- The band of latitudes comes first: it is cheap, and a degree of latitude is 111.19 km everywhere.
CREATE FUNCTION analytics.events_within(
    lat double precision, lon double precision, km double precision, dataset text DEFAULT 'own'
) RETURNS SETOF analytics.all_events
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT e.* FROM analytics.all_events e
    WHERE e.dataset = events_within.dataset
        AND e.latitude BETWEEN lat - km / 111.19 AND lat + km / 111.19
        AND analytics.distance_km(lat, lon, e.latitude, e.longitude) <= km;
END;
COMMENT ON FUNCTION analytics.events_within IS
'Events of one data set within so many kilometres of a point (degrees north, degrees east); across the 180th meridian too.';

CREATE FUNCTION analytics.alliances_on(day date) RETURNS TABLE (
    alliance_id text, supporter_id text, supporter text, supported_id text, supported text, kind text, object text,
    status text, report_id text, as_of date
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH latest AS (
        SELECT DISTINCT ON (r.alliance_id) r.* FROM analytics.alliance_reports r
        WHERE r.as_of <= day ORDER BY r.alliance_id, r.number DESC
    ), allied AS (
        SELECT * FROM latest WHERE latest.status IN ('active', 'weakening')
    ), told_later AS (
        SELECT DISTINCT ON (r.alliance_id) r.* FROM analytics.alliance_reports r
        WHERE r.as_of > day AND r.began <= day AND r.alliance_id NOT IN (SELECT a.alliance_id FROM allied a)
        ORDER BY r.alliance_id, r.number
    )
    SELECT l.alliance_id, l.supporter_id, l.supporter, l.supported_id, l.supported, l.kind, l.object,
        report.status, report.report_id, report.as_of
    FROM (SELECT * FROM allied UNION ALL SELECT * FROM told_later) report
    JOIN analytics.alliances l ON l.alliance_id = report.alliance_id;
END;
COMMENT ON FUNCTION analytics.alliances_on IS
'Who backs whom on a day: pairs whose latest report not after the day is active or weakening, or of whom a later report says that it began by then; with the report that says so.';

CREATE FUNCTION analytics.find_actor(wanted text) RETURNS TABLE (
    actor_id text, actor text, kind text, name text, language text, similarity real
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT * FROM (
        SELECT DISTINCT ON (known.actor_id) known.actor_id, known.actor, known.kind, known.name, known.language,
            greatest(
                similarity(lower(unaccent(known.name)), lower(unaccent(wanted))),
                CASE WHEN strpos(lower(unaccent(known.name)), lower(unaccent(wanted))) > 0 THEN 0.9 ELSE 0 END::real
            ) AS similarity
        FROM (
            SELECT a.actor_id, a.actor, a.kind, n.name, n.language
            FROM analytics.actor_names n JOIN analytics.actors a USING (actor_id)
            UNION ALL
            SELECT a.actor_id, a.actor, a.kind, a.actor, 'en' FROM analytics.actors a
        ) AS known
        ORDER BY known.actor_id, similarity DESC, known.name
    ) AS best
    WHERE best.similarity > 0.3
    ORDER BY best.similarity DESC, best.actor;
END;
COMMENT ON FUNCTION analytics.find_actor IS
'Actors by any of their names in any language, whatever the accents and capitals, the most similar first (1: the same; 0.9: within a name).';
