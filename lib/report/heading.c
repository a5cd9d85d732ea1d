/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "heading_part.h"
#include "snip.h"
#include "title.h"

/* The next bracket or colon in line from at on, most if there is none. */
static size_t
next_sign(struct slice line, size_t at, size_t most)
{
	for (; at < most; at += BYTES) {
		bytes b = bytes_of(line, at);
		byte_bits signs = bytes_are(b, '(') | bytes_are(b, ':');

		if (signs)
			return at + bytes_first(signs);
	}
	return most;
}

/*
 * A title with a country heading, and all that follows, on the same line:
 * "2012 Trafficking in Persons Report NAMIBIA (Tier 2) Namibia is ...".
 */
static bool
read_title_run_in(struct heading *h, struct slice line, unsigned year)
{
	size_t sign, at, most = line.n < HEADING_MAX ? line.n : HEADING_MAX;
	struct heading tier = {.kind = LINE_TEXT};
	struct slice code;

	for (sign = next_sign(line, 20, most); sign < most;
	    sign = next_sign(line, sign + 1, most))
		if (tier_words(slice_part(line, sign + 1 +
			snip_spaces(line, sign + 1), line.n), &tier.tier) > 0)
			break;
	if (sign >= most)
		return false;
	for (at = 10; at < sign; at++) {
		if (line.p[at - 1] != ' ' || !is_upper(line.p[at]) ||
		    !heading_is_name(slice_part(line, at, sign), year, &code))
			continue;
		if (!title_read(h, snip_trim(slice_part(line, 0, at)), year))
			continue;
		h->rest = slice_part(line, at, line.n);
		return true;
	}
	return false;
}

/* What may stand behind the first word of a heading for it to be known. */
static bool
ends_word(struct slice line, size_t n)
{
	return n == line.n || line.p[n] == ' ' || line.p[n] == ',' ||
	    line.p[n] == ':';
}

struct sight
heading_sight(struct slice line, unsigned signs)
{
	struct sight s = {.line = line, .signs = signs};
	byte_bits letters = bytes_within(bytes_lower(bytes_of(line, 0)), 'a', 'z');
	size_t n = bytes_first(~letters);

	if (n > 0 && n < BYTES && ends_word(line, n)) {
		s.word_n = n;
		s.word = table_look(slice_part(line, 0, n));
	}
#ifdef TIP_ASK_ALL
	s.tier = true;
#endif
	return s;
}

/* The headings that stand above a report or a part of it. */
static bool
read_main(struct heading *h, struct sight *s, unsigned year)
{
	struct slice line = s->line;

	return heading_country(h, s, year) ||
	    ((line.p[line.n - 1] == ')' || title_may_begin(s)) &&
	    title_read(h, line, year)) ||
	    (line.n > TITLE_MAX && s->tier &&
	    read_title_run_in(h, line, year)) ||
	    heading_section(h, s);
}

bool
heading_read_main(struct heading *h, struct slice line, unsigned signs,
    unsigned year)
{
	struct sight s;

	if (line.n == 0 || is_lower(line.p[0]))
		return false;
	s = heading_sight(line, signs);
	return !heading_almanac(h, &s) && read_main(h, &s, year);
}

static bool
read_any(struct heading *h, struct sight *s, unsigned year, bool header)
{
	if (heading_almanac(h, s))
		return true;
	if (is_lower(s->line.p[0]))
		return heading_furniture(h, s);
	return read_main(h, s, year) || heading_label(h, s, header) ||
	    heading_name(h, s, year) || heading_furniture(h, s);
}

void
heading_read(struct heading *h, struct slice line, unsigned signs,
    unsigned year, bool header)
{
	struct sight s;

	if (line.n > 0) {
		s = heading_sight(line, signs);
		if (!heading_is_prose(&s) && read_any(h, &s, year, header))
			return;
	}
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
}

