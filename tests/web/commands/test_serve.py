"""`dateline serve`, and the script that has it beside the commands of the schedule."""

import sys
from pathlib import Path

import pytest

from schedule import commands as schedule_commands
from schedule.commands import every_command
from tests.folder import Folder
from tests.web.server import ROOT, Server, environment, free_port, serving
from web import commands
from web.commands import main


def test_the_script_lists_the_commands_of_both_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    listed = [f"{x.name} {x.help}" for x in every_command([schedule_commands, commands])]
    assert ended.value.code == 0
    assert "serve" in [line.split()[0] for line in listed]
    assert [each for each in listed if each not in told] == []


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--data", str(tmp_path / "nowhere"), "--port", "0"]) == 1
    assert f"{tmp_path / 'nowhere'}: no such folder" in capsys.readouterr().err


def test_a_folder_with_a_problem_is_not_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Folder.small(tmp_path).remove("calendar.toml")
    assert main(["serve", "--data", str(tmp_path), "--port", "0"]) == 1
    assert capsys.readouterr().err.splitlines()[0].startswith("calendar.toml: expected this file")


def test_metrics_and_a_log_in_json(tmp_path: Path) -> None:
    """Over the wire: two workers, whose requests are told at one address."""
    port, metrics = free_port(), free_port()
    options = ("--workers", "2", "--metrics", f"127.0.0.1:{metrics}", "--log", "json")
    served = ("serve", "--data", str(Folder.small(tmp_path).path), "--port", str(port))
    command = [sys.executable, "-m", "web", *served[1:], *options, "--log-access"]
    with serving(port, command, ROOT, environment()) as server:
        assert server.get("/nowhere.txt").code == 404
        told = Server(metrics).get("/metrics").body.decode()
    assert 'dateline_requests_total{kind="file",status="404"} 1\n' in told


EVERYWHERE = "0.0.0.0"  # noqa: S104 - what an operator of a container says


def test_who_listens_everywhere_is_asked_for_a_public_url(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = f"Links say http://{EVERYWHERE}:0, which readers can't open: give --public-url"
    main(["serve", "--data", str(tmp_path), "--host", EVERYWHERE, "--port", "0"])
    assert told in capsys.readouterr().err.splitlines()


@pytest.mark.parametrize("given", ["9090", "localhost:", "localhost:99999", ":9090"])
def test_an_address_for_metrics_is_a_host_and_a_port(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--metrics", given])
    assert ended.value.code == 2
    assert f"expected HOST:PORT, not '{given}'" in capsys.readouterr().err
