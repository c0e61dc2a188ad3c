"""`galley pipe` from Python: documents in, answers out, in the same order.

    with Pipe("news.galley.yaml") as pipe:
        for answer in pipe.map([{"id": "a", "html": "<p>…"}, {"id": "b", "path": "pages/b.html"}]):
            print(answer["outcome"])
"""

import contextlib
import json
import logging
import pathlib
import queue
import subprocess
import threading

END = object()


class PipeError(Exception):
    """galley ended before all was answered; `code` is its exit code, or minus the signal that ended it."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return f"galley pipe ended with {self.code}"

    @property
    def is_worth_another_trial(self):
        """It was killed or told to stop, and found nothing wrong with its pipeline itself."""
        return self.code < 0 or self.code == 75


class Pipe:
    """A galley process. A thread writes to it, so that neither side waits for the other one to read."""

    def __init__(self, pipeline, *options, program="galley"):
        command = [program, "pipe", "--quiet", *options, str(pipeline)]
        # Its standard error is ours: in a pipe that nobody reads it would fill up, and galley wait.
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def map(self, documents):
        """Yields the answer to each document, a dictionary or a line of JSON Lines.

        `documents` is read ahead of the answers, by a thread.
        """
        sent = queue.SimpleQueue()
        threading.Thread(target=self._write, args=(documents, sent), daemon=True).start()
        try:
            while (item := sent.get()) is not END:
                if isinstance(item, Exception):
                    raise item
                yield self._read()
        except BaseException:
            # Answers that nobody has read would be taken for those to the next documents.
            self.kill()
            raise

    def records(self, documents):
        """Yields the records of documents that are kept; of the others a line is logged."""
        for answer in self.map(documents):
            if answer["outcome"] == "kept":
                yield answer["record"]
            else:
                logging.warning("%s: %s in stage %s", answer["id"], answer["reason"], answer["stage"])

    def _write(self, documents, sent):
        try:
            for document in documents:
                line = document.rstrip("\r\n") if isinstance(document, str) else json.dumps(document)
                if "\n" in line:
                    raise ValueError(f"not one line: {line[:80]!r}")
                sent.put(None)
                if not self._send(line.encode() + b"\n"):
                    break
            sent.put(END)
        except Exception as error:
            sent.put(error)

    def _send(self, line):
        """Whether galley takes it. Where it is gone, the side that reads says how it ended."""
        try:
            self.process.stdin.write(line)
            self.process.stdin.flush()
            return True
        except (BrokenPipeError, ValueError):
            return False

    def _read(self):
        line = b"" if self.process.stdout.closed else self.process.stdout.readline()
        if not line.endswith(b"\n"):
            raise PipeError(self.process.wait())
        return json.loads(line)

    def close(self):
        """Lets galley end; says so if it ended with an error."""
        if code := self._end():
            raise PipeError(code)

    def kill(self):
        self.process.kill()
        self._end()

    def _end(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        code = self.process.wait()
        self.process.stdout.close()
        return code

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.kill() if error else self.close()


def pages(folder):
    """The HTML files of a folder, by their paths: galley reads them itself."""
    root = pathlib.Path(folder).absolute()
    for path in sorted(root.rglob("*")):
        if path.suffix in (".html", ".htm"):
            yield {"id": str(path.relative_to(root)), "path": str(path)}
