from rasid.gather.articles import Source, article
from rasid.gather.preview import Preview, summary
from rasid.model.gathered import Gathered, Raw


def made(where: str, text: str, title: str | None = None) -> Gathered:
    return article(Source(where), text, Raw(b"", "text/plain"), title)


def test_a_preview_counts_and_shows_the_first_titles() -> None:
    found = [made("a", "نص", f"عنوان {number}") for number in range(5)]
    assert summary("a", "json", found) == Preview("a", "json", 5, 0, (), ("عنوان 0", "عنوان 1", "عنوان 2"))


def test_without_a_title_the_first_line_is_shown() -> None:
    assert summary("a", "text", [made("a", "\n سطر \nآخر")]).titles == ("سطر",)


def test_failures_are_told_with_the_file_inside_a_pack() -> None:
    found = [Gathered("a.zip", None, "no"), Gathered("a.zip/b.txt", None, "holds no text")]
    assert summary("a.zip", "zip", found).failures == ("no", "b.txt: holds no text")


def test_many_failures_are_counted_and_the_first_told() -> None:
    found = summary("a", "json", (Gathered("a", None, f"line {number}") for number in range(1000)))
    assert (found.failed, len(found.failures), found.failures[0]) == (1000, 100, "line 0")
