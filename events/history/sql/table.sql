-- The versions of one table that have ended, by trigger. The columns are named one by one: `OLD.*` would tie them to an
-- order.
CREATE OR REPLACE FUNCTION history.{table}_updated() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO history.{table}_ended ({columns}, version_from, version_to, change_id, ended_by_id)
    VALUES ({old_columns}, OLD.version_from, NEW.version_from, OLD.change_id, NEW.change_id);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION history.{table}_deleted() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    c record := history.change();
BEGIN
    -- What one transaction adds and takes away again was never there.
    IF OLD.change_id <> c.id THEN
        INSERT INTO history.{table}_ended ({columns}, version_from, version_to, change_id, ended_by_id)
        VALUES ({old_columns}, OLD.version_from, greatest(c.made_at, OLD.version_from), OLD.change_id, c.id);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION history.{table}_emptied() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    c record := history.change();
BEGIN
    INSERT INTO history.{table}_ended ({columns}, version_from, version_to, change_id, ended_by_id)
    SELECT {columns}, version_from, greatest(c.made_at, version_from), change_id, c.id
    FROM {schema}.{table} WHERE change_id IS NOT NULL;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION history.{table}_updated(), history.{table}_deleted(), history.{table}_emptied() FROM PUBLIC;

-- A row that comes without its version (a load and a restored dump give it) begins one. What a statement adds is looked
-- at once more when it is done: it may have found all its rows there already, and then there is no change.
CREATE OR REPLACE TRIGGER version_awaited BEFORE INSERT ON {schema}.{table}
FOR EACH STATEMENT EXECUTE FUNCTION history.await_change();
CREATE OR REPLACE TRIGGER version_begun BEFORE INSERT ON {schema}.{table}
FOR EACH ROW WHEN (NEW.change_id IS NULL) EXECUTE FUNCTION history.begin_version();
CREATE OR REPLACE TRIGGER history_inserted AFTER INSERT ON {schema}.{table}
REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION history.note_inserted();

-- Triggers fire by name: first `history_kept`, so that nobody writes a version's columns, then those that set other
-- columns (keep_public_id), then `version_renewed`, which sees whether anything is different.
CREATE OR REPLACE TRIGGER history_kept BEFORE UPDATE ON {schema}.{table}
FOR EACH ROW WHEN (
    (OLD.version_from, OLD.version_to, OLD.change_id, OLD.ended_by_id)
    IS DISTINCT FROM (NEW.version_from, NEW.version_to, NEW.change_id, NEW.ended_by_id)
) EXECUTE FUNCTION history.keep_version();
CREATE OR REPLACE TRIGGER version_renewed BEFORE UPDATE ON {schema}.{table}
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION history.renew_version();
CREATE OR REPLACE TRIGGER history_updated AFTER UPDATE ON {schema}.{table}
FOR EACH ROW WHEN (OLD.change_id <> NEW.change_id) EXECUTE FUNCTION history.{table}_updated();
CREATE OR REPLACE TRIGGER history_deleted AFTER DELETE ON {schema}.{table}
FOR EACH ROW EXECUTE FUNCTION history.{table}_deleted();
CREATE OR REPLACE TRIGGER history_emptied BEFORE TRUNCATE ON {schema}.{table}
FOR EACH STATEMENT EXECUTE FUNCTION history.{table}_emptied();

CREATE OR REPLACE TRIGGER history_guarded BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON history.{table}
FOR EACH STATEMENT EXECUTE FUNCTION history.refuse_writing();

-- The table as it was: with as_of before the usual schema in the search path, every query asks the past.
CREATE OR REPLACE VIEW as_of.{table} AS
SELECT {columns} FROM history.{table}
WHERE version_from <= as_of.moment() AND (version_to > as_of.moment() OR version_to IS NULL);
