-- Dated statements about alliances: how each stood on a day.
CREATE VIEW analytics.alliance_reports WITH (security_barrier) AS
SELECT
    r.public_id AS report_id,  -- = alliancereport.public_id
    l.public_id AS alliance_id,  -- Public id of the alliance; joins alliances.alliance_id.
    row_number() OVER (PARTITION BY r.alliance_id ORDER BY r.as_of, r.id) AS number,  -- Place in the order of the alliance's published reports, by day.
    r.as_of,  -- = alliancereport.as_of
    r.as_of_precision,  -- = alliancereport.as_of_precision
    r.status,  -- = alliancereport.status
    r.began,  -- = alliancereport.began
    nullif(r.began_precision, '') AS began_precision,  -- = alliancereport.began_precision
    r.certainty  -- = alliancereport.certainty
FROM events_alliancereport r
JOIN events_alliance l ON l.id = r.alliance_id AND l.review_status = 'published'
WHERE r.review_status = 'published';
