"""A small client of a language server over stdio, as far as the tests need one (LSP 3.17)."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from itertools import count
from pathlib import Path
from typing import Any


class LanguageServer:
    """Speaks to yaml-language-server as an editor does whose workspace is `root`."""

    def __init__(self, program: str, root: Path, settings: dict[str, Any]) -> None:
        self._process = subprocess.Popen(
            [program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
        )
        self._ids = count(1)
        self._settings = settings
        self._answers: dict[int, Any] = {}
        self._diagnostics: dict[str, queue.Queue[list[dict[str, Any]]]] = {}
        self._came = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()
        self.request(
            "initialize",
            processId=None,
            rootUri=root.as_uri(),
            workspaceFolders=[{"uri": root.as_uri(), "name": "story"}],
            capabilities={
                "workspace": {"configuration": True},
                "textDocument": {"completion": {}, "hover": {}, "publishDiagnostics": {}},
            },
        )
        self._send({"method": "initialized", "params": {}})
        self._send(
            {
                "method": "workspace/didChangeConfiguration",
                "params": {"settings": {"yaml": settings}},
            }
        )

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, text: str) -> list[str]:
        """Open a document with this text; return the messages of its diagnostics."""
        uri = path.as_uri()
        self._diagnostics[uri] = queue.Queue()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        found = self._diagnostics[uri].get(timeout=60)
        return [item["message"] for item in found]

    def complete(self, path: Path, line: int, character: int) -> list[str]:
        """Return the labels that are offered at a place (from 0)."""
        answer = self.request("textDocument/completion", **_place(path, line, character))
        items = answer["items"] if isinstance(answer, dict) else answer
        return [item["label"] for item in items]

    def hover(self, path: Path, line: int, character: int) -> str:
        """Return the text that hovering over a place shows."""
        answer = self.request("textDocument/hover", **_place(path, line, character))
        return str(answer["contents"]["value"] if answer else "")

    def request(self, method: str, **parameters: Any) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": parameters})
        with self._came:
            assert self._came.wait_for(lambda: number in self._answers, timeout=60), method
            return self._answers.pop(number)

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while head := stream.readline():
            length = int(head.partition(b":")[2])
            while stream.readline().strip():
                pass
            self._take(json.loads(stream.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        if "method" in message and "id" in message:
            wanted = message["params"].get("items", []) if message.get("params") else []
            result = [self._settings if i.get("section") == "yaml" else {} for i in wanted]
            self._send({"id": message["id"], "result": result})
        elif message.get("method") == "textDocument/publishDiagnostics":
            told = message["params"]
            if told["uri"] in self._diagnostics:
                self._diagnostics[told["uri"]].put(told["diagnostics"])
        elif "id" in message:
            with self._came:
                self._answers[message["id"]] = message.get("result")
                self._came.notify_all()


def _place(path: Path, line: int, character: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": line, "character": character},
    }
