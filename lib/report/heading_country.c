/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "country.h"
#include "heading_part.h"
#include "snip.h"

/*
 * Whether name can be the name in a heading: a country's, perhaps with a part
 * of it in brackets ("Serbia and Montenegro (and Kosovo)"), a footnote's mark
 * or, in front, a page number.
 */
bool
heading_is_name(struct slice name, unsigned year, struct slice *code)
{
	size_t at = 0, end = 0;

	name = snip_trim_end(name, "*0123456789");
	if (slice_starts(name, SLICE("Release: ")))
		at = 9; /* a feed's word */
	while (at < name.n && is_digit(name.p[at]))
		at++;
	name = slice_part(name, at + snip_spaces(name, at), name.n);
	if (name.n == 0 || name.n > 80 || is_lower(name.p[0]))
		return false;
	*code = country_at(name, 0, year, &end);
	if (code->n == 0)
		return false;
	if (country_ends(name, end))
		return true;
	end += snip_spaces(name, end);
	return end < name.n && name.p[end] == '(' &&
	    name.p[name.n - 1] == ')';
}

/* A country that no table has: capitals, or every word with a capital. */
static bool
may_be_name(struct slice name)
{
	size_t i, words = 0;
	bool inside = false;

	name = snip_trim_end(name, "*0123456789");
	if (name.n < 3 || name.n > 48)
		return false;
	for (i = 0; i < name.n; i++) {
		if (!is_letter(name.p[i]) && !strchr(" ,.'()-", name.p[i]))
			return false;
		if (!inside && is_letter(name.p[i])) {
			struct slice w = slice_part(name, i, name.n);

			words++;
			if (is_lower(name.p[i]) &&
			    !slice_starts(w, SLICE("of ")) &&
			    !slice_starts(w, SLICE("the ")) &&
			    !slice_starts(w, SLICE("and ")))
				return false;
		}
		inside = is_letter(name.p[i]) || name.p[i] == '\'';
	}
	return words > 0 && words <= 6 &&
	    slice_find_fold(name, SLICE("narrative")) == name.n &&
	    slice_find_fold(name, SLICE("report")) == name.n &&
	    !slice_starts_fold(name, SLICE("countries")) &&
	    !slice_starts_fold(name, SLICE("figure")) &&
	    !slice_starts_fold(name, SLICE("table"));
}

/*
 * Bytes of a copy's note on its source, "[Extracted from U.S. State Dept ...
 * Report, June 2009]" or "- Extracted in part from ... 2023 TIP Report", at
 * the beginning of s; 0 if there is none, s.n if it is not complete.
 */
static size_t
source_note(struct slice s)
{
	size_t at = snip_dash(s, 0), end;
	const char *close;
	struct slice part;

	if (s.p[0] == '[') {
		close = memchr(s.p, ']', s.n);
		return close ? (size_t)(close - s.p) + 1 : s.n;
	}
	at += snip_spaces(s, at);
	part = slice_part(s, at, s.n);
	if (part.n == 0)
		return s.n;
	if (!slice_starts_fold(part, SLICE("extracted")))
		return 0;
	if (part.n > 120)
		part.n = 120;
	end = slice_find_fold(part, SLICE(" report"));
	return end < part.n ? at + end + 7 : s.n;
}

/* Whether the note at the end of a heading goes on, on the next line. */
static bool
note_is_open(struct slice text)
{
	size_t at = slice_find_fold(text, SLICE("extracted"));
	const char *bracket = memchr(text.p, '[', text.n);

	if (bracket)
		return !memchr(text.p, ']', text.n);
	if (at < text.n)
		return slice_find_fold(text, SLICE(" report")) == text.n;
	return snip_dash(text, text.n - 1) || (text.n > 2 && snip_dash(text, text.n - 3) == 3);
}

unsigned
heading_note_year(struct slice text)
{
	size_t i;

	for (i = 1; i + 4 <= text.n; i++)
		if (text.p[i - 1] == ' ' && slice_starts(slice_part(text, i,
		    text.n), SLICE("20")) && is_digit(text.p[i + 2]) &&
		    is_digit(text.p[i + 3]))
			return 2000 + (unsigned)(text.p[i + 2] - '0') * 10 +
			    (unsigned)(text.p[i + 3] - '0');
	return 0;
}

/*
 * What may stand behind the words of a tier: its bracket, a footnote's mark,
 * a source's note. Gives where prose goes on, line.n if nothing does, and
 * false if the line is no heading.
 */
static bool
read_tail(struct slice line, size_t at, bool bracket, bool capitals,
    size_t *rest, bool *open)
{
	struct slice tail;
	bool closed = false;

	at += snip_spaces(line, at);
	while (at < line.n && (line.p[at] == ')' || line.p[at] == '*' ||
	    is_digit(line.p[at]))) {
		closed |= line.p[at] == ')';
		at++;
	}
	if (bracket && !closed && at < line.n)
		return false;
	*open = bracket && !closed;
	at += snip_spaces(line, at);
	*rest = line.n;
	if (at == line.n)
		return true;
	tail = slice_part(line, at, line.n);
	at += source_note(tail);
	if (at > line.n - tail.n) {
		at += snip_spaces(line, at);
		*rest = at;
		return true;
	}
	if (slice_starts(tail, SLICE(". ")) && tail.n > 40) {
		*rest = at + 2;
		return true;
	}
	*rest = at;
	return (bracket || capitals) && is_upper(tail.p[0]) && tail.n > 40;
}

