/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "clause.h"
#include "compare.h"
#include "date.h"
#include "phrase.h"

struct clause_word_row {
	struct slice key;
	uint32_t is;
};

#include "english/clause_word.h"

/* More adverbs than stand between a verb and its auxiliary. */
#define ADVERBS 16

/* How far before a verb the word that opens its clause may stand. */
#define FAR 256

/* Brackets in brackets beyond this depth count as those around them. */
#define BRACKET_DEPTH 8

void
clauses_free(struct clauses *c)
{
	free(c->mark);
	free(c->c);
	free(c->compare);
	free(c->verbs.bits);
	free(c->joints.bits);
	free(c->opens.bits);
	free(c->times.bits);
	*c = (struct clauses){0};
}

uint32_t
clause_is(const struct clauses *c, const struct tokens *ts, size_t i)
{
	return i < ts->n ? c->mark[i].word : 0;
}

bool
clause_amount(const struct tokens *ts, size_t i)
{
	enum token_kind kind = kind_of(ts, i);

	if (kind == TOKEN_NUMBER || kind == TOKEN_SYMBOL)
		return true;
	return (is(ts, i) & (W_CARD | W_DOZEN | W_VAGUE | W_FRAC)) ||
	    token_is(ts, i, SLICE("no")) || token_is(ts, i, SLICE("none"));
}

/* What the word at i is; one that does not end in -d is what its row says. */
static inline uint32_t
read_word(const struct tokens *ts, size_t i)
{
	const struct token *t = &ts->t[i];
	uint32_t w = 0;

	if (t->word && t->word->clause_word)
		w = clause_word_rows[t->word->clause_word - 1].is;
	if ((ts->text.p[t->at + t->n - 1] | 0x20) != 'd')
		return w;
	if (token_ends(ts, i, SLICE("ed")) && !token_ends(ts, i, SLICE("eed")) &&
	    !(is(ts, i) & (W_EDNOUN | W_NUMBER | W_PREP)) &&
	    !((w & CW_ADJECTIVE) && kind_of(ts, i + 1) == TOKEN_WORD &&
	    !(is(ts, i + 1) & (W_DET | W_PREP | W_CARD))) &&
	    (i == 0 || !ts->t[i].capital))
		w |= CW_ED | CW_PAST | CW_PARTICIPLE;
	if ((is(ts, i) & W_MULT) && token_ends(ts, i, SLICE("d")))
		w |= CW_ED | CW_PAST | CW_PARTICIPLE | CW_CHANGE;
	return w;
}

static bool
is_adverb(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_WORD &&
	    ((is(ts, i) & (W_ADV | W_NEG)) || token_ends(ts, i, SLICE("ly"))) &&
	    !(is(ts, i) & (W_PRON | W_BE | W_HAVE | W_DO | W_MODAL));
}

/* The token before i, adverbs passed over; NO_TOKEN at the beginning. */
static size_t
before(const struct tokens *ts, size_t i)
{
	size_t steps;

	for (steps = 0; i > 0 && steps < ADVERBS && is_adverb(ts, i - 1); steps++)
		i--;
	return i > 0 ? i - 1 : NO_TOKEN;
}

static size_t
behind(const struct tokens *ts, size_t i)
{
	size_t end = ++i + ADVERBS;

	while (i < end && is_adverb(ts, i))
		i++;
	return i;
}

/* Whether an auxiliary or "to" stands before token i, adverbs between. */
static bool
after_auxiliary(const struct tokens *ts, size_t i)
{
	size_t at = before(ts, i);

	return at != NO_TOKEN &&
	    (is(ts, at) & (W_BE | W_HAVE | W_DO | W_MODAL | W_TO));
}

