/* SPDX-License-Identifier: ISC */
#include "date.h"
#include "decimal.h"
#include "digits.h"
#include "numeral.h"

/* A number of four digits in these bounds may be a year. */
#define FIRST_YEAR 1700
#define LAST_YEAR 2100

struct date
date_of_year(int year)
{
	return (struct date){year > 0 ? year : 0, 0, 0};
}

bool
date_known(struct date d)
{
	return d.year || d.month;
}

int
date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

struct date
date_first(struct date d)
{
	return (struct date){d.year, d.month ? d.month : 1, d.day ? d.day : 1};
}

/* n in digits, with zeros before it to fill width. */
static void
write_padded(struct buf *out, int n, int width)
{
	char *p;

	buf_room(out, (size_t)width);
	out->n += (size_t)width;
	for (p = out->p + out->n; width-- > 0; n /= 10)
		*--p = (char)('0' + n % 10);
}

void
date_write(struct buf *out, struct date d)
{
	if (!date_known(d)) {
		buf_byte(out, '-');
		return;
	}
	if (d.year)
		write_padded(out, d.year, 4);
	else
		buf_byte(out, '-');
	if (d.month) {
		buf_byte(out, '-');
		write_padded(out, d.month, 2);
	}
	if (d.day) {
		buf_byte(out, '-');
		write_padded(out, d.day, 2);
	}
}

void
interval_write(struct buf *out, struct interval when)
{
	if (!date_known(when.from) && !date_known(when.to)) {
		buf_byte(out, '-');
		return;
	}
	if (date_known(when.from))
		date_write(out, when.from);
	if (date_known(when.from) && date_known(when.to) &&
	    date_compare(when.from, when.to) == 0)
		return;
	buf_byte(out, '/');
	if (date_known(when.to))
		date_write(out, when.to);
}

/* Token i as a plain whole number of up to four digits; -1 if it is none. */
static int
small_number(const struct tokens *ts, size_t i)
{
	struct slice s = token_text(ts, i);
	int n = 0;
	size_t k;

	if (kind_of(ts, i) != TOKEN_NUMBER && kind_of(ts, i) != TOKEN_ORDINAL)
		return -1;
	for (k = 0; k < s.n && k < 5 && is_digit(s.p[k]); k++)
		n = n * 10 + (s.p[k] - '0');
	if (k > 4 || k == 0 || (k < s.n && kind_of(ts, i) == TOKEN_NUMBER))
		return -1;
	return n;
}

/* Whether a number may be a day or a year, as most are not. */
static bool
may_date(int n)
{
	return (n >= 1 && n <= 31) || (n >= FIRST_YEAR && n <= LAST_YEAR);
}

/* A lower-case word in -s that is no known word: a plural, most likely. */
static bool
plural_noun(const struct tokens *ts, size_t i)
{
	struct slice s = token_text(ts, i);

	return kind_of(ts, i) == TOKEN_WORD && !ts->t[i].capital &&
	    s.n > 3 && s.p[s.n - 1] == 's' && s.p[s.n - 2] != 's' &&
	    !(is(ts, i) & (W_VERB | W_PREP | W_PRON | W_ADV | W_UNIT));
}

/* Whether what stands before a number says that it counts: "some 2018 men". */
static bool
counted_before(const struct tokens *ts, size_t i)
{
	if (near(ts, i - 1) & NEAR_COUNTING)
		return true;
	return (is(ts, i - 1) & W_TO) &&
	    token_is(ts, i - 2, SLICE("up"));
}

