/* SPDX-License-Identifier: ISC */
#include <stdio.h>
#include <stdlib.h>

#include "../../lib/text/utf8.h"
#include "fuzz.h"

void
fail(const char *what, struct slice s)
{
	printf("expected that %s; found \"%.*s\"\n", what,
	    (int)(s.n < 2000 ? s.n : 2000), s.p);
	fflush(stdout);
	abort();
}

size_t
character(struct slice s, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)s.p;
	unsigned char low = 0x80, high = 0xbf;
	size_t n, i;

	if (p[0] < 0x80) {
		*c = p[0];
		return 1;
	}
	if (p[0] < 0xc2 || p[0] > 0xf4)
		return 0;
	n = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
	if (n > s.n)
		return 0;
	if (p[0] == 0xe0)
		low = 0xa0;
	if (p[0] == 0xed)
		high = 0x9f;
	if (p[0] == 0xf0)
		low = 0x90;
	if (p[0] == 0xf4)
		high = 0x8f;
	if (p[1] < low || p[1] > high)
		return 0;
	*c = p[0] & (n == 2 ? 0x1f : n == 3 ? 0xf : 7);
	*c = *c << 6 | (p[1] & 0x3f);
	for (i = 2; i < n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (p[i] & 0x3f);
	}
	return n;
}

/* Controls, white space other than the blank, and marks that are dropped. */
static bool
is_foul(uint32_t c)
{
	static const uint32_t foul[][2] = {{0, 0x1f}, {0x7f, 0xa0},
	    {0xad, 0xad}, {0x61c, 0x61c}, {0x1680, 0x1680}, {0x2000, 0x200b},
	    {0x200e, 0x200f}, {0x2028, 0x202f}, {0x205f, 0x205f},
	    {0x2066, 0x2069}, {0x3000, 0x3000}, {0xfeff, 0xfeff}};
	size_t i;

	for (i = 0; i < sizeof(foul) / sizeof(foul[0]); i++)
		if (c >= foul[i][0] && c <= foul[i][1])
			return true;
	return false;
}

bool
is_clean(struct slice s)
{
	uint32_t c, last = ' ';
	size_t n;

	while (s.n > 0) {
		n = character(s, &c);
		if (n == 0 || is_foul(c) || (c == ' ' && last == ' '))
			return false;
		last = c;
		s = slice_part(s, n, s.n);
	}
	return last != ' ';
}

struct slice
line_next(struct slice *rest)
{
	const char *end = memchr(rest->p, '\n', rest->n);
	size_t n = end ? (size_t)(end - rest->p) : rest->n;
	struct slice line = slice_part(*rest, 0, n);

	*rest = slice_part(*rest, n + (end != NULL), rest->n);
	return line;
}

bool
row_next(struct slice *rest, struct row *row, size_t n)
{
	struct slice s;
	size_t i;

	if (rest->n == 0)
		return false;
	hold(memchr(rest->p, '\n', rest->n) != NULL, "a row ends with LF",
	    *rest);
	row->all = s = line_next(rest);
	row->n = 0;
	for (;;) {
		const char *tab = s.n > 0 ? memchr(s.p, '\t', s.n) : NULL;
		size_t to = tab ? (size_t)(tab - s.p) : s.n;

		hold(row->n < n, "a row has no more fields", row->all);
		row->f[row->n++] = slice_part(s, 0, to);
		if (!tab)
			break;
		s = slice_part(s, to + 1, s.n);
	}
	hold(row->n == n, "a row has all its fields", row->all);
	for (i = 0; i < n; i++)
		hold(row->f[i].n > 0 && is_clean(row->f[i]),
		    "a field is clean text", row->all);
	return true;
}

static size_t
digits(struct slice s, size_t at)
{
	size_t n = at;

	while (n < s.n && is_digit(s.p[n]))
		n++;
	return n - at;
}

bool
is_dashed(struct slice s)
{
	return slice_eq(s, SLICE("-"));
}

bool
is_key(struct slice s)
{
	bool known, hex = s.n == 25;
	size_t i;

	if ((s.n != 8 && !hex) || s.p[3] != '-')
		return false;
	for (i = 0; i < 3; i++)
		if (!is_upper(s.p[i]))
			return false;
	if (digits(s, 4) != 4)
		return false;
	for (i = 9; i < s.n; i++)
		if (!is_digit(s.p[i]) && !(s.p[i] >= 'a' && s.p[i] <= 'f'))
			return false;
	known = !slice_starts(s, SLICE("ZZZ")) &&
	    !slice_eq(slice_part(s, 4, 8), SLICE("0000"));
	return known != hex && (!hex || s.p[8] == '-');
}

bool
is_among(struct slice s, const char *words)
{
	size_t n;

	for (;; words += n + 1) {
		n = strcspn(words, " ");
		if (slice_eq(s, (struct slice){words, n}))
			return true;
		if (words[n] == '\0')
			return false;
	}
}

bool
is_decimal(struct slice s)
{
	size_t from = s.n > 0 && s.p[0] == '-';
	size_t n = digits(s, from), more;

	if (n == 0 || (n > 1 && s.p[from] == '0'))
		return false;
	if (from + n == s.n)
		return true;
	more = s.p[from + n] == '.' ? digits(s, from + n + 1) : 0;
	return more > 0 && from + n + 1 + more == s.n && s.p[s.n - 1] != '0';
}

