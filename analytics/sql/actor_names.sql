-- What the actors are called, in any language, and when.
CREATE VIEW analytics.actor_names WITH (security_barrier) AS
SELECT
    a.public_id AS actor_id,  -- = actor.public_id
    n.name,  -- = actorname.name
    nullif(n.language, '') AS language,  -- = actorname.language
    n.kind,  -- = actorname.kind
    n.valid_from,  -- = actorname.valid_from
    n.valid_to  -- = actorname.valid_to
FROM events_actor a
JOIN events_actorname n ON n.actor_id = a.id;
