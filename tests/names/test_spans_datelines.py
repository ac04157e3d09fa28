"""Datelines: the place and the agency are names, the day between them is none, whatever its language."""

import pytest

from tests.names.test_turns import found


@pytest.mark.parametrize(
    "marked",
    [
        "[L New Delhi], Dec 03 2025 ([O PTI]): The house sat late.",
        "[L ISLAMABAD], March 4 ([O APP]):- The house sat late.",
        "[L Krobeas], March 4 ([O Kroba]):- The house sat late.",
        # A town of which nobody knows, and a day in the language of the country.
        "[L Krobeas], lunes 3 de marzo de 2025.- The house sat late.",
        "[L Krobeas], a 4 de marzo de 2025.- The house sat late.",
        "[L Krobeas], le mardi 4 mars 2025 – The house sat late.",
        "[L Krobeas], terça-feira, 4 de março de 2025 – The house sat late.",
        "[L Krobeas], 4 de marzo ([O Kroba]).- The house sat late.",
        # In capitals.
        "[L Lima], Lunes 3 de Marzo de 2025.- The house sat late.",
        "[L Krobeas], Mardi 4 Mars 2025 ([O KRA]) – The house sat late.",
        "[L Berlin], Dienstag, 4. März 2025 – The house sat late.",
    ],
)
def test_a_dateline_names_a_place_and_an_agency(marked: str) -> None:
    assert found(marked) == marked


def test_names_that_are_months_elsewhere_are_names_in_a_sentence() -> None:
    marked = "[P Julio Abril], 44 – a member of the house – said that [P Ana Marzo] was late."
    assert found(marked) == marked
