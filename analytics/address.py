"""The address under which analysts reach the database: the replica's where there is one."""

from urllib.parse import quote, urlencode

from django.db import connections

# What an analyst's own client needs to know of how the server is reached.
PASSED_ON = ("sslmode", "sslrootcert", "channel_binding")


def address(role: str, password: str) -> str:
    """Gives `postgresql://role:password@host:port/database` for a login."""
    alias = "replica" if "replica" in connections else "default"
    settings = connections[alias].settings_dict
    server = quote(settings["HOST"] or "", safe="[]")
    if settings["PORT"]:
        server += f":{settings['PORT']}"
    options = {name: settings["OPTIONS"][name] for name in PASSED_ON if name in settings["OPTIONS"]}
    parameters = f"?{urlencode(options)}" if options else ""
    return f"postgresql://{quote(role)}:{quote(password)}@{server}/{quote(settings['NAME'])}{parameters}"
