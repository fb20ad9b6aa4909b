"""Where analysts reach the database: on the replica, where there is one."""

from urllib.parse import quote, urlencode

from django.db import connections

# What an analyst's own client needs to know of how the server is reached.
PASSED_ON = ("sslmode", "sslrootcert", "channel_binding")


def servers() -> list[str]:
    """Gives the aliases of the servers that an analyst may be on: the primary, and the replica where there is one."""
    return [alias for alias in ("default", "replica") if alias in connections]


def address(role: str, password: str) -> str:
    """Gives `postgresql://role:password@host:port/database` for a login."""
    settings = connections[servers()[-1]].settings_dict
    server = quote(settings["HOST"] or "", safe="[]")
    if settings["PORT"]:
        server += f":{settings['PORT']}"
    options = {name: settings["OPTIONS"][name] for name in PASSED_ON if name in settings["OPTIONS"]}
    parameters = f"?{urlencode(options)}" if options else ""
    return f"postgresql://{quote(role)}:{quote(password)}@{server}/{quote(settings['NAME'])}{parameters}"
