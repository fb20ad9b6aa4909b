-- Published events and deaths by data set, pair of main actors and year; each pair stands twice, once from each side.
CREATE VIEW analytics.actor_dyad AS
SELECT
    r.dataset_id AS dataset,  -- = all_events.dataset
    a.public_id AS actor_id,  -- Public id of one main actor; joins actors.actor_id.
    analytics.actor_label(a.name, a.qualifier) AS actor,  -- One main actor, as in events.actor1.
    o.public_id AS opponent_id,  -- Public id of the other; ask for actor_id < opponent_id to get each pair once.
    analytics.actor_label(o.name, o.qualifier) AS opponent,  -- The other main actor.
    r.year,  -- = all_events.year
    sum(r.events)::bigint AS events,  -- Number of events in which the two met, whichever of them acted.
    CASE WHEN sum(r.stated) > 0 THEN sum(r.fatalities)::bigint END AS fatalities  -- Deaths stated; null where no event states any.
FROM (
    SELECT dataset_id, low_id AS a_id, high_id AS o_id, year, events, fatalities, stated FROM rollups.actor_dyad
    UNION ALL
    SELECT dataset_id, high_id, low_id, year, events, fatalities, stated FROM rollups.actor_dyad WHERE low_id <> high_id
) r
JOIN events_actor a ON a.id = r.a_id
JOIN events_actor o ON o.id = r.o_id
GROUP BY r.dataset_id, a.id, o.id, r.year
HAVING sum(r.events) > 0;
