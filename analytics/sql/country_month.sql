-- Published events and deaths by data set, country, month and event type.
CREATE VIEW analytics.country_month AS
SELECT
    dataset,  -- = all_events.dataset
    country,  -- = all_events.country
    iso3,  -- = all_events.iso3
    date_trunc('month', event_date)::date AS month,  -- First day of the month.
    event_type,  -- = all_events.event_type
    count(*) AS events,  -- Number of events.
    sum(fatalities) AS fatalities  -- Deaths stated; null where no event states any.
FROM analytics.all_events
GROUP BY dataset, country, iso3, month, event_type;
