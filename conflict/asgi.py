"""The site as an ASGI application; WSGI serves several times as many requests and is what `bin/demo` uses."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")

application = get_asgi_application()
