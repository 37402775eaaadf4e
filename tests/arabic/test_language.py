import pytest

from rasid.arabic.language import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("عاد الهدوء إلى المدينة بعد أيام من القتال", "ar"),
        ("وزیر امور خارجه ایران گفت که پیشنهاد چهارم پذیرفته شد", "fa"),
        ("یہ خبر لاہور سے آئی ہے اور پڑھی گئی", "ur"),
        ("The ceasefire holds", "und"),
        ("🙂🙂🙂", "und"),
        ("", "und"),
    ],
)
def test_the_letters_tell(text: str, code: str) -> None:
    assert language(text) == code
