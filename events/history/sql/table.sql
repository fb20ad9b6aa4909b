-- The versions of one table and its triggers. The columns are named one by one: `n.*` would tie them to an order.
CREATE OR REPLACE FUNCTION history.{table}_inserted() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
DECLARE
    c record;
BEGIN
    IF NOT EXISTS (SELECT FROM inserted) THEN
        RETURN NULL; -- a statement that found all its rows there already is no change
    END IF;
    c := history.change();
    INSERT INTO history.{table} ({columns}, version_from, change_id)
    SELECT {new_columns}, c.made_at, c.id FROM inserted;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION history.{table}_updated() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
DECLARE
    c record := history.change();
    since timestamptz;
BEGIN
    -- A row that one transaction changes twice gets one version: what the transaction leaves.
    UPDATE history.{table} SET ({columns}) = ROW ({row_columns})
    WHERE {key} = OLD.{key} AND version_to IS NULL AND change_id = c.id;
    IF NOT FOUND THEN
        UPDATE history.{table} SET version_to = greatest(c.made_at, version_from), ended_by_id = c.id
        WHERE {key} = OLD.{key} AND version_to IS NULL
        RETURNING version_to INTO since;
        INSERT INTO history.{table} ({columns}, version_from, change_id)
        VALUES ({row_columns}, coalesce(since, c.made_at), c.id);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION history.{table}_deleted() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
DECLARE
    c record := history.change();
BEGIN
    DELETE FROM history.{table} WHERE {key} = OLD.{key} AND version_to IS NULL AND change_id = c.id;
    IF NOT FOUND THEN
        UPDATE history.{table} SET version_to = greatest(c.made_at, version_from), ended_by_id = c.id
        WHERE {key} = OLD.{key} AND version_to IS NULL;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION history.{table}_emptied() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
DECLARE
    c record := history.change();
BEGIN
    UPDATE history.{table} SET version_to = greatest(c.made_at, version_from), ended_by_id = c.id WHERE version_to IS NULL;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION history.{table}_inserted(), history.{table}_updated(), history.{table}_deleted(),
    history.{table}_emptied() FROM PUBLIC;

-- Inserts by the statement: a load of a million rows calls the function once.
CREATE OR REPLACE TRIGGER history_inserted AFTER INSERT ON {schema}.{table}
REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION history.{table}_inserted();
CREATE OR REPLACE TRIGGER history_updated AFTER UPDATE ON {schema}.{table}
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION history.{table}_updated();
CREATE OR REPLACE TRIGGER history_deleted AFTER DELETE ON {schema}.{table}
FOR EACH ROW EXECUTE FUNCTION history.{table}_deleted();
CREATE OR REPLACE TRIGGER history_emptied AFTER TRUNCATE ON {schema}.{table}
FOR EACH STATEMENT EXECUTE FUNCTION history.{table}_emptied();

-- The table as it was: with as_of before the usual schema in the search path, every query asks the past.
CREATE OR REPLACE VIEW as_of.{table} AS
SELECT {columns} FROM history.{table}
WHERE version_from <= as_of.moment() AND (version_to > as_of.moment() OR version_to IS NULL);
