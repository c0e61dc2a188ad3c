"""Times `galley fetch` and `curl --parallel` over the same pages of a local nginx, in pairs.

Usage: compare-fetch.py GALLEY [PAGES [PAIRS]]
"""

import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

PORT = 28417
PAGE = (
    "<!doctype html><html lang=en><head><title>Page {n}</title></head><body><article><h1>Page {n}"
    "</h1>{text}</article></body></html>"
)
TEXT = "<p>" + "The harbour counted its boats, and the master wrote the number down. " * 10 + "</p>"
NGINX = """
daemon off; worker_processes 1; pid nginx.pid; error_log error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; client_body_temp_path b; proxy_temp_path p; fastcgi_temp_path f;
  uwsgi_temp_path u; scgi_temp_path s; keepalive_requests 1000000; default_type text/html;
  server {{ listen 127.0.0.1:{port}; root site; }} }}
"""


def timed(command, folder):
    start = time.monotonic()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def main():
    galley = str(pathlib.Path(sys.argv[1]).resolve())
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # The server's workers are another user.
        folder.chmod(0o755)
        (folder / "site").mkdir()
        for n in range(pages):
            (folder / f"site/{n}.html").write_text(PAGE.format(n=n, text=TEXT * 5))
        urls = [f"http://127.0.0.1:{PORT}/{n}.html" for n in range(pages)]
        (folder / "list.txt").write_text("\n".join(urls))
        (folder / "curl.txt").write_text(
            "".join(f'url = "{url}"\noutput = "/dev/null"\n' for url in urls)
        )
        (folder / "p.galley.yaml").write_text(
            "galley: 1\nfetch: { urls: { list: list.txt, pace: none, per_host: 64, parallel: 64, "
            'user_agent: "compare (test@example.org)", allow_private: true } }\n'
            "stages: [clean]\noutput: { jsonl: { path: out.jsonl } }\n"
        )
        (folder / "nginx.conf").write_text(NGINX.format(port=PORT))
        server = subprocess.Popen(["/usr/sbin/nginx", "-p", name, "-c", name + "/nginx.conf"])
        try:
            time.sleep(1)
            measure(galley, folder, pages, pairs)
        finally:
            server.terminate()
            server.wait()


def measure(galley, folder, pages, pairs):
    curl = "curl --silent --fail --parallel --parallel-immediate --parallel-max 64 --compressed -K curl.txt"
    ratios, rates = [], []
    for pair in range(pairs):
        (folder / "pages.warc.gz").unlink(missing_ok=True)
        ours = timed([galley, "fetch", "--quiet", "--store", "pages.warc.gz", "p.galley.yaml"], folder)
        theirs = timed(curl.split(), folder)
        ratios.append(theirs / ours)
        rates.append(pages / ours)
        print(f"galley {pages / ours:6.0f} pages/s   curl {pages / theirs:6.0f}   ratio {theirs / ours:.2f}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"median ratio {statistics.median(ratios):.2f}, {statistics.median(rates):.0f} pages/s; "
          f"largest process {peak:.0f} MB")


main()
