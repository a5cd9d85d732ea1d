/* SPDX-License-Identifier: ISC */
#include "phrase.h"

/* Noun phrases are followed for at most so many words. */
#define PHRASE_WORDS 16

/* The most items of a list of nouns, and words of an item, that are read. */
#define LIST_ITEMS 6
#define ITEM_WORDS 3

struct slice
phrase_text(const struct tokens *ts, size_t first, size_t last)
{
	size_t at = ts->t[first].at;

	return slice_part(ts->text, at, ts->t[last].at + ts->t[last].n);
}

bool
phrase_is_plural(const struct tokens *ts, size_t i)
{
	if (near(ts, i) & NEAR_MANY)
		return true;
	if (!token_ends(ts, i, SLICE("s")) || kind_of(ts, i) != TOKEN_WORD)
		return false;
	return !token_ends(ts, i, SLICE("ss")) && !token_ends(ts, i, SLICE("us")) &&
	    !token_ends(ts, i, SLICE("is")) && !(is(ts, i) & (W_PREP | W_PRON |
	    W_DET | W_ADV | W_BE | W_HAVE | W_DO));
}

static bool
is_ing(const struct tokens *ts, size_t i)
{
	return token_ends(ts, i, SLICE("ing")) && !(is(ts, i) & W_INGNOUN);
}

static inline bool
is_ly(const struct tokens *ts, size_t i)
{
	return token_ends(ts, i, SLICE("ly")) && !token_is(ts, i, SLICE("family"));
}

/* What ends a noun phrase behind it, where nothing else is said of it. */
#define W_STOP (W_PREP | W_CONJ | W_SUBORD | W_REL | W_NEG | W_PRON | W_DET | \
	W_VERB | W_CARD | W_VAGUE | W_ADV | W_MULT | W_ORD | W_FRAC | W_FOLD)

/* Whether token i, a word of which something is said, ends a noun phrase. */
static bool
word_stops(const struct tokens *ts, size_t i)
{
	uint64_t w = is(ts, i);

	if (w & (W_BE | W_HAVE | W_DO | W_MODAL))
		return true;
	if (w & W_SAME)
		return false;
	/* "first-time permits" */
	if ((w & W_ORD) && kind_of(ts, i + 1) == TOKEN_DASH &&
	    glued(ts, i + 1) && glued(ts, i + 2))
		return false;
	if ((w & W_UNIT) || (w & W_MINORAGE))
		return false;
	/* a month and a name with a capital may open or be in a phrase */
	if ((w & W_MONTH) && !(w & (W_VERB | W_MODAL)))
		return i < ts->n && ts->t[i].capital;
	if (w & W_RELATIVE)
		return true;
	if ((w & W_VERB) && i < ts->n && ts->t[i].capital && i > 0)
		return false;
	return w & W_STOP;
}

/* Words that end a noun phrase, whatever stands before them. */
static inline bool
is_stop(const struct tokens *ts, size_t i)
{
	if (kind_of(ts, i) != TOKEN_WORD)
		return true;
	return (is(ts, i) & (W_STOP | W_BE | W_HAVE | W_DO | W_MODAL |
	    W_MONTH | W_RELATIVE)) && word_stops(ts, i);
}

/* "police officers": plural in meaning, but it stands before nouns too. */
static bool
is_collective(const struct tokens *ts, size_t i)
{
	return near(ts, i) & NEAR_COLLECTIVE;
}

/*
 * Whether a word that is noun and verb is a noun here: in the singular behind
 * "one" ("one house"), in -s behind any other number ("3,100 houses").
 */
static bool
is_noun_here(const struct tokens *ts, size_t i, bool begun, bool single)
{
	if (!(is(ts, i) & W_VERB) || (is(ts, i) & (W_BE | W_HAVE | W_DO | W_MODAL)))
		return false;
	if (is(ts, i + 1) & W_BY)
		return false; /* "one run by the state" */
	/* "40 work permits" */
	if (!begun && (is(ts, i) & W_NOUN) && phrase_is_plural(ts, i + 1) &&
	    !is_stop(ts, i + 1))
		return true;
	/* "1,142 reported cases" */
	if ((phrase_is_ed(ts, i) || token_is(ts, i, SLICE("known"))) &&
	    phrase_is_plural(ts, i + 1) &&
	    ((near(ts, i + 1) & NEAR_PERSON) ||
	    token_is(ts, i + 1, SLICE("cases"))))
		return true;
	if (single)
		return !begun && (is(ts, i) & W_NOUN);
	return phrase_is_plural(ts, i);
}

