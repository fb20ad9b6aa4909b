-- Who speaks in the published quotations, whom they are about and whom they address, one row each.
CREATE VIEW analytics.quote_actors WITH (security_barrier) AS
SELECT
    q.public_id AS quote_id,  -- Public id of the quotation; joins quotes.quote_id.
    w.role,  -- = quoteactor.role
    w."order",  -- = quoteactor.order
    a.public_id AS actor_id,  -- Public id of the actor; joins actors.actor_id.
    analytics.actor_label(a.name, a.qualifier) AS actor  -- English name of the actor, as in events.actor1.
FROM events_quote q
JOIN events_quoteactor w ON w.quote_id = q.id
JOIN events_actor a ON a.id = w.actor_id
WHERE q.review_status = 'published';
