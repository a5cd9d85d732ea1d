/* SPDX-License-Identifier: ISC */
#include "currency.h"
#include "digits.h"

static bool
digit_at(struct slice text, size_t at, size_t to)
{
	return at < to && is_digit(text.p[at]);
}

static bool
letter_at(struct slice text, size_t at, size_t to)
{
	return at < to && is_letter(text.p[at]);
}

static size_t
skip_digits(struct slice text, size_t at, size_t to)
{
	while (digit_at(text, at, to))
		at++;
	return at;
}

static size_t
skip_letters(struct slice text, size_t at, size_t to)
{
	while (at < to && (is_upper(text.p[at]) || is_lower(text.p[at])))
		at++;
	return at;
}

static unsigned
number_of(struct slice text, size_t at, size_t end)
{
	unsigned n = 0;

	while (at < end && n < 100000)
		n = n * 10 + (unsigned)(text.p[at++] - '0');
	return n;
}

/* Whether at stands in an address of the web. */
static bool
in_url(struct slice text, size_t at)
{
	size_t first = at;
	struct slice chunk;

	while (first > 0 && text.p[first - 1] != ' ' && at - first < 256)
		first--;
	chunk = slice_part(text, first, at);
	return slice_find_fold(chunk, SLICE("://")) < chunk.n ||
	    slice_find_fold(chunk, SLICE("www.")) < chunk.n;
}

/*
 * The end of a telephone number at at, 0 if there is none: a plus and seven
 * digits; three groups joined by hyphens; groups of which the first begins
 * with 0. Four digits, two and two are a date.
 */
static size_t
phone_end(struct slice text, size_t at, size_t to)
{
	bool plus = text.p[at] == '+', zero, spaces = false;
	size_t first = at + plus, end = first, groups = 0, digits = 0, g;

	if (!digit_at(text, first, to))
		return 0;
	zero = text.p[first] == '0';
	for (;;) {
		g = skip_digits(text, end, to);
		digits += g - end;
		groups++;
		end = g;
		if (end + 1 >= to || !digit_at(text, end + 1, to))
			break;
		if (text.p[end] == ' ' && (zero || plus))
			spaces = true;
		else if (text.p[end] != '-')
			break;
		end++;
	}
	if (plus)
		return digits >= 7 ? end : 0;
	if (zero && groups > 1 && digits >= (spaces ? 7 : 5))
		return end;
	return groups >= 3 && digits >= 7 && digits <= 15 && !spaces ? end : 0;
}

size_t
digits_sign(struct slice text, size_t at, size_t to)
{
	if (at + 1 < to && (text.p[at] == '-' || text.p[at] == '+'))
		return 1;
	return at + 3 < to && memcmp(text.p + at, "\xe2\x88\x92", 3) == 0 ? 3 : 0;
}

bool
digits_is_phone(struct slice text, size_t at, size_t to)
{
	return phone_end(text, at, to) > 0;
}

bool
digits_day_exists(int year, int month, int day)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
	    30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	if (month < 1 || month > 12 || day < 1)
		return false;
	return day <= days[month - 1] + (month == 2 && leap);
}

bool
digits_day(struct slice s, int *year, int *month, int *day)
{
	int part[3] = {0, 0, 0}, k = 0;
	size_t at;

	for (at = 0; at < s.n && k < 3; at++)
		if (is_digit(s.p[at]))
			part[k] = part[k] * 10 + (s.p[at] - '0');
		else
			k++;
	if (s.n > 4 && s.p[4] == '-') {
		*year = part[0];
		*month = part[1];
		*day = part[2];
		return *year > 0 && digits_day_exists(*year, *month, *day);
	}
	k = part[0] > 12 || memchr(s.p, '.', s.n); /* the day stands first */
	*year = part[2];
	*month = part[k];
	*day = part[1 - k];
	if (!is_digit(s.p[s.n - 3])) /* two digits */
		*year += *year < 50 ? 2000 : 1900;
	return *year > 0 && digits_day_exists(*year, *month, *day);
}

/* A day written in digits: 2003-06-14, 6/14/2003, 14.6.2003; else 0. */
static size_t
day_end(struct slice text, size_t at, size_t to)
{
	size_t a = skip_digits(text, at, to), b, c;
	char sign = a < to ? text.p[a] : ' ';
	int year, month, day;

	if (sign != '-' && sign != '/' && sign != '.')
		return 0;
	b = skip_digits(text, a + 1, to);
	if (b == a + 1 || b >= to || text.p[b] != sign)
		return 0;
	c = skip_digits(text, b + 1, to);
	if (letter_at(text, c, to))
		return 0;
	if (!(a - at == 4 && sign == '-' && b - a == 3 && c - b == 3) &&
	    (a - at > 2 || b - a > 3 ||
	    (c - b != 5 && (c - b != 3 || sign != '/'))))
		return 0;
	return digits_day(slice_part(text, at, c), &year, &month, &day) ? c : 0;
}

