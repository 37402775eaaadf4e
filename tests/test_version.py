from importlib.metadata import version

from rasid.version import __version__


def test_the_package_and_its_metadata_agree() -> None:
    assert version("rasid") == __version__
