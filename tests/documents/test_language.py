import pytest

from dateline.documents.language import foreign_language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Man charged",
        "La Mesa man held in El Cajon",
        "Quill, Ada, 34, Dover. Lee, Bo, 21, Milton. " * 20,
        "Quill, Ada, 34, Dover, theft. Lee, Bo, 21, Milton, arson. " * 20,
        "POLICE SAY THE MAN WAS SEEN NEAR THE STORE AND THAT HE RAN FROM THE OFFICERS WHEN THEY CAME TO THE DOOR OF IT.",
        "Officers met the de la Cruz and Van de Berg families in Los Alamos and Las Cruces on Monday for a talk with the sheriff.",
    ],
)
def test_english_passes(text: str) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "El juez dijo que la mujer no fue acusada de los hechos y que el caso se cerró por falta de pruebas en su contra.",
            "Spanish",
        ),
        (
            "Le juge a dit que la femme est libre et que les faits sont connus dans la ville, selon une source au tribunal.",
            "French",
        ),
        (
            "Der Richter sagte, dass die Frau nicht angeklagt wird und das Verfahren mit dem Urteil zu Ende ist, auch für den Mann.",
            "German",
        ),
        (
            "Tuomari sanoi maanantaina, ettei naista syytetä varkaudesta, koska todisteita ei löytynyt riittävästi. "
            * 6,
            "another language",
        ),
        ("Суд освободил женщину и прекратил дело, сообщили журналистам в прокуратуре города.", "another script"),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert foreign_language(text) == language