/* "12 convicted traffickers", "of convicted traffickers": no verb. */
static bool
is_attribute(const struct tokens *ts, size_t i)
{
	size_t at = token_ends(ts, i - 1, SLICE("ly")) ? i - 2 : i - 1;
	uint64_t w;

	w = is(ts, at);
	if (w & W_AS) /* "as amended" */
		return true;
	if (w & (W_REL | W_SUBORD | W_PRON))
		return false;
	return kind_of(ts, at) == TOKEN_POSSESSIVE ||
	    (kind_of(ts, at) == TOKEN_NUMBER && !date_year(ts, at)) ||
	    (kind_of(ts, at) == TOKEN_DASH &&
	    glued(ts, i)) || (w & (W_ARTICLE | W_THE | W_DET | W_POSS |
	    W_CARD | W_ORD | W_PREP | W_AMOUNT));
}

/* Whether token i, which may be noun or verb, is a verb in the present. */
static bool
is_present(const struct tokens *ts, size_t i)
{
	size_t at = before(ts, i);
	enum token_kind next = kind_of(ts, i + 1);
	bool s = token_ends(ts, i, SLICE("s")), close, plain;

	if (at == NO_TOKEN || ts->t[i].capital || (is(ts, i + 1) & W_OF) ||
	    next == TOKEN_COMMA || next == TOKEN_STOP ||
	    next == TOKEN_SEMICOLON || next == TOKEN_CLOSE)
		return false;
	close = kind_of(ts, at) == TOKEN_CLOSE || (is(ts, at) & W_REL);
	if (close || (is(ts, at) & W_PRON))
		return true;
	if (kind_of(ts, at) == TOKEN_COMMA)
		return s && (clause_amount(ts, i + 1) ||
		    (is(ts, i + 1) & (W_DET | W_ARTICLE | W_PREP)));
	plain = kind_of(ts, at) == TOKEN_WORD && is(ts, at) == 0;
	return plain && phrase_is_plural(ts, at) != s;
}

static enum tense
auxiliary_tense(const struct clauses *c, const struct tokens *ts, size_t i)
{
	uint64_t w = is(ts, i);
	struct slice s = token_text(ts, i);
	bool past = to_lower(s.p[0]) == 'w' || to_lower(s.p[s.n - 1]) == 'd' ||
	    slice_starts_fold(s, SLICE("hadn")) ||
	    slice_starts_fold(s, SLICE("didn"));
	bool bare = token_is(ts, i, SLICE("be")) ||
	    token_is(ts, i, SLICE("been")) || token_is(ts, i, SLICE("being")) ||
	    token_is(ts, i, SLICE("having")) ||
	    token_is(ts, i, SLICE("done")) || token_is(ts, i, SLICE("doing"));

	if (bare || after_auxiliary(ts, i))
		return TENSE_NONE;
	if ((w & W_BE) && (is(ts, behind(ts, i)) & W_TO))
		return TENSE_MODAL;
	if ((w & W_HAVE) &&
	    ((clause_is(c, ts, behind(ts, i)) & CW_PARTICIPLE) ||
	    token_is(ts, behind(ts, i), SLICE("been"))))
		return past ? TENSE_PLUPERFECT : TENSE_PERFECT;
	return past ? TENSE_PAST : TENSE_PRESENT;
}

/* The tense that token i has if it is a finite verb, else TENSE_NONE. */
static enum tense
verb_tense(const struct clauses *c, const struct tokens *ts, size_t i)
{
	uint64_t w = is(ts, i);

	if (kind_of(ts, i) != TOKEN_WORD)
		return TENSE_NONE;
	if (w & W_MODAL)
		return (w & W_MONTH) && ts->t[i].capital ? TENSE_NONE :
		    TENSE_MODAL;
	if (w & (W_BE | W_HAVE | W_DO))
		return auxiliary_tense(c, ts, i);
	if ((!(clause_is(c, ts, i) & CW_PAST) && !(w & W_VERB)) ||
	    after_auxiliary(ts, i))
		return TENSE_NONE;
	if ((clause_is(c, ts, i) & CW_PAST) && !is_attribute(ts, i))
		return TENSE_PAST;
	if ((w & W_VERB) && !(clause_is(c, ts, i) &
	    (CW_PAST | CW_PARTICIPLE)) && is_present(ts, i))
		return TENSE_PRESENT;
	return TENSE_NONE;
}