/* Whether a word can go on a noun phrase, its form aside. */
static bool
can_go_on(const struct tokens *ts, size_t i)
{
	return !is_stop(ts, i) && !is_ly(ts, i);
}

/* Whether the number before token i is the object of a verb. */
static bool
before_is_verb(const struct tokens *ts, size_t i)
{
	size_t back;

	for (back = 1; back <= 6 && back <= i; back++) {
		if (kind_of(ts, i - back) != TOKEN_WORD &&
		    kind_of(ts, i - back) != TOKEN_NUMBER)
			return false;
		if (token_is(ts, i - back, SLICE("estimated")))
			return false;
		if (phrase_is_verb(ts, i - back))
			return true;
	}
	return false;
}

/*
 * "and" that joins nouns or adjectives of one phrase, which begins at token
 * first: "women and girls".
 */
static bool
joins(const struct tokens *ts, size_t i, bool plural, size_t first)
{
	size_t next = i + 1, k;

	if (!(is(ts, i) & (W_AND | W_OR)) || !can_go_on(ts, next) ||
	    phrase_is_ed(ts, next) || is_ing(ts, next))
		return false;
	if (!plural) /* "sex and labor trafficking", "male and female" */
		return true;
	/* two nouns in the plural, and no verb right behind the second */
	for (k = next; k < next + 4 && can_go_on(ts, k) && !phrase_is_ed(ts, k); k++)
		if (phrase_is_plural(ts, k)) /* "12 women and NGOs 30" */
			return kind_of(ts, k + 1) != TOKEN_NUMBER &&
			    !(is(ts, k + 1) & W_CARD) &&
			    (!phrase_is_verb(ts, k + 1) ||
			    !before_is_verb(ts, first));
	return false;
}

/* Over one item of a list, "police officers", at token *at. */
static bool
over_item(const struct tokens *ts, size_t *at)
{
	size_t end = *at + ITEM_WORDS;

	for (; *at < end; (*at)++) {
		if (!can_go_on(ts, *at))
			return false;
		if (phrase_is_plural(ts, *at) && !is_collective(ts, *at)) {
			(*at)++;
			return true;
		}
		if (is_collective(ts, *at) && !can_go_on(ts, *at + 1)) {
			(*at)++;
			return true;
		}
	}
	return false;
}

/* Whether at a comma "men, women, and children" goes on. */
static bool
is_noun_list(const struct tokens *ts, size_t i)
{
	size_t at = i, items;

	for (items = 0; items < LIST_ITEMS && kind_of(ts, at) == TOKEN_COMMA;
	    items++) {
		at++;
		if ((is(ts, at) & W_AND) && items > 0)
			break;
		if (!over_item(ts, &at))
			return false;
	}
	return items > 0 && (is(ts, at) & W_AND) && (at++, over_item(ts, &at));
}

/*
 * Whether word i, in -ed or -ing, stands before a noun as an adjective does:
 * "seven convicted traffickers", but "97 involved sexual exploitation".
 */
static bool
is_premodifier(const struct tokens *ts, size_t i, bool begun, bool single)
{
	size_t next = i + 1;

	if (begun && single && phrase_is_ed(ts, i))
		return false;
	while (kind_of(ts, next) == TOKEN_COMMA || is_ly(ts, next))
		next++;
	if (!can_go_on(ts, next))
		return false;
	/* "two pending cases", but "two pending trial" */
	if (begun || (is_ing(ts, i) && !token_is(ts, i, SLICE("pending"))))
		return !phrase_is_ed(ts, next);
	/* a verb's object is likely an -ing noun or a name: "involved sexual" */
	for (; next < i + 6 && can_go_on(ts, next) && !phrase_is_ed(ts, next); next++)
		if (phrase_is_plural(ts, next))
			return true;
	return single && !phrase_is_ed(ts, next);
}

