-- What the owner of the views may see of the tables: rows that are published, and what such rows use. Postgres applies
-- these before any condition of an analyst's own that could give a value away, so that views of events need no barrier
-- and keep their indexes. The owner of the tables is not bound by them.
--
-- Comparisons that can give nothing away in a message come first nevertheless, and EXPLAIN ANALYZE counts the rows that
-- they kept. So views give words of rows that may be hidden as expressions that Postgres can only compare when it knows
-- that the row is shown: CASE WHEN <what shows it> THEN ... END, or words || '', which it takes for a risk.
CREATE POLICY published ON events_event FOR SELECT TO {reader}
USING (review_status = 'published');

-- Most actors and places carry a mark (rollups.sql). The marks are asked with IN, not EXISTS, because Postgres spreads no
-- scan over processes whose condition asks another table row by row; and by functions that it takes for quick, because
-- it reads the marks once a question but would plan as if it read them with every row that it looks up.
CREATE FUNCTION analytics.used_actors() RETURNS SETOF bigint
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1 ROWS 10 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT actor_id FROM rollups.used_actor;
END $$;
CREATE FUNCTION analytics.used_places() RETURNS SETOF bigint
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1 ROWS 10 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT place_id FROM rollups.used_place;
END $$;

-- These answer for what has no mark.
CREATE FUNCTION analytics.is_used_actor(actor bigint) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, {tables}
RETURN EXISTS (
    SELECT FROM events_eventactor m JOIN events_event e ON e.id = m.event_id
    WHERE m.actor_id = actor AND e.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_alliance l WHERE l.supporter_id = actor AND l.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_alliance l WHERE l.supported_id = actor AND l.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_membership m WHERE m.member_id = actor AND m.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_membership m WHERE m.group_id = actor AND m.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_quote q WHERE q.affiliation_id = actor AND q.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_quoteactor w JOIN events_quote q ON q.id = w.quote_id
    WHERE w.actor_id = actor AND q.review_status = 'published'
);
CREATE FUNCTION analytics.is_used_place(place bigint) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, {tables}
RETURN EXISTS (
    SELECT FROM events_event e WHERE e.place_id = place AND e.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_place site JOIN events_event e ON e.place_id = site.id
    WHERE site.parent_id = place AND e.review_status = 'published'
);

CREATE POLICY used ON events_actor FOR SELECT TO {reader}
USING (id IN (SELECT used FROM analytics.used_actors() AS used) OR analytics.is_used_actor(id));
CREATE POLICY used ON events_place FOR SELECT TO {reader}
USING (id IN (SELECT used FROM analytics.used_places() AS used) OR analytics.is_used_place(id));

ALTER TABLE events_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE events_actor ENABLE ROW LEVEL SECURITY;
ALTER TABLE events_place ENABLE ROW LEVEL SECURITY;
