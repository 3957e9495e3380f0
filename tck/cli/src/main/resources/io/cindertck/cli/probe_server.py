

# From here on: the probe protocol over HTTP, one JSON-RPC request a POST. Nothing has to be changed.

ABILITIES = {"inject": "arm", "write": "write", "write-between": "write_between",
             "remove": "remove", "restore": "restore"}
PARAMETERS = {"state": (), "baseline": (), "restore": (), "disarm": (), "arm": ("faults",),
              "write": ("volume", "block", "owner", "sequence"), "write-between": ("volumes",),
              "remove": ("kind", "name"), "expel": ("group", "volume")}


def describe(probe):
    return {"protocol": 1, "name": type(probe).__name__, "sights": list(probe.sights),
            "abilities": [ability for ability, method in ABILITIES.items()
                          if hasattr(probe, method)]}


def answer(probe, request):
    """The answer to one request."""
    told = {"jsonrpc": "2.0", "id": request["id"]}
    method, params = request["method"], request["params"]
    try:
        if method == "describe":
            told["result"] = describe(probe)
        else:
            work = getattr(probe, method.replace("-", "_"))
            told["result"] = work(*(params[name] for name in PARAMETERS[method])) or {}
    except Exception as error:
        told["error"] = {"code": -32603, "message": " ".join(repr(error).split())}
    return told


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    probe = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        token = os.environ.get("CINDER_TCK_PROBE_TOKEN")
        given = self.headers.get("Authorization", "")
        if token and not hmac.compare_digest(given.encode(), ("Bearer " + token).encode()):
            return self.send(401, {"message": "give the token"})
        self.send(200, answer(self.probe, json.loads(body)))

    def send(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    # PORT KEY=VALUE ...: where to listen, and the options of the probe.
    port, *options = sys.argv[1:]
    Handler.probe = ArrayProbe(types.SimpleNamespace(
        **dict(option.split("=", 1) for option in options)))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), Handler)
    print("serving a probe on http://127.0.0.1:%d/" % server.server_port, flush=True)
    server.serve_forever()
