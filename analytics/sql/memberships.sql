-- Persons and units in groups, in a role, for a time.
CREATE VIEW analytics.memberships WITH (security_barrier) AS
SELECT
    m.public_id AS membership_id,  -- = membership.public_id
    p.public_id AS member_id,  -- Public id of the person or unit; joins actors.actor_id.
    analytics.actor_label(p.name, p.qualifier) AS member,  -- = membership.member
    g.public_id AS group_id,  -- Public id of the group; joins actors.actor_id.
    analytics.actor_label(g.name, g.qualifier) AS "group",  -- = membership.group
    nullif(m.role, '') AS role,  -- = membership.role
    m.leads,  -- = membership.leads
    m.start,  -- = membership.start
    nullif(m.start_precision, '') AS start_precision,  -- = membership.start_precision
    m."end",  -- = membership.end
    nullif(m.end_precision, '') AS end_precision  -- = membership.end_precision
FROM events_membership m
JOIN events_actor p ON p.id = m.member_id
JOIN events_actor g ON g.id = m.group_id
WHERE m.review_status = 'published';
