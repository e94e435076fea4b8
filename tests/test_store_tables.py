"""Tables on disk: all of one run, whatever happens."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from tracker import store, tables
from tracker.errors import LockedError, TableError, UsageError
from tracker.records import Reject
from tracker.vocabulary import RejectReason, RejectScope

NAMES = ("reports", "claims", "rejects")


def rejects(count: int, message: str) -> pd.DataFrame:
    return tables.frame(
        "rejects",
        [Reject(f"{n}.txt", RejectScope.FILE, RejectReason.EMPTY, message, None) for n in range(count)],
    )


def write(folder: Path, message: str, names: tuple[str, ...] = NAMES, rows: int = 3) -> None:
    with store.locked(folder), store.new_tables(folder, names, {"inputs": message}) as new:
        new.write("rejects", rejects(rows, message))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that holds the tables of a run called "old"."""
    write(tmp_path, "old")
    yield tmp_path
    leftovers = [path.name for path in (tmp_path / ".tracker").glob("run-*")]
    assert len(leftovers) == 1, "runs that are not current are removed"


def test_plain_pandas_reads_what_was_written(folder: Path) -> None:
    pd.testing.assert_frame_equal(pd.read_parquet(folder / "rejects.parquet"), rejects(3, "old"))
    pd.testing.assert_frame_equal(store.load("rejects", folder), rejects(3, "old"))


def test_a_table_without_rows_is_written_and_typed(folder: Path) -> None:
    pd.testing.assert_frame_equal(store.load("claims", folder), tables.frame("claims", []))


def test_every_file_says_where_it_comes_from(folder: Path) -> None:
    for name in NAMES:
        assert store.provenance(folder, name) == {"inputs": "old"}


def test_the_next_run_replaces_all_tables(folder: Path) -> None:
    write(folder, "new")
    assert store.load("rejects", folder)["message"].unique().tolist() == ["new"]
    assert {store.provenance(folder, name)["inputs"] for name in NAMES} == {"new"}


def test_a_table_that_the_new_run_does_not_have_is_gone(folder: Path) -> None:
    write(folder, "new", ("rejects",))
    assert sorted(path.name for path in folder.glob("*.parquet")) == ["rejects.parquet"]


def test_a_run_that_fails_leaves_the_old_tables(folder: Path) -> None:
    def fail() -> None:
        with store.locked(folder), store.new_tables(folder, NAMES, {}) as new:
            new.write("rejects", rejects(3, "new"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.load("rejects", folder)["message"].unique().tolist() == ["old"]


def test_a_run_tells_how_many_rows_it_has_written(folder: Path) -> None:
    with store.locked(folder), store.new_tables(folder, NAMES, {}) as new:
        new.write("rejects", rejects(3, "new"))
        assert new.rows() == {"reports": 0, "claims": 0, "rejects": 3}


def test_long_tables_are_written_in_row_groups(folder: Path) -> None:
    with store.locked(folder), store.new_tables(folder, NAMES, {}) as new:
        for part in range(12):
            new.write("rejects", rejects(10_000, str(part)))
    assert pq.ParquetFile(folder / "rejects.parquet").num_row_groups == 3
    loaded = store.load("rejects", folder)
    assert len(loaded) == 120_000
    assert loaded["reason"].cat.categories.tolist() == [reason.value for reason in RejectReason]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name, "same")
    assert (tmp_path / "a/rejects.parquet").read_bytes() == (tmp_path / "b/rejects.parquet").read_bytes()


def test_the_folder_can_be_moved(folder: Path) -> None:
    for path in list(folder.iterdir()):
        path.rename(folder.parent / path.name)
    for path in list(folder.parent.iterdir()):
        if path != folder:
            path.rename(folder / path.name)
    assert len(store.load("rejects", folder)) == 3


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"claims\.parquet: no such table"):
        store.load("claims", tmp_path)


def test_a_damaged_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "claims.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(TableError, match=r"claims\.parquet: not a readable Parquet file"):
        store.load("claims", tmp_path)
    with pytest.raises(TableError, match=r"claims\.parquet"):
        store.provenance(tmp_path)


def test_a_table_of_another_codebook_is_named(tmp_path: Path) -> None:
    pd.DataFrame({"claim_id": ["r1:0"]}).to_parquet(tmp_path / "claims.parquet")
    with pytest.raises(TableError, match=r"claims\.parquet: written by a version with other columns"):
        store.load("claims", tmp_path)


def test_a_name_that_is_no_table_is_told_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"no table is called 'clams'; there are reports, claims"):
        store.load("clams", tmp_path)


