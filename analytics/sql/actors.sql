-- Persons, groups, states and crowds that something published is about.
CREATE VIEW analytics.actors AS
SELECT
    a.public_id AS actor_id,  -- = actor.public_id
    analytics.actor_label(a.name, a.qualifier) AS actor,  -- English name, with what tells namesakes apart in brackets; as in events.actor1.
    a.name || '' AS name,  -- = actor.name
    nullif(a.qualifier || '', '') AS qualifier,  -- = actor.qualifier
    a.kind || '' AS kind,  -- = actor.kind
    c.iso3,  -- = country.iso3
    c.name AS country,  -- = actor.country
    a.active_from,  -- = actor.active_from
    a.active_to,  -- = actor.active_to
    b.public_id AS merged_into_id  -- Public id of the actor that this one turned out to be; joins actors.actor_id.
FROM events_actor a
LEFT JOIN events_actor b ON b.id = a.merged_into_id
LEFT JOIN events_country c ON c.id = a.country_id;
