-- Events as they were published at a moment. The view of the past is that of the present over the tables' past states
-- (schema as_of); nobody but its owner, as whom the function runs, may ask it.
CREATE FUNCTION analytics.events_as_of(
    moment timestamptz, dataset text DEFAULT 'own', first date DEFAULT '-infinity', last date DEFAULT 'infinity'
) RETURNS SETOF analytics.all_events
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM set_config('history.as_of', moment::text, true);
    RETURN QUERY SELECT * FROM analytics_past.all_events e
    WHERE e.dataset = events_as_of.dataset AND e.event_date BETWEEN first AND last;
END $$;
COMMENT ON FUNCTION analytics.events_as_of IS
'Events of one data set, from a first day to a last, as they were published at a moment, with its names and places.';
ALTER FUNCTION analytics.events_as_of OWNER TO {reader};
