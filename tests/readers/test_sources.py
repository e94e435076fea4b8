from pathlib import Path

import pytest

from tracker.errors import UsageError
from tracker.readers import find_sources, sidecar_of


def touch(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()


def found(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in find_sources(root)]


def test_folders_are_walked_and_sorted_by_path(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/z.html", "a/b/c.json", "B.csv")
    assert found(tmp_path) == ["B.csv", "a/b/c.json", "a/z.html", "b.txt"]


def test_what_goes_along_with_reports_is_passed_over(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "x.txt",
        "x.meta.json",
        ".hidden.txt",
        ".cache/y.txt",
        "README.md",
        "sub/LICENSE",
        "NOTICE.txt",
    )
    assert found(tmp_path) == ["x.txt"]


def test_a_report_whose_name_only_begins_like_a_readme_is_read(tmp_path: Path) -> None:
    touch(tmp_path, "readme-on-asylum.txt", "notice.html")
    assert found(tmp_path) == ["notice.html", "readme-on-asylum.txt"]


def test_the_pictures_of_a_saved_page_are_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, "Page.html", "Page_files/logo.png", "other_files/report.txt")
    assert found(tmp_path) == ["Page.html", "other_files/report.txt"]


def test_a_folder_marked_as_holding_no_reports_is_passed_over_with_all_below(tmp_path: Path) -> None:
    touch(tmp_path, "official/.not-reports", "official/a.csv", "official/sub/b.csv", "r.txt")
    assert found(tmp_path) == ["r.txt"]


def test_one_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    touch(tmp_path, "README.md")
    assert find_sources(tmp_path / "README.md") == [tmp_path / "README.md"]


def test_a_path_with_nothing_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere: no such file or folder"):
        find_sources(tmp_path / "nowhere")


def test_a_sidecar_belongs_to_the_name_without_suffixes() -> None:
    assert sidecar_of(Path("a/post-2016.07.html")) == Path("a/post-2016.07.meta.json")
