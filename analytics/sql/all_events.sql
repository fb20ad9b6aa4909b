-- Published events of all data sets, one row each: the columns of view events and the data set. Never add two data sets up.
CREATE VIEW analytics.all_events AS
SELECT
    e.dataset_id AS dataset,  -- Data set that the row comes from: own, ucdp-ged, acled, ...
    e.public_id AS event_id,  -- = event.public_id
    CASE WHEN e.dataset_id = 'own' THEN e.public_id ELSE e.external_id END AS event_id_cnty,  -- Identifier that never changes: the public id of own rows, the external id of others.
    e.event_date,  -- = event.event_date
    extract(year FROM e.event_date)::integer AS year,  -- Year of event_date.
    e.time_precision,  -- = event.time_precision
    e.date_start,  -- = event.date_start
    e.date_end,  -- = event.date_end
    analytics.disorder_type(e.sub_event_type) AS disorder_type,  -- ACLED's disorder type, which follows from the sub-event type.
    e.event_type,  -- = event.event_type
    e.sub_event_type,  -- = event.sub_event_type
    analytics.actor_label(a1.name, a1.qualifier) AS actor1,  -- Main actor of the acting side: English name, with what tells namesakes apart in brackets.
    (SELECT string_agg(analytics.actor_label(a.name, a.qualifier), '; ' ORDER BY m."order")
        FROM events_eventactor m JOIN events_actor a ON a.id = m.actor_id
        WHERE m.event_id = e.id AND m.side = 1 AND m.role = 'associated') AS assoc_actor_1,  -- Associated actors of the acting side, separated by "; ".
    CASE WHEN e.review_status = 'published' THEN analytics.inter_name(m1.inter) END AS inter1,  -- What actor1 was at that time, in ACLED's words.
    analytics.actor_label(a2.name, a2.qualifier) AS actor2,  -- Main actor of the side acted upon; null where nobody is.
    (SELECT string_agg(analytics.actor_label(a.name, a.qualifier), '; ' ORDER BY m."order")
        FROM events_eventactor m JOIN events_actor a ON a.id = m.actor_id
        WHERE m.event_id = e.id AND m.side = 2 AND m.role = 'associated') AS assoc_actor_2,  -- Associated actors of the side acted upon, separated by "; ".
    CASE WHEN e.review_status = 'published' THEN analytics.inter_name(m2.inter) END AS inter2,  -- What actor2 was at that time, in ACLED's words.
    CASE WHEN e.review_status = 'published' THEN analytics.interaction_name(m1.inter, m2.inter) END AS interaction,  -- Who met whom, in ACLED's words; the order of the two says nothing.
    CASE WHEN e.civilian_targeting THEN 'Civilian targeting' END AS civilian_targeting,  -- "Civilian targeting" where civilians were the main or only target; else null.
    c.iso_numeric AS iso,  -- = country.iso_numeric
    c.iso3,  -- = country.iso3
    analytics.region_name(c.region_code) AS region,  -- ACLED's region of the country.
    c.name AS country,  -- = country.name
    coalesce(nullif(p.admin1, ''), nullif(t.admin1, '')) AS admin1,  -- = place.admin1
    coalesce(nullif(p.admin2, ''), nullif(t.admin2, '')) AS admin2,  -- = place.admin2
    coalesce(nullif(p.admin3, ''), nullif(t.admin3, '')) AS admin3,  -- = place.admin3
    coalesce(t.name, p.name) AS location,  -- Settlement, camp or site; for a base, airport or quarter of a town the town.
    CASE WHEN t.id IS NOT NULL THEN p.name END AS site,  -- The base, airport or quarter within the location; null where the location is all that is known.
    p.latitude::double precision AS latitude,  -- = place.latitude
    p.longitude::double precision AS longitude,  -- = place.longitude
    e.geo_precision,  -- = event.geo_precision
    (SELECT string_agg(s.name, '; ' ORDER BY r."order")
        FROM events_eventsource r JOIN events_source s ON s.id = r.source_id
        WHERE r.event_id = e.id) AS source,  -- Who reported the event, separated by "; ".
    nullif(e.source_scale, '') AS source_scale,  -- = event.source_scale
    nullif(e.notes, '') AS notes,  -- = event.notes
    e.fatalities,  -- = event.fatalities
    e.fatalities_low,  -- = event.fatalities_low
    e.fatalities_high,  -- = event.fatalities_high
    e.certainty,  -- = event.certainty
    nullif(array_to_string(e.tags, '; '), '') AS tags,  -- Free tags, separated by "; ".
    extract(epoch FROM e.changed_at)::bigint AS timestamp,  -- When the row was last changed here, in seconds since 1970 (UTC).
    a1.public_id AS actor1_id,  -- Public id of actor1; joins actors.actor_id.
    a2.public_id AS actor2_id,  -- Public id of actor2; joins actors.actor_id.
    p.public_id AS place_id  -- Public id of the site, else of the location; joins places.place_id.
FROM events_event e
LEFT JOIN events_country c ON c.id = e.country_id
LEFT JOIN events_place p ON p.id = e.place_id
LEFT JOIN events_place t ON t.id = p.parent_id
LEFT JOIN events_eventactor m1 ON m1.event_id = e.id AND m1.side = 1 AND m1."order" = 0 AND m1.role = 'main'
LEFT JOIN events_actor a1 ON a1.id = m1.actor_id
LEFT JOIN events_eventactor m2 ON m2.event_id = e.id AND m2.side = 2 AND m2."order" = 0 AND m2.role = 'main'
LEFT JOIN events_actor a2 ON a2.id = m2.actor_id
WHERE e.review_status = 'published';
