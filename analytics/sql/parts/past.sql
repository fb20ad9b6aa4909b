-- Events as they were published at a moment. The view of the past is that of the present over the tables' past states
-- (schema as_of); nobody but its owner, as whom the function runs, may ask it.
CREATE FUNCTION analytics.events_as_of(moment timestamptz, dataset text DEFAULT 'own')
RETURNS SETOF analytics.all_events
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM set_config('history.as_of', moment::text, true);
    RETURN QUERY SELECT * FROM analytics_past.all_events e WHERE e.dataset = events_as_of.dataset;
END $$;
COMMENT ON FUNCTION analytics.events_as_of IS
'Events of one data set as they were published at a moment, with the names and places of that moment.';
ALTER FUNCTION analytics.events_as_of OWNER TO {reader};
