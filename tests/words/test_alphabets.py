"""Names in Latin letters, and in the order of a language."""

from __future__ import annotations

import pytest

from build_scripts.drafting.names import id_from
from build_scripts.words.alphabets import name_order


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Дмитро Криниця", "uk", "dmytro-krynytsya"),
        ("Дмитро Криниця", "", "dmitro-krinica"),
        ("Сергей Хвойный", "ru", "sergey-khvoynyy"),
        ("ناصر دریایی", "fa", "nasr-dryayy"),
        ("سليم النجار", "ar", "slym-alnjar"),
        ("林海桥", "zh", "lin-hai-qiao"),
        ("Κυριάκος Μαΐστρος", "el", "kyriakos-maistros"),
        ("ნინო ბერიძაშვილი", "ka", "nino-beridzashvili"),
        ("박서강", "ko", "bagseogang"),
        ("Łukasz Żurawiński", "pl", "lukasz-zurawinski"),
        ("Straße 7", "", "strasse-7"),
        ("İsmail Işıklar", "tr", "ismail-isiklar"),
        ("Bjørn Ødegård", "", "bjorn-odegard"),
        ("Jeanne d’Arc", "fr", "jeanne-darc"),
        ("!?", "", ""),
    ],
)
def test_an_id_can_be_made_of_a_name_in_any_script(
    title: str, language: str, expected: str
) -> None:
    assert id_from(title, language) == expected


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["adam", "Ål", "Öster", "Zorn"]),
        ("sv", ["adam", "Zorn", "Ål", "Öster"]),
        ("de", ["Ober", "Öster", "Zorn"]),
        ("cs", ["Cyril", "Daniel", "Hynek", "Chalupa", "Igor"]),
        ("uk", ["Ганна", "Ґалаґан", "Дмитро", "Єва"]),
        ("en", ["No. 2", "No. 10"]),
        ("xx", ["a", "B", "é", "f"]),
    ],
)
def test_names_stand_in_the_order_of_the_language(language: str, names: list[str]) -> None:
    turned = [*names[1:], names[0]]
    assert sorted(turned, key=name_order(language)) == names
