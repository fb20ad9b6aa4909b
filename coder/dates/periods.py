"""Days and periods around the day that an article was published."""

from calendar import monthrange
from datetime import date, timedelta

from coder.codebook import TimePrecision
from coder.values import dataclass

DAY = timedelta(days=1)
THURSDAY = 3


@dataclass(frozen=True, slots=True)
class Period:
    """What an expression of time stands for: the day to code, how well it is known, and from when to when."""

    day: date
    precision: TimePrecision
    start: date
    end: date
    anchored: bool = True


@dataclass(frozen=True, slots=True)
class Published:
    """When the article appeared; `whole_month` where only the month is known, then `day` is the month's last day."""

    day: date
    whole_month: bool

    @classmethod
    def read(cls, published: str) -> "Published":
        """Reads YYYY-MM-DD or YYYY-MM. Raises ValueError for anything else."""
        if len(published) == 7:
            first = date.fromisoformat(f"{published}-01")
            return cls(last_of_month(first), whole_month=True)
        return cls(date.fromisoformat(published), whole_month=False)

    def month(self) -> Period:
        """Gives the article's own month: the 15th, or the article's day where that is earlier."""
        return self.month_of(self.day.year, self.day.month)

    def lately(self) -> Period:
        """Gives the days up to the article, for what it tells without a day of its own."""
        return self.month() if self.whole_month else self.about(self.day, self.day - 6 * DAY, self.day)

    def month_of(self, year: int, month: int) -> Period:
        """Gives a month: the 15th, or the article's day where that is earlier (codebook, time precision 3)."""
        first = date(year, month, 1)
        last = last_of_month(first)
        if not self.whole_month and first <= self.day <= last:
            last = self.day
        return Period(min(first.replace(day=15), last), TimePrecision.MONTH, first, last)

    def on(self, day: date) -> Period:
        """Gives a day that is told by its distance to the article: the article's month where that is all we know."""
        return self.month() if self.whole_month else one_day(day)

    def about(self, day: date, start: date, end: date) -> Period:
        """Gives a day known to about a week, told by its distance to the article."""
        return self.month() if self.whole_month else Period(day, TimePrecision.WEEK, start, end)

    def latest(self, month: int, day: int) -> date | None:
        """Gives the latest such day of the year not after the article; None where no year of late has it."""
        for year in range(self.day.year, self.day.year - 9, -1):
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if found <= self.day:
                return found
        return None

    def latest_weekday(self, weekday: int) -> date:
        """Gives the latest such day of the week not after the article; Monday is 0."""
        return self.day - DAY * ((self.day.weekday() - weekday) % 7)

    def monday(self, weeks: int) -> date:
        """Gives the Monday of the article's week, `weeks` weeks on (negative: back)."""
        return self.day - DAY * self.day.weekday() + 7 * DAY * weeks

    def month_on(self, months: int) -> date:
        """Gives the first day of the article's month, `months` months on (negative: back)."""
        return months_on(self.day, months)


def one_day(day: date) -> Period:
    """Gives a day that is known."""
    return Period(day, TimePrecision.DAY, day, day)


def unanchored(day: date) -> Period:
    """Gives a stretch of time that dates no event; `day` only stands in for one."""
    return Period(day, TimePrecision.MONTH, day, day, anchored=False)


def last_of_month(day: date) -> date:
    """Gives the last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_on(day: date, months: int) -> date:
    """Gives the first day of the month that lies `months` months after the day's."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def month_before(day: date, months: int) -> date:
    """Gives the same day `months` months before; the month's last day where it has no such day."""
    first = months_on(day, -months)
    return first.replace(day=min(day.day, last_of_month(first).day))
