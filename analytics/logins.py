"""Logins of analysts: made, given a new password, ended.

No password is kept: it follows from SECRET_KEY, the login and how often its password was changed, which is noted in
the comment of the role. So an address can be printed again, and a password that an analyst changed is put right.
"""

import base64
import datetime
import re

from django.db import connection, connections, transaction
from django.db.backends.utils import CursorWrapper
from django.utils.crypto import salted_hmac
from psycopg import Connection, sql

from analytics import roles
from analytics.address import address, servers

CONNECTIONS = 5
STATEMENT_SECONDS = 60
DISK = "2GB"


class LoginRefused(Exception):
    """No login can be given; the message says why and what to do."""


def login_name(name: str | None) -> str:
    """Gives the role of the analyst of that name; without a name that of the login that the demo prints.

    Raises LoginRefused for a name that is not made of small letters, digits and _.
    """
    if name and not re.fullmatch("[a-z0-9_]{1,30}", name):
        raise LoginRefused(f"{name}: a name has 1 to 30 small letters, digits and _")
    common = f"{connection.settings_dict['NAME']}_analyst"
    return f"{common}_{name}" if name else common


def give_login(name: str | None = None, *, rotate: bool = False, until: datetime.date | None = None) -> str:
    """Makes the login of an analyst where it is missing, and returns its address with the password.

    name: the analyst's name; None for the login of the demo.
    rotate: gives a new password; the old one stops working. An ended login comes to life again.
    until: last day that the password works, in UTC; None leaves that as it is.
    Raises LoginRefused while Postgres leaves doors open that only an administrator can shut, and for an ended login.
    """
    role = login_name(name)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('analytics.logins'))")
        require_right(cursor)
        require_views(cursor)
        require_shut_doors(cursor)
        number, is_ended = look_up(cursor, role)
        if is_ended and not rotate:
            raise LoginRefused(f"the login {role} was ended; --rotate gives it a new password")
        if number == 0:
            roles.run(cursor, "CREATE ROLE {}", role)
            roles.run(cursor, "GRANT {} TO CURRENT_USER", role)
        if number == 0 or rotate:
            number += 1
        password = make_password(role, number)
        set_up(cursor, role, password)
        run(cursor, "COMMENT ON ROLE {} IS {}", role, str(number))
        if until is not None:
            run(cursor, "ALTER ROLE {} VALID UNTIL {}", role, f"{until + datetime.timedelta(days=1)} 00:00+00")
    return address(role, password)


def end_login(name: str | None = None) -> None:
    """Ends the login of an analyst and the connections it has; its name stays taken.

    Raises LoginRefused where there is no such login.
    """
    role = login_name(name)
    with transaction.atomic(), connection.cursor() as cursor:
        if look_up(cursor, role)[0] == 0:
            raise LoginRefused(f"there is no login {role}")
        roles.run(cursor, "ALTER ROLE {} NOLOGIN PASSWORD NULL", role)
    for alias in servers():
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [role])


def look_up(cursor: CursorWrapper, role: str) -> tuple[int, bool]:
    """Gives how many passwords a login has had (0: there is no such login) and whether it was ended."""
    cursor.execute(
        "SELECT coalesce(shobj_description(oid, 'pg_authid'), '1')::integer, NOT rolcanlogin"
        " FROM pg_roles WHERE rolname = %s",
        [role],
    )
    number, is_ended = cursor.fetchone() or (0, False)
    return number, is_ended


def make_password(role: str, number: int) -> str:
    """Gives the password of that number of a login; needs no quoting in an address."""
    digest = salted_hmac("analytics.logins", f"{role} {number}", algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def set_up(cursor: CursorWrapper, role: str, password: str) -> None:
    """Gives a login its password, its limits and its one membership; what it changed about itself is undone."""
    driver: Connection = cursor.connection
    encrypted = driver.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    run(cursor, f"ALTER ROLE {{}} LOGIN CONNECTION LIMIT {CONNECTIONS} PASSWORD {{}}", role, encrypted)
    roles.run(cursor, "ALTER ROLE {} RESET ALL", role)
    roles.run(cursor, "ALTER ROLE {} IN DATABASE {} RESET ALL", role, driver.info.dbname)
    limits = {
        "search_path": "analytics, public",
        "default_transaction_read_only": "on",
        "statement_timeout": f"{STATEMENT_SECONDS}s",
        "work_mem": "64MB",  # a few questions at a time, each over many rows
        "random_page_cost": "1.1",  # data on solid disks and in memory; the default is for turning ones
        "parallel_tuple_cost": "0.02",  # what a row between processes costs; the default keeps long scans on one
        "jit": "off",  # compiling a view of eight joins takes longer than most questions
        "join_collapse_limit": "14",  # a view of events joins eight tables; a question joins it with others
        "from_collapse_limit": "14",
        "geqo_threshold": "16",
        "idle_in_transaction_session_timeout": f"{STATEMENT_SECONDS}s",
    }
    cursor.execute("SELECT has_parameter_privilege('temp_file_limit', 'SET')")
    if cursor.fetchone()[0]:
        limits["temp_file_limit"] = DISK  # no analyst can lift it
    for setting, value in limits.items():
        words = sql.SQL(", ").join(map(sql.Literal, value.split(", ")))
        statement = sql.SQL("ALTER ROLE {} SET {} = {}").format(sql.Identifier(role), sql.Identifier(setting), words)
        cursor.execute(statement.as_string(driver))
    roles.run(cursor, "GRANT {} TO {}", roles.names(connection).analysts, role)


def require_right(cursor: CursorWrapper) -> None:
    """Raises LoginRefused, with what an administrator must run, where this role may make no others."""
    cursor.execute("SELECT rolname, rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
    name, may = cursor.fetchone()
    if not may:
        command = f"ALTER ROLE {sql.Identifier(name).as_string(cursor.connection)} CREATEROLE"
        raise LoginRefused(f"no login for analysts before an administrator runs: {command};")


def require_views(cursor: CursorWrapper) -> None:
    """Raises LoginRefused where there is nothing to see yet."""
    cursor.execute("SELECT to_regnamespace('analytics') IS NOT NULL")
    if not cursor.fetchone()[0]:
        raise LoginRefused("there are no views for analysts yet; make them with: manage.py migrate")


def require_shut_doors(cursor: CursorWrapper) -> None:
    """Raises LoginRefused, with what an administrator must run, while everybody may write somewhere."""
    roles.shut_doors(cursor)
    commands = roles.open_doors(cursor)
    if commands:
        raise LoginRefused(f"no login for analysts before an administrator runs: {'; '.join(commands)};")


def run(cursor: CursorWrapper, command: str, role: str, value: str) -> None:
    """Runs a command with a role and a value in place of its two `{}`."""
    statement = sql.SQL(command).format(sql.Identifier(role), sql.Literal(value))
    cursor.execute(statement.as_string(cursor.connection))