static bool
is_word(struct slice s, const char *words)
{
	const char *p = words;
	size_t n;

	for (; *p; p += n + (p[n] == ' ')) {
		n = strcspn(p, " ");
		if (slice_eq_fold(s, (struct slice){p, n}))
			return true;
	}
	return false;
}

/* "(a)" and the like, glued to the digits of a provision. */
static size_t
skip_brackets(struct slice text, size_t at, size_t to)
{
	size_t end;

	while (at < to && text.p[at] == '(') {
		end = at + 1;
		while (end < to && end < at + 4 &&
		    (digit_at(text, end, to) || is_lower(text.p[end]) ||
		    is_upper(text.p[end])))
			end++;
		if (end == at + 1 || end >= to || text.p[end] != ')')
			break;
		at = end + 1;
	}
	return at;
}

/* The rest of a name with digits: letters, digits, hyphens and bars inside. */
static size_t
code_end(struct slice text, size_t at, size_t to)
{
	size_t end = at, next;

	for (;;) {
		while (end < to && (digit_at(text, end, to) ||
		    is_upper(text.p[end]) || is_lower(text.p[end])))
			end++;
		if (end + 1 >= to || !strchr("-/.:", text.p[end]))
			break;
		next = skip_letters(text, end + 1, to);
		if (!digit_at(text, end + 1, to) && (text.p[end] != '-' ||
		    !((next == end + 2 && is_upper(text.p[end + 1])) ||
		    is_word(slice_part(text, end + 1, next), "bis ter quater"))))
			break;
		end++;
	}
	return skip_brackets(text, end, to);
}

/*
 * The end of groups of three digits behind blanks, "1 000 000" or "10 000";
 * at where there are none. One group that is not all zeros is another number.
 */
static size_t
spaced_end(struct slice text, size_t at, size_t to)
{
	size_t end = at, groups = 0;

	while (end + 3 < to && text.p[end] == ' ' &&
	    skip_digits(text, end + 1, to) == end + 4) {
		end += 4;
		groups++;
	}
	return groups > 1 || (groups == 1 &&
	    slice_eq(slice_part(text, at + 1, end), SLICE("000"))) ? end : at;
}

/* The end of digits with commas between groups of three (or 12,34,567). */
static size_t
skip_groups(struct slice text, size_t at, size_t to)
{
	size_t end = skip_digits(text, at, to), next = end, n;

	if (end - at <= 3 && spaced_end(text, end, to) > end)
		return spaced_end(text, end, to);
	if (end - at > 3)
		return end;
	while (next < to && text.p[next] == ',') {
		n = skip_digits(text, next + 1, to) - next - 1;
		if (n != 3 && n != 2)
			break;
		next += n + 1;
		if (n == 3)
			end = next;
		if (n == 3 && !(next < to && text.p[next] == ','))
			break;
	}
	return end;
}

/* Letters glued behind digits; false: they are a word of their own. */
static bool
read_suffix(struct slice text, size_t at, size_t to, bool money,
    struct digits *d)
{
	size_t end = skip_letters(text, d->end, to);
	struct slice s = slice_part(text, d->end, end);

	if (s.n == 0 || letter_at(text, end, to))
		return false;
	if (digit_at(text, end, to)) {
		d->kind = TOKEN_CODE;
		d->end = code_end(text, at, to);
		return true;
	}
	if (is_word(s, "st nd rd th")) {
		d->kind = TOKEN_ORDINAL;
		d->end = end;
		return true;
	}
	if (is_word(s, "s") && text.p[d->end - 1] == '0' &&
	    (d->end - at == 2 || d->end - at == 4)) {
		d->kind = TOKEN_DECADE;
		d->end = end;
		return true;
	}
	d->power = is_word(s, "bn") || (money && is_word(s, "b")) ? 9
	    : is_word(s, "mn mln") || (money && is_word(s, "m")) ? 6
	    : is_word(s, "k") ? 3 : money && is_word(s, "tn") ? 12 : 0;
	if (d->power > 0) {
		d->end = end;
		return true;
	}
	if ((s.n == 1 && !is_word(s, "m g h")) || is_upper(s.p[0]) ||
	    is_word(s, "bis ter quater am pm")) {
		d->kind = TOKEN_CODE;
		d->end = code_end(text, at, to);
		return true;
	}
	return false;
}