int
date_year(const struct tokens *ts, size_t i)
{
	int year = small_number(ts, i);
	enum token_kind before = kind_of(ts, i - 1);
	uint64_t next = is(ts, i + 1);

	if (year < 0) /* no number, or behind the last token */
		return 0;
	/* "FY03" */
	if (ts->t[i].n == 2 && token_is(ts, i - 1, SLICE("fy")))
		return year + (year < 50 ? 2000 : 1900);
	if (year < FIRST_YEAR || year > LAST_YEAR || ts->t[i].n != 4 ||
	    kind_of(ts, i) != TOKEN_NUMBER || ts->t[i].value > 0)
		return 0;
	if (before == TOKEN_SYMBOL || kind_of(ts, i + 1) == TOKEN_PERCENT ||
	    (next & (W_PERCENT | W_SCALE | W_HUNDRED)))
		return 0;
	if ((next & W_UNIT) && !glued(ts, i + 1))
		return 0;
	if (kind_of(ts, i + 1) == TOKEN_DASH && ts->t[i + 1].n == 1 &&
	    glued(ts, i + 1) && glued(ts, i + 2) &&
	    kind_of(ts, i + 2) == TOKEN_WORD)
		return 0; /* "a 2000-bed camp" */
	if (counted_before(ts, i) && (plural_noun(ts, i + 1) ||
	    plural_noun(ts, i + 2) || (near(ts, i + 1) & NEAR_PERSON)))
		return 0;
	return year;
}

static int
month_at(const struct tokens *ts, size_t i)
{
	if (!(is(ts, i) & W_MONTH) || i >= ts->n || !ts->t[i].capital)
		return 0;
	return (int)ts->t[i].value;
}

/* Behind the stop of a shortened month, or over a comma before a year. */
static size_t
skip_stop(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_STOP && glued(ts, i) ? i + 1 : i;
}

static int
day_at(const struct tokens *ts, size_t i)
{
	int day = small_number(ts, i);

	if (day < 1 || day > 31 || ts->t[i].value > 0)
		return 0;
	return day;
}

/* Whether d's day, if it has one, is one of its month. */
static bool
exists(struct date d)
{
	return !d.day || digits_day_exists(d.year, d.month, d.day);
}

/* The year behind a day or month, over a comma: *last moves to it. */
static int
year_behind(const struct tokens *ts, size_t i, size_t *last)
{
	size_t at = skip_stop(ts, i);
	int year;

	if (kind_of(ts, at) == TOKEN_COMMA || (is(ts, at) & W_OF))
		at++;
	year = date_year(ts, at);
	if (year)
		*last = at;
	return year;
}

/* "June 14, 2003", "June 14", "June 2003", "June of 2003". */
static bool
month_first(const struct tokens *ts, size_t i, struct date *d, size_t *last)
{
	size_t at = skip_stop(ts, i + 1);

	*d = (struct date){0, month_at(ts, i), 0};
	if (!d->month)
		return false;
	d->day = day_at(ts, at);
	if (d->day) {
		*last = at;
		d->year = year_behind(ts, at + 1, last);
		return exists(*d);
	}
	d->year = year_behind(ts, i + 1, last);
	return d->year != 0;
}

/* "14 June 2004", "14 June", "21st of June". */
static bool
day_first(const struct tokens *ts, size_t i, struct date *d, size_t *last)
{
	size_t at = i + 1 + ((is(ts, i + 1) & W_OF) != 0);

	*d = (struct date){0, month_at(ts, at), 0};
	if (!d->month) /* as behind most numbers */
		return false;
	d->day = day_at(ts, i);
	if (!d->day) {
		d->month = 0;
		return false;
	}
	*last = at;
	d->year = year_behind(ts, at + 1, last);
	return exists(*d);
}

bool
date_no_day(const struct tokens *ts, size_t i)
{
	struct date d;
	size_t month = i, last;

	if (day_first(ts, i, &d, &last))
		return false;
	if (d.month)
		return true;
	if (kind_of(ts, month - 1) == TOKEN_STOP)
		month--;
	if (!month_at(ts, month - 1) ||
	    month_first(ts, month - 1, &d, &last) || !d.day)
		return false;
	/* "in February 30 men" counts the men */
	return d.year ||
	    token_is(ts, month - 2, SLICE("on"));
}

