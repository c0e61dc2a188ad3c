"""Answers that a web server gives only when it is broken or under strain. nginx passes them on."""

import socketserver
import sys
import threading
import time

seen = {}
lock = threading.Lock()


def count(path):
    with lock:
        seen[path] = seen.get(path, 0) + 1
        return seen[path]


PAGE = (
    b"<!doctype html><html><head><title>Answer of %s</title></head><body><article><h1>Answer of %s"
    b"</h1><p>The server took its time over this page, and in the end it sent all of it.</p>"
    b"</article></body></html>"
)


class Handler(socketserver.StreamRequestHandler):
    def reply(self, status, fields=(), body=b"", length=None):
        head = [f"HTTP/1.1 {status}", "Connection: close"]
        if length is not False:
            head.append(f"Content-Length: {len(body) if length is None else length}")
        head += [f"{name}: {value}" for name, value in fields]
        self.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)

    def handle(self):
        line = self.rfile.readline().decode("latin-1").split()
        while self.rfile.readline().strip():
            pass
        if len(line) < 2:
            return
        path = line[1]
        kind = path.split("/")[2].split(".")[0]
        html = [("Content-Type", "text/html; charset=utf-8")]
        page = PAGE % (path.encode(), path.encode())
        first = count(path) == 1
        if kind == "busy" and first:
            self.reply("429 Too Many Requests", [("Retry-After", "1")])
        elif kind == "down" and first:
            self.reply("503 Service Unavailable", [("Retry-After", "1")])
        elif kind == "flaky" and first:
            self.reply("500 Internal Server Error")
        elif kind == "broken":
            self.reply("500 Internal Server Error")
        elif kind == "slow":
            time.sleep(1.2)
            self.reply("200 OK", html, page)
        elif kind == "hanging":
            time.sleep(30)
        elif kind == "short":
            self.reply("200 OK", html, page, length=len(page) + 5000)
        elif kind == "long":
            self.reply("200 OK", html, page + b"x" * 5000, length=len(page))
        elif kind == "endless":
            self.reply("200 OK", html, b"<p>On and on. ", length=False)
            try:
                while True:
                    self.wfile.write(b"<p>And on and on, without an end in sight.\n" * 100)
            except OSError:
                pass
        elif kind == "chunked":
            chunks = b"".join(
                b"%x\r\n%s\r\n" % (len(page[i : i + 50]), page[i : i + 50])
                for i in range(0, len(page), 50)
            )
            fields = html + [("Transfer-Encoding", "chunked")]
            self.reply("200 OK", fields, chunks + b"0\r\n\r\n", length=False)
        elif kind == "nothing":
            pass
        elif kind == "rubbish":
            self.wfile.write(b"\x16\x03\x01 this is no answer of HTTP\r\n\r\n")
        else:
            self.reply("200 OK", html, page)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Server(("127.0.0.1", 0), Handler) as server:
    print(server.server_address[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()
    server.serve_forever()
