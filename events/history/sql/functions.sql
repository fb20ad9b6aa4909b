-- What all triggers share. The place in the order of transactions is the transaction's number plus `shift`,
-- so that the order goes on where a dump is restored into a new cluster, whose numbers begin anew.
CREATE SCHEMA IF NOT EXISTS history;
CREATE TABLE IF NOT EXISTS history.origin (single boolean PRIMARY KEY DEFAULT true CHECK (single), shift bigint NOT NULL);
INSERT INTO history.origin (shift) VALUES (0) ON CONFLICT DO NOTHING;

-- All transactions with a position below this one are over.
CREATE OR REPLACE FUNCTION history.settled() RETURNS bigint LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (SELECT shift FROM history.origin)
$$;

-- The number and the moment of the change that this transaction makes or is about to make: the same while user and
-- reason stay the same. Only the functions below call it.
CREATE OR REPLACE FUNCTION history.coming(OUT id bigint, OUT made_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
    label text := pg_current_xact_id()::text || ' ' || coalesce(current_setting('app.user_id', true), '') || ' '
        || coalesce(current_setting('app.reason', true), '');
BEGIN
    IF current_setting('history.change_label', true) = label THEN
        id := current_setting('history.change_id')::bigint;
        made_at := current_setting('history.change_made_at')::timestamptz;
        RETURN;
    END IF;
    id := nextval(pg_get_serial_sequence('events_change', 'id'));
    made_at := clock_timestamp();
    PERFORM set_config('history.change_label', label, true);
    PERFORM set_config('history.change_id', id::text, true);
    PERFORM set_config('history.change_made_at', made_at::text, true);
END $$;

-- The change that this transaction makes: found again while user and reason stay the same, else written.
CREATE OR REPLACE FUNCTION history.change(OUT id bigint, OUT made_at timestamptz) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
DECLARE
    who bigint;
    program text;
BEGIN
    SELECT c.id, c.made_at INTO change.id, change.made_at FROM history.coming() c;
    IF current_setting('history.change_written', true) = change.id::text THEN
        RETURN;
    END IF;
    who := nullif(current_setting('app.user_id', true), '')::bigint;
    program := left(coalesce(current_setting('application_name', true), ''), 63);
    INSERT INTO events_change (id, position, made_at, user_id, user_name, database_role, application, reason)
    VALUES (
        change.id,
        pg_current_xact_id()::text::bigint + (SELECT shift FROM history.origin),
        change.made_at,
        who,
        coalesce(
            (SELECT username FROM auth_user WHERE auth_user.id = who),
            left(session_user || coalesce(' (' || nullif(program, '') || ')', ''), 150)
        ),
        session_user,
        program,
        coalesce(current_setting('app.reason', true), '')
    );
    PERFORM set_config('history.change_written', change.id::text, true);
END $$;

-- What the triggers of all tables share (table.sql): before a statement adds rows, for each row, and after it.
CREATE OR REPLACE FUNCTION history.await_change() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
BEGIN
    PERFORM history.coming();
    RETURN NULL;
END $$;

-- Without settings and rights of its own, which would take longer than all that it does.
CREATE OR REPLACE FUNCTION history.begin_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version_from := pg_catalog.current_setting('history.change_made_at');
    NEW.change_id := pg_catalog.current_setting('history.change_id');
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION history.note_inserted() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
DECLARE
    coming text := current_setting('history.change_id', true);
BEGIN
    IF current_setting('history.change_written', true) = coming THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM inserted WHERE change_id = nullif(coming, '')::bigint) THEN
        PERFORM history.change();
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION history.keep_version() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    NEW.version_from := OLD.version_from;
    NEW.version_to := OLD.version_to;
    NEW.change_id := OLD.change_id;
    NEW.ended_by_id := OLD.ended_by_id;
    RETURN NEW;
END $$;

-- A row that one transaction changes twice gets one version: what the transaction leaves.
CREATE OR REPLACE FUNCTION history.renew_version() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    c record := history.change();
BEGIN
    IF OLD.change_id IS DISTINCT FROM c.id THEN
        NEW.version_from := greatest(c.made_at, OLD.version_from);
        NEW.change_id := c.id;
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION history.refuse_writing() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'history.% is for reading, and so is the past: it would change rows and their ended versions alike',
        TG_TABLE_NAME;
END $$;
REVOKE ALL ON FUNCTION history.settled(), history.coming(), history.change(), history.await_change(),
    history.begin_version(), history.note_inserted(), history.keep_version(), history.renew_version(),
    history.refuse_writing() FROM PUBLIC;

-- The moment that the views of schema as_of show. No settings of its own, so that Postgres puts its text in place of the
-- calls, of which there are two a row.
CREATE SCHEMA IF NOT EXISTS as_of;
CREATE OR REPLACE FUNCTION as_of.moment() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('history.as_of')::timestamptz;
