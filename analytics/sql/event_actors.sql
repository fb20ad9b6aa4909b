-- Who took part in the published events of all data sets, one row per actor, side and event.
CREATE VIEW analytics.event_actors WITH (security_barrier) AS
SELECT
    e.dataset_id AS dataset,  -- Data set that the event comes from.
    e.public_id AS event_id,  -- Public id of the event; joins events.event_id and all_events.event_id.
    e.event_date,  -- = event.event_date
    m.side,  -- = eventactor.side
    m.role,  -- = eventactor.role
    m."order",  -- = eventactor.order
    a.public_id AS actor_id,  -- Public id of the actor; joins actors.actor_id.
    analytics.actor_label(a.name, a.qualifier) AS actor,  -- English name of the actor, as in events.actor1.
    a.kind || '' AS kind,  -- = actor.kind
    CASE WHEN e.review_status = 'published' THEN m.inter END AS inter,  -- = eventactor.inter
    CASE WHEN e.review_status = 'published' THEN nullif(m.reported_name, '') END AS reported_name  -- = eventactor.reported_name
FROM events_event e
JOIN events_eventactor m ON m.event_id = e.id
JOIN events_actor a ON a.id = m.actor_id
WHERE e.review_status = 'published';
