-- Published events coded in this database, in exactly ACLED's 31 columns; 0 and "" stand for nothing.
CREATE VIEW analytics.acled AS
SELECT
    event_id_cnty,  -- = all_events.event_id_cnty
    event_date,  -- = all_events.event_date
    year,  -- = all_events.year
    time_precision,  -- = all_events.time_precision
    disorder_type,  -- = all_events.disorder_type
    event_type,  -- = all_events.event_type
    sub_event_type,  -- = all_events.sub_event_type
    coalesce(actor1, '') AS actor1,  -- = all_events.actor1
    coalesce(assoc_actor_1, '') AS assoc_actor_1,  -- = all_events.assoc_actor_1
    coalesce(inter1, '') AS inter1,  -- = all_events.inter1
    coalesce(actor2, '') AS actor2,  -- = all_events.actor2
    coalesce(assoc_actor_2, '') AS assoc_actor_2,  -- = all_events.assoc_actor_2
    coalesce(inter2, '') AS inter2,  -- = all_events.inter2
    coalesce(interaction, '') AS interaction,  -- = all_events.interaction
    coalesce(civilian_targeting, '') AS civilian_targeting,  -- = all_events.civilian_targeting
    coalesce(iso, 0) AS iso,  -- = all_events.iso
    coalesce(region, '') AS region,  -- = all_events.region
    coalesce(country, '') AS country,  -- = all_events.country
    coalesce(admin1, '') AS admin1,  -- = all_events.admin1
    coalesce(admin2, '') AS admin2,  -- = all_events.admin2
    coalesce(admin3, '') AS admin3,  -- = all_events.admin3
    coalesce(location, '') AS location,  -- = all_events.location
    latitude,  -- = all_events.latitude
    longitude,  -- = all_events.longitude
    coalesce(geo_precision, 0) AS geo_precision,  -- = all_events.geo_precision
    coalesce(source, '') AS source,  -- = all_events.source
    coalesce(source_scale, '') AS source_scale,  -- = all_events.source_scale
    coalesce(notes, '') AS notes,  -- = all_events.notes
    coalesce(fatalities, 0) AS fatalities,  -- = all_events.fatalities
    coalesce(tags, '') AS tags,  -- = all_events.tags
    timestamp  -- = all_events.timestamp
FROM analytics.all_events
WHERE dataset = 'own';
