/* SPDX-License-Identifier: ISC */
#include "bytes.h"
#include "utf8.h"

/* Windows-1252 of the bytes 0x80 to 0x9f; five of them are none. */
static const uint16_t windows_1252[32] = {
	0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
	0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

/* Base letters of U+00C0 to U+017F; a space where there is none. */
static const char latin_base[] =
    "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
    "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

/* Bytes of the valid UTF-8 character at s, 0 if there is none. */
static size_t
valid(struct slice s, uint32_t *c)
{
	static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
	const unsigned char *p = (const unsigned char *)s.p;
	size_t n, i;

	if (p[0] < 0x80) {
		*c = p[0];
		return 1;
	}
	n = p[0] >= 0xf8 ? 0 : p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3
	    : p[0] >= 0xc0 ? 2 : 0;
	if (n == 0 || n > s.n)
		return 0;
	*c = p[0] & (0x7fu >> n);
	for (i = 1; i < n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (p[i] & 0x3fu);
	}
	if (*c < least[n] || *c > 0x10ffff || (*c >= 0xd800 && *c < 0xe000))
		return 0;
	return n;
}

size_t
utf8_read(struct slice s, uint32_t *c)
{
	size_t n = valid(s, c);

	if (n == 0) {
		*c = (unsigned char)s.p[0];
		n = 1;
	}
	if (*c >= 0x80 && *c < 0xa0)
		*c = windows_1252[*c - 0x80];
	return n;
}

void
utf8_write(struct buf *b, uint32_t c)
{
	char out[4];
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	size_t i;

	for (i = n - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (c & 0x3f));
		c >>= 6;
	}
	out[0] = (char)(n == 1 ? c : c | (0xf00u >> n & 0xf0u));
	buf_add(b, (struct slice){out, n});
}

/* Unicode White_Space beyond ASCII (U+0085 is read as Windows-1252). */
static bool
is_space(uint32_t c)
{
	return c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
	    c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
	    c == 0x3000;
}

/* Marks that show nothing: they would hide in names and numbers. */
static bool
is_dropped(uint32_t c)
{
	return c == 0xfeff || c == 0xad || c == 0x200b || c == 0x61c ||
	    c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
	    (c >= 0x2066 && c <= 0x2069);
}

bool
utf8_shows(uint32_t c)
{
	return c >= ' ' && (c < 0x7f || c >= 0xa0) && !is_dropped(c) &&
	    c != 0x2028 && c != 0x2029;
}

/* The letters of the signs U+FB00 to U+FB06, in which print joins them. */
static const struct slice ligatures[] = {
	{"ff", 2}, {"fi", 2}, {"fl", 2}, {"ffi", 3}, {"ffl", 3}, {"st", 2},
	{"st", 2},
};

static bool
is_ligature(uint32_t c)
{
	return c >= 0xfb00 && c <= 0xfb06;
}

static bool
is_plain(char c)
{
	return c > ' ' && c < 0x7f;
}

/*
 * Bytes of s from at on that are clean as they stand: plain ASCII words, one
 * space between them.
 */
static size_t
plain_run(struct slice s, size_t at)
{
	byte_bits spaces, good, before = 1; /* so that a leading space is seen */
	size_t from = at;

	at = bytes_skip_words(s, at, &before);
	for (;;) {
		bytes b = bytes_of(s, at);

		spaces = bytes_are(b, ' ');
		good = bytes_within(b, '!', '~') |
		    (spaces & ~(spaces << 1 | before));
		if (good != BYTES_ALL)
			break;
		before = spaces >> (BYTES - 1);
		at += BYTES;
	}
	at += bytes_first(~good);
	return at - from - (at > from && s.p[at - 1] == ' ');
}

/* The space that is due, unless nothing stands before it. */
static void
close_gap(struct buf *b, size_t start, bool *gap)
{
	if (*gap && b->n > start)
		buf_byte(b, ' ');
	*gap = false;
}

void
utf8_clean(struct buf *b, size_t start, bool *gap, struct slice s)
{
	size_t i = 0, run;
	uint32_t c;

	while (i < s.n) {
		run = plain_run(s, i);
		if (run > 0) {
			close_gap(b, start, gap);
			buf_add(b, slice_part(s, i, i + run));
			i += run;
		}
		if (i == s.n)
			break;
		if ((unsigned char)s.p[i] < 0x80) {
			*gap = true;
			i++;
			continue;
		}
		i += utf8_read(slice_part(s, i, s.n), &c);
		if (is_space(c)) {
			*gap = true;
		} else if (!is_dropped(c)) {
			close_gap(b, start, gap);
			if (is_ligature(c))
				buf_add(b, ligatures[c - 0xfb00]);
			else
				utf8_write(b, c);
		}
	}
}

bool
utf8_is_clean(struct slice s)
{
	size_t i = 0, n;
	uint32_t c;

	for (;;) {
		i += plain_run(s, i);
		if (i == s.n)
			return i > 0;
		if (s.p[i] == ' ' && i > 0 && s.p[i - 1] != ' ')
			i++;
		if (i == s.n || s.p[i] == ' ')
			return false;
		if (is_plain(s.p[i]))
			continue;
		n = (unsigned char)s.p[i] < 0x80 ? 0
		    : valid(slice_part(s, i, s.n), &c);
		if (n == 0 || c < 0xa0 || is_space(c) || is_dropped(c) ||
		    is_ligature(c))
			return false;
		i += n;
	}
}

char
utf8_ascii(uint32_t c)
{
	char base;

	if (c < 0x80)
		return (char)c;
	if (c >= 0xc0 && c < 0x180) {
		base = latin_base[c - 0xc0];
		return base == ' ' ? 0 : base;
	}
	if (c == 0x2018 || c == 0x2019 || c == 0x201b || c == 0x2bc)
		return '\'';
	if (c == 0x201c || c == 0x201d)
		return '"';
	if (c >= 0x2010 && c <= 0x2015)
		return '-';
	return 0;
}

size_t
utf8_floor(struct slice s, size_t n)
{
	if (n >= s.n)
		return s.n;
	while (n > 0 && ((unsigned char)s.p[n] & 0xc0) == 0x80)
		n--;
	return n;
}
