"""The countries that files name by number or name."""

from dataclasses import dataclass, field

from events.models import Country


@dataclass(slots=True)
class Countries:
    """Countries by ISO number, Gleditsch-Ward number and any of their English names."""

    by_iso: dict[int, Country] = field(default_factory=dict)
    by_gw: dict[int, list[Country]] = field(default_factory=dict)
    by_name: dict[str, Country] = field(default_factory=dict)

    @classmethod
    def stored(cls) -> "Countries":
        """Reads them from the database."""
        found = cls()
        for country in Country.objects.all():
            if country.iso_numeric is not None:
                found.by_iso[country.iso_numeric] = country
            if country.gw_number is not None:
                found.by_gw.setdefault(country.gw_number, []).append(country)
            for name in (country.name, country.name_ucdp):
                if name:
                    found.by_name.setdefault(name.casefold(), country)
        return found

    def of_acled(self, iso: str, name: str) -> Country | None:
        """Gives the country by its name as ACLED writes it, else by its ISO number."""
        found = self.by_name.get(name.strip().casefold())
        return found or (self.by_iso.get(int(iso)) if iso.strip().isdigit() else None)

    def of_ucdp(self, number: str, name: str, year: int) -> Country | None:
        """Gives the country by its name as UCDP writes it, else by Gleditsch-Ward number, valid in the year."""
        found = self.by_name.get(name.strip().casefold())
        if found is not None:
            return found
        bearers = self.by_gw.get(int(number), []) if number.strip().isdigit() else []
        valid = [one for one in bearers if (one.valid_from or 0) <= year <= (one.valid_to or 9999)]
        return next(iter(valid or bearers), None)
