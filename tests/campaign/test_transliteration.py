import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.transliteration import to_latin

# The examples printed in the resolution itself.
RESOLUTION = """
Алушта Alushta · Андрій Andrii · Борщагівка Borshchahivka · Борисенко Borysenko · Вінниця Vinnytsia
Володимир Volodymyr · Гадяч Hadiach · Богдан Bohdan · Згурський Zghurskyi · Ґалаґан Galagan
Ґорґани Gorgany · Донецьк Donetsk · Дмитро Dmytro · Рівне Rivne · Олег Oleh · Есмань Esman
Єнакієве Yenakiieve · Гаєвич Haievych · Короп’є Koropie · Житомир Zhytomyr · Жанна Zhanna
Жежелів Zhezheliv · Закарпаття Zakarpattia · Казимирчук Kazymyrchuk · Медвин Medvyn
Михайленко Mykhailenko · Іванків Ivankiv · Іващенко Ivashchenko · Їжакевич Yizhakevych
Кадиївка Kadyivka · Мар’їне Marine · Йосипівка Yosypivka · Стрий Stryi · Олексій Oleksii · Київ Kyiv
Коваленко Kovalenko · Лебедин Lebedyn · Леонід Leonid · Миколаїв Mykolaiv · Маринич Marynych
Ніжин Nizhyn · Наталія Nataliia · Одеса Odesa · Онищенко Onyshchenko · Полтава Poltava · Петро Petro
Решетилівка Reshetylivka · Рибчинський Rybchynskyi · Суми Sumy · Соломія Solomiia · Тернопіль Ternopil
Троць Trots · Ужгород Uzhhorod · Уляна Uliana · Фастів Fastiv · Філіпчук Filipchuk · Харків Kharkiv
Христина Khrystyna · Біла Церква Bila Tserkva · Стеценко Stetsenko · Чернівці Chernivtsi
Шевченко Shevchenko · Шостка Shostka · Кишеньки Kyshenky · Щербухи Shcherbukhy · Гоща Hoshcha
Гаращенко Harashchenko · Юрій Yurii · Корюківка Koriukivka · Яготин Yahotyn · Ярошенко Yaroshenko
Костянтин Kostiantyn · Знам’янка Znamianka · Феодосія Feodosiia · Згорани Zghorany · Розгон Rozghon
"""


def pairs() -> list[tuple[str, str]]:
    examples = (example.split() for example in RESOLUTION.strip().replace("\n", " · ").split(" · "))
    return [(" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])) for words in examples]


@pytest.mark.parametrize(("ukrainian", "latin"), pairs())
def test_the_resolution_s_own_examples(ukrainian: str, latin: str) -> None:
    assert to_latin(ukrainian) == latin


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Щербина", "Shcherbyna"),
        ("Їжак", "Yizhak"),
        ("Гаїчини", "Haichyny"),
        ("ЩЕРБИНА", "SHCHERBYNA"),
        ("ЗГУРСЬКИЙ", "ZGHURSKYI"),
        ("ЮЛІЯ", "YULIIA"),
        ("ЗНАМ’ЯНКА", "ZNAMIANKA"),
        ("Я тут", "Ya tut"),
        ("Шановний пане Є!", "Shanovnyi pane Ye!"),
        ("м'ята, м’ята, мʼята, м`ята", "miata, miata, miata, miata"),
        ("Івано-Франківськ, Юрій-Яків", "Ivano-Frankivsk, Yurii-Yakiv"),
        ("'Їжак' і «Єдність»", "'Yizhak' i «Yednist»"),
        ("Код: Є5Я, 7я", "Kod: Ye5Ya, 7ya"),
        ("об'єкт, під’їзд", "obiekt, pidizd"),
        ("згода, ізгой, Зг, ЗГ", "zghoda, izghoi, Zgh, ZGH"),
        ("йод, май", "yod, mai"),
        ("Олена O’Neil don't", "Olena O’Neil don't"),
        ("Быков, Эльвира, съезд", "Bykov, Elvyra, sezd"),
        ("Latin €5 {x}\n😀", "Latin €5 {x}\n😀"),
        ("\u0438\u0306од і \u0456\u0308жак", "yod i yizhak"),  # й and ї as two characters each
    ],
)
def test_more_words(ukrainian: str, latin: str) -> None:
    assert to_latin(ukrainian) == latin


@settings(derandomize=True)
@given(st.text(st.sampled_from("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАЄЇЙЩЮЯЗГ'’ʼ -5ёъыэЁ")))
def test_no_cyrillic_is_left_and_doing_it_twice_changes_nothing(text: str) -> None:
    latin = to_latin(text)
    assert not any("\u0400" <= character <= "\u04ff" for character in latin)
    assert to_latin(latin) == latin


@settings(derandomize=True)
@given(st.text(st.characters(max_codepoint=0x02FF)))
def test_text_without_cyrillic_is_left_alone(text: str) -> None:
    assert to_latin(text) == text
