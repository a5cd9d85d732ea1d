/* SPDX-License-Identifier: ISC */
#include "../text/utf8.h"
#include "currency.h"

enum {
	KIND_NOUN = 1, /* "baht", "australian dollar": behind the amount */
	KIND_CODE,     /* "USD": before or behind it */
	KIND_SYMBOL,   /* "$", "RD$": before it, rarely behind */
	KIND_PREFIX,   /* "N", "Rs": letters, before the digits only */
	KIND_CENT,     /* "pence": a hundredth of the unit */
};

struct currencies_row {
	struct slice key;
	struct slice iso;
	struct slice countries; /* alpha-3, commas between; "*" anywhere */
	int kind;
};

struct currency_was_row {
	struct slice key; /* the code it has now */
	struct slice iso; /* the code it had */
	int last;         /* in reports up to this year */
};

#include "english/currencies.h"
#include "english/currency_was.h"

/* The longest key, in bytes. */
#define LONGEST 48

static bool
has_country(struct slice countries, struct slice country)
{
	size_t i;

	for (i = 0; i + 3 <= countries.n; i += 4)
		if (slice_eq(slice_part(countries, i, i + 3), country))
			return true;
	return false;
}

/*
 * The row of key and one of the two kinds that means something in country;
 * the country's own before one of anywhere.
 */
static const struct currencies_row *
find(struct slice key, int kind, int other, struct slice country)
{
	const struct currencies_row *r, *anywhere = NULL;

	for (r = table_find(&currencies, key); r;
	    r = table_next(&currencies, r)) {
		if (r->kind != kind && r->kind != other)
			continue;
		if (slice_eq(r->countries, SLICE("*")))
			anywhere = r;
		else if (has_country(r->countries, country))
			return r;
	}
	return anywhere;
}

/* Appends token i in lower case, plain letters, to the n bytes of key. */
static size_t
append(const struct tokens *ts, size_t i, char key[LONGEST], size_t n)
{
	struct slice s = token_text(ts, i);
	size_t at = 0;
	uint32_t c;
	char a;

	while (at < s.n) {
		if (is_ascii(s.p[at])) {
			a = to_lower(s.p[at++]);
		} else {
			at += utf8_read(slice_part(s, at, s.n), &c);
			a = to_lower(utf8_ascii(c));
		}
		if (a == 0 || n == LONGEST)
			return LONGEST;
		key[n++] = a;
	}
	return n;
}

/* find for a noun, as it stands or without the s of a plural. */
static const struct currencies_row *
find_noun(struct slice key, bool capitals, struct slice country)
{
	const struct currencies_row *r;

	r = find(key, KIND_NOUN, capitals ? KIND_CODE : KIND_CENT, country);
	if (!r && key.n > 3 && key.p[key.n - 1] == 's') {
		key.n--;
		r = find(key, KIND_NOUN, KIND_CENT, country);
	}
	return r;
}

/* Whether the token is a word in capitals, as a code is. */
static bool
in_capitals(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!is_upper(s.p[i]))
			return false;
	return s.n > 0;
}

/* Whether the name of a currency begins with that word in lower case. */
static bool
begins_name(struct slice word, uint32_t look)
{
	unsigned is = table_word(&currencies, look);

	return (is & TABLE_BEGINS) || ((is & TABLE_ROWS) &&
	    table_find_word(&currencies, word, look));
}

/*
 * Whether the name of a currency may begin with token i: not if it is all of a
 * word, without accents, that no name begins with in singular or plural.
 */
static bool
may_begin(const struct tokens *ts, size_t i)
{
	struct slice s = token_lower(ts, i);
	size_t next = i + 1, k;

	if (kind_of(ts, next) == TOKEN_STOP && glued(ts, next))
		next++; /* "U.S. dollars" */
	if (s.n == 0 || begins_name(s, ts->t[i].look) ||
	    (kind_of(ts, next) == TOKEN_WORD && glued(ts, next)))
		return true;
	for (k = 0; !ts->t[i].plain && k < s.n; k++)
		if ((unsigned char)s.p[k] >= 0x80)
			return true;
	if (s.n == 1 || s.p[--s.n] != 's')
		return false;
	return begins_name(s, table_look(s));
}

/* The code that r's money had in the year of the report; a code stands. */
static struct slice
iso_of(const struct currencies_row *r, const struct tokens *ts)
{
	const struct currency_was_row *w;

	if (ts->year == 0 || slice_eq_fold(r->key, r->iso))
		return r->iso;
	for (w = table_find(&currency_was, r->iso); w;
	    w = table_next(&currency_was, w))
		if (ts->year <= (unsigned)w->last)
			return w->iso;
	return r->iso;
}

bool
currency_at(const struct tokens *ts, size_t i, size_t *last,
    struct slice *iso, bool *cents)
{
	const struct currencies_row *r;
	char key[LONGEST];
	size_t n = 0, k;
	bool found = false;

	if (kind_of(ts, i) == TOKEN_WORD && !may_begin(ts, i))
		return false;
	for (k = i; k < i + CURRENCY_WORDS; k++) {
		/* "U.S. dollars": stops inside a name are passed over */
		if (kind_of(ts, k) == TOKEN_STOP && glued(ts, k))
			continue;
		if (kind_of(ts, k) != TOKEN_WORD || k >= ts->n)
			break;
		if (n > 0 && n < LONGEST && !glued(ts, k)) {
			struct slice words = {key, n};

			/* most of the words behind are of no name */
			if (!table_may_begin(&currencies, table_hash(words)))
				break;
			key[n++] = ' ';
		}
		n = append(ts, k, key, n);
		if (n >= LONGEST)
			break;
		r = find_noun((struct slice){key, n},
		    in_capitals(token_text(ts, k)), ts->country);
		if (!r)
			continue;
		*iso = iso_of(r, ts);
		*cents = r->kind == KIND_CENT;
		*last = k;
		found = true;
	}
	return found;
}

bool
currency_sign(const struct tokens *ts, size_t i, struct slice *iso)
{
	struct slice s = token_text(ts, i);
	bool sign = kind_of(ts, i) == TOKEN_SYMBOL;
	const struct currencies_row *r;
	char key[LONGEST];
	size_t k;

	if (s.n > LONGEST || s.n == 0 || (!sign && !is_upper(s.p[0])))
		return false;
	for (k = 0; k < s.n; k++)
		key[k] = to_lower(s.p[k]);
	r = find((struct slice){key, s.n}, KIND_SYMBOL, KIND_PREFIX,
	    ts->country);
	if (!r && in_capitals(s))
		r = find((struct slice){key, s.n}, KIND_CODE, KIND_CODE,
		    ts->country);
	*iso = r ? iso_of(r, ts) : SLICE("XXX");
	return r || sign;
}

bool
currency_is_prefix(struct slice letters, struct slice country)
{
	char key[LONGEST];
	size_t k;

	if (letters.n == 0 || letters.n > 4 || !is_upper(letters.p[0]))
		return false;
	for (k = 0; k < letters.n; k++)
		key[k] = to_lower(letters.p[k]);
	return find((struct slice){key, letters.n}, KIND_PREFIX,
	    in_capitals(letters) ? KIND_CODE : KIND_PREFIX, country) != NULL;
}
