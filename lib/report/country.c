/* SPDX-License-Identifier: ISC */
#include "country.h"
#include "fold.h"

struct countries_row {
	struct slice code, name;
	int from, to; /* report years with a narrative of its own */
	struct slice adjectives; /* adjectives.h has them one by one */
};

struct adjectives_row {
	struct slice adjective, code;
};

struct country_names_row {
	struct slice spelling, code;
	int from, to; /* the report years in which it means that */
};

#include "report/adjectives.h"
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

bool
country_may_begin(uint32_t look)
{
	return look == table_look(SLICE("the")) ||
	    table_word_may(&country_names, look) & (TABLE_ROWS | TABLE_BEGINS);
}

struct slice
country_at(struct slice text, size_t at, unsigned year, size_t *end)
{
	struct slice best = {NULL, 0}, code;
	size_t before;
	struct fold f;

	at = skip_article(text, at);
	if (!fold_may_start(&country_names, slice_part(text, at, text.n)))
		return best;
	fold_start(&f);
	while (at < text.n && !f.full && text.p[at] != ':' &&
	    text.p[at] != ';') {
		before = f.n;
		at += fold_add(&f, text, at);
		if (fold_ends_word(&f, before) &&
		    !table_may_begin(&country_names, f.hash))
			return best;
		if (!may_end(text, at) || f.n == before || f.full ||
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

bool
country_ends(struct slice text, size_t end)
{
	while (end < text.n && !is_letter(text.p[end]) &&
	    !is_digit(text.p[end]))
		end++;
	return end == text.n;
}

struct slice
country_of(struct slice name, unsigned year)
{
	size_t end = 0;
	struct slice code = country_at(name, 0, year, &end);

	return country_ends(name, end) ? code : (struct slice){NULL, 0};
}

struct slice
country_name(struct slice code)
{
	const struct countries_row *row = table_find(&countries, code);

	return row ? row->name : (struct slice){NULL, 0};
}

/* The words and bytes of the longest adjective. */
#define ADJECTIVE_WORDS 3
#define ADJECTIVE 32

/* Whether an adjective is that of the country of code, or of others only. */
static bool
has_code(const struct adjectives_row *row, struct slice code)
{
	while (row && !slice_eq(row->code, code))
		row = table_next(&adjectives, row);
	return row != NULL;
}

bool
country_other_adjective(struct slice text, struct slice code)
{
	char lower[ADJECTIVE];
	size_t at = ADJECTIVE, words = 0, i = text.n;
	bool other = false;

	if (!table_find(&countries, code))
		return false;
	/* "korean", "south korean": the longest decides */
	while (i > 0 && at > 0 && words < ADJECTIVE_WORDS) {
		const struct adjectives_row *row;

		lower[--at] = to_lower(text.p[--i]);
		if (i > 0 && text.p[i - 1] != ' ')
			continue;
		words++;
		row = table_find(&adjectives, (struct slice){lower + at,
		    ADJECTIVE - at});
		if (row)
			other = !has_code(row, code);
	}
	return other;
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

/* A letter that is wrong, lacks or is too many; two that changed places. */
#define COST_LETTER 2
#define COST_SWAP 1

/* So many countries are suggested at most. */
#define SUGGESTIONS 3

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* How far apart two spellings are: the least sum of what it takes. */
static unsigned
distance(struct slice a, struct slice b)
{
	unsigned row[3][FOLD_BYTES + 1];
	size_t i, k;

	for (k = 0; k <= b.n; k++)
		row[0][k] = (unsigned)k * COST_LETTER;
	for (i = 1; i <= a.n; i++) {
		unsigned *now = row[i % 3], *above = row[(i + 2) % 3];

		now[0] = (unsigned)i * COST_LETTER;
		for (k = 1; k <= b.n; k++) {
			bool same = to_lower(a.p[i - 1]) == to_lower(b.p[k - 1]);

			now[k] = above[k - 1] + (same ? 0 : COST_LETTER);
			now[k] = least(now[k], least(above[k], now[k - 1]) +
			    COST_LETTER);
			if (i > 1 && k > 1 &&
			    to_lower(a.p[i - 1]) == to_lower(b.p[k - 2]) &&
			    to_lower(a.p[i - 2]) == to_lower(b.p[k - 1]))
				now[k] = least(now[k],
				    row[(i + 1) % 3][k - 2] + COST_SWAP);
		}
	}
	return row[a.n % 3][b.n];
}

/* The codes that are nearest so far. */
struct nearest {
	struct slice code[SUGGESTIONS];
	size_t n;
	unsigned cost;
};

static void
compare(struct nearest *near, struct slice code, unsigned cost)
{
	size_t i;

	if (cost > near->cost)
		return;
	if (cost < near->cost)
		near->n = 0;
	near->cost = cost;
	for (i = 0; i < near->n; i++)
		if (slice_eq(near->code[i], code))
			return;
	if (near->n < SUGGESTIONS)
		near->code[near->n++] = code;
}

/* Codes with one letter wrong; names with one wrong of each three, or cut. */
static void
find_nearest(struct nearest *near, struct slice given)
{
	const struct countries_row *country = countries.rows;
	const struct country_names_row *name = country_names.rows;
	struct slice known = country_of(given, 0);
	size_t i;

	near->cost = given.n < 6 ? COST_LETTER : (unsigned)given.n / 3 * COST_LETTER;
	if (known.n > 0) {
		compare(near, known, 0);
		return;
	}
	for (i = 0; i < country_names.count; i++, name++)
		if (given.n > 2 && slice_starts_fold(name->spelling, given))
			compare(near, name->code, 0);
		else if (given.n > 3)
			compare(near, name->code, distance(given, name->spelling));
	for (i = 0; i < countries.count && given.n <= 4; i++, country++)
		compare(near, country->code, distance(given, country->code));
}

void
country_suggest(struct buf *say, struct slice given)
{
	struct nearest near = {.n = 0};
	size_t i;

	if (given.n == 0 || given.n > FOLD_BYTES)
		return;
	find_nearest(&near, given);
	for (i = 0; i < near.n; i++) {
		buf_add(say, i == 0 ? SLICE("; did you mean ") : i + 1 < near.n
		    ? SLICE(", ") : SLICE(" or "));
		buf_add(say, near.code[i]);
		buf_add(say, SLICE(" ("));
		buf_add(say, country_name(near.code[i]));
		buf_byte(say, ')');
	}
	if (near.n > 0)
		buf_byte(say, '?');
}