/* Whether a verb may be a participle: "victims identified in 2009". */
static bool
may_be_participle(const struct clauses *c, const struct tokens *ts, size_t i)
{
	return (c->mark[i].word & (CW_PAST | CW_PARTICIPLE)) ==
	    (CW_PAST | CW_PARTICIPLE) && !(is(ts, i) & (W_BE | W_HAVE));
}

/* Whether token i opens a clause of its own, by its word alone. */
static bool
opens_clause(const struct clauses *c, const struct tokens *ts, size_t i)
{
	uint32_t w = c->mark[i].word;

	if (is(ts, i) & W_AS)
		return false;
	if (w & CW_REASON) /* no clause: "since 2009", "after trial" */
		return !clause_amount(ts, i + 1) &&
		    !(is(ts, i + 1) & (W_MONTH | W_RELATIVE | W_DEMO)) &&
		    !token_ends(ts, i + 1, SLICE("ing"));
	if (w & (CW_CONCEDE | CW_THAT))
		return !(token_is(ts, i, SLICE("that")) &&
		    (is(ts, i + 1) & W_UNIT));
	return is(ts, i) & W_REL;
}

/* Where the clause that word i opens begins: "12 of whom", "in which". */
static size_t
opening(const struct tokens *ts, size_t i, size_t least)
{
	size_t at = i;

	while (at > least + 1 && at + 5 > i && ((is(ts, at - 1) & W_PREP) ||
	    clause_amount(ts, at - 1) || (is(ts, at - 1) & W_DET)))
		at--;
	return at;
}

static bool
is_soft(const struct tokens *ts, size_t i)
{
	enum token_kind kind = kind_of(ts, i);

	return kind == TOKEN_COMMA || kind == TOKEN_COLON ||
	    (kind == TOKEN_DASH && !(glued(ts, i) && glued(ts, i + 1) &&
	    ts->t[i].n < 2)) ||
	    (is(ts, i) & (W_AND | W_OR | W_BUT));
}

/*
 * Where between verbs a and b the clause of b begins, and the word that opens
 * it, if one does; NO_TOKEN if nothing stands between that opens one.
 */
static size_t
boundary(const struct clauses *c, const struct tokens *ts, size_t a, size_t b,
    size_t *opener)
{
	size_t soft = NO_TOKEN, word = NO_TOKEN, i, at = before(ts, b);

	*opener = NO_TOKEN;
	for (i = b; (i = token_set_before(&c->joints, i)) != NO_TOKEN &&
	    i > a && b - i < FAR; ) {
		if (c->mark[i].bracket || c->mark[i].compare)
			continue;
		if (kind_of(ts, i) == TOKEN_SEMICOLON) {
			if (word == NO_TOKEN)
				soft = i;
			break;
		}
		if (soft == NO_TOKEN && is_soft(ts, i))
			soft = i;
		if (opens_clause(c, ts, i))
			word = i;
	}
	if (word == NO_TOKEN || (soft != NO_TOKEN && soft > word &&
	    (at == soft || (is(ts, word) & W_PREP))))
		return soft;
	*opener = word;
	return opening(ts, word, a);
}

static enum clause_link
link_of(const struct clauses *c, const struct tokens *ts, size_t opener)
{
	uint32_t w = c->mark[opener].word;
	bool verb = clause_is(c, ts, opener - 1) &
	    (CW_PAST | CW_PARTICIPLE | CW_REPORT);

	if (w & CW_CONCEDE)
		return CLAUSE_MAIN;
	if (w & CW_REASON)
		return CLAUSE_REASON;
	if (!(w & CW_THAT))
		return CLAUSE_RELATIVE;
	if (!token_is(ts, opener, SLICE("that")))
		return CLAUSE_OBJECT;
	return verb || (is(ts, opener - 1) & W_VERB)
	    ? CLAUSE_OBJECT : CLAUSE_RELATIVE;
}

