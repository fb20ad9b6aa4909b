-- Published events and deaths by data set, country, month, event type and sub-event type.
CREATE VIEW analytics.country_month AS
SELECT
    r.dataset_id AS dataset,  -- = all_events.dataset
    c.name AS country,  -- = all_events.country
    c.iso3,  -- = all_events.iso3
    r.month,  -- First day of the month.
    r.event_type,  -- = all_events.event_type
    r.sub_event_type,  -- = all_events.sub_event_type
    sum(r.events)::bigint AS events,  -- Number of events.
    CASE WHEN sum(r.stated) > 0 THEN sum(r.fatalities)::bigint END AS fatalities  -- Deaths stated; null where no event states any.
FROM rollups.country_month r
LEFT JOIN events_country c ON c.id = r.country_id
GROUP BY r.dataset_id, c.name, c.iso3, r.month, r.event_type, r.sub_event_type
HAVING sum(r.events) > 0;
