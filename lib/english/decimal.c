/* SPDX-License-Identifier: ISC */
#include "decimal.h"

struct decimal
decimal_of(int64_t whole)
{
	if (whole > INT64_MAX / DECIMAL_ONE)
		return (struct decimal){DECIMAL_GREAT, whole, LIT(""), 0};
	return (struct decimal){DECIMAL_FIXED, whole * DECIMAL_ONE, LIT(""), 0};
}

/* Whether v can take another digit. */
static bool
has_room(int64_t v)
{
	return v <= (INT64_MAX - 9) / 10;
}

/* The digits of s, which may have commas; -1 if it has more, or a great many. */
static int64_t
plain_digits(struct slice s)
{
	int64_t v = 0;
	size_t i;

	if (s.n > 14)
		return -1;
	for (i = 0; i < s.n; i++) {
		if (is_digit(s.p[i]))
			v = v * 10 + (s.p[i] - '0');
		else if (s.p[i] != ',')
			return -1;
	}
	return v;
}

struct decimal
decimal_read(struct slice s, unsigned power)
{
	struct decimal d = {DECIMAL_FIXED, 0, s, power};
	bool minus = s.n > 0 && (s.p[0] == '-' || s.p[0] == '\xe2');
	bool point = false;
	unsigned decimals = 0;
	int64_t v = power == 0 ? plain_digits(s) : -1;
	size_t i;

	if (v >= 0) {
		d.v = v * DECIMAL_ONE;
		return d;
	}
	v = 0;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '.') {
			point = true;
		} else if (is_digit(s.p[i])) {
			if (point && s.p[i] == '0' && decimals >= 4 + power)
				continue;
			if (!has_room(v))
				break;
			v = v * 10 + (s.p[i] - '0');
			decimals += point;
		}
	}
	for (; i == s.n && decimals < 4 + power && has_room(v); decimals++)
		v *= 10;
	if (i < s.n || decimals != 4 + power) {
		d.form = DECIMAL_LONG;
		return d;
	}
	d.v = minus ? -v : v;
	return d;
}

struct decimal
decimal_ratio(int64_t a, int64_t b)
{
	struct decimal d = decimal_of(0);

	if (b <= 0 || a < 0 || a > INT64_MAX / (2 * DECIMAL_ONE) - b)
		return (struct decimal){DECIMAL_NONE, 0, LIT(""), 0};
	d.v = (a * DECIMAL_ONE * 2 + b) / (2 * b);
	return d;
}

struct decimal
decimal_times(struct decimal d, int64_t factor)
{
	if (d.form == DECIMAL_FIXED && factor >= 0 &&
	    (factor == 0 || (d.v <= INT64_MAX / factor &&
	    d.v >= -(INT64_MAX / factor)))) {
		d.v *= factor;
		return d;
	}
	if (d.form == DECIMAL_FIXED && d.v >= 0 && factor % DECIMAL_ONE == 0 &&
	    factor > 0 && d.v <= INT64_MAX / (factor / DECIMAL_ONE)) {
		d.form = DECIMAL_GREAT;
		d.v *= factor / DECIMAL_ONE;
		return d;
	}
	/* a power of ten only adds zeros to what is too long to reckon */
	if (d.form == DECIMAL_FIXED)
		return (struct decimal){DECIMAL_NONE, 0, LIT(""), 0};
	if (d.form == DECIMAL_GREAT && factor > 0 && d.v <= INT64_MAX / factor) {
		d.v *= factor;
		return d;
	}
	for (; d.form == DECIMAL_LONG && factor > 1 && factor % 10 == 0;
	    factor /= 10)
		d.zeros++;
	return factor == 1 ? d : (struct decimal){DECIMAL_NONE, 0, LIT(""), 0};
}

struct decimal
decimal_divide(struct decimal d, int64_t b)
{
	if (d.form != DECIMAL_FIXED || b <= 0)
		return (struct decimal){DECIMAL_NONE, 0, LIT(""), 0};
	d.v = d.v / b + (d.v % b * 2 >= b);
	return d;
}

struct decimal
decimal_add(struct decimal a, struct decimal b)
{
	if (a.form != DECIMAL_FIXED || b.form != DECIMAL_FIXED ||
	    (b.v > 0 && a.v > INT64_MAX - b.v))
		return (struct decimal){DECIMAL_NONE, 0, LIT(""), 0};
	a.v += b.v;
	return a;
}

int
decimal_compare(struct decimal a, struct decimal b)
{
	if (a.form == DECIMAL_GREAT && b.form == DECIMAL_GREAT)
		return (a.v > b.v) - (a.v < b.v);
	if (a.form != DECIMAL_FIXED || b.form != DECIMAL_FIXED)
		return (a.form != DECIMAL_FIXED) - (b.form != DECIMAL_FIXED);
	return (a.v > b.v) - (a.v < b.v);
}

int64_t
decimal_whole(struct decimal d)
{
	if (d.form != DECIMAL_FIXED || d.v < 0 || d.v % DECIMAL_ONE != 0)
		return -1;
	return d.v / DECIMAL_ONE;
}

/* The digits of d as a plain decimal: no commas, no needless zeros. */
static void
write_long(struct buf *out, struct decimal d)
{
	size_t start = out->n, point = SIZE_MAX, i;
	unsigned zeros = d.zeros;

	for (i = 0; i < d.digits.n; i++) {
		char c = d.digits.p[i];

		if (c == '.')
			point = out->n;
		else if (i == 0 && (c == '-' || c == '\xe2'))
			buf_byte(out, '-'), start = out->n;
		else if (is_digit(c) && (c != '0' || out->n > start ||
		    point != SIZE_MAX))
			buf_byte(out, c);
	}
	if (point == SIZE_MAX)
		point = out->n;
	for (; zeros > 0; zeros--, point++)
		if (point >= out->n)
			buf_byte(out, '0');
	while (out->n > point && out->p[out->n - 1] == '0')
		out->n--;
	if (out->n > point) {
		buf_byte(out, '.');
		memmove(out->p + point + 1, out->p + point,
		    out->n - 1 - point);
		out->p[point] = '.';
	}
	if (out->n == start || out->p[start] == '.') {
		buf_byte(out, '0');
		memmove(out->p + start + 1, out->p + start, out->n - 1 - start);
		out->p[start] = '0';
	}
}

static void
write_fixed(struct buf *out, int64_t v)
{
	uint64_t u = v < 0 ? (uint64_t)0 - (uint64_t)v : (uint64_t)v;
	unsigned part = (unsigned)(u % DECIMAL_ONE);
	unsigned unit = DECIMAL_ONE / 10;

	if (v < 0)
		buf_byte(out, '-');
	buf_number(out, u / DECIMAL_ONE);
	if (part > 0)
		buf_byte(out, '.');
	for (; part > 0; part %= unit, unit /= 10)
		buf_byte(out, (char)('0' + part / unit));
}

void
decimal_write(struct buf *out, struct decimal d)
{
	if (d.form == DECIMAL_FIXED)
		write_fixed(out, d.v);
	else if (d.form == DECIMAL_GREAT)
		buf_number(out, (uint64_t)d.v);
	else if (d.form == DECIMAL_LONG)
		write_long(out, d);
	else
		buf_add(out, d.form == DECIMAL_LIFE ? SLICE("life") : SLICE("-"));
}
