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


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("سەرۆکی هەرێم لەگەڵ وەزیری دەرەوە کۆبووەوە", "ckb"),
        ("قال المتحدث باسم شركة Google إن الخدمة عادت", "ar"),
        ("Google said the service came back: عاد", "und"),
        ("وصل الرئيس إلى مدينة چناق قلعة صباح أمس لإجراء محادثات مع المسؤولين هناك بشأن الهدنة", "ar"),
        ("قالَ المُتَحَدِّثُ إنَّ الهُدوءَ عادَ", "ar"),
        ("2024 / 50% !", "und"),
        ("Новости дня", "und"),
    ],
)
def test_a_few_foreign_letters_do_not_tell(text: str, code: str) -> None:
    assert language(text) == code


def test_only_the_beginning_is_looked_at() -> None:
    assert language("عاد الهدوء " * 2_000 + "پچژگ " * 20_000) == "ar"
