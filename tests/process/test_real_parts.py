"""The browser behind a real sshd, inside a real tmux, and on a link that is slow and cut in mid-session."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.process.environment import environment
from tests.process.terminal import CTRL_C, ENTER, Terminal

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
needs_ssh = pytest.mark.skipif(
    not (SSHD and shutil.which("ssh") and shutil.which("ssh-keygen")),
    reason="needs sshd, ssh and ssh-keygen (Debian: openssh-server, openssh-client)",
)
needs_tmux = pytest.mark.skipif(not shutil.which("tmux"), reason="needs tmux (Debian: tmux)")
PATIENCE = 20.0
# One environment is made for all tests of the wheel.
pytestmark = pytest.mark.xdist_group("wheel")


class Server:
    """An sshd on loopback that knows one key, both made for this test."""

    def __init__(self, folder: Path) -> None:
        assert SSHD
        self.folder = folder
        for key in ("host", "user"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)],
                check=True,
                timeout=30,
            )
        shutil.copy(folder / "user.pub", folder / "authorized")
        self.port = free_port()
        config = folder / "sshd_config"
        config.write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nPidFile none\n"
            f"AuthorizedKeysFile {folder / 'authorized'}\nStrictModes no\nUsePAM no\n"
            "PasswordAuthentication no\nPermitRootLogin prohibit-password\nAcceptEnv LANG\n"
        )
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)
        self._log = open(folder / "log", "wb")  # noqa: SIM115 - it lives as long as the server
        self._process = subprocess.Popen([SSHD, "-D", "-e", "-f", str(config)], stderr=self._log)
        until(lambda: answers(self.port), "sshd listens")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._log.close()

    def command(self, port: int, *words: str) -> list[str]:
        """`ssh -tt` to a port that leads to this server, running words there."""
        key = self.folder / "user"
        options = [
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "LogLevel=ERROR",
            "SendEnv=LANG",
        ]
        given = [part for option in options for part in ("-o", option)]
        return ["ssh", "-tt", "-F", "none", "-i", str(key), *given, "-p", str(port), "127.0.0.1", *words]


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def answers(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


def until(condition: object, waited_for: str) -> None:
    deadline = time.monotonic() + PATIENCE
    assert callable(condition)
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"never came: {waited_for}")
        threading.Event().wait(0.05)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("sshd"))
    yield running
    running.stop()


def remote(home: Path, program: str, *words: str) -> str:
    """A command line for the remote shell, with a home of its own and a file that keeps its exit code."""
    state = f"HOME={home} XDG_STATE_HOME={home}/state XDG_CACHE_HOME={home}/cache LANG=C.UTF-8"
    return f"{state} sh -c '{program} {' '.join(words)}; echo $? > {home}/code'"


def left(home: Path) -> list[str]:
    """Processes that still run with this home."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"XDG_STATE_HOME={home}/state\0".encode() in (process / "environ").read_bytes() + b"\0":
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return [command for command in found if "tui" in command or "parlbrowse" in command]


@needs_ssh
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_from_letters_to_an_article_behind_sshd(
    server: Server, installed: Path, home: Path, columns: int, rows: int
) -> None:
    command = server.command(server.port, remote(home, str(installed / "parlbrowse")))
    with Terminal(home=home, columns=columns, rows=rows, program=command, alone=True) as terminal:
        terminal.until_shown("5 articles")
        terminal.until_shown(" · ")
        terminal.until_quiet()
        # The mouse is the terminal's own there, and so are the colours.
        assert b"\x1b[?1000h" not in terminal.raw
        assert b";5;" not in terminal.raw
        terminal.press("/koshanov\r")
        terminal.until_shown('who:"Yerlan Koshanov"')
        terminal.press(f"\r{ENTER}")
        terminal.until_shown("q back")
        terminal.press("y")
        terminal.until_shown("sent to the terminal's clipboard")
        terminal.press("qq")
        terminal.exit_code()
        assert terminal.not_restored() == []
    assert (home / "code").read_text() == "0\n"
    assert left(home) == []


@needs_ssh
def test_ctrl_c_behind_sshd_says_so(server: Server, installed: Path, home: Path) -> None:
    command = server.command(server.port, remote(home, str(installed / "parlbrowse")))
    with Terminal(home=home, program=command, alone=True) as terminal:
        terminal.until_shown("1/5")
        terminal.press(CTRL_C)
        terminal.exit_code()
        assert terminal.not_restored() == []
    assert (home / "code").read_text() == "130\n"


