"""A service small enough to read, with everything that breaks on a base image that lacks something."""

import datetime
import http.server
import json
import os
import signal
import sys
import urllib.request
import zoneinfo

import setuptools  # What requirements.txt asks for has to be found.

PROJECT = "first project"


def said(action):
    """What an action answers, or why it failed."""
    try:
        return action() or "ok"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def clock():
    now = datetime.datetime.now(zoneinfo.ZoneInfo("Asia/Shanghai"))
    return now.isoformat(timespec="seconds")


def write():
    with open("/tmp/written", "w") as file:
        file.write(PROJECT)


def https():
    urllib.request.urlopen(os.environ["HTTPS_URL"], timeout=5).close()


class Service(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.end_headers()
        said_all = {
            "project": PROJECT,
            "time": said(clock),
            "tmp": said(write),
            "https": said(https),
            "setuptools": setuptools.__version__,
        }
        self.wfile.write(json.dumps(said_all).encode())


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
http.server.ThreadingHTTPServer(("", 8080), Service).serve_forever()
