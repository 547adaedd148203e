"""Languages without a file are built from locale data; a language's mistakes are errors that name their place."""

from __future__ import annotations

import subprocess
import sys
from itertools import chain

import pytest

from timeline.errors import LanguageError
from timeline.grammar.compiled import compile_grammar
from timeline.languages import language_codes, load_language, parse_language
from timeline.languages.localedata import locale_codes
from timeline.languages.locales import build_language
from timeline.model import Document, Timex
from timeline.resolution import find_timexes

PUBLISHED = "2023-05-18"  # a Thursday


def read(text: str, language: str) -> list[Timex]:
    """The expressions of a text that was written on the 18th of May 2023."""
    return find_timexes(Document(text=text, language=language, published=PUBLISHED))


def rows(table: str) -> list[tuple[str, str]]:
    """The phrases of a table with their values, value first."""
    return [(phrase, value) for value, phrase in (line.split(maxsplit=1) for line in table.strip().splitlines())]


FRENCH = rows(
    """
2021-01 janvier 2021
2021-02 février 2021
2021-03 mars 2021
2021-04 avril 2021
2021-05 mai 2021
2021-06 juin 2021
2021-07 juillet 2021
2021-08 août 2021
2021-09 septembre 2021
2021-10 octobre 2021
2021-11 novembre 2021
2021-12 décembre 2021
2023-05-15 lundi
2023-05-16 mardi
2023-05-17 mercredi
2023-05-18 jeudi
2023-05-12 vendredi
2023-05-13 samedi
2023-05-14 dimanche
2023-05-03 le 3 mai 2023
1990-01-01 le 1er janvier 1990
1789-07-14 LE 14 JUILLET 1789
2020-08-05 le 5 aout 2020
2023-05-09 le mardi 9 mai 2023
2023-05-03 le 03/05/2023
2019 en 2019
2023-05-17 hier
2023-05-18 aujourd’hui
2023-05-19 demain
2023-05-16 avant-hier
2023-04 le mois dernier
2023-W19 la semaine dernière
2022 l’année dernière
2023-06 le mois prochain
2023 cette année
2023-05-15 lundi dernier
2023-05-15 il y a 3 jours
2020 il y a trois ans
2023-W22 dans 2 semaines
2023-05-03/2023-05-05 du 3 au 5 mai 2023
2013 depuis 2013
"""
)

SPANISH = rows(
    """
2021-01 enero de 2021
2021-02 febrero de 2021
2021-03 marzo de 2021
2021-04 abril de 2021
2021-05 mayo de 2021
2021-06 junio de 2021
2021-07 julio de 2021
2021-08 agosto de 2021
2021-09 septiembre de 2021
2021-10 octubre de 2021
2021-11 noviembre de 2021
2021-12 diciembre de 2021
2023-05-15 lunes
2023-05-16 martes
2023-05-17 miércoles
2023-05-18 jueves
2023-05-12 viernes
2023-05-13 sábado
2023-05-14 domingo
2023-05-03 el 3 de mayo de 2023
1990-01-01 el 1 de enero de 1990
2023-05-03 3 MAYO 2023
2023-05-10 el miercoles 10 de mayo de 2023
2023-05-03 03/05/2023
2019 en 2019
2023-05-17 ayer
2023-05-18 hoy
2023-05-19 mañana
2023-05-16 anteayer
2023-04 el mes pasado
2023-W19 la semana pasada
2022 el año pasado
2023-06 el próximo mes
2023 este año
2023-05-15 el lunes pasado
2023-05-15 hace 3 días
2023-W17 hace tres semanas
2013 hace 10 años
2023-07 dentro de 2 meses
2023-05-03/2023-05-05 del 3 al 5 de mayo de 2023
"""
)