static struct clause_span *
add_clause(struct clauses *c, size_t first, size_t verb, enum tense tense)
{
	struct clause_span *s;

	c->c = mem_grow(c->c, &c->cap, c->n + 1, sizeof(*c->c));
	s = &c->c[c->n++];
	*s = (struct clause_span){.first = first, .verb = verb,
	    .tense = tense, .link = CLAUSE_MAIN};
	return s;
}

/* The first verb; what stands before a relative clause is a clause apart. */
static void
first_clause(struct clauses *c, const struct tokens *ts, size_t verb)
{
	size_t i;

	for (i = 0; (i = token_set_next(&c->joints, i)) < verb; i++)
		if (!c->mark[i].bracket && !c->mark[i].compare &&
		    opens_clause(c, ts, i))
			break;
	if (i < verb && i > 1 && kind_of(ts, i - 1) != TOKEN_COMMA &&
	    link_of(c, ts, i) != CLAUSE_RELATIVE)
		i = verb;
	if (i < verb && i > 1 && !(is(ts, i - 1) & W_AND))
		add_clause(c, 0, NO_TOKEN, TENSE_NONE);
	add_clause(c, c->n > 0 ? i : 0, verb,
	    (enum tense)c->mark[verb].tense);
	if (i < verb)
		c->c[c->n - 1].link = link_of(c, ts, i);
}

/* Adds the clause of a verb, which begins at token at, to those before it. */
static void
next_clause(struct clauses *c, const struct tokens *ts, size_t verb, size_t at,
    size_t opener)
{
	enum tense tense = (enum tense)c->mark[verb].tense;
	struct clause_span *s, last = c->c[c->n - 1];
	bool fronted = before(ts, verb) == at;

	if (fronted && kind_of(ts, at) == TOKEN_COMMA &&
	    c->c[0].verb == NO_TOKEN) {
		/* "The shelter, which opened in 2009, assisted 12" */
		c->c[0].verb = verb;
		c->c[0].tense = tense;
	}
	s = add_clause(c, at, verb, tense);
	s->fronted = fronted;
	if (opener != NO_TOKEN)
		s->link = link_of(c, ts, opener);
	else if (fronted && (is(ts, at) & (W_AND | W_OR | W_BUT)))
		s->link = last.link;
	if (fronted && last.tense == TENSE_PERFECT && tense == TENSE_PAST)
		s->tense = TENSE_PERFECT; /* "has tried 12 and convicted six" */
}

/* Takes verb as the next finite one, if it is one beside those so far. */
static void
take_verb(struct clauses *c, const struct tokens *ts, size_t verb)
{
	size_t at, opener, last;
	bool may = may_be_participle(c, ts, verb);

	if (c->n == 0 && may && kind_of(ts, verb - 1) == TOKEN_COMMA)
		return; /* "The camp, built in 1998, ..." */
	if (c->n == 0 || c->c[c->n - 1].verb == NO_TOKEN) {
		first_clause(c, ts, verb);
		return;
	}
	last = c->c[c->n - 1].verb;
	at = boundary(c, ts, last, verb, &opener);
	if (at == NO_TOKEN && may && !(c->mark[last].word & CW_REPORT &&
	    clause_amount(ts, verb + 1)))
		return;
	if (at == NO_TOKEN && may_be_participle(c, ts, last) && !may) {
		/* "None of the suspects arrested in 2009 was indicted" */
		if (c->n == 1 || c->c[c->n - 1].link == CLAUSE_MAIN) {
			c->c[c->n - 1].verb = verb;
			c->c[c->n - 1].tense = (enum tense)c->mark[verb].tense;
			return;
		}
	}
	next_clause(c, ts, verb, at == NO_TOKEN ? last + 1 : at, opener);
}

/* What a word must be, if clause_word.tsv does not have it, to be of note. */
#define NOTED (W_MODAL | W_BE | W_HAVE | W_DO | W_VERB | W_REL | W_AND | \
	W_OR | W_BUT | W_AS | W_FROM | W_THAN | W_FOLD | W_UNIT)

