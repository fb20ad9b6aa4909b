-- Sums of published events, and what published events use, kept by triggers, whichever way a change comes. To the sums
-- a change adds rows (with a minus sign for what is gone) and alters none, so that writers never wait for each other;
-- the views add the rows up.
CREATE TABLE rollups.country_month (
    dataset_id text NOT NULL,
    country_id bigint,
    month date NOT NULL,
    event_type text NOT NULL,
    sub_event_type text NOT NULL,
    events bigint NOT NULL,
    fatalities bigint NOT NULL,
    stated bigint NOT NULL
);
-- The main actors of events: two, or one where nobody is acted upon (high_id null).
CREATE TABLE rollups.actor_dyad (
    dataset_id text NOT NULL,
    low_id bigint NOT NULL,
    high_id bigint,
    year integer NOT NULL,
    events bigint NOT NULL,
    fatalities bigint NOT NULL,
    stated bigint NOT NULL
);

CREATE TABLE rollups.used_actor (actor_id bigint PRIMARY KEY);
CREATE TABLE rollups.used_place (place_id bigint PRIMARY KEY);
CREATE INDEX actor_dyad_low ON rollups.actor_dyad (low_id);
CREATE INDEX actor_dyad_high ON rollups.actor_dyad (high_id);

-- Marks anew what published events use. One published event is enough: each actor and place asks its index for one, a tenth
-- of the time of going through all events. Nothing is known of the rows of a load yet, so the planner is left no choice:
-- OFFSET keeps that a question of each, the settings leave indexes only, and || '' hides those of published events.
CREATE FUNCTION rollups.mark_used() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, {tables}
SET enable_nestloop = on SET enable_hashjoin = off SET enable_mergejoin = off
SET enable_seqscan = off SET enable_bitmapscan = off
BEGIN ATOMIC
    DELETE FROM rollups.used_actor;
    INSERT INTO rollups.used_actor
    SELECT a.id FROM events_actor a
    WHERE EXISTS (
        SELECT FROM events_eventactor m JOIN events_event e ON e.id = m.event_id
        WHERE m.actor_id = a.id AND e.review_status || '' = 'published' OFFSET 0
    );

    DELETE FROM rollups.used_place;
    INSERT INTO rollups.used_place
    SELECT p.id FROM events_place p
    WHERE EXISTS (SELECT FROM events_event e WHERE e.place_id = p.id AND e.review_status || '' = 'published' OFFSET 0);
END;

-- Counts everything anew; leaves one row where changes have left many.
CREATE FUNCTION rollups.rebuild() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, {tables}
BEGIN ATOMIC
    DELETE FROM rollups.country_month;
    INSERT INTO rollups.country_month
    SELECT dataset_id, country_id, date_trunc('month', event_date), event_type, sub_event_type,
        count(*), coalesce(sum(fatalities), 0), count(fatalities)
    FROM events_event
    WHERE review_status = 'published'
    GROUP BY 1, 2, 3, 4, 5;

    DELETE FROM rollups.actor_dyad;
    INSERT INTO rollups.actor_dyad
    SELECT e.dataset_id, m.low_id, m.high_id,
        extract(year FROM e.event_date), count(*), coalesce(sum(e.fatalities), 0), count(e.fatalities)
    FROM events_event e
    JOIN (
        SELECT event_id, min(actor_id) AS low_id, CASE WHEN count(*) > 1 THEN max(actor_id) END AS high_id
        FROM events_eventactor WHERE role = 'main' GROUP BY event_id
    ) m ON m.event_id = e.id
    WHERE e.review_status = 'published'
    GROUP BY 1, 2, 3, 4;

    SELECT rollups.mark_used();
END;

-- `rows` are the statement's events as they were (sign -1) or as they are (sign 1).
CREATE FUNCTION rollups.count_events() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {tables} AS $$
DECLARE
    sign integer := TG_ARGV[0];
BEGIN
    INSERT INTO rollups.country_month
    SELECT dataset_id, country_id, date_trunc('month', event_date), event_type, sub_event_type,
        sign * count(*), sign * coalesce(sum(fatalities), 0), sign * count(fatalities)
    FROM rows
    WHERE review_status = 'published'
    GROUP BY 1, 2, 3, 4, 5;

    INSERT INTO rollups.actor_dyad
    SELECT e.dataset_id, least(one.actor_id, two.actor_id),
        CASE WHEN one.id IS NOT NULL AND two.id IS NOT NULL THEN greatest(one.actor_id, two.actor_id) END,
        extract(year FROM e.event_date), sign * count(*), sign * coalesce(sum(e.fatalities), 0),
        sign * count(e.fatalities)
    FROM rows e
    LEFT JOIN events_eventactor one ON one.event_id = e.id AND one.side = 1 AND one.role = 'main'
    LEFT JOIN events_eventactor two ON two.event_id = e.id AND two.side = 2 AND two.role = 'main'
    WHERE e.review_status = 'published' AND coalesce(one.id, two.id) IS NOT NULL
    GROUP BY 2, 3, 4, 1; -- numbers first: a load sorts a million

    IF sign = 1 THEN
        INSERT INTO rollups.used_place
        SELECT DISTINCT place_id FROM rows WHERE review_status = 'published' AND place_id IS NOT NULL
        ON CONFLICT DO NOTHING;
        INSERT INTO rollups.used_actor
        SELECT DISTINCT m.actor_id FROM rows e JOIN events_eventactor m ON m.event_id = e.id
        WHERE e.review_status = 'published'
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- `rows` are the statement's actors of events as they were (sign -1) or as they are (sign 1). What they add to the sums is
-- what their events come to with them, less what those come to without.
CREATE FUNCTION rollups.count_dyads() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {tables} AS $$
DECLARE
    sign integer := TG_ARGV[0];
