-- Every view and column of this schema, with its type and what it means.
CREATE VIEW analytics.data_dictionary AS
SELECT
    c.relname::text AS view,  -- Name of the view.
    a.attnum::integer AS position,  -- Place of the column in the view; 0: the view itself.
    a.attname::text AS "column",  -- Name of the column; null: the view itself.
    format_type(a.atttypid, a.atttypmod) AS type,  -- Postgres' type of the column.
    col_description(c.oid, a.attnum) AS description  -- What it means; the same text as the comment in the database.
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = 'analytics'::regnamespace AND c.relkind = 'v'
UNION ALL
SELECT c.relname::text, 0, NULL, NULL, obj_description(c.oid, 'pg_class')
FROM pg_class c
WHERE c.relnamespace = 'analytics'::regnamespace AND c.relkind = 'v';