/* A minus and its digits alike; of plain decimals. */
int
decimal_order(struct slice a, struct slice b)
{
	bool minus = a.p[0] == '-';
	size_t n, m;
	int order;

	if (minus != (b.p[0] == '-'))
		return minus ? -1 : 1;
	if (minus)
		return decimal_order(slice_part(b, 1, b.n),
		    slice_part(a, 1, a.n));
	n = digits(a, 0);
	m = digits(b, 0);
	if (n != m)
		return n < m ? -1 : 1;
	order = memcmp(a.p, b.p, a.n < b.n ? a.n : b.n);
	return order ? order : (a.n > b.n) - (a.n < b.n);
}

static int
number(struct slice s, size_t at, size_t n)
{
	int v = 0;

	for (; n > 0; n--)
		v = v * 10 + (s.p[at++] - '0');
	return v;
}

bool
is_date(struct slice s)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
	    30, 31};
	int year = 0, month, day;

	if (slice_starts(s, SLICE("--"))) {
		s = slice_part(s, 1, s.n);
	} else if (digits(s, 0) == 4 && (year = number(s, 0, 4)) > 0) {
		s = slice_part(s, 4, s.n);
	} else {
		return false;
	}
	if (s.n == 0)
		return true;
	if (s.p[0] != '-' || digits(s, 1) != 2)
		return false;
	month = number(s, 1, 2);
	if (month < 1 || month > 12 || s.n == 3)
		return month >= 1 && month <= 12;
	if (s.n != 6 || s.p[3] != '-' || digits(s, 4) != 2)
		return false;
	day = number(s, 4, 2);
	return day >= 1 && day <= days[month - 1] + (month == 2 &&
	    (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)));
}

bool
is_period(struct slice s)
{
	const char *slash = memchr(s.p, '/', s.n);
	size_t n = slash ? (size_t)(slash - s.p) : s.n;
	struct slice from = slice_part(s, 0, n), to;

	if (!slash)
		return is_dashed(s) || is_date(s);
	to = slice_part(s, n + 1, s.n);
	if (from.n == 0 || to.n == 0)
		return from.n + to.n > 0 && is_date(from.n > 0 ? from : to);
	n = from.n < to.n ? from.n : to.n;
	return is_date(from) && is_date(to) && memcmp(from.p, to.p, n) <= 0;
}

bool
is_whole(struct slice s)
{
	return s.n > 0 && s.n < 20 && digits(s, 0) == s.n && s.p[0] != '0';
}

size_t
whole(struct slice s)
{
	size_t v = 0, i;

	for (i = 0; i < s.n; i++)
		v = v * 10 + (size_t)(s.p[i] - '0');
	return v;
}

bool
holds_bytes(struct slice s, struct slice part)
{
	const char *p = s.p, *end = s.p + s.n;

	if (part.n == 0)
		return true;
	while ((size_t)(end - p) >= part.n) {
		p = memchr(p, part.p[0], (size_t)(end - p) - part.n + 1);
		if (!p)
			return false;
		if (memcmp(p, part.p, part.n) == 0)
			return true;
		p++;
	}
	return false;
}

uint32_t
mix(struct slice s)
{
	uint32_t h = 2166136261u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return h;
}

/* Says b's text so many times, up to some length. */
static void
repeat(struct buf *b, unsigned times)
{
	size_t n = b->n;

	for (; times > 1 && b->n < 40000; times--) {
		buf_room(b, n + 1);
		buf_byte(b, ' ');
		buf_add(b, (struct slice){b->p, n});
	}
}

/* One text: the bytes, or the words that they stand for. */
static void
make_text(struct buf *text, struct slice data, bool words)
{
	struct buf raw = {0};
	bool gap = false;

	buf_room(&raw, 1);
	if (words)
		soup(&raw, soup_prose, data);
	utf8_clean(text, 0, &gap, words ? buf_slice(&raw) : data);
	buf_free(&raw);
}

void
make_paragraphs(struct buf *out, struct slice data, unsigned choice)
{
	static const char *const docs[] = {"PHL-2010", "USA-2021", "MDA-2003",
	    "NGA-2014", "ZZZ-2001-0123456789abcdef",
	    "ZZZ-0000-0123456789abcdef", "SCG-2004", "x"};
	static const char *const sections[] = {"body", "overview", "profile",
	    "prosecution", "protection", "prevention", "recommendations",
	    "tier", "title", "meta", "boilerplate", "other"};
	static const unsigned times[] = {1, 1, 1, 1, 1, 3, 30, 1000};
	unsigned long para = 0;
	unsigned at = choice % 4 * 2, documents = 0;
	struct buf text = {0};

	buf_room(out, 1); /* also of no paragraphs */
	while (data.n > 0) {
		struct slice line = line_next(&data), doc, section;
		unsigned first = line.n > 0 ? (unsigned char)line.p[0] : 0;

		text.n = 0;
		if (line.n > 0)
			make_text(&text, slice_part(line, 1, line.n),
			    choice & 4);
		if (text.n == 0) {
			if (documents++ < 7) { /* the next one */
				at++;
				para = 0;
			}
			continue;
		}
		repeat(&text, out->n < 100000 ? times[choice / 8 % 8] : 1);
		doc.p = docs[at % 8];
		doc.n = strlen(doc.p);
		section.p = sections[first % 12];
		section.n = strlen(section.p);
		buf_add(out, doc);
		buf_byte(out, '\t');
		buf_add(out, section);
		buf_add(out, first & 0x80 ? SLICE("\ttier rating\t")
		    : SLICE("\t-\t"));
		buf_number(out, ++para);
		buf_byte(out, '\t');
		buf_add(out, buf_slice(&text));
		buf_byte(out, '\n');
	}
	buf_free(&text);
}