/* A day in digits: 2003-06-14, 6/14/2003. */
static bool
all_digits(const struct tokens *ts, size_t i, struct date *d)
{
	return kind_of(ts, i) == TOKEN_DAY &&
	    digits_day(token_text(ts, i), &d->year, &d->month, &d->day);
}

/* One date at token i; *last is its last token. */
static bool
one_date(const struct tokens *ts, size_t i, struct date *d, size_t *last)
{
	*last = i;
	if (all_digits(ts, i, d) || month_first(ts, i, d, last) ||
	    day_first(ts, i, d, last))
		return true;
	*d = date_of_year(date_year(ts, i));
	return d->year != 0;
}

/* A month or day that waits for the year of the date behind it. */
static bool
bare_date(const struct tokens *ts, size_t i, struct date *d, size_t *last)
{
	if (month_first(ts, i, d, last))
		return true;
	*d = (struct date){0, month_at(ts, i), 0};
	*last = i;
	return d->month != 0;
}

/*
 * The token behind a word or dash that makes an interval of two dates, 0 if
 * none. "and" does so only behind "between".
 */
static size_t
behind_joint(const struct tokens *ts, size_t i, bool between)
{
	if (kind_of(ts, i) == TOKEN_DASH || token_is(ts, i, SLICE("to")) ||
	    token_is(ts, i, SLICE("through")) ||
	    token_is(ts, i, SLICE("until")) || token_is(ts, i, SLICE("till")))
		return i + 1;
	return between && (is(ts, i) & W_AND) ? i + 1 : 0;
}

/* "2003-04": the year that two digits behind a first year mean; or 0. */
static int
short_year(const struct tokens *ts, size_t i, int from)
{
	int n = small_number(ts, i);

	if (n < 0 || ts->t[i].n != 2 || from == 0 || n != (from + 1) % 100)
		return 0;
	return from + 1;
}

/* The early, mid or late part that a date may be given: passed over. */
static size_t
skip_part(const struct tokens *ts, size_t i)
{
	size_t at = i;

	while (near(ts, at) & NEAR_PART) {
		at++;
		if (kind_of(ts, at) == TOKEN_DASH && glued(ts, at))
			at++;
		else if (is(ts, at) & W_OF)
			at++;
	}
	return at;
}

/* Whether "between" stands before token i, hedges aside. */
static bool
after_between(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = 1; k <= 4 && k <= i; k++) {
		if (is(ts, i - k) & W_BETWEEN)
			return true;
		if (is(ts, i - k) & (W_VERB | W_PREP))
			return false;
	}
	return false;
}

/*
 * Goes on from the date in d to the end of an interval, if it is one. A dash
 * must be glued unless months or days stand on both sides of it.
 */
static void
read_interval(const struct tokens *ts, struct date_span *d)
{
	bool between = after_between(ts, d->first);
	size_t at = behind_joint(ts, d->last + 1, between), last;
	bool dash = kind_of(ts, at - 1) == TOKEN_DASH;
	struct date from = d->when.from, to;
	size_t end = d->last;

	if (kind_of(ts, d->last + 1) == TOKEN_SLASH && glued(ts, d->last + 1))
		at = d->last + 2, dash = true;
	if (at == 0 || (dash && !from.month && !(glued(ts, at - 1) && glued(ts, at))))
		return;
	if (from.year && !from.month && dash &&
	    (to = date_of_year(short_year(ts, at, from.year))).year) {
		d->when.to = to;
		d->last = at;
		return;
	}
	/* "March 4-5, 2011" */
	if (from.day && day_at(ts, at) > from.day && dash &&
	    !month_at(ts, at + 1) && !from.year) {
		to = from;
		to.day = day_at(ts, at);
		end = at;
		to.year = year_behind(ts, at + 1, &end);
		from.year = to.year;
	} else {
		at = skip_part(ts, at);
		if (!one_date(ts, at, &to, &last))
			return;
		if (!to.year && !from.year && !from.day)
			return;
		if (!from.year)
			from.year = to.year - (to.year && date_compare(
			    (struct date){0, from.month, from.day},
			    (struct date){0, to.month, to.day}) > 0);
		/* "April 1, 2015 to March 31" */
		if (!to.year && from.year && to.month)
			to.year = from.year + (date_compare(
			    (struct date){0, from.month, from.day},
			    (struct date){0, to.month, to.day}) > 0);
		if (to.year && date_compare(from, to) >= 0)
			return;
		end = last;
	}
	if (!exists(from) || !exists(to))
		return;
	d->last = end;
	d->when.from = from;
	d->when.to = to;
}

