-- Where one run's rows stand until all are there; gone at the end of the transaction.
DROP TABLE IF EXISTS pg_temp.staged_event, pg_temp.staged_cast, pg_temp.staged_byline, pg_temp.staged_places,
    pg_temp.staged_actors, pg_temp.staged_sources, pg_temp.place_of, pg_temp.actor_of,
    pg_temp.source_of, pg_temp.cast_of, pg_temp.byline_of, pg_temp.event_of;
CREATE TEMPORARY TABLE staged_event (
    n integer, file smallint, line integer, external_id text, event_date date, date_start date, date_end date,
    event_type text, sub_event_type text, civilian_targeting boolean, country_id bigint, place integer,
    time_precision smallint, geo_precision smallint, fatalities integer, fatalities_low integer,
    fatalities_high integer, source_scale text, cast_1 integer, cast_2 integer, byline integer,
    tags character varying(200)[], notes text, raw jsonb
) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_cast (
    n integer, side smallint, role text, place smallint, actor integer, inter smallint, reported_name text
) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_byline (n integer, place smallint, source integer) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_places (
    n integer, gazetteer_id text, name text, country text, admin1 text, admin2 text, admin3 text, latitude numeric,
    longitude numeric, kind text
) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_actors (n integer, name text, kind text) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_sources (n integer, name text) ON COMMIT DROP;
