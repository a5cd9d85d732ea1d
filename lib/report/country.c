/* SPDX-License-Identifier: ISC */
#include "country.h"
#include "fold.h"

struct countries_row {
	struct slice code, name;
	int from, to; /* report years with a narrative of its own */
	struct slice adjectives;
};

struct country_names_row {
	struct slice spelling, code;
	int from, to; /* the report years in which it means that */
};

#include "report/countries.h"
#include "report/country_names.h"

/* Whether the spelling so far is a name; its code if so, else empty. */
static struct slice
look_up(const struct fold *f, unsigned year)
{
	const struct country_names_row *row, *first;

	first = fold_find(f, &country_names);
	if (!first)
		return (struct slice){NULL, 0};
	for (row = first; row; row = table_next(&country_names, row))
		if (year == 0 || ((int)year >= row->from &&
		    (int)year <= row->to))
			return row->code;
	return first->code;
}

/* Whether a name may end before text[at]. */
static bool
may_end(struct slice text, size_t at)
{
	/* a possessive or a footnote's digit ends a name too */
	return at == text.n || !is_letter(text.p[at]) ||
	    (unsigned char)text.p[at] >= 0xe0;
}

static size_t
skip_article(struct slice text, size_t at)
{
	return slice_starts_fold(slice_part(text, at, text.n), SLICE("the "))
	    ? at + 4 : at;
}

struct slice
country_at(struct slice text, size_t at, unsigned year, size_t *end)
{
	struct slice best = {NULL, 0}, code;
	size_t before;
	struct fold f;
	int words = 0;

	fold_start(&f);
	at = skip_article(text, at);
	while (at < text.n && !f.full && text.p[at] != ':' &&
	    text.p[at] != ';') {
		before = f.n;
		at += fold_add(&f, text, at);
		if (words < 2 && fold_ends_word(&f, before)) {
			words++;
			if (!table_may_begin(&country_names, f.hash))
				return best;
		}
		if (!may_end(text, at) || f.n == before ||
		    f.p[f.n - 1] == ' ')
			continue;
		code = look_up(&f, year);
		if (code.n > 0) {
			best = code;
			*end = at;
		}
	}
	return best;
}

struct slice
country_find(struct slice text, size_t *at, unsigned year, size_t *end)
{
	struct slice code;
	bool inside = false; /* a word */
	size_t i;

	for (i = *at; i < text.n; i++) {
		if (!inside && is_upper(text.p[i])) {
			code = country_at(text, i, year, end);
			if (code.n > 0) {
				*at = i;
				return code;
			}
		}
		inside = is_letter(text.p[i]) || is_digit(text.p[i]);
	}
	return (struct slice){NULL, 0};
}

struct slice
country_of(struct slice name, unsigned year)
{
	size_t end = 0, at;
	struct slice code = country_at(name, 0, year, &end);

	for (at = end; at < name.n; at++)
		if (is_letter(name.p[at]) || is_digit(name.p[at]))
			return (struct slice){NULL, 0};
	return code;
}

struct slice
country_name(struct slice code)
{
	const struct countries_row *row = table_find(&countries, code);

	return row ? row->name : (struct slice){NULL, 0};
}

bool
country_has_part(struct slice whole, struct slice part)
{
	static const char parts[][2][4] = {
	    {"YUG", "SRB"}, {"YUG", "MNE"}, {"YUG", "XKX"}, {"YUG", "SCG"},
	    {"SCG", "SRB"}, {"SCG", "MNE"}, {"SCG", "XKX"}, {"SCG", "YUG"},
	    {"SRB", "XKX"}, {"NLD", "ABW"}, {"NLD", "ANT"}, {"NLD", "CUW"},
	    {"NLD", "SXM"}, {"NLD", "BES"}, {"ANT", "ABW"}, {"ANT", "CUW"},
	    {"ANT", "SXM"}, {"ANT", "NLD"}, {"CHN", "HKG"}, {"CHN", "MAC"},
	};
	size_t i;

	if (whole.n != 3 || part.n != 3)
		return false;
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (memcmp(parts[i][0], whole.p, 3) == 0 &&
		    memcmp(parts[i][1], part.p, 3) == 0)
			return true;
	return false;
}
