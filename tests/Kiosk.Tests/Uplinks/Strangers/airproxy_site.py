"""AirProxy's paths on the framework its page is made with: throttling, refusals and pages are Django REST framework's own."""
import sys

from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="not-a-secret",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
        "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.ScopedRateThrottle"],
        "DEFAULT_THROTTLE_RATES": {"change_ip": "1/min"},
        "UNAUTHENTICATED_USER": None,
    },
)

import django

django.setup()

from django.contrib.auth.models import User
from django.http import Http404
from django.urls import path
from rest_framework import authentication, exceptions
from rest_framework.response import Response
from rest_framework.views import APIView


class KeyInQuery(authentication.BaseAuthentication):
    def authenticate(self, request):
        key = request.query_params.get("key")
        if key is None:
            return None
        if key != "right/key+of the=stranger":
            raise exceptions.AuthenticationFailed("Invalid token.")
        return User(pk=1, username="seaview"), None

    def authenticate_header(self, request):
        return "Key" if request.query_params.get("challenge") else None


class Call(APIView):
    authentication_classes = [KeyInQuery]


class Proxies(Call):
    def get(self, request):
        rows = [{"id": 123, "ip": "s1.airproxy.example", "port": 10142, "username": "u", "password": "canary", "src_whitelist": [],
                 "isp": "Wind", "comment": "Zürich", "in_use_from": "2022-05-29T12:29:45Z", "in_use_till": "2099-10-07T10:39:55Z"}]
        return Response({"proxies": rows, "count": len(rows), "success": True})


class OneProxy(Call):
    def proxy(self, request):
        if request.query_params.get("id") not in ("123", "s1.airproxy.example:10142"):
            raise Http404


class ExternalIp(OneProxy):
    def get(self, request):
        self.proxy(request)
        return Response({"success": True, "ip": "203.0.113.183", "from_cache": request.query_params.get("from_cache") == "true", "id": 123})


class ChangeIp(OneProxy):
    throttle_scope = "change_ip"

    def get(self, request):
        self.proxy(request)
        return Response({"success": True, "async": True, "old_ip": "203.0.113.177", "fp": request.query_params.get("fp"), "id": 123})


class Traffic(OneProxy):
    def get(self, request):
        raise exceptions.ParseError("Failed to get traffic usage")


class Reboot(OneProxy):
    def get(self, request):
        raise RuntimeError("Failed to call reboot")


urlpatterns = [
    path("api/proxy/list/", Proxies.as_view()),
    path("api/proxy/ext_ip/", ExternalIp.as_view()),
    path("api/proxy/change_ip/", ChangeIp.as_view()),
    path("api/proxy/traffic/", Traffic.as_view()),
    path("api/proxy/reboot/", Reboot.as_view()),
]

if __name__ == "__main__":
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIServer, make_server

    from django.core.wsgi import get_wsgi_application

    class Server(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    server = make_server("127.0.0.1", int(sys.argv[1]), get_wsgi_application(), Server)
    server.serve_forever()