/* Notes what the word at token i may do. */
static void
note_word(struct clauses *c, const struct tokens *ts, size_t i)
{
	uint32_t w = c->mark[i].word;
	uint64_t is = ts->t[i].is;

	c->seen |= w;
	if ((w & CW_PAST) ||
	    (is & (W_MODAL | W_BE | W_HAVE | W_DO | W_VERB)))
		token_set_add(&c->verbs, i);
	if ((w & (CW_REASON | CW_CONCEDE | CW_THAT)) ||
	    (is & (W_REL | W_AND | W_OR | W_BUT)))
		token_set_add(&c->joints, i);
	if ((w & CW_COMPARES) || (is & W_AS) ||
	    ((c->seen & CW_CHANGE) && ((w & CW_OVER) || (is & W_FROM))) ||
	    ((c->seen & CW_LESS) && (is & W_THAN)))
		token_set_add(&c->opens, i);
	/* "twice the", "similar to", "threefold the" */
	if ((w & (CW_TIMES | CW_LIKE)) || (is & W_FOLD))
		token_set_add(&c->opens, i + 1);
	if ((w & CW_TIME) || (is & W_UNIT))
		token_set_add(&c->times, i);
}

/* Words, semicolons and brackets. */
static void
mark_tokens(struct clauses *c, const struct tokens *ts)
{
	uint32_t stack[BRACKET_DEPTH] = {0}, brackets = 0, part = 0;
	size_t depth = 0, i;

	for (i = 0; i < ts->n; i++) {
		const struct token *t = &ts->t[i];
		struct clause_mark *m = &c->mark[i];

		*m = (struct clause_mark){.part = part,
		    .bracket = stack[depth]};
		if (t->kind == TOKEN_WORD) {
			m->word = read_word(ts, i);
			if (m->word || (t->is & NOTED))
				note_word(c, ts, i);
			continue;
		}
		c->signs |= 1u << t->kind;
		token_set_add(&c->joints, i);
		if (t->kind == TOKEN_OPEN && depth + 1 < BRACKET_DEPTH)
			m->bracket = stack[++depth] = ++brackets;
		else if (t->kind == TOKEN_CLOSE && depth > 0)
			depth--;
		else if (t->kind == TOKEN_SEMICOLON && depth == 0)
			m->part = ++part;
	}
}

/* Says of each token in which clause it stands, by where these begin. */
static void
mark_clauses(struct clauses *c, const struct tokens *ts)
{
	size_t i, k, resumed = NO_TOKEN, end;

	for (i = 1; i < c->n && resumed == NO_TOKEN; i++)
		if (c->c[0].verb != NO_TOKEN && c->c[0].verb == c->c[i].verb)
			resumed = i;
	/* the first they say already */
	for (k = 1; k < c->n; k++) {
		end = k + 1 < c->n ? c->c[k + 1].first : ts->n;
		for (i = c->c[k].first; i < end && k != resumed; i++)
			c->mark[i].clause = (uint32_t)k;
	}
}

void
clauses_read(struct clauses *c, const struct tokens *ts)
{
	size_t i;

	c->n = c->compares = 0;
	c->signs = c->seen = 0;
	c->mark = mem_grow(c->mark, &c->mark_cap, ts->n + 1, sizeof(*c->mark));
	token_set_clear(&c->verbs, ts->n);
	token_set_clear(&c->joints, ts->n);
	token_set_clear(&c->opens, ts->n);
	token_set_clear(&c->times, ts->n);
	mark_tokens(c, ts);
	for (i = 0; (i = token_set_next(&c->verbs, i)) < ts->n; i++) {
		c->mark[i].tense = (unsigned char)verb_tense(c, ts, i);
		c->mark[i].finite = c->mark[i].tense != TENSE_NONE;
	}
	compares_read(c, ts);
	for (i = 0; (i = token_set_next(&c->verbs, i)) < ts->n; i++)
		if (c->mark[i].finite && !c->mark[i].bracket &&
		    !c->mark[i].compare)
			take_verb(c, ts, i);
	if (c->n == 0)
		add_clause(c, 0, NO_TOKEN, TENSE_NONE);
	mark_clauses(c, ts);
}