/* Whether a dash is one that joins words: no longer one. */
static bool
is_hyphen(const struct tokens *ts, size_t i)
{
	struct slice s = token_text(ts, i);

	return s.n == 1 || slice_eq(s, SLICE("\xe2\x80\x90")) ||
	    slice_eq(s, SLICE("\xe2\x80\x91"));
}

/* The token behind what glues words together: a hyphen, the 's of a noun. */
static size_t
over_glue(const struct tokens *ts, size_t i)
{
	enum token_kind kind = kind_of(ts, i);

	if (kind == TOKEN_DASH && is_hyphen(ts, i) && glued(ts, i) &&
	    glued(ts, i + 1) && kind_of(ts, i + 1) == TOKEN_WORD)
		return i + 1;
	if (kind == TOKEN_STOP && glued(ts, i) && i > 0 &&
	    ts->t[i - 1].n == 1 && i + 1 < ts->n) /* "U.S." */
		return i + 1;
	if (kind == TOKEN_POSSESSIVE && can_go_on(ts, i + 1))
		return i + 1;
	return i;
}

/* "more", "504 male": a comparison or a trait with its noun left out. */
static bool
is_comparative(const struct tokens *ts, size_t first, size_t last)
{
	return first == last && (token_is(ts, first, SLICE("more")) ||
	    token_is(ts, first, SLICE("fewer")) ||
	    token_is(ts, first, SLICE("less")) ||
	    token_is(ts, first, SLICE("male")) ||
	    token_is(ts, first, SLICE("female")) ||
	    token_is(ts, first, SLICE("total")));
}

bool
phrase_read(const struct tokens *ts, size_t i, bool single, size_t *first,
    size_t *last)
{
	size_t at = i, words = 0, next;
	bool begun = false, plural = false, joined = false, list = false;

	while (words++ < PHRASE_WORDS && at < ts->n) {
		bool stop = is_stop(ts, at) || token_is(ts, at, SLICE("worth"));

		/* "newly-opened shelters", "so-called agencies" */
		if (!plural && !joined && (stop || is_ly(ts, at)) &&
		    (next = over_glue(ts, at + 1)) > at + 1 &&
		    kind_of(ts, at + 1) == TOKEN_DASH) {
			at = next;
			joined = true;
			continue;
		}
		/* "fully equipped shelters", "previously unknown victims" */
		if (!plural && is_ly(ts, at) && (!stop || (!begun &&
		    (is(ts, at) & W_ADV) && !(near(ts, at) & NEAR_OWN)))) {
			at++;
			continue;
		}
		if (kind_of(ts, at) == TOKEN_QUOTE && !plural) {
			at++;
			continue;
		}
		if (!joined && plural && (list ? kind_of(ts, at) == TOKEN_COMMA :
		    is_noun_list(ts, at))) {
			list = true;
			plural = false;
			at += (is(ts, at + 1) & W_AND) ? 2 : 1;
			continue;
		}
		if (!joined && begun && joins(ts, at, plural, i)) {
			plural = false;
			at++;
			continue;
		}
		if (stop && !joined &&
		    (plural || !is_noun_here(ts, at, begun, single)))
			break;
		if (!joined && (phrase_is_ed(ts, at) || is_ing(ts, at)) &&
		    ((plural && !is_collective(ts, at - 1)) ||
		    !is_premodifier(ts, at, begun, single)))
			break;
		if (plural && !joined && !phrase_is_plural(ts, at) &&
		    !is_collective(ts, at - 1))
			break;
		if (!begun)
			*first = i;
		begun = true;
		plural = phrase_is_plural(ts, at);
		*last = at;
		next = over_glue(ts, at + 1);
		joined = next > at + 1 &&
		    kind_of(ts, at + 1) != TOKEN_POSSESSIVE;
		if (next > at + 1)
			plural = false;
		at = next > at + 1 ? next : at + 1;
	}
	return begun && !is_comparative(ts, *first, *last);
}

static size_t
skip_determiners(const struct tokens *ts, size_t i)
{
	while ((is(ts, i) & (W_DET | W_POSS | W_THE)) &&
	    kind_of(ts, i) == TOKEN_WORD)
		i++;
	return i;
}