ITALIAN = rows(
    """
2021-01 gennaio 2021
2021-02 febbraio 2021
2021-03 marzo 2021
2021-04 aprile 2021
2021-05 maggio 2021
2021-06 giugno 2021
2021-07 luglio 2021
2021-08 agosto 2021
2021-09 settembre 2021
2021-10 ottobre 2021
2021-11 novembre 2021
2021-12 dicembre 2021
2023-05-15 lunedì
2023-05-16 martedì
2023-05-17 mercoledì
2023-05-18 giovedì
2023-05-12 venerdì
2023-05-13 sabato
2023-05-14 domenica
2023-05-03 il 3 maggio 2023
1990-01-01 il 1° gennaio 1990
2023-05-03 3 MAGGIO 2023
2023-05-09 martedì 9 maggio 2023
2023-05-03 03/05/2023
2019 nel 2019
2023-05-17 ieri
2023-05-18 oggi
2023-05-19 domani
2023-05-16 l'altro ieri
2023-04 il mese scorso
2023-W19 la settimana scorsa
2022 l’anno scorso
2023-06 il mese prossimo
2023 quest'anno
2023-05-15 lunedì scorso
2023-05-15 3 giorni fa
2023-W17 tre settimane fa
2013 10 anni fa
2023-07 tra 2 mesi
2023-05-03/2023-05-05 dal 3 al 5 maggio 2023
"""
)

OTHERS = [
    ("pt-BR", "em 3 de maio de 2023", "2023-05-03"),
    ("nl", "op 3 mei 2023", "2023-05-03"),
    ("ru", "3 мая 2023 года", "2023-05-03"),
    ("ru", "3 дня назад", "2023-05-15"),
    ("pl", "w 2019 roku", "2019"),
    ("da", "den 3. maj 2023", "2023-05-03"),
    ("tr", "geçen ay", "2023-04"),
    ("zh", "2023年5月3日", "2023-05-03"),
    ("zh", "我们昨天到了北京。", "2023-05-17"),
    ("ja", "2023年5月3日", "2023-05-03"),
    ("ar", "٣ مايو ٢٠٢٣", "2023-05-03"),
    ("hi", "3 मई 2023", "2023-05-03"),
    ("en-GB", "on 3/4/2021", "2021-04-03"),
    ("en-US", "on 3/4/2021", "2021-03-04"),
    ("de-AT", "am 3. Mai", "2023-05-03"),
]

QUIET = [
    ("fr", "Environ 2000 personnes ont lu 1500 pages."),
    ("fr", "Le prix monte de 3,5 pour cent."),
    ("es", "Unas 2000 personas fueron al mar."),
    ("it", "Circa 2000 persone in via Marconi 12."),
]

UNREAD = frozenset("bo dav dz mn mt nnh to".split())
"""Languages with a word for two things, or phrases that the data writes in ways that a search does not find."""


@pytest.mark.parametrize(
    ("language", "phrase", "value"),
    [
        *(("fr", *row) for row in FRENCH),
        *(("es", *row) for row in SPANISH),
        *(("it", *row) for row in ITALIAN),
        *OTHERS,
    ],
)
def test_phrases(language: str, phrase: str, value: str) -> None:
    """Months, weekdays, full dates and simple relative phrases are read in languages without a file."""
    assert [t.value for t in read(phrase, language)] == [value]


@pytest.mark.parametrize(("language", "sentence"), QUIET)
def test_no_time(language: str, sentence: str) -> None:
    """Counts, prices and numbers are no times in built languages either."""
    assert read(sentence, language) == []


@pytest.mark.parametrize("code", [code for code in locale_codes() if code not in language_codes()])
def test_every_locale(code: str) -> None:
    """Every locale of the data loads, compiles, and reads its own examples, dates with a month's name among them."""
    rules = build_language(code).rules  # type: ignore[union-attr]
    examples = dict(chain.from_iterable(r.examples.items() for specs in rules.values() for r in specs))
    assert "2023-05-03" in examples.values()
    wrong = [p for p, told in examples.items() if [t.value for t in read(p, code)][-1:] != told.split()[-1:]]
    assert not wrong or code in UNREAD
    assert not {p for p in wrong if examples[p] == "2023-05-03"}


def test_accents_composed_or_not() -> None:
    """An accent is the same, written as one character or as two."""
    assert [t.value for t in read("le 3 fe\u0301vrier 2023", "fr")] == ["2023-02-03"]


