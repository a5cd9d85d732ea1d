/* SPDX-License-Identifier: ISC */
#include "respective.h"

/* Lists are looked for within so many tokens of the word. */
#define FAR_TOKENS 200

/* A list of numbers or names: its items and tokens, first to last. */
struct list {
	size_t items, first, last;
};

static bool
is_count(const struct tokens *ts, size_t i)
{
	struct slice s = token_text(ts, i);

	if (kind_of(ts, i) != TOKEN_NUMBER)
		return false;
	return !(s.n == 4 && (slice_starts(s, SLICE("19")) ||
	    slice_starts(s, SLICE("20"))));
}

static bool
is_year(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_NUMBER && !is_count(ts, i);
}

static bool
is_name(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_WORD && ts->t[i].capital;
}

/* Behind the comma, the "and" or both between two items; i if there is none. */
static size_t
behind_comma(const struct tokens *ts, size_t i)
{
	size_t at = i + (kind_of(ts, i) == TOKEN_COMMA);

	return at + ((is(ts, at) & W_AND) != 0);
}

/* The list of items that begins at token i; a name may have several words. */
static struct list
read_list(const struct tokens *ts, size_t i, size_t to,
    bool (*is_item)(const struct tokens *, size_t))
{
	struct list l = {0, i, i};
	size_t at = i, next;

	while (at < to && is_item(ts, at)) {
		l.items++;
		while (is_item == is_name && at + 1 < to && is_name(ts, at + 1))
			at++;
		l.last = at;
		next = behind_comma(ts, at + 1);
		if (next == at + 1)
			break;
		at = next;
	}
	return l;
}

/* The last list of two items or more between tokens from and to. */
static struct list
last_list(const struct tokens *ts, size_t from, size_t to,
    bool (*is_item)(const struct tokens *, size_t))
{
	struct list found = {0, 0, 0}, l;
	size_t i;

	for (i = from; i < to; i++) {
		if (!is_item(ts, i))
			continue;
		l = read_list(ts, i, to, is_item);
		if (l.items > 1)
			found = l;
		i = l.last;
	}
	return found;
}

/* "the three prefectures": a number in words before token to. */
static size_t
told_items(const struct tokens *ts, size_t from, size_t to)
{
	while (to-- > from)
		if ((is(ts, to) & W_CARD) && !(is(ts, to) & (W_HUNDRED |
		    W_SCALE | W_DOZEN)) && ts->t[to].value > 1)
			return (size_t)ts->t[to].value;
	return 0;
}

/* The only comma in the digits of token i; 0 if there is none or more. */
static size_t
only_comma(const struct tokens *ts, size_t i)
{
	struct slice s = token_text(ts, i);
	const char *p = memchr(s.p, ',', s.n);

	if (!p || memchr(p + 1, ',', (size_t)(s.p + s.n - p - 1)))
		return 0;
	return (size_t)(p - s.p);
}

/* Cuts token i in three at its comma. */
static void
cut(struct tokens *ts, size_t i)
{
	size_t comma = only_comma(ts, i), end = ts->t[i].at + ts->t[i].n;
	struct token *t;

	ts->t = mem_grow(ts->t, &ts->cap, ts->n + 2, sizeof(*ts->t));
	t = &ts->t[i];
	memmove(t + 3, t + 1, (ts->n - i - 1) * sizeof(*t));
	ts->n += 2;
	t[0].n = (uint32_t)comma;
	t[1] = (struct token){.at = t[0].at + t[0].n, .n = 1,
	    .kind = TOKEN_COMMA};
	t[2] = (struct token){.at = t[1].at + 1,
	    .n = (uint32_t)(end - t[1].at - 1), .kind = TOKEN_NUMBER};
}

void
respective_split(struct tokens *ts, size_t at)
{
	size_t from = at > FAR_TOKENS ? at - FAR_TOKENS : 0, i, commas = 0;
	struct list figures = last_list(ts, from, at, is_count), other;

	if (figures.items == 0)
		return;
	other = last_list(ts, figures.last + 1, at, is_year);
	if (other.items == 0)
		other = last_list(ts, from, figures.first, is_name);
	if (other.items == 0)
		other.items = told_items(ts, from, figures.first);
	for (i = figures.first; i <= figures.last; i++)
		commas += kind_of(ts, i) == TOKEN_NUMBER && only_comma(ts, i) > 0;
	if (commas == 0 || figures.items + commas != other.items)
		return;
	for (i = figures.last + 1; i-- > figures.first; )
		if (kind_of(ts, i) == TOKEN_NUMBER && only_comma(ts, i) > 0)
			cut(ts, i);
}