/* The next quantity that begins at or behind token i within n tokens. */
static const struct quantity *
quantity_at(const struct quantities *qs, size_t k, size_t i, size_t n)
{
	for (; k < qs->n; k++)
		if (qs->q[k].first >= i)
			return qs->q[k].first <= i + n ? &qs->q[k] : NULL;
	return NULL;
}

static void
set_noun(const struct tokens *ts, struct quantity *q, size_t first,
    size_t last)
{
	q->noun = first;
	q->head = last;
	q->what = phrase_text(ts, first, last);
}

/*
 * The noun that the predicate gives to a figure without one: "6,090 were
 * adults", "one was a boy", "26 were identified as official victims".
 */
static bool
predicate_noun(const struct tokens *ts, struct quantity *q)
{
	size_t at = q->tail + 1, first, last;
	bool article, as = false;

	if (!(is(ts, at) & W_BE))
		return false;
	at++;
	while (is_ly(ts, at) || (is(ts, at) & W_ADV))
		at++;
	if (phrase_is_ed(ts, at) && (is(ts, at + 1) & W_AS)) {
		at += 2;
		as = true;
	}
	article = is(ts, at) & W_ARTICLE;
	if (article)
		at++;
	if (!phrase_read(ts, at, false, &first, &last))
		return false;
	if (!article && !as && !phrase_is_plural(ts, last))
		return false;
	set_noun(ts, q, first, last);
	q->predicate = true;
	return true;
}

/* Whether a name in the possessive begins at token i: "Malawi's". */
static bool
has_possessive(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i; k < i + 4; k++)
		if (kind_of(ts, k) == TOKEN_POSSESSIVE)
			return true;
	return false;
}

/* What stands behind "of": "five of them", "dozens of girls", "one of two". */
static void
noun_behind_of(const struct tokens *ts, struct quantities *qs, size_t k)
{
	struct quantity *q = &qs->q[k];
	size_t at = skip_determiners(ts, q->tail + 2), first, last;
	const struct quantity *m = quantity_at(qs, k + 1, at, 6);

	if (m && m->kind == KIND_COUNT && m->head > 0) {
		/* "27 of Mexico's 32 states": nothing but a name between */
		size_t i;

		for (i = at; i < m->bound && i < m->first; i++)
			if (phrase_is_verb(ts, i) || is_ing(ts, i) ||
			    (is(ts, i) & W_PREP) || kind_of(ts, i) == TOKEN_COMMA)
				break;
		if (i == m->first || i == m->bound) {
			q->what = m->what;
			q->noun = m->noun;
			q->head = m->head;
			return;
		}
	}
	if (m && m->first <= at + 1)
		return; /* "seven of the 23": as that one */
	/* "34 of them children" */
	if (is(ts, at) & W_PRON || (is(ts, at) & W_REL)) {
		if (phrase_read(ts, at + 1, false, &first, &last) &&
		    phrase_is_plural(ts, last) && !phrase_is_verb(ts, at + 1))
			set_noun(ts, q, first, last);
		return;
	}
	/* "four of domestic servitude": the noun is left out */
	if (at == q->tail + 2 && !q->vague && !has_possessive(ts, at))
		return;
	if (phrase_read(ts, at, false, &first, &last))
		set_noun(ts, q, first, last);
}

static bool
is_one(const struct quantity *q)
{
	return q->low.form == DECIMAL_FIXED && q->low.v == DECIMAL_ONE &&
	    !q->vague;
}

/* Whether count k is the 23 of "seven of the 23": its predicate is not its. */
static bool
is_base(const struct tokens *ts, const struct quantities *qs, size_t k)
{
	return k > 0 && qs->q[k - 1].tail < qs->q[k].first &&
	    (is(ts, qs->q[k - 1].tail + 1) & W_OF) &&
	    qs->q[k].first - qs->q[k - 1].tail <= 3;
}

/*
 * "31 potential and six confirmed victims": the first of two has the noun of
 * the second, where only what qualifies it stands behind it.
 */