/* A label that texts begin with. */
static bool
is_first_label(struct slice s)
{
	static const struct slice labels[] = {
	    LIT("Last Updated:"), LIT("Publisher | "),
	    LIT("Publisher United"), LIT("Document #"), LIT("Dokument #"),
	    LIT("[ Country-by-"), LIT("[ Human Traff")};
	size_t i;

	for (i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (slice_starts(s, labels[i]))
			return true;
	return false;
}

/* Whether a text's first line may be s. */
static bool
is_first(struct slice s, unsigned year)
{
	struct sight seen = heading_sight(s, SIGNS_ALL);
	struct heading h;

	return (title_read(&h, s, year) && (h.code.n > 0 || h.year > 0)) ||
	    (heading_country(&h, &seen, year) && h.rest.n == 0 &&
	    h.code.n > 0) || is_first_label(s);
}

/* No title, label or heading of a country is shorter. */
#define FIRST_MIN 9

/* Whether a capital or digit behind c goes with it. */
static bool
goes_with_next(char c)
{
	switch (c) {
	case '(':
	case '/':
	case '-':
	case '\'':
	case ',':
	case '$':
	case '"':
	case ' ':
		return true;
	default:
		return is_digit(c) || is_upper(c);
	}
}

/* Capitals and digits. */
static byte_bits
large(bytes b)
{
	return bytes_set(bytes_either(bytes_range(b, 'A', 'Z'),
	    bytes_range(b, '0', '9')));
}

/* The bytes of line from at on, not 0, that may begin something glued. */
static byte_bits
glued_starts(struct slice line, size_t at)
{
	bytes b = bytes_of(line, at), before;
	byte_bits starts = large(b) | bytes_are(b, '[');

	if (!starts)
		return 0;
	before = bytes_of(line, at - 1);
	starts &= ~bytes_are(before, ' ');
	return starts ? starts & ~large(before) : 0;
}

size_t
heading_glued(struct slice line, unsigned signs, unsigned year)
{
	size_t at = line.n > TITLE_MAX ? line.n - TITLE_MAX : 1, i;
	byte_bits starts;

	if (line.n < 20 || !(signs & (SIGN_GLUED | SIGN_SQUARE)))
		return line.n;
	for (; at < line.n; at += BYTES)
		for (starts = glued_starts(line, at); starts;
		    starts &= starts - 1) {
			i = at + bytes_first(starts);
			if (i + FIRST_MIN <= line.n &&
			    !goes_with_next(line.p[i - 1]) &&
			    is_first(slice_part(line, i, line.n), year))
				return i;
		}
	return line.n;
}

/* What stands behind the full stop at text[at]: a blank, a bracket's end. */
static size_t
behind_stop(struct slice text, size_t at)
{
	at++;
	while (at < text.n && (text.p[at] == ' ' || text.p[at] == '"' ||
	    text.p[at] == ')'))
		at++;
	return at;
}

/* Whether a section's name that prose follows may begin s; cheap. */
static bool
may_be_section(struct slice s)
{
	switch (s.p[0]) {
	case 'P':
	case 'R':
	case 'S':
	case 'T':
	case 'G':
		return heading_may_be_section(s);
	default:
		return false;
	}
}

/* Whether a heading that prose follows may begin s; cheap. */
static bool
may_be_run_in(struct slice s)
{
	return s.n > 20 && is_upper(s.p[0]) && (may_be_section(s) ||
	    (is_upper(s.p[1]) && is_upper(s.p[2])));
}

/* Whether a heading that prose follows, as s may be, begins s. */
static bool
is_run_in(struct slice s, unsigned year)
{
	struct sight seen = heading_sight(s, SIGNS_ALL);
	struct heading h;

	if (may_be_section(s) && heading_section(&h, &seen))
		return h.rest.n > 0;
	if (!is_upper(s.p[1]) || !is_upper(s.p[2]))
		return false;
	return heading_country(&h, &seen, year) && h.code.n > 0 &&
	    h.rest.n > 0;
}

bool
heading_may_follow(struct slice text, size_t stop)
{
	size_t at = behind_stop(text, stop);

#ifdef TIP_ASK_ALL
	return true;
#endif
	return may_be_run_in(slice_part(text, at, text.n));
}

size_t
heading_inside(struct slice text, size_t from, unsigned year)
{
	struct slice rest;

	while ((from = snip_stop(text, from)) < text.n) {
		from = behind_stop(text, from);
		rest = slice_part(text, from, text.n);
		if (may_be_run_in(rest) && is_run_in(rest, year))
			return from;
	}
	return text.n;
}
