-- Sorting and hashing a million rows in memory, not on disk; for this transaction only.
SET LOCAL work_mem = '128MB';
-- Triggers join the statement's rows, of which the planner knows nothing: in a load there are many.
SET LOCAL enable_nestloop = off;
-- No statement here runs for so long that compiling it would pay.
SET LOCAL jit = off;
-- Where one run's rows stand until they are stored; gone at the end of the transaction.
DROP TABLE IF EXISTS pg_temp.staged_event, pg_temp.staged_cast, pg_temp.staged_byline, pg_temp.staged_places,
    pg_temp.staged_actors, pg_temp.staged_sources, pg_temp.place_of, pg_temp.actor_of,
    pg_temp.source_of, pg_temp.cast_of, pg_temp.byline_of, pg_temp.event_of, pg_temp.stored_id;
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
-- What the numbers that files' rows refer by stand for in the database.
CREATE TEMPORARY TABLE place_of (n integer, id bigint) ON COMMIT DROP;
CREATE TEMPORARY TABLE actor_of (n integer, id bigint) ON COMMIT DROP;
CREATE TEMPORARY TABLE source_of (n integer, id bigint) ON COMMIT DROP;
CREATE TEMPORARY TABLE cast_of (
    n integer, side smallint, role text, place smallint, actor_id bigint, inter smallint, reported_name text
) ON COMMIT DROP;
CREATE TEMPORARY TABLE byline_of (n integer, place smallint, source_id bigint) ON COMMIT DROP;
CREATE TEMPORARY TABLE event_of (
    n integer, id bigint, known boolean, cast_1 integer, cast_2 integer, byline integer
) ON COMMIT DROP;
-- The ids of rows that were stored before all were read.
CREATE TEMPORARY TABLE stored_id (external_id text) ON COMMIT DROP;