static void
share_head(const struct tokens *ts, struct quantities *qs, size_t k)
{
	struct quantity *q = &qs->q[k];
	const struct quantity *next = k + 1 < qs->n ? q + 1 : NULL;
	size_t at = q->head + 1;

	if (!next || q->head == 0 || q->predicate || is_one(q) ||
	    phrase_is_plural(ts, q->head) || next->kind != KIND_COUNT ||
	    next->head == 0 || !phrase_is_plural(ts, next->head))
		return;
	if (kind_of(ts, at) == TOKEN_COMMA)
		at++;
	if (is(ts, at) & (W_AND | W_OR))
		at++;
	if (at == q->head + 1 || next->bound != at)
		return;
	set_noun(ts, q, next->head, next->head);
}

static void
count_noun(const struct tokens *ts, struct quantities *qs, size_t k)
{
	struct quantity *q = &qs->q[k];
	size_t at = q->tail + 1, first, last;

	if (kind_of(ts, at) == TOKEN_DASH && glued(ts, at) && glued(ts, at + 1)) {
		at++; /* "12-bed ward": beds; "1,000-plus officials" */
		if (q->tail == q->last && kind_of(ts, at) == TOKEN_WORD &&
		    !phrase_is_ed(ts, at)) {
			set_noun(ts, q, at, at);
			return;
		}
	}
	if (token_is(ts, at, SLICE("such")))
		at++;
	/* "of whom seven exploited victims" */
	if ((is(ts, q->bound - 1) & W_REL) &&
	    phrase_is_verb(ts, at) && !(is(ts, at) & W_BE))
		return;
	if (is(ts, at) & W_OF) {
		noun_behind_of(ts, qs, k);
		if (q->head == 0 || (is(ts, q->tail + 1) & W_OF)) {
			struct quantity other = *q;
			size_t end = q->head > q->tail ? q->head : q->tail + 2;

			/* "one of them was a police officer" */
			other.tail = end;
			if ((is_one(q) || q->head == 0) &&
			    predicate_noun(ts, &other))
				set_noun(ts, q, other.noun, other.head);
			q->predicate = other.predicate;
		}
		return;
	}
	if (phrase_read(ts, at, is_one(q), &first, &last))
		set_noun(ts, q, first, last);
	else if (!is_base(ts, qs, k))
		predicate_noun(ts, q);
	share_head(ts, qs, k);
}

/* The noun phrase that ends at token i, read backwards; false if none does. */
static bool
phrase_before(const struct tokens *ts, size_t i, size_t *first)
{
	size_t at = i;

	if (is_stop(ts, i) || kind_of(ts, i) != TOKEN_WORD ||
	    phrase_is_ed(ts, i) || is_ing(ts, i))
		return false;
	while (!is_stop(ts, at - 1) && !is_ly(ts, at - 1) &&
	    (!phrase_is_ed(ts, at - 1)) && /* "were serving sentences of" */
	    !(is_ing(ts, at - 1) && (is(ts, at - 2) & W_BE)))
		at--;
	while (kind_of(ts, at - 1) == TOKEN_DASH && glued(ts, at) &&
	    !is_stop(ts, at - 2))
		at -= 2;
	*first = at;
	return true;
}

/* Verbs that give the extent of their subject: "sentences ranged from". */
static bool
is_extent(const struct tokens *ts, size_t i)
{
	return (is(ts, i) & W_BE) || (near(ts, i) & NEAR_EXTENT);
}

/*
 * Whether the noun phrase at token *first hangs on a preposition that is no
 * "of": "on appeal", "for the offenders". *first is moved to it.
 */
static bool
is_complement(const struct tokens *ts, size_t *first)
{
	size_t at = *first;

	while (is(ts, at - 1) & (W_DET | W_POSS))
		at--;
	if (!(is(ts, at - 1) & W_PREP) || (is(ts, at - 1) & W_OF))
		return false;
	*first = at - 1;
	return true;
}

/*
 * What an amount behind a noun is of: "fines of", "sentences ranged from",
 * "the reflection period lasts". Walks back over words of bound and range.
 */