def test_region() -> None:
    """A region takes its language with its own words and order, and a region that the data lacks its language alone."""
    assert load_language("fr-CA").date_order == "YMD"
    assert load_language("fr-FR").date_order == load_language("fr").date_order == "DMY"


@pytest.mark.parametrize("code", ["xx", "", "en.events", "../en", "x-y-z", "FR", "__init__"])
def test_unknown_language(code: str) -> None:
    """A language that is neither a file nor in the data is an error that says what there is, in one line."""
    with pytest.raises(LanguageError, match=r"unknown language .*expected de, en or one of") as error:
        load_language(code)
    assert len(str(error.value)) < 120


def test_data_without_code() -> None:
    """Neither importing the library nor building a language runs any code of dateparser."""
    script = "import sys, timeline; timeline.parse('le 3 mai 2023', language='fr'); print('dateparser' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "False"


HEAD = 'name = "Test"\ncode = "xt"\nreference = 2023-05-18\ndate_order = "DMY"\ntriggers = []\n'
MISTAKES = [
    ("name = ", "xt.toml: not TOML"),
    (HEAD + "[words.weather]\n1 = ['rain']", "xt.toml: words: .*unknown word class 'weather'"),
    (HEAD + "[words.month]\nmay = ['Mai']", "xt.toml: words: .*month.may: 'may' is no value of this class"),
    (HEAD + "[words.unit]\nfortnight = ['x']", "xt.toml: words: .*expected one of second, minute"),
    (HEAD + "[words.month]\n5 = ['']", "xt.toml: words: .*month.5 has an empty form"),
    (HEAD + "colour = 'red'\n[words]\n[rules]", "xt.toml: colour: "),
    (HEAD.replace("DMY", "DYM") + "[words]\n[rules]", "xt.toml: date_order: "),
]
RULE = HEAD + "[words]\n[[rules.{stage}]]\nmeans = '{means}'\nphrases = ['{phrase}']\n{examples}"
RULE_MISTAKES = [
    ("dates", "bare_year", "{year}", "", "xt.toml: dates.bare_year: .*rule 'bare_year' has no example"),
    ("dates", "new_moon", "{year}", "never = ['x']", "xt.toml: dates.new_moon: unknown meaning 'new_moon'"),
    ("soups", "bare_year", "{year}", "never = ['x']", "xt.toml: unknown stage 'soups'"),
    ("dates", "bare_year", "{weather:year}", "never = ['x']", "dates.bare_year: phrase '.*': unknown slot 'weather'"),
    ("dates", "bare_year", "{year:month}", "never = ['x']", "dates.bare_year: phrase '.*': the slots month do not fit"),
    ("dates", "bare_year", "[{year}]", "never = ['x']", "xt.toml: dates.bare_year: phrase '.*' can be empty"),
    ("dates", "bare_year", "({year}", "never = ['x']", "xt.toml: dates.bare_year: phrase '.*': missing '\\)'"),
    ("dates", "bare_year", "{year}', '{year}", "never = ['x']", "dates.bare_year: phrase '{year}' stands twice"),
    ("dates", "within", "{range:date} {date:outer}", "never = ['x']", "dates.within: phrase '.*': no stage .* 'range'"),
    ("dates", "bare_year", "{year}]", "never = ['x']", "xt.toml: dates.bare_year: phrase '.*': ']' closes nothing"),
]


@pytest.mark.parametrize(("source", "message"), MISTAKES)
def test_file_mistakes(source: str, message: str) -> None:
    """A mistake in a language file is an error that names the file and the place."""
    with pytest.raises(LanguageError, match=message):
        parse_language(source, "xt.toml")


@pytest.mark.parametrize(("stage", "means", "phrase", "examples", "message"), RULE_MISTAKES)
def test_rule_mistakes(stage: str, means: str, phrase: str, examples: str, message: str) -> None:
    """A mistake in a rule is an error that names the file, the rule and the phrase."""
    source = RULE.format(stage=stage, means=means, phrase=phrase, examples=examples)
    with pytest.raises(LanguageError, match=message):
        compile_grammar(parse_language(source, "xt.toml"))