def test_somebody_elses_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "claims.parquet").write_bytes(b"mine")
    with pytest.raises(UsageError, match=r"claims\.parquet: a file that no run has put there"):
        write(tmp_path, "new")
    assert (tmp_path / "claims.parquet").read_bytes() == b"mine"


def test_a_file_system_without_links_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    with pytest.raises(UsageError, match="cannot make a symbolic link here: Operation not permitted"):
        write(tmp_path, "new")


def test_a_folder_that_cannot_be_made_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UsageError, match="cannot write tables there"):
        write(tmp_path / "file", "new")


def python(script: str, *arguments: object) -> subprocess.Popen[str]:
    """A Python process of its own, to be killed."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603


def line_from(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


HOLD = """
import sys, time
from pathlib import Path
from tracker import store
with store.locked(Path(sys.argv[1])):
    print("locked", flush=True)
    time.sleep(60)
"""


def test_the_second_of_two_runs_says_who_is_writing(tmp_path: Path) -> None:
    """And the lock goes with the process, even one that is killed."""
    with python(HOLD, tmp_path) as holder:
        assert line_from(holder) == "locked"
        with pytest.raises(LockedError, match=f"another run .process {holder.pid}. is writing here"):
            write(tmp_path, "second")
        holder.kill()
    write(tmp_path, "after the first was killed")


TABLES_OF = """
import os, resource, signal, sys
from pathlib import Path
from tracker import store, tables
from tracker.errors import TableError
from tracker.records import Reject
from tracker.vocabulary import RejectReason, RejectScope

def write(folder, run, rows=200):
    reject = Reject("a.txt", RejectScope.FILE, RejectReason.EMPTY, run, None)
    with (
        store.locked(folder),
        store.new_tables(folder, ("reports", "claims", "rejects"), {"inputs": run}) as new,
    ):
        new.write("rejects", tables.frame("rejects", [reject] * rows))

folder = Path(sys.argv[1])
"""

WRITE_ON_AND_ON = """
for number in range(100_000):
    write(folder, str(number))
    if not number:
        print("first run done", flush=True)
"""

KILLED_AT_EACH_STEP = """
def kill_at(step):
    left = step
    def hook(event, arguments):
        nonlocal left
        if event in {"open", "os.mkdir", "os.rename", "os.symlink", "os.remove", "os.rmdir", "os.chmod"}:
            if ".tracker" in str(arguments[0]) or ".parquet" in str(arguments[0]):
                left -= 1
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

step, killed = 0, True
while killed:
    step += 1
    child = os.fork()
    if not child:
        write(folder / str(step), "old")
        kill_at(step)
        write(folder / str(step), "new")
        os._exit(0)
    killed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
print(step)
"""


def check_one_run(folder: Path) -> str:
    """The run that all tables of the folder are of."""
    runs = {store.provenance(folder, name)["inputs"] for name in NAMES}
    assert len(runs) == 1
    run = runs.pop()
    assert pd.read_parquet(folder / "rejects.parquet")["message"].tolist() == [run] * 200
    return run


def test_a_kill_at_each_step_leaves_all_tables_of_one_run(tmp_path: Path) -> None:
    """At each opening, renaming, linking and removing of a file in turn."""
    with python(TABLES_OF + KILLED_AT_EACH_STEP, tmp_path) as writer:
        steps = int(line_from(writer))
    runs = [check_one_run(tmp_path / str(step)) for step in range(1, steps + 1)]
    assert runs == sorted(runs, reverse=True), "old up to the one step that commits, new from there"
    assert set(runs) == {"old", "new"}


@pytest.mark.parametrize("delay", [0.004, 0.013, 0.037])
def test_a_kill_at_any_time_leaves_all_tables_of_one_run(tmp_path: Path, delay: float) -> None:
    with python(TABLES_OF + WRITE_ON_AND_ON, tmp_path) as writer:
        assert line_from(writer) == "first run done"
        time.sleep(delay)
        writer.kill()
    check_one_run(tmp_path)
    write(tmp_path, "next")
    assert len(list((tmp_path / ".tracker").glob("run-*"))) == 1


DISK_FULL = """
write(folder, "old")
resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))
try:
    with store.locked(folder), store.new_tables(folder, ("rejects",), {}) as new:
        why = (RejectScope.FILE, RejectReason.EMPTY)
        rows = [Reject(f"{n * n}", *why, f"{n ** 5}", None) for n in range(60_000)]
        new.write("rejects", tables.frame("rejects", rows))
except TableError as error:
    print(error)
"""


def test_a_full_disk_is_told_and_leaves_the_old_tables(tmp_path: Path) -> None:
    with python(TABLES_OF + DISK_FULL, tmp_path) as writer:
        assert "rejects.parquet: cannot be written: " in line_from(writer)
    assert check_one_run(tmp_path) == "old"
