-- Names for codes, after the codebook. The views use them; Postgres puts their text in place of each call.
CREATE FUNCTION analytics.actor_label(name text, qualifier text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN name || CASE WHEN qualifier = '' THEN '' ELSE ' (' || qualifier || ')' END;
COMMENT ON FUNCTION analytics.actor_label IS 'An actor''s English name, with what tells namesakes apart in brackets.';

CREATE FUNCTION analytics.inter_name(code integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE code
    WHEN 1 THEN 'State forces'
    WHEN 2 THEN 'Rebel group'
    WHEN 3 THEN 'Political militia'
    WHEN 4 THEN 'Identity militia'
    WHEN 5 THEN 'Rioters'
    WHEN 6 THEN 'Protesters'
    WHEN 7 THEN 'Civilians'
    WHEN 8 THEN 'External/Other forces'
END;
COMMENT ON FUNCTION analytics.inter_name IS 'ACLED''s words for an interaction code, 1 to 8.';

-- The lower code first, but for civilians and external forces (7 and 8), as ACLED writes them.
CREATE FUNCTION analytics.interaction_name(inter1 integer, inter2 integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN inter1 IS NULL OR inter2 IS NULL THEN analytics.inter_name(coalesce(inter1, inter2)) || ' only'
    WHEN least(inter1, inter2) = 7 AND greatest(inter1, inter2) = 8 THEN 'External/Other forces-Civilians'
    ELSE analytics.inter_name(least(inter1, inter2)) || '-' || analytics.inter_name(greatest(inter1, inter2))
END;
COMMENT ON FUNCTION analytics.interaction_name IS 'ACLED''s words for who met whom, from two interaction codes.';

CREATE FUNCTION analytics.region_name(code integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE code
    WHEN 1 THEN 'Western Africa'
    WHEN 2 THEN 'Middle Africa'
    WHEN 3 THEN 'Eastern Africa'
    WHEN 4 THEN 'Southern Africa'
    WHEN 5 THEN 'Northern Africa'
    WHEN 7 THEN 'South Asia'
    WHEN 9 THEN 'Southeast Asia'
    WHEN 11 THEN 'Middle East'
    WHEN 12 THEN 'Europe'
    WHEN 13 THEN 'Caucasus and Central Asia'
    WHEN 14 THEN 'Central America'
    WHEN 15 THEN 'South America'
    WHEN 16 THEN 'Caribbean'
    WHEN 17 THEN 'East Asia'
    WHEN 18 THEN 'North America'
    WHEN 19 THEN 'Oceania'
    WHEN 20 THEN 'Antarctica'
END;
COMMENT ON FUNCTION analytics.region_name IS 'ACLED''s name of a region code.';

CREATE FUNCTION analytics.disorder_type(sub_event_type text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN sub_event_type IN ('Excessive force against protesters') THEN 'Political violence; Demonstrations'
    WHEN sub_event_type IN ('Protest with intervention', 'Peaceful protest', 'Violent demonstration') THEN 'Demonstrations'
    WHEN sub_event_type IN ('Agreement', 'Arrests', 'Change to group/activity', 'Disrupted weapons use', 'Headquarters or base established', 'Looting/property destruction', 'Non-violent transfer of territory', 'Other') THEN 'Strategic developments'
    WHEN sub_event_type IN ('Government regains territory', 'Non-state actor overtakes territory', 'Armed clash', 'Mob violence', 'Chemical weapon', 'Air/drone strike', 'Suicide bomb', 'Shelling/artillery/missile attack', 'Remote explosive/landmine/IED', 'Grenade', 'Sexual violence', 'Attack', 'Abduction/forced disappearance') THEN 'Political violence'
END;
COMMENT ON FUNCTION analytics.disorder_type IS 'ACLED''s disorder type of a sub-event type.';

-- Tells the planner that hardly two actors share a label, so that a question about one begins with that one.
CREATE STATISTICS analytics.actor_labels ON (analytics.actor_label(name, qualifier)) FROM events_actor;
ANALYZE events_actor;
