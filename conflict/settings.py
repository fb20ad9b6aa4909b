"""Django's settings: one file, each value from the environment with a default that suits `bin/demo`."""

import os
import secrets
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from conflict import database
from conflict.secret import kept_secret

BASE_DIR = Path(__file__).resolve().parent.parent


def flag(name: str) -> bool:
    """Read a switch from the environment: 1, true, yes and on switch it on."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def words(name: str, default: str = "") -> list[str]:
    """Read a list from the environment, separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


# SECRET_KEY signs sessions and cursors. Default: made on the first start and kept in .data/.
SECRET_KEY = os.environ.get("SECRET_KEY") or kept_secret(database.STATE / "secret-key", secrets.token_urlsafe(48))

# DEBUG=1 shows tracebacks in the browser. Never where others can reach the server.
DEBUG = flag("DEBUG")

# ALLOWED_HOSTS: the names this server answers to, separated by commas.
ALLOWED_HOSTS = words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")

# CSRF_TRUSTED_ORIGINS: `https://name` of each site whose forms are accepted, behind a proxy that ends TLS.
CSRF_TRUSTED_ORIGINS = words("CSRF_TRUSTED_ORIGINS")

# HTTPS=1 where a proxy ends TLS and sets X-Forwarded-Proto: cookies go over TLS only, plain requests are redirected.
HTTPS = flag("HTTPS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0

# PROXY_COUNT: how many proxies stand before the server; without it all clients seem to come from the proxy.
PROXY_COUNT = int(os.environ.get("PROXY_COUNT", "0"))

INSTALLED_APPS = [
    "conflict",
    "events",
    "analytics",  # after events: its views are made when the tables and their history stand
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "csp",
    "axes",
]

MIDDLEWARE = [
    "conflict.replica.note_api_reads",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "conflict.people.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "conflict.people.AuthenticationMiddleware",
    "conflict.people.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "conflict.people.ContentPolicyMiddleware",
    "axes.middleware.AxesMiddleware",  # last, so that it sees every refused login
]

ROOT_URLCONF = "conflict.urls"
WSGI_APPLICATION = "conflict.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# DATABASE_URL=postgresql://USER:PASSWORD@HOST:PORT/NAME, a Postgres of your own. Default: the embedded one.
# A connection is kept for 60 seconds by its thread: 3 to 4 times as many requests a second as a new one each time.
DATABASES = {"default": database.configuration() | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}}

# DATABASE_REPLICA_URL: a streaming replica of that Postgres, for the API's reads and for analysts. Default: none.
if replica_url := os.environ.get("DATABASE_REPLICA_URL"):
    DATABASES["replica"] = database.parse(replica_url, "DATABASE_REPLICA_URL") | {
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"MIRROR": "default"},
    }
    DATABASE_ROUTERS = ["conflict.replica.ReplicaRouter"]

# The planner is told of a disk that finds any page as soon as the next (SSD), and not to compile queries, which costs
# more than the short ones take; a sort or a list of rows found may take 32 MB. An `options` of one's own in
# DATABASE_URL stands.
for configured in DATABASES.values():
    configured["OPTIONS"].setdefault("options", "-c random_page_cost=1.1 -c jit=off -c work_mem=32MB")
    # Lists and records of the API are planned once for each connection (events/querysets/prepared.py).
    configured["OPTIONS"].setdefault("prepare_threshold", 1)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Where `loaddata` looks for the fixtures of coded articles.
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # first, so that a locked-out login goes no further
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Five wrong passwords for one name from one address close that pair for a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "conflict.client_address.client_address"

# Times of change are UTC; dates of events are dates and never shift.
USE_TZ = True
TIME_ZONE = "UTC"

# English and Dutch, by `Accept-Language`.
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("nl", _("Dutch"))]

# STATIC_ROOT: a folder for `manage.py collectstatic`. Default: none, files are served from where they lie.
STATIC_URL = "/static/"
STATIC_ROOT = os.environ.get("STATIC_ROOT")
WHITENOISE_USE_FINDERS = STATIC_ROOT is None

# Nothing is loaded from elsewhere, no inline script runs.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}
SECURE_REFERRER_POLICY = "same-origin"

# Anybody's page may read the API; nobody's may write.
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]

# The API: read-only and public. `format=csv` and the like choose a format, see events/api/formats.py.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["events.api.permissions.EverybodyReads"],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_SCHEMA_CLASS": "events.api.schema.RecordSchema",
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "events.api.formats.Negotiation",
    "DEFAULT_RENDERER_CLASSES": ["events.api.formats.JsonRenderer", "events.api.formats.BrowsableRenderer"],
    "EXCEPTION_HANDLER": "events.api.errors.handle",
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Conflict events",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "ENUM_NAME_OVERRIDES": {
        "ActorKind": "events.choices.ACTOR_KINDS",
        "ActorNameKind": "events.choices.ActorNameKind",
        "ActorRelationKind": "events.choices.ActorRelationKind",
        "AllianceKind": "events.choices.ALLIANCE_KINDS",
        "PlaceKind": "events.choices.PLACE_KINDS",
        "SourceKind": "events.choices.SourceKind",
        "PeriodPrecision": "events.choices.PERIOD_PRECISIONS",
        "TimePrecision": "events.choices.TIME_PRECISIONS",
    },
}

# LOG_LEVEL of what goes to standard error; a client's mistake is no news.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {"django.request": {"level": "ERROR"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "WARNING").upper()},
}