BEGIN
    IF NOT EXISTS (
        SELECT FROM rows JOIN events_event e ON e.id = rows.event_id WHERE e.review_status = 'published'
    ) THEN
        RETURN NULL; -- a load stores actors first: their events count them as they come
    END IF;
    INSERT INTO rollups.actor_dyad
    WITH main AS (
        SELECT event_id, actor_id, true AS is_row FROM rows WHERE role = 'main'
        UNION ALL
        SELECT m.event_id, m.actor_id, false FROM events_eventactor m
        WHERE m.role = 'main' AND m.event_id IN (SELECT event_id FROM rows WHERE role = 'main')
            AND NOT EXISTS (SELECT FROM rows WHERE rows.id = m.id)
    ), pair AS (
        SELECT event_id, min(actor_id) AS low_id, CASE WHEN count(*) > 1 THEN max(actor_id) END AS high_id, sign
        FROM main GROUP BY event_id
        UNION ALL
        SELECT event_id, min(actor_id), CASE WHEN count(*) > 1 THEN max(actor_id) END, -sign
        FROM main WHERE NOT is_row GROUP BY event_id
    )
    SELECT e.dataset_id, p.low_id, p.high_id, extract(year FROM e.event_date),
        sum(p.sign), coalesce(sum(p.sign * e.fatalities), 0), sum(CASE WHEN e.fatalities IS NULL THEN 0 ELSE p.sign END)
    FROM pair p JOIN events_event e ON e.id = p.event_id AND e.review_status = 'published'
    GROUP BY 1, 2, 3, 4;

    IF sign = 1 THEN
        INSERT INTO rollups.used_actor
        SELECT DISTINCT rows.actor_id FROM rows JOIN events_event e ON e.id = rows.event_id
        WHERE e.review_status = 'published'
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- What an event no longer uses loses its mark, also where another event still uses it: then the policies find that out.
CREATE FUNCTION rollups.unmark_of_event() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {tables} AS $$
BEGIN
    DELETE FROM rollups.used_place WHERE place_id = OLD.place_id;
    DELETE FROM rollups.used_actor WHERE actor_id IN (SELECT actor_id FROM events_eventactor WHERE event_id = OLD.id);
    RETURN NULL;
END $$;
CREATE FUNCTION rollups.unmark_actor() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {tables} AS $$
BEGIN
    DELETE FROM rollups.used_actor WHERE actor_id = OLD.actor_id;
    RETURN NULL;
END $$;

CREATE FUNCTION rollups.recount() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {tables} AS $$
BEGIN
    PERFORM rollups.rebuild();
    RETURN NULL;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA rollups FROM PUBLIC;

CREATE TRIGGER rollup_inserted AFTER INSERT ON events_event
REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_events('1');
CREATE TRIGGER rollup_updated_from AFTER UPDATE ON events_event
REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_events('-1');
CREATE TRIGGER rollup_updated_to AFTER UPDATE ON events_event
REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_events('1');
CREATE TRIGGER rollup_deleted AFTER DELETE ON events_event
REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_events('-1');
CREATE TRIGGER rollup_unused AFTER UPDATE ON events_event FOR EACH ROW
WHEN (
    OLD.review_status = 'published'
    AND (NEW.review_status <> 'published' OR NEW.place_id IS DISTINCT FROM OLD.place_id)
)
EXECUTE FUNCTION rollups.unmark_of_event();
CREATE TRIGGER rollup_unused_by_deleted AFTER DELETE ON events_event FOR EACH ROW
EXECUTE FUNCTION rollups.unmark_of_event();
CREATE TRIGGER rollup_emptied AFTER TRUNCATE ON events_event FOR EACH STATEMENT EXECUTE FUNCTION rollups.recount();

CREATE TRIGGER rollup_inserted AFTER INSERT ON events_eventactor
REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_dyads('1');
CREATE TRIGGER rollup_updated_from AFTER UPDATE ON events_eventactor
REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_dyads('-1');
CREATE TRIGGER rollup_updated_to AFTER UPDATE ON events_eventactor
REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_dyads('1');
CREATE TRIGGER rollup_deleted AFTER DELETE ON events_eventactor
REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION rollups.count_dyads('-1');
CREATE TRIGGER rollup_unused AFTER UPDATE ON events_eventactor FOR EACH ROW
WHEN (NEW.actor_id <> OLD.actor_id OR NEW.event_id <> OLD.event_id)
EXECUTE FUNCTION rollups.unmark_actor();
CREATE TRIGGER rollup_unused_by_deleted AFTER DELETE ON events_eventactor FOR EACH ROW
EXECUTE FUNCTION rollups.unmark_actor();
CREATE TRIGGER rollup_emptied AFTER TRUNCATE ON events_eventactor FOR EACH STATEMENT EXECUTE FUNCTION rollups.recount();

SELECT rollups.rebuild();
ANALYZE rollups.country_month, rollups.actor_dyad, rollups.used_actor, rollups.used_place;
