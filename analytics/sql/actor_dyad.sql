-- Published events and deaths by data set, pair of main actors and year; each pair stands twice, once from each side.
CREATE VIEW analytics.actor_dyad AS
SELECT
    dataset,  -- = all_events.dataset
    actor,  -- English name of one main actor, as in events.actor1.
    opponent,  -- English name of the other; ask for actor < opponent to get each pair once.
    year,  -- = all_events.year
    count(*) AS events,  -- Number of events in which the two met, whichever of them acted.
    sum(fatalities) AS fatalities,  -- Deaths stated; null where no event states any.
    min(event_date) AS first_date,  -- Day of the first event of the year.
    max(event_date) AS last_date  -- Day of the last event of the year.
FROM (
    SELECT dataset, actor1 AS actor, actor2 AS opponent, year, fatalities, event_date FROM analytics.all_events
    UNION ALL
    SELECT dataset, actor2, actor1, year, fatalities, event_date FROM analytics.all_events
) sides
WHERE actor IS NOT NULL AND opponent IS NOT NULL
GROUP BY dataset, actor, opponent, year;