/* "14-16 June 2003", "between 14 and 16 June": days before their month. */
static bool
days_first(const struct tokens *ts, size_t i, struct date_span *d)
{
	size_t at = behind_joint(ts, i + 1, after_between(ts, i));
	struct date from, to;

	if (at == 0 || !day_at(ts, i) || !day_first(ts, at, &to, &d->last))
		return false;
	from = to;
	from.day = day_at(ts, i);
	if (from.day >= to.day || (kind_of(ts, at - 1) == TOKEN_DASH &&
	    !(glued(ts, at - 1) && glued(ts, at))))
		return false;
	d->first = i;
	d->when = (struct interval){from, to};
	return true;
}

/* Months that a unit of time in a year spans: quarter 3, half 6; else 0. */
static int
months_of(const struct tokens *ts, size_t i)
{
	uint64_t w = is(ts, i);

	if (w & W_FRAC)
		return ts->t[i].value == 2 ? 6 : ts->t[i].value == 4 ? 3 : 0;
	if (token_is(ts, i, SLICE("semester")))
		return 6;
	if (token_is(ts, i, SLICE("trimester")))
		return 3;
	return (w & W_UNIT) && ts->t[i].unit == UNIT_MONTH ? 1 : 0;
}

/*
 * "first half of 2004", "third quarter of 2010", "first eight months of 2021",
 * "last three months of 2007": part of a year.
 */
static bool
part_of_year(const struct tokens *ts, size_t i, struct date_span *d)
{
	struct numeral n;
	bool last = token_is(ts, i, SLICE("last")) ||
	    token_is(ts, i, SLICE("final"));
	int rank = 0, count = 1, months, year, from;
	size_t at = i + 1;

	if (kind_of(ts, i) == TOKEN_ORDINAL)
		rank = small_number(ts, i);
	else if (is(ts, i) & W_ORD)
		rank = (int)ts->t[i].value;
	if (!last && (rank < 1 || rank > 12))
		return false;
	if (numeral_read(ts, at, &n) && n.kind == NUMERAL_CARDINAL) {
		if (decimal_compare(n.low, decimal_of(12)) > 0)
			return false;
		count = (int)decimal_whole(n.low);
		at = n.last + 1;
	}
	months = months_of(ts, at) * count;
	if (months < 1 || months > 12)
		return false;
	at++;
	if (!(is(ts, at) & (W_OF | W_IN)))
		return false;
	for (at++; (is(ts, at) & W_THE) || token_is(ts, at, SLICE("fiscal")) ||
	    token_is(ts, at, SLICE("calendar")) ||
	    token_is(ts, at, SLICE("year")) || token_is(ts, at, SLICE("fy")); )
		at++;
	year = date_year(ts, at);
	from = last ? 12 - months : (rank - 1) * months;
	if (!year || from + months > 12)
		return false;
	*d = (struct date_span){i, at, {{year, from + 1, 0},
	    {year, from + months, 0}}};
	return true;
}

