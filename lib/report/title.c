/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "country.h"
#include "fold.h"
#include "snip.h"
#include "title.h"

/* The years a report can be of. */
#define FIRST_YEAR 2001
#define LAST_YEAR 2049

enum title_word {
	TITLE_FILLER = 1,
	TITLE_CORE = 2,
	TITLE_LIST = 4,
	TITLE_OTHER = 8,
	TITLE_PUBLISHER = 16,
	TITLE_MONTH = 32,
};

struct title_words_row {
	struct slice spelling;
	int kind;
};

#include "report/title_words.h"

/* A title as far as it was read. */
struct title {
	struct slice line;
	size_t at;
	unsigned seen;    /* enum title_word */
	unsigned year;
	unsigned names;   /* of different countries */
	struct slice code;
};

static bool
is_word(char c)
{
	return is_letter(c) || is_digit(c);
}

/* Dashes and quotes beyond ASCII are no letters. */
static size_t
mark(struct slice s, size_t at)
{
	if (s.p[at] == '\xe2')
		return 3;
	if (s.p[at] == '\xc2')
		return 2;
	return is_word(s.p[at]) ? 0 : 1;
}

static bool
read_number(struct title *t)
{
	size_t from = t->at;
	unsigned n = 0;

	for (; t->at < t->line.n && is_digit(t->line.p[t->at]); t->at++)
		n = n * 10 + (unsigned)(t->line.p[t->at] - '0');
	if (from > 0 && t->line.p[from - 1] == '#')
		return true; /* "Document #2036237" */
	if (t->at - from != 4)
		return t->at - from < 3 && t->seen & TITLE_MONTH;
	if (t->year == 0)
		t->year = n;
	return n >= FIRST_YEAR && n <= LAST_YEAR;
}

/* "H" of "Countries H through P", "IV" of "IV. Country Narratives". */
static bool
read_letters(struct title *t)
{
	size_t at = t->at;

	while (at < t->line.n && is_upper(t->line.p[at]))
		at++;
	if (at < t->line.n && is_word(t->line.p[at]))
		return false;
	if (at - t->at != 1)
		for (size_t i = t->at; i < at; i++)
			if (!memchr("IVX", t->line.p[i], 3))
				return false;
	if (at == t->at)
		return false;
	t->at = at;
	return true;
}

/* A title's word or the name of a country, whichever is longer. */
static bool
read_words(struct title *t, unsigned year)
{
	size_t word_end = 0, name_end = 0;
	const struct title_words_row *row;
	struct slice code;

	row = fold_longest(&title_words, slice_part(t->line, t->at, t->line.n),
	    &word_end);
	word_end += t->at;
	code = country_at(t->line, t->at, year, &name_end);
	if (code.n > 0 && (!row || name_end > word_end ||
	    (name_end == word_end && row->kind == TITLE_FILLER))) {
		if (t->names == 0 || !slice_eq(t->code, code))
			t->names++;
		t->code = code;
		t->at = name_end;
		return true;
	}
	if (!row)
		return false;
	t->seen |= (unsigned)row->kind;
	t->at = word_end;
	return true;
}

static bool
read_all(struct title *t, unsigned year)
{
	size_t n;

	while (t->at < t->line.n) {
		if (slice_starts(slice_part(t->line, t->at, t->line.n),
		    SLICE("...")))
			return false; /* a line of a table of contents */
		n = mark(t->line, t->at);
		if (n > 0) {
			t->at += n;
			continue;
		}
		if (is_digit(t->line.p[t->at]) ? read_number(t)
		    : read_words(t, t->year ? t->year : year) ||
			read_letters(t))
			continue;
		return false;
	}
	return true;
}

/* Whether s begins with a word that a title must have one of. */
static bool
is_core(struct slice s)
{
	switch (s.p[0]) {
	case 'T':
		return slice_starts_fold(s, SLICE("trafficking")) ||
		    slice_starts_fold(s, SLICE("tier place")) ||
		    slice_starts_fold(s, SLICE("tip report"));
	case 'S':
		return slice_starts_fold(s, SLICE("special cases"));
	case 'C':
		return slice_starts_fold(s, SLICE("country narr"));
	case 'I':
		return slice_starts_fold(s, SLICE("interim ass"));
	case 'D':
		return slice_starts_fold(s, SLICE("department of"));
	default:
		return false;
	}
}