class Link:
    """A connection handed on piece by piece, slowly if so wanted, until it is cut."""

    def __init__(self, port: int, seconds_a_kilobyte: float = 0.0) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._target, self._pause = port, seconds_a_kilobyte
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        near, _ = self._listening.accept()
        far = socket.create_connection(("127.0.0.1", self._target))
        self._ends = [near, far]
        for source, sink in ((near, far), (far, near)):
            threading.Thread(target=self._hand_on, args=(source, sink), daemon=True).start()

    def _hand_on(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while data := source.recv(1024):
                threading.Event().wait(self._pause * len(data) / 1024)
                sink.sendall(data)
        except OSError:
            pass
        self.cut()

    def cut(self) -> None:
        for end in self._ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


@contextmanager
def linked(server: Server, seconds_a_kilobyte: float = 0.0) -> Iterator[Link]:
    link = Link(server.port, seconds_a_kilobyte)
    try:
        yield link
    finally:
        link.cut()


@needs_ssh
def test_a_link_that_is_cut_leaves_no_process_and_keeps_the_place(
    server: Server, installed: Path, home: Path
) -> None:
    with linked(server) as link:
        command = server.command(link.port, remote(home, f"exec {installed / 'parlbrowse'}"))
        with Terminal(home=home, program=command, alone=True) as terminal:
            terminal.until_shown("1/5")
            terminal.press("jj")
            terminal.until_shown("3/5")
            link.cut()
            terminal.exit_code()
    until(lambda: left(home) == [], "the browser ends")
    assert "001_" in (home / "state" / "parlbrowse" / "places.json").read_text()


@needs_ssh
def test_on_a_slow_link_keys_typed_ahead_all_count(server: Server, installed: Path, home: Path) -> None:
    with linked(server, seconds_a_kilobyte=0.05) as link:
        command = server.command(link.port, remote(home, str(installed / "parlbrowse")))
        with Terminal(home=home, program=command, alone=True) as terminal:
            terminal.until_shown("5 articles", seconds=40)
            terminal.until_shown(" · ")
            terminal.until_quiet(1.0)
            for letter in "/geneva\r\r\r":
                terminal.press(letter)
                terminal.listen(0.02)
            terminal.until_shown('at:"Geneva"')
            terminal.until_shown("q back")
            terminal.press("qq")
            terminal.exit_code()
            assert terminal.not_restored() == []
    assert (home / "code").read_text() == "0\n"


@needs_tmux
def test_inside_tmux_columns_stay_straight_and_the_session_ends_with_the_server(
    home: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "wide"
    archive.mkdir()
    for number, text in enumerate(WIDE):
        (archive / f"{number:02}.txt").write_text(
            f" date 2025-01-{number + 1:02} {text} met in Strelsau today.\n"
        )
    socket_name = f"parlbrowse-test-{os.getpid()}"
    tmux = ["tmux", "-L", socket_name, "-f", "/dev/null"]
    command = f"{sys.executable} -m tui {archive}; echo code $?"
    start = [*tmux, "new-session", "-x", "120", "-y", "40", f"sh -c '{command}; exec cat'"]
    variables = {"SHELL": "/bin/sh"}
    try:
        with Terminal(home=home, columns=120, rows=40, program=start, variables=variables) as terminal:
            terminal.until_shown(f"{len(WIDE)} articles")
            terminal.until_quiet()
            pane = subprocess.run(
                [*tmux, "capture-pane", "-p"], capture_output=True, check=True, env=environment(home)
            ).stdout.decode()
            rows = [line for line in pane.splitlines() if line[1:5] == "2025"]
            assert len(rows) == len(WIDE)
            bars = {cells_before(line, "│") for line in rows}
            assert len(bars) == 1, pane
            terminal.press("y")
            terminal.until_shown("sent to the terminal's clipboard")
            terminal.press("q")
            terminal.until_shown("code 0")
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, env=environment(home), stderr=subprocess.DEVNULL)


WIDE = (
    "議会 国会", "대한민국 국회", "מנחם בגין", "محمد السادس", "हिन्दी संसद", "ไทย รัฐสภา", "Nguyễn Phú Trọng",
    "e\u0301le\u0300ve", "👩‍👩‍👧 family", "🇰🇿 flag", "❤️ heart", "👍🏽 thumb", "ﬁ ligature", "Ёлкин", "½ ① ㎏",
    "full",
)  # fmt: skip


def cells_before(line: str, mark: str) -> int:
    from rich.cells import cell_len

    return cell_len(line.partition(mark)[0])