static void
noun_before(const struct tokens *ts, struct quantity *q)
{
	size_t at = q->bound < q->first ? q->bound : q->first, first, hung, steps;
	bool verb = false, linked;

	for (steps = at; steps < q->first; steps++) /* "averaging about $5" */
		verb = verb || phrase_is_verb(ts, steps) || is_ing(ts, steps);
	linked = verb;
	for (steps = 0; at > 0 && steps < 8; steps++) {
		uint64_t w = is(ts, at - 1);

		if (token_is(ts, at - 1, SLICE("valid"))) {
			at--; /* "permits valid for" */
			continue;
		}
		if ((kind_of(ts, at - 1) == TOKEN_COMMA && verb) ||
		    is_ly(ts, at - 1)) {
			at--; /* "permits, initially granted for" */
			continue;
		}
		if (kind_of(ts, at - 1) != TOKEN_WORD)
			break;
		/* "fees range from" */
		if (steps > 0 && (near(ts, at - 1) & NEAR_RANGING)) {
			verb = linked = true;
			at--;
			continue;
		}
		if (phrase_before(ts, at - 1, &first) &&
		    !token_is(ts, at - 1, SLICE("total"))) {
			/* "circumstances five years", "gave them another $80":
			 * two things; "an increase from $60": no noun of it */
			if (!linked || (near(ts, at - 1) & NEAR_GROWTH))
				return;
			/* "sold by relatives for $20" */
			if (is(ts, first - 1) & W_BY)
				return;
			/* "raised the penalty (set) for pimping from two" */
			if ((is(ts, at) & W_FROM) && (is(ts, first - 1) & W_FOR)) {
				at = first - 1 - phrase_is_ed(ts, first - 2);
				continue;
			}
			/* but "with sentences ranging from" */
			hung = first;
			if (is_complement(ts, &hung) && ((verb && !is_ing(ts, at)) ||
			    ((is(ts, at) & W_FROM) &&
			    phrase_is_ed(ts, hung - 1)))) {
				at = hung; /* "raised on appeal from" */
				continue;
			}
			set_noun(ts, q, first, at - 1);
			return;
		}
		if ((w & W_TO) && !verb)
			return; /* "sentenced the offender to ten years" */
		if ((w & W_VERB) || phrase_is_ed(ts, at - 1) || is_ing(ts, at - 1)) {
			/* only verbs of extent say what an amount is of */
			if (!is_extent(ts, at - 1))
				return;
			verb = linked = true;
		}
		else if (!(w & (W_OF | W_FROM | W_BETWEEN | W_FOR |
		    W_DET | W_ADV | W_AMOUNT)) && !token_is(ts, at - 1, SLICE("total")))
			return;
		if (!(w & (W_DET | W_ADV)))
			linked = true;
		at--;
	}
}

/*
 * What a sum is paid as: "50,000 rand ($3,140) in back pay", "a $670 fine".
 * A date may follow "in" as well, and a place with its capital.
 */
static bool
sum_noun(const struct tokens *ts, struct quantity *q)
{
	size_t at = q->tail + 1, end = at + 8, first, last;
	uint64_t before = is(ts, q->bound - 1);

	if (((before & (W_ARTICLE | W_POSS)) ||
	    kind_of(ts, q->bound - 1) == TOKEN_POSSESSIVE) &&
	    can_go_on(ts, at) && phrase_read(ts, at, true, &first, &last)) {
		set_noun(ts, q, first, last);
		return true;
	}
	if (kind_of(ts, at) == TOKEN_OPEN)
		while (at < end && at < ts->n && kind_of(ts, at++) != TOKEN_CLOSE)
			;
	if (!(is(ts, at) & W_IN) || ts->t[at].n != 2 || at + 1 >= ts->n ||
	    ts->t[at + 1].capital || !can_go_on(ts, at + 1) ||
	    (is(ts, at + 1) & W_UNIT) || (is(ts, at + 2) & W_UNIT) ||
	    (is(ts, at + 2) & W_OF) ||
	    token_is(ts, at + 1, SLICE("total")) ||
	    !phrase_read(ts, at + 1, false, &first, &last))
		return false;
	if (token_is(ts, last, SLICE("back")) &&
	    token_is(ts, last + 1, SLICE("pay")))
		last++;
	set_noun(ts, q, first, last);
	return true;
}

