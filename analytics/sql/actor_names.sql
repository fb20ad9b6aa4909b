-- What the actors are called, in any language, and when.
CREATE VIEW analytics.actor_names WITH (security_barrier) AS
SELECT
    a.public_id AS actor_id,  -- = actor.public_id
    CASE WHEN a.public_id <> '' THEN n.name || '' END AS name,  -- = actorname.name
    CASE WHEN a.public_id <> '' THEN nullif(n.language || '', '') END AS language,  -- = actorname.language
    CASE WHEN a.public_id <> '' THEN n.kind || '' END AS kind,  -- = actorname.kind
    n.valid_from,  -- = actorname.valid_from
    n.valid_to  -- = actorname.valid_to
FROM events_actor a
JOIN events_actorname n ON n.actor_id = a.id;
