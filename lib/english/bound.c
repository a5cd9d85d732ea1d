/* SPDX-License-Identifier: ISC */
#include "bound.h"
#include "currency.h"

struct bound_row {
	struct slice key;
	int rel;
};

struct tail_row {
	struct slice key;
	int rel;
};

#include "english/bound.h"
#include "english/tail.h"

/* The most words of a phrase, and bytes of its key. */
#define PHRASE_WORDS 5
#define PHRASE_BYTES 48

/* Words first to last as a key; nothing if one of them is no word. */
static struct slice
phrase(const struct tokens *ts, size_t first, size_t last,
    char room[PHRASE_BYTES])
{
	size_t n = 0, i;

	for (i = first; i <= last; i++) {
		struct slice s = token_lower(ts, i);

		if (kind_of(ts, i) != TOKEN_WORD || s.n == 0 ||
		    n + s.n + 1 > PHRASE_BYTES)
			return (struct slice){room, 0};
		if (n > 0)
			room[n++] = ' ';
		memcpy(room + n, s.p, s.n);
		n += s.n;
	}
	return (struct slice){room, n};
}

enum rel
bound_both(enum rel a, enum rel b)
{
	if (a == REL_MEAN || b == REL_MEAN)
		return REL_MEAN;
	if (a == REL_EQUAL || (a == REL_ABOUT && b != REL_EQUAL))
		return b;
	return a;
}

/* Whether a sum ends with token i: "$1.3 million", "100,000 euros". */
static bool
ends_sum(const struct tokens *ts, size_t i)
{
	struct slice iso;
	size_t k = i, last;
	bool cents;

	if (is(ts, k) & W_SCALE)
		k--;
	if (kind_of(ts, k) == TOKEN_NUMBER)
		return kind_of(ts, k - 1) == TOKEN_SYMBOL;
	for (k = i; k + 2 > i && k > 0; k--)
		if (currency_at(ts, k, &last, &iso, &cents) && last == i)
			return kind_of(ts, k - 1) == TOKEN_NUMBER ||
			    (is(ts, k - 1) & (W_SCALE | W_CARD));
	return false;
}

/* Whether a count ends with token i, but none of terms: "400 officers". */
static bool
ends_count(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_WORD && !(near(ts, i) & NEAR_PENALTY) &&
	    (kind_of(ts, i - 1) == TOKEN_NUMBER || (is(ts, i - 1) & W_CARD)) &&
	    !(is(ts, i) & (W_UNIT | W_PREP | W_CONJ | W_VERB));
}

/*
 * Whether "over" or "about" at token i is the preposition of the noun before
 * it: "an increase of 5 percent over 200", "complaints about 12 agencies".
 */
static bool
is_preposition(const struct tokens *ts, size_t i)
{
	uint32_t before = near(ts, i - 1);

	/* "$16 million (...) over five years" */
	if (kind_of(ts, i - 1) == TOKEN_CLOSE &&
	    token_is(ts, i, SLICE("over")))
		return true;
	/* "$1.3 million over three years" */
	if (token_is(ts, i, SLICE("over")) &&
	    (is(ts, i + 2) & W_UNIT) && (ends_sum(ts, i - 1) ||
	    ends_count(ts, i - 1)))
		return true;
	/* "under a five-year contract" */
	if ((is(ts, i + 1) & W_ARTICLE) && kind_of(ts, i + 3) == TOKEN_DASH &&
	    glued(ts, i + 3) && (is(ts, i + 4) & W_UNIT) &&
	    (is(ts, i) & W_PREP))
		return true;
	return ((before & NEAR_OVER) && token_is(ts, i, SLICE("over"))) ||
	    ((before & NEAR_ABOUT) && token_is(ts, i, SLICE("about")));
}

/* The longest phrase that ends right before token i. */
static const struct bound_row *
longest_before(const struct tokens *ts, size_t i, size_t *first)
{
	const struct bound_row *r, *found = NULL;
	char room[PHRASE_BYTES];
	unsigned last = i > 0 ? table_word(&bound, ts->t[i - 1].look) : 0;
	size_t k;

	if (kind_of(ts, i - 1) == TOKEN_WORD && (last & TABLE_ROWS) &&
	    (found = token_find(ts, i - 1, &bound)) != NULL) {
		if (is_preposition(ts, i - 1))
			found = NULL;
		else
			*first = i - 1;
	}
	for (k = 2; (last & TABLE_ENDS) && k <= PHRASE_WORDS && k <= i; k++) {
		struct slice s;

		if (kind_of(ts, i - k) != TOKEN_WORD)
			break;
		if (!(table_word(&bound, ts->t[i - k].look) & TABLE_BEGINS))
			continue;
		s = phrase(ts, i - k, i - 1, room);
		r = s.n > 0 ? table_find(&bound, s) : NULL;
		if (!r)
			continue;
		found = r;
		*first = i - k;
	}
	return found;
}

/* A sign glued to token i that bounds it: "<5", "~200". */
static enum rel
sign_before(const struct tokens *ts, size_t i)
{
	struct slice s = i > 0 && glued(ts, i) ? token_text(ts, i - 1)
	    : SLICE("");

	if (slice_eq(s, SLICE("<")))
		return REL_LESS;
	if (slice_eq(s, SLICE(">")))
		return REL_MORE;
	if (slice_eq(s, SLICE("\xe2\x89\xa4")))
		return REL_AT_MOST;
	if (slice_eq(s, SLICE("\xe2\x89\xa5")))
		return REL_AT_LEAST;
	return slice_eq(s, SLICE("~")) ? REL_ABOUT : REL_EQUAL;
}

enum rel
bound_before(const struct tokens *ts, size_t i, size_t *first)
{
	enum rel rel = REL_EQUAL;
	const struct bound_row *r;
	size_t at = i;

	*first = i;
	if (kind_of(ts, i - 1) == TOKEN_OTHER &&
	    (rel = sign_before(ts, i)) != REL_EQUAL) {
		*first = i - 1;
		return rel;
	}
	/* an article may stand between: "more than a third" */
	if (is(ts, at - 1) & W_ARTICLE)
		at--;
	while ((r = longest_before(ts, at, &at)) != NULL) {
		rel = bound_both(rel, (enum rel)r->rel);
		*first = at;
		if (is(ts, at - 1) & (W_ARTICLE | W_THE))
			at--;
	}
	if (rel == REL_EQUAL && at + 1 == i) {
		r = longest_before(ts, i, &at);
		if (r) {
			rel = (enum rel)r->rel;
			*first = at;
		}
	}
	return rel;
}

enum rel
bound_behind(const struct tokens *ts, size_t i, size_t *last)
{
	const struct tail_row *r;
	char room[PHRASE_BYTES];
	size_t k, from = i + 1;

	*last = i;
	if (glued(ts, from) && slice_eq(token_text(ts, from), SLICE("+"))) {
		*last = from;
		return REL_AT_LEAST;
	}
	if (kind_of(ts, from) == TOKEN_POSSESSIVE)
		from++;
	if (kind_of(ts, from) == TOKEN_DASH && glued(ts, from))
		from++;
	if (from >= ts->n || !table_word(&tail, ts->t[from].look))
		return REL_EQUAL;
	for (k = 2; k > 0; k--) {
		struct slice s = phrase(ts, from, from + k - 1, room);

		r = s.n > 0 ? table_find(&tail, s) : NULL;
		if (!r)
			continue;
		/* "five plus two" adds; "five odd jobs" is odd */
		if (k == 1 && from == i + 1)
			continue;
		*last = from + k - 1;
		return (enum rel)r->rel;
	}
	return REL_EQUAL;
}