/* What a duration or an amount of money is of, behind or before it. */
static void
amount_noun(const struct tokens *ts, struct quantity *q)
{
	size_t at = q->tail + 1, first, last;

	if (q->kind == KIND_MONEY && sum_noun(ts, q))
		return;
	if (kind_of(ts, at) == TOKEN_POSSESSIVE)
		at++;
	if (kind_of(ts, at) == TOKEN_DASH && glued(ts, at))
		at++;
	if (q->kind == KIND_DURATION && (q->unit == UNIT_NONE ||
	    (is(ts, q->last) & W_PRISON))) {
		/* life: its own word is what it is of */
		for (first = q->first; first <= q->last; first++)
			if (is(ts, first) & W_PRISON)
				set_noun(ts, q, first, first);
		return;
	}
	if (((is(ts, at) & W_OF) || (is(ts, at) & W_IN)) &&
	    kind_of(ts, at) == TOKEN_WORD) {
		size_t of = skip_determiners(ts, at + 1);

		if ((is(ts, at) & W_OF) || (is(ts, of) & W_PRISON))
			if (phrase_read(ts, of, false, &first, &last)) {
				set_noun(ts, q, first, last);
				return;
			}
	} else if (q->kind == KIND_DURATION && (q->hyphen ||
	    kind_of(ts, at - 1) == TOKEN_POSSESSIVE ||
	    (is(ts, at) & W_PRISON)) &&
	    phrase_read(ts, at, true, &first, &last)) {
		/* "years imprisonment and fines": a fine has no length */
		for (at = first; at < last; at++)
			if ((is(ts, at) & W_PRISON) && (is(ts, at + 1) & W_AND))
				last = at;
		set_noun(ts, q, first, last);
		return;
	} else if (q->hyphen && phrase_read(ts, at, true, &first, &last)) {
		set_noun(ts, q, first, last);
		return;
	}
	noun_before(ts, q);
}

/* Whose age it is: "a 15-year-old victim", "children under 18". */
static void
age_noun(const struct tokens *ts, struct quantity *q)
{
	size_t at = q->bound < q->first ? q->bound : q->first, first, last;

	if (q->hyphen || glued(ts, q->last)) {
		if (phrase_read(ts, q->tail + 1, true, &first, &last)) {
			set_noun(ts, q, first, last);
			return;
		}
	}
	while ((is(ts, at - 1) & (W_AGE | W_OF | W_THE | W_BETWEEN |
	    W_FROM | W_BE | W_OLDER)) || kind_of(ts, at - 1) == TOKEN_COMMA ||
	    token_is(ts, at - 1, SLICE("under")) ||
	    token_is(ts, at - 1, SLICE("some")))
		at--;
	if (phrase_before(ts, at - 1, &first))
		set_noun(ts, q, first, at - 1);
}

/*
 * Amounts of one unit joined by commas or "and" have one noun: "terms of one,
 * three, and four years", "nine and seven years' imprisonment".
 */
static void
share_nouns(const struct tokens *ts, struct quantities *qs, size_t from)
{
	size_t k, at;

	for (k = from; k + 1 < qs->n; k++) {
		struct quantity *a = &qs->q[k], *b = a + 1;

		if (a->kind != KIND_DURATION || b->kind != KIND_DURATION ||
		    a->unit != b->unit || (a->head == 0) == (b->head == 0))
			continue;
		at = a->tail + 1;
		at += kind_of(ts, at) == TOKEN_COMMA;
		at += (is(ts, at) & (W_AND | W_OR)) != 0;
		if (at == a->tail + 1 || at != b->bound)
			continue;
		if (a->head)
			set_noun(ts, b, a->noun, a->head);
		else
			set_noun(ts, a, b->noun, b->head);
	}
}

void
phrases_fill(const struct tokens *ts, struct quantities *qs, size_t from)
{
	size_t k;

	/* from the last to the first: "11 of 26 states" looks ahead */
	for (k = qs->n; k-- > from; ) {
		struct quantity *q = &qs->q[k];

		switch (q->kind) {
		case KIND_COUNT:
			count_noun(ts, qs, k);
			break;
		case KIND_MONEY:
		case KIND_DURATION:
			amount_noun(ts, q);
			break;
		case KIND_AGE:
			age_noun(ts, q);
			break;
		default:
			break;
		}
	}
	share_nouns(ts, qs, from);
}
