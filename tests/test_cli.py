"""What every command has in common: help, version, and one line for a mistake."""

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from tracker.cli import app
from tracker.cli.commands import COMMANDS
from tracker.version import __version__

ROOT = Path(__file__).parent.parent


def call(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(arguments), prog_name="tracker")
    return result.exit_code, result.stdout, result.stderr


def test_without_a_command_the_help_is_shown() -> None:
    code, out, _ = call()
    assert code == 0
    assert out == call("--help")[1]


def test_the_version_is_the_one_that_the_files_carry() -> None:
    assert call("--version") == (0, f"tracker {__version__}\n", "")


def test_a_misspelt_command_is_told_the_one_that_may_be_meant() -> None:
    code, _, err = call("extrat", "report.txt")
    assert code == 2
    assert err.endswith("No such command 'extrat'. Did you mean 'extract'?\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    code, out, _ = call(command, "--help")
    assert code == 0
    assert f"tracker {command} " in out.partition("\n")[2]


def test_the_help_names_each_command_as_it_names_itself() -> None:
    group = get_command(app)
    for name, command in COMMANDS.items():
        itself = group.get_command(None, name)  # type: ignore[attr-defined]
        assert itself.help.partition("\n")[0] == command.help


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_the_first_words_wait_for_no_library(option: str) -> None:
    code = (
        "import sys; from tracker.cli import main\n"
        f"try: sys.argv[1:] = ['{option}']; main()\n"
        "finally: print(sorted({'matplotlib', 'pandas', 'pyarrow', 'trafilatura'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert shown.stdout.splitlines()[-1] == "[]"


def test_the_reference_in_docs_is_what_the_commands_say_of_themselves() -> None:
    written = runpy.run_path(str(ROOT / "scripts" / "write_cli_docs.py"))["reference"]()
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "nowhere"], "nowhere: no such file or folder"),
        (["run", ".", "--coup", "atlantis-1900"], "atlantis-1900: no such coup file"),
        (["run", ".", "--columns", "title"], "--columns title: write it as title=Headline,text=Body"),
        (["extract", "nowhere.txt"], "nowhere.txt: no such file"),
        (["extract", "."], ".: a folder; for folders there is `tracker run`"),
        (["extract", "report.txt", "--published", "2016-11-18"], "go with standard input"),
        (["check", "."], ".: no table here"),
        (["export", "--data", ".", "--out", "out"], "reports.parquet: no such table; `tracker run` makes it"),
        (["charts", "--data", ".", "--out", "out"], "claims.parquet: no such table; `tracker run` makes it"),
    ],
)
def test_a_mistake_gives_one_line_on_stderr_and_exit_code_2(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("tracker: ")
    assert err.count("\n") == 1
    assert message in err


def test_a_wrong_option_is_a_mistake_too() -> None:
    assert call("run", "--colour", "red")[0] == 2


def test_python_dash_m_is_the_same_command() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "tracker", "--version"], check=True, capture_output=True, text=True
    )
    assert shown.stdout == f"tracker {__version__}\n"