/* "1990s": ten years. */
static bool
decade(const struct tokens *ts, size_t i, struct date_span *d)
{
	struct slice s = token_text(ts, i);
	int year = 0;
	size_t k, at = i;

	if (kind_of(ts, i) != TOKEN_DECADE)
		return false;
	while ((near(ts, at - 1) & NEAR_PART) &&
	    !(is(ts, at - 1) & W_THE))
		at--;
	for (k = 0; k < s.n && is_digit(s.p[k]); k++)
		year = year * 10 + (s.p[k] - '0');
	/* "the 90s", but not "in her 30s" */
	if (k == 2 && (is(ts, at - 1) & W_THE))
		year += 1900;
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return false;
	*d = (struct date_span){i, i, {date_of_year(year),
	    date_of_year(year + (year % 100 ? 9 : year % 1000 ? 99 : 9))}};
	return true;
}

/* "nineteen eighty-four", "twenty fourteen": a year in words; 0 if none. */
static int
year_in_words(const struct tokens *ts, size_t i, size_t *last)
{
	struct numeral n;
	int64_t century, rest;

	if (!(is(ts, i) & W_CARD) || !(is(ts, i + 1) & W_CARD) ||
	    (is(ts, i + 1) & (W_HUNDRED | W_SCALE | W_DOZEN)))
		return 0;
	century = ts->t[i].value;
	if (century < 17 || century > 20 || !numeral_read(ts, i + 1, &n) ||
	    n.kind != NUMERAL_CARDINAL)
		return 0;
	rest = decimal_whole(n.low);
	*last = n.last;
	return rest >= 10 && rest < 100 ? (int)(century * 100 + rest) : 0;
}

struct interval
date_months_to(struct date d, int months)
{
	struct interval none = {{0, 0, 0}, {0, 0, 0}};
	struct date from = {d.year, d.month, d.day + 1};
	int month;

	/* to the end of a month: whole months */
	if (d.day && !exists(from))
		d.day = 0;
	month = d.year * 12 + d.month - months;
	if (!d.month || !d.year || month < 12 + (d.day > 0))
		return none;
	if (d.day)
		month--; /* the next day, that many months back */
	from = (struct date){month / 12, month % 12 + 1, d.day ? d.day + 1 : 0};
	if (!exists(from))
		from = (struct date){month / 12 + (from.month == 12),
		    from.month % 12 + 1, 1};
	return (struct interval){from, d};
}

/*
 * The year of an interval that has none, if its days are in that year: "June 2
 * to February 3" ends in the next one.
 */
static void
give_year(struct interval *when, int year)
{
	struct interval dated = *when;

	dated.from.year = dated.to.year = year;
	if (year && date_compare(dated.from, dated.to) > 0)
		dated.to.year++;
	if (exists(dated.from) && exists(dated.to))
		*when = dated;
}

bool
date_read(const struct tokens *ts, size_t i, int year, struct date_span *d)
{
	enum token_kind kind = kind_of(ts, i);
	bool waits;

	if (kind == TOKEN_NUMBER && !may_date(small_number(ts, i)))
		return false;
	if (decade(ts, i, d) || part_of_year(ts, i, d))
		return true;
	if (kind == TOKEN_WORD && (is(ts, i) & W_CARD)) {
		d->first = i;
		d->when.from = date_of_year(year_in_words(ts, i, &d->last));
		d->when.to = d->when.from;
		return d->when.from.year != 0;
	}
	if (kind != TOKEN_NUMBER && kind != TOKEN_DAY &&
	    kind != TOKEN_ORDINAL && !(is(ts, i) & W_MONTH))
		return false;
	d->first = i;
	waits = false;
	if (days_first(ts, i, d)) {
		if (!d->when.to.year)
			give_year(&d->when, year);
		return true;
	}
	if (!one_date(ts, i, &d->when.from, &d->last)) {
		if (!bare_date(ts, i, &d->when.from, &d->last))
			return false;
		waits = true; /* "July and December 2004" */
	}
	d->when.to = d->when.from;
	read_interval(ts, d);
	if (waits && !d->when.from.year)
		return false;
	if (!d->when.from.year && !d->when.to.year)
		give_year(&d->when, year);
	return true;
}