/* Whether the digits at at are joined to more so that they are a name. */
static bool
is_code(struct slice text, size_t at, size_t end, size_t to)
{
	size_t next = skip_digits(text, end + 1, to), letters;
	char sign = end < to ? text.p[end] : ' ';
	unsigned a, b;

	letters = skip_letters(text, end + 1, to);
	if (sign == '-' && letters > end + 1)
		return !letter_at(text, letters, to) && text.p[at] != '.' &&
		    ((letters == end + 2 && is_upper(text.p[end + 1])) ||
		    is_word(slice_part(text, end + 1, letters),
		    "bis ter quater"));
	if (next == end + 1)
		return false;
	if (sign == ':')
		return true;
	if (sign == '-')
		return next < to && text.p[next] == '-' &&
		    digit_at(text, next + 1, to);
	if (sign == '.')
		return memchr(text.p + at, '.', end - at) != NULL;
	if (sign != '/')
		return false;
	a = number_of(text, at, end);
	b = number_of(text, end + 1, next);
	if (end - at == 4 && a >= 1900 && a < 2100 &&
	    (next - end == 5 || next - end == 3))
		return (next - end == 5 ? b : a / 100 * 100 + b) != a + 1;
	return !(a < b && b <= 10 && !(a == 9 && b == 11));
}

/*
 * Whether the digits [at, end) stand alone, as most do: a blank before them,
 * and behind them a blank or a sign that ends a phrase, and no digit.
 */
static bool
stand_alone(struct slice text, size_t at, size_t end, size_t to)
{
	return end > at && end - at <= DIGITS_LONGEST && end + 1 < to &&
	    (at == 0 || text.p[at - 1] == ' ') &&
	    (text.p[end] == ' ' || text.p[end] == ',' || text.p[end] == '.') &&
	    !is_digit(text.p[end + 1]);
}

void
digits_read(struct slice text, size_t at, size_t to, bool money,
    struct digits *d)
{
	size_t first = at + digits_sign(text, at, to);
	bool url = at > 0 && text.p[at - 1] != ' ' && in_url(text, at);
	bool later = at > 0 && is_digit(text.p[at - 1]);
	size_t run = skip_digits(text, first, to);

	if (stand_alone(text, at, run, to) && first == at) {
		*d = (struct digits){.kind = TOKEN_NUMBER, .end = run};
		return;
	}
	*d = (struct digits){.kind = TOKEN_CODE};
	if (url || later || run - first > DIGITS_LONGEST) {
		d->power = later || run - first > DIGITS_LONGEST ? -1 : 0;
		d->end = run - first > DIGITS_LONGEST
		    ? first + DIGITS_LONGEST : run;
		return;
	}
	if ((d->end = day_end(text, at, to)) > 0) {
		d->kind = TOKEN_DAY;
		return;
	}
	if ((d->end = phone_end(text, at, to)) > 0) {
		d->kind = TOKEN_PHONE;
		return;
	}
	d->kind = TOKEN_NUMBER;
	d->end = skip_groups(text, first, to);
	if (d->end + 1 < to && text.p[d->end] == '.' &&
	    digit_at(text, d->end + 1, to))
		d->end = skip_digits(text, d->end + 1, to);
	if (skip_brackets(text, d->end, to) > d->end || is_code(text, at, d->end, to)) {
		d->kind = TOKEN_CODE;
		d->end = code_end(text, first, to);
		return;
	}
	read_suffix(text, first, to, money, d);
	if (d->kind == TOKEN_NUMBER && d->power == 0 &&
	    d->end + 1 < to && text.p[d->end] == '\'' &&
	    text.p[d->end + 1] == 's' && text.p[d->end - 1] == '0' &&
	    d->end - first == 4) {
		d->kind = TOKEN_DECADE;
		d->end += 2;
	}
}

/* The bytes of a sign behind letters, "$", cent, pound or yen; 0 if none. */
static size_t
money_sign(struct slice text, size_t at, size_t to)
{
	if (text.p[at] == '$')
		return 1;
	return at + 1 < to && text.p[at] == '\xc2' &&
	    (text.p[at + 1] == '\xa2' || text.p[at + 1] == '\xa3' ||
	    text.p[at + 1] == '\xa5') ? 2 : 0;
}

bool
digits_after_letters(struct slice text, size_t at, size_t end, size_t to,
    struct slice country, struct digits *d)
{
	struct slice s = slice_part(text, at, end);
	bool capitals = is_upper(s.p[0]) && (s.n == 1 || is_upper(s.p[1]));
	bool hyphen = text.p[end] == '-';
	size_t sign = money_sign(text, end, to);

	*d = (struct digits){.kind = TOKEN_SYMBOL, .end = end + sign};
	if (at > 0 && text.p[at - 1] != ' ' && in_url(text, at))
		return false;
	if (sign > 0)
		return capitals && s.n <= 3;
	if (!is_digit(text.p[end]) &&
	    !(hyphen && digit_at(text, end + 1, to)))
		return false;
	if (is_word(s, "fy cy"))
		return false;
	if (!hyphen && currency_is_prefix(s, country))
		return true;
	d->kind = TOKEN_CODE;
	if (!capitals || s.n > 6)
		return s.n == 1 && !hyphen &&
		    (d->end = code_end(text, at, to)) > end;
	d->end = code_end(text, at, to);
	return true;
}