/* "Belgium (Tier 1)", "FIJI: Tier 2", "MALI - Tier 2"; at is the sign. */
static bool
tier_after(struct heading *h, struct sight *s, size_t at, unsigned year)
{
	struct slice line = s->line, name;
	bool bracket = line.p[at] == '(', open = false;
	size_t from = at, n, rest;

	while (from < line.n && (line.p[from] == '(' || line.p[from] == ':' ||
	    line.p[from] == ' ' || snip_dash(line, from)))
		from += snip_dash(line, from) ? snip_dash(line, from) : 1;
	n = tier_words(slice_part(line, from, line.n), &h->tier);
	if (n == 0)
		return false;
	s->tier = true;
	name = snip_trim(slice_part(line, 0, at));
	if (!read_tail(line, from + n, bracket, snip_all_capitals(name), &rest, &open))
		return false;
	if (name.n > 0 && !heading_is_name(name, year, &h->code) &&
	    (rest < line.n || !may_be_name(name)))
		return false;
	h->kind = LINE_TIER;
	h->text = snip_trim(slice_part(line, 0, rest));
	h->rest = slice_part(line, rest, line.n);
	if (open)
		h->flags |= HEADING_OPEN;
	if (h->text.n > from + n + 1) {
		h->year = heading_note_year(slice_part(h->text, from + n, h->text.n));
		if (h->rest.n == 0 && note_is_open(h->text))
			h->flags |= HEADING_OPEN;
	}
	return true;
}

/* "SPECIAL CASE: YEMEN", and a tier alone on its line. */
static bool
tier_before(struct heading *h, struct slice line, unsigned year)
{
	size_t at = tier_words(line, &h->tier);

	if (at == 0)
		return false;
	at += snip_spaces(line, at);
	if (at == line.n || (line.n - at < 4 && memchr("*1234567890:", line.p[at], 12))) {
		h->kind = LINE_TIER;
		h->text = line;
		return true;
	}
	if (line.p[at] != ':' && !snip_dash(line, at))
		return false;
	at += line.p[at] == ':' ? 1 : snip_dash(line, at);
	at += snip_spaces(line, at);
	if (at == line.n || line.n > HEADING_MAX ||
	    !heading_is_name(slice_part(line, at, line.n), year, &h->code))
		return false;
	h->kind = LINE_TIER;
	h->text = line;
	return true;
}

/* The next sign at or behind s[at] that may stand between name and tier. */
static size_t
next_sign(struct slice s, size_t at)
{
	for (; at < s.n; at += BYTES) {
		bytes b = bytes_of(s, at);
		byte_bits signs = bytes_set(bytes_either(
		    bytes_either(bytes_each(b, '('), bytes_each(b, ':')),
		    bytes_either(bytes_each(b, '-'), bytes_each(b, '\xe2'))));

		if (signs)
			return at + bytes_first(signs);
	}
	return s.n;
}

bool
heading_country(struct heading *h, struct sight *s, unsigned year)
{
	struct slice line = s->line, head = line;
	bool parted = s->signs & (SIGN_BRACKET | SIGN_COLON | SIGN_DASH |
	    SIGN_BEYOND);
	enum tier tier;
	size_t i;

	if (!parted && tier_words(line, &tier) == 0)
		return false;
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
	if (tier_before(h, line, year))
		return true;
	if (head.n > HEADING_MAX)
		head.n = HEADING_MAX;
	for (i = next_sign(head, 0); i < head.n; i = next_sign(head, i + 1)) {
		char c = head.p[i];

		if ((c == '-' && (i == 0 || head.p[i - 1] != ' ')) ||
		    (c == '\xe2' && snip_dash(line, i) != 3))
			continue;
		h->code = (struct slice){NULL, 0};
		if (tier_after(h, s, i, year))
			return true;
	}
	return false;
}

enum tier
heading_tier(struct slice text)
{
	struct heading h = {.tier = TIER_NONE};
	struct sight s = {.line = text, .signs = SIGNS_ALL};
	size_t i;
	enum tier t;

	if (heading_country(&h, &s, 0))
		return h.tier;
	/* a name that no table has, or a heading with a note around it */
	for (i = 0; i < text.n; i++)
		if ((i == 0 || !is_letter(text.p[i - 1])) &&
		    tier_words(slice_part(text, i, text.n), &t) > 0)
			return t;
	return TIER_NONE;
}

/* A country alone on its line. */
bool
heading_name(struct heading *h, const struct sight *s, unsigned year)
{
	struct slice line = s->line, code = {NULL, 0};

	if (line.n > 70 || !is_upper(line.p[0]) ||
	    (s->word_n > 0 && !country_may_begin(s->word)) ||
	    (s->signs & SIGN_COLON && memchr(line.p, ':', line.n)))
		return false;
	if (line.p[line.n - 1] == '.' || line.p[line.n - 1] == ',')
		return false;
	if (!heading_is_name(line, year, &code))
		return false;
	*h = (struct heading){.kind = LINE_NAME, .text = line, .code = code};
	return true;
}
