-- Places of published events, and the towns that such places belong to.
CREATE VIEW analytics.places AS
SELECT
    p.public_id AS place_id,  -- = place.public_id
    p.name || '' AS place,  -- = place.name
    p.names,  -- = place.names
    p.kind || '' AS kind,  -- = place.kind
    t.public_id AS parent_id,  -- Public id of the town that the place belongs to; joins places.place_id.
    c.iso3,  -- = country.iso3
    c.name AS country,  -- = country.name
    nullif(p.admin1 || '', '') AS admin1,  -- = place.admin1
    nullif(p.admin2 || '', '') AS admin2,  -- = place.admin2
    nullif(p.admin3 || '', '') AS admin3,  -- = place.admin3
    p.latitude::double precision AS latitude,  -- = place.latitude
    p.longitude::double precision AS longitude,  -- = place.longitude
    p.gazetteer_id || '' AS gazetteer_id  -- = place.gazetteer_id
FROM events_place p
LEFT JOIN events_place t ON t.id = p.parent_id
LEFT JOIN events_country c ON c.id = p.country_id;
