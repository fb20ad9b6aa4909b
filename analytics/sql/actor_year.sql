-- Published events and deaths by data set, main actor and year; an event with two main actors counts for each.
CREATE VIEW analytics.actor_year AS
SELECT
    r.dataset_id AS dataset,  -- = all_events.dataset
    a.public_id AS actor_id,  -- Public id of the actor; joins actors.actor_id.
    analytics.actor_label(a.name, a.qualifier) AS actor,  -- English name of the actor, as in events.actor1.
    a.kind || '' AS kind,  -- = actor.kind
    r.year,  -- = all_events.year
    sum(r.events)::bigint AS events,  -- Number of events in which it was a main actor, on whichever side.
    CASE WHEN sum(r.stated) > 0 THEN sum(r.fatalities)::bigint END AS fatalities  -- Deaths stated; null where no event states any.
FROM (
    SELECT dataset_id, low_id AS actor_id, year, events, fatalities, stated FROM rollups.actor_dyad
    UNION ALL
    SELECT dataset_id, high_id, year, events, fatalities, stated FROM rollups.actor_dyad WHERE high_id <> low_id
) r
JOIN events_actor a ON a.id = r.actor_id
GROUP BY r.dataset_id, a.id, r.year
HAVING sum(r.events) > 0;