/* Whether the line has any such word; cheap. */
static bool
may_be_title(struct slice line)
{
	size_t at;

	if (line.n < 9 || line.n > TITLE_MAX || is_lower(line.p[0]) ||
	    (line.p[line.n - 1] == '.' && line.p[line.n - 2] != ')'))
		return false;
	for (at = 0; at < line.n; at += BYTES) {
		byte_bits first = bytes_within(bytes_of(line, at), 'A', 'Z');

		for (; first; first &= first - 1)
			if (is_core(slice_part(line, at + bytes_first(first),
			    line.n)))
				return true;
	}
	return false;
}

bool
title_may_begin(const struct sight *s)
{
	struct slice line = s->line;

	if (is_digit(line.p[0]))
		return slice_starts(line, SLICE("20")) && line.n > 4 &&
		    is_digit(line.p[3]) && !is_digit(line.p[4]);
	return sight_begins(s, &title_words) || country_may_begin(s->word) ||
	    s->word_n == 1 || is_upper(s->line.p[1]); /* "IV" */
}

/* "Protection of victims in Ghana (TIP 2023)": a mark behind any words. */
static bool
read_marked(struct heading *h, struct slice line)
{
	size_t at = 0, end;
	struct slice mark;

	if (line.n < 14 || line.n > TITLE_MAX || line.p[line.n - 1] != ')')
		return false;
	mark = slice_part(line, line.n - 10, line.n);
	if (!slice_starts(mark, SLICE("(TIP 20")))
		return false;
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
	h->year = snip_date_year(mark);
	h->code = country_find(line, &at, h->year, &end);
	if (h->year == 0 || h->code.n == 0)
		return false;
	h->kind = LINE_TITLE;
	return true;
}

bool
title_read(struct heading *h, struct slice line, unsigned year)
{
	struct title t = {.line = line};
	char last;

	if (read_marked(h, line))
		return true;
	if (!may_be_title(line))
		return false;
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
	last = line.p[line.n - 1];
	if (!read_all(&t, year))
		return false;
	if (!(t.seen & (TITLE_CORE | TITLE_LIST | TITLE_OTHER)) &&
	    !(t.seen & TITLE_PUBLISHER && t.names == 1))
		return false;
	if (t.seen == TITLE_OTHER && line.n < 20)
		return false; /* "Introduction" alone */
	h->kind = LINE_TITLE;
	h->text = line;
	h->year = t.year;
	if (t.names == 1)
		h->code = t.code;
	else
		h->flags |= HEADING_BOOK;
	if (t.seen & TITLE_LIST)
		h->flags |= HEADING_LIST;
	if (t.seen & TITLE_OTHER)
		h->flags |= HEADING_OTHER;
	if (is_lower(last) && (slice_ends(line, SLICE(" and")) ||
	    slice_ends(line, SLICE(" of")) || slice_ends(line, SLICE(" the"))))
		h->flags |= HEADING_OPEN;
	if (t.names == 0 && (last == '-' || last == ':' || !is_ascii(last)))
		h->flags |= HEADING_OPEN;
	return true;
}

unsigned
title_address(struct slice line, struct slice *code)
{
	static const struct slice dir = LIT("-trafficking-in-persons-report");
	struct slice slug;
	unsigned year = 0;
	size_t at, end, i;

	*code = (struct slice){NULL, 0};
	at = slice_find_fold(line, dir);
	if (at == line.n || at < 5 || line.p[at - 5] != '/')
		return 0;
	for (i = at - 4; i < at; i++) {
		if (!is_digit(line.p[i]))
			return 0;
		year = year * 10 + (unsigned)(line.p[i] - '0');
	}
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return 0;
	at += dir.n;
	while (at < line.n && line.p[at++] != '/')
		;
	for (end = at; end < line.n && line.p[end] != '/'; end++)
		;
	/* "st-vincent-and-the-grenadines", "kenya-2" */
	slug = snip_trim_end(slice_part(line, at, end), "-0123456789");
	*code = country_of(slug, year);
	return year;
}
