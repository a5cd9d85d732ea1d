/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "../english/phrase.h"
#include "denied.h"

#include "report/evidence.h"

/* How far a verb is looked for from a figure, in tokens. */
#define FRAME_REACH 60

/* The row of words that are no evidence. */
static const struct evidence_row nothing;

/* Likewise of "served" where it tells of a punishment. */
static const struct evidence_row served_time = {
	.key = LIT("served"), .is = EV_IMPOSE};

/* The row of the word at token i of ts. */
static const struct evidence_row *
row_at(const struct tokens *ts, size_t i)
{
	const struct word_row *w = token_word(ts, i);

	return w && w->evidence ? &evidence_rows[w->evidence - 1] : &nothing;
}

/* "served time", "served a three-year prison sentence": no victims. */
static bool
is_time_served(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i + 1; k < i + 7; k++) {
		uint64_t e = row_at(ts, k)->is;

		if (kind_of(ts, k) == TOKEN_NUMBER || (is(ts, k) & W_CARD))
			return (is(ts, k + 1) | is(ts, k + 2)) & W_UNIT;
		if (e & (EV_PERSON | EV_VICTIM) || (is(ts, k) & W_PREP))
			return false;
		if ((e & (EV_SENTENCE | EV_TERM | EV_PRISON)) ||
		    token_is(ts, k, SLICE("time")))
			return true;
	}
	return false;
}

struct denial_row {
	struct slice key;
	unsigned is;
};

#include "report/denial.h"

/* Whether a clause ends with token i. */
static bool
parts(const struct frame *f, size_t i)
{
	return frame_breaks(f, i) || kind_of(f->ts, i) == TOKEN_COLON;
}

/* Notes what token i, in the lexicon, is evidence of, and to a denial. */
static inline void
note_word(struct frame *f, size_t i, const struct word_row *w)
{
	if (w->evidence) {
		const struct evidence_row *row = &evidence_rows[w->evidence - 1];

		if ((row->also & EA_SERVE) && is_time_served(f->ts, i))
			row = &served_time;
		f->word[i].row = row;
		f->all |= row->is;
		f->also |= row->also;
		f->names |= row->verb | row->noun;
	}
	if (w->denial) {
		f->word[i].denial = denial_rows[w->denial - 1].is;
		f->denial |= f->word[i].denial;
		if (f->word[i].denial & DENIAL_DENIES)
			token_set_add(&f->denies, i);
	}
}

static inline void
note_sign(struct frame *f, size_t i)
{
	if (parts(f, i))
		token_set_add(&f->parts, i);
	else if (f->ts->t[i].kind == TOKEN_OPEN)
		f->brackets = true;
}

/* Looks up the words, and where clauses end. */
static void
open_words(struct frame *f)
{
	const struct token *t = f->ts->t;
	size_t n = f->ts->n, i;

	for (i = 0; i < n; i++) {
		const struct word_row *w = t[i].word;

		f->word[i] = (struct frame_word){&nothing, 0};
		if (!w) {
			if (t[i].kind != TOKEN_WORD)
				note_sign(f, i);
			continue;
		}
		if (w->is & W_BE)
			f->last_be = i;
		/* most are neither */
		if (w->evidence | w->denial)
			note_word(f, i, w);
	}
}

/* Whether token i may open a clause as "Of the 23" or "Among them" do. */
static bool
opens(const struct frame *f, size_t i)
{
	return (is(f->ts, i) & W_OF) || token_is(f->ts, i, SLICE("among"));
}

/* Whether any clause may open so. */
static bool
find_openings(const struct frame *f)
{
	size_t i;

	if (LOOK_EVERYWHERE || opens(f, 0))
		return true;
	for (i = 0; (i = token_set_next(&f->parts, i)) < f->ts->n; i++)
		if (opens(f, i + 1))
			return true;
	return false;
}

/* Whether the sentence names inspectors; "labor officers" inspect too. */
static bool
names_inspectors(const struct frame *f)
{
	size_t i;

	if (f->also & EA_INSPECT)
		return true;
	for (i = 1; i < f->ts->n; i++)
		if ((evidence_at(f, i) & EV_OFFICER) &&
		    (evidence_at(f, i - 1) & EV_LABOR))
			return true;
	return false;
}

size_t
frame_clause(const struct frame *f, size_t i)
{
	while ((i = token_set_before(&f->parts, i)) != SIZE_MAX)
		if (parts(f, i))
			return i + 1;
	return 0;
}

/* Notes where brackets are open. */
static void
open_brackets(struct frame *f)
{
	const struct token *t = f->ts->t;
	uint32_t open = 0;
	size_t i;

	f->open = mem_grow(f->open, &f->open_cap, f->ts->n, sizeof(*f->open));
	for (i = 0; i < f->ts->n; i++) {
		f->open[i] = open;
		if (t[i].kind == TOKEN_OPEN)
			open = (uint32_t)i + 1;
		else if (t[i].kind == TOKEN_CLOSE && open > 0)
			open = f->open[open - 1];
	}
}

/* A bracket that the sentence never closes, as in scans, opens nothing. */
static void
drop_unclosed(struct frame *f)
{
	size_t n = f->ts->n, i;
	uint32_t open = f->open[n - 1], outer;

	if (kind_of(f->ts, n - 1) == TOKEN_CLOSE)
		return;
	/* one is enough: with more of them nothing is sure */
	if (open == 0)
		return;
	outer = f->open[open - 1];
	for (i = open; i < n; i++)
		if (f->open[i] == open)
			f->open[i] = outer;
}

void
frame_words(struct frame *f, const struct tokens *ts, struct quantities *qs,
    size_t from, const struct paragraph *p)
{
	f->ts = ts;
	f->qs = qs;
	f->from = from;
	f->p = p;
	f->all = 0;
	f->also = f->denial = 0;
	f->names = 0;
	f->last_be = 0;
	f->brackets = false;
	/* a report speaks of nothing else */
	if (!slice_eq(ts->country, SLICE("ZZZ")))
		f->trafficking = true;
	f->word = mem_grow(f->word, &f->cap, ts->n, sizeof(*f->word));
	token_set_clear(&f->denies, ts->n);
	token_set_clear(&f->parts, ts->n);
	open_words(f);
	if (f->brackets) {
		open_brackets(f);
		drop_unclosed(f);
	}
	f->inspectors = frame_has(f, EV_VISIT) && names_inspectors(f);
	if (f->all & (EV_TRAFFICK | EV_VICTIM))
		f->trafficking = true;
}

void
frame_open(struct frame *f, const struct clauses *c)
{
	size_t n = f->qs->n - f->from, i;

	f->clauses = c;
	f->placed = mem_grow(f->placed, &f->placed_cap, n, sizeof(*f->placed));
	for (i = 0; i < n; i++)
		f->placed[i].known = f->placed[i].unscoped = false;
	f->openings = find_openings(f);
}

void
frame_free(struct frame *f)
{
	free(f->word);
	free(f->placed);
	free(f->open);
	free(f->denies.bits);
	free(f->parts.bits);
	*f = (struct frame){0};
}

uint64_t
evidence_between(const struct frame *f, size_t from, size_t to)
{
	uint64_t all = 0;

	for (; from < to; from++)
		all |= evidence_at(f, from);
	return all;
}

/* Whether the reports use the word at token i for a verb, among others. */
static bool
has_verb_form(const struct frame *f, size_t i)
{
	return verb_at(f, i) || (evidence_at(f, i) & (EV_GET_VERB |
	    EV_BEGIN_VERB | EV_FILE_VERB | EV_REPORT_VERB | EV_FUND_VERB |
	    EV_GO_ON | EV_GRANT_VERB | EV_DESCRIBE | EV_TAKE_VERB |
	    EV_ENTER_VERB | EV_IMPOSE | EV_PLAN |
	    EV_PRESCRIBE | EV_VISIT | EV_CLOSE_VERB | EV_DISMISS_VERB |
	    EV_OTHER_VERB));
}

/* Whether s, which is longer, ends so, in either case. */
static inline bool
ends_fold(struct slice s, struct slice end)
{
	size_t k;

	for (k = 1; k <= end.n; k++)
		if ((s.p[s.n - k] | 0x20) != end.p[end.n - k])
			return false;
	return true;
}

/* A verb is one by what it is, or by its ending: -ed, -ing. */
static inline bool
may_be_verb(const struct frame *f, size_t i)
{
	const struct token *t = &f->ts->t[i];
	char last = f->ts->text.p[t->at + t->n - 1] | 0x20;

	return (t->is & (W_BE | W_HAVE | W_DO | W_MODAL | W_VERB)) ||
	    last == 'd' || last == 'g' || frame_knows(f, i);
}

static bool stands_as_verb(const struct frame *f, size_t i);

/*
 * Whether token i is a verb and no noun of the same form ("arrests",
 * "charges", "shelters"): a noun stands behind an article or a preposition.
 */
static inline bool
is_verb(const struct frame *f, size_t i)
{
	return kind_of(f->ts, i) == TOKEN_WORD && may_be_verb(f, i) &&
	    stands_as_verb(f, i);
}

/* Likewise, of a word that may be one. */
static bool
stands_as_verb(const struct frame *f, size_t i)
{
	const struct tokens *ts = f->ts;
	uint64_t before = i > 0 ? is(ts, i - 1) : 0;
	struct slice s = token_text(ts, i);
	bool ing;

	if ((is(ts, i) & W_PREP) && slice_ends(s, SLICE("ing")))
		return false; /* "involving", "including" */
	if (is(ts, i) & (W_BE | W_HAVE | W_DO | W_MODAL))
		return true;
	if (s.n > 2 && ends_fold(s, SLICE("ed")))
		return phrase_is_verb(ts, i);
	if (is(ts, i) & W_VERB)
		return !(before & (W_DET | W_POSS));
	ing = s.n > 3 && ends_fold(s, SLICE("ing"));
	if (!has_verb_form(f, i) && (!ing || (is(ts, i) & W_INGNOUN) ||
	    s.n < 5 || !slice_ends(s, SLICE("ing"))))
		return false;
	if (ing)
		return true;
	if (before & (W_DET | W_POSS | W_PREP) && !(before & W_TO))
		return false;
	/* no noun in -s stands right before a number: "the ministry trains 200" */
	if (i > 0 && slice_ends(s, SLICE("s")) && kind_of(ts, i - 1) == TOKEN_WORD &&
	    (kind_of(ts, i + 1) == TOKEN_NUMBER || (is(ts, i + 1) & W_CARD)))
		return true;
	/* a base form behind "to", "not", "or", a modal; else likely a noun */
	return (before & (W_TO | W_NEG | W_DO | W_MODAL)) ||
	    token_is(ts, i - 1, SLICE("helped")) ||
	    ((before & (W_OR | W_AND)) && i > 1 && is_verb(f, i - 2)) ||
	    kind_of(ts, i - 1) == TOKEN_COMMA ||
	    phrase_is_plural(ts, i - 1);
}

/* Back over the words that belong to the figure: "a total of", "another". */
static size_t
own_left(const struct frame *f, const struct quantity *q)
{
	const struct tokens *ts = f->ts;
	size_t at = q->bound < q->first ? q->bound : q->first;
	size_t least = at > FRAME_REACH ? at - FRAME_REACH : 0;
	bool moved = true;

	while (moved && at > least) {
		moved = false;
		/* "the country's 75 provinces" */
		if (at > 1 && kind_of(ts, at - 1) == TOKEN_POSSESSIVE) {
			at -= 2;
			moved = true;
			continue;
		}
		if (token_is(ts, at - 1, SLICE("that")))
			break;
		if ((is(ts, at - 1) & (W_DET | W_POSS)) && !(is(ts, at - 1) & W_NEG)) {
			at--;
			moved = true;
			continue;
		}
		if (near(ts, at - 1) & NEAR_OWN) {
			at--;
			moved = true;
			continue;
		}
		if (at > 1 && (is(ts, at - 1) & W_OF) &&
		    (token_is(ts, at - 2, SLICE("total")) ||
		    token_is(ts, at - 2, SLICE("group")) ||
		    token_is(ts, at - 2, SLICE("all")) ||
		    token_is(ts, at - 2, SLICE("most")) ||
		    token_is(ts, at - 2, SLICE("each")) ||
		    token_is(ts, at - 2, SLICE("number")))) {
			at -= 2;
			moved = true;
		}
	}
	return at;
}

/* The main verb at or behind token i, over helping verbs and adverbs. */
static size_t
main_verb(const struct frame *f, size_t i, bool *passive)
{
	const struct tokens *ts = f->ts;
	size_t at = i;

	*passive = false;
	while (at < i + 8 && at < ts->n) {
		struct slice s = token_text(ts, at);
		uint64_t w = is(ts, at);

		if (w & W_BE)
			*passive = true;
		if (!(w & (W_BE | W_HAVE | W_DO | W_MODAL | W_NEG | W_ADV)) &&
		    !(s.n > 2 && slice_eq_fold(slice_part(s, s.n - 2, s.n),
		    SLICE("ly"))))
			break;
		at++;
	}
	return at;
}

/*
 * Over a participle that only qualifies the noun before it, to the verb of the
 * clause: "none of the 14 suspects arrested in 2013 was indicted".
 */
static size_t
over_participle(const struct frame *f, size_t at)
{
	const struct tokens *ts = f->ts;
	size_t k;

	if (is(ts, at) & (W_BE | W_HAVE | W_DO | W_MODAL | W_ADV | W_NEG))
		return at;
	for (k = at + 1; k < at + 12 && k < ts->n; k++) {
		if (parts(f, k) || kind_of(ts, k) == TOKEN_COMMA ||
		    (is(ts, k) & (W_CONJ | W_REL | W_SUBORD) &&
		    !(is(ts, k) & W_PREP)))
			return at;
		if ((is(ts, k) & (W_BE | W_HAVE | W_MODAL)) ||
		    (evidence_at(f, k) & EV_GET_VERB))
			return k;
	}
	return at;
}

/* Over "a nurse and a driver" between commas, where a verb follows it. */
static size_t
over_apposition(const struct frame *f, size_t at)
{
	size_t k;
	bool part = false;

	if (kind_of(f->ts, at) != TOKEN_COMMA)
		return at;
	for (k = at + 1; k < at + 12 && k < f->ts->n; k++) {
		if (frame_breaks(f, k) ||
		    (phrase_is_verb(f->ts, k) && k > at + 1))
			break;
		/* "1,270 women, most of them young, received aid" */
		if ((is(f->ts, k) & W_OF) && (is(f->ts, k + 1) & (W_PRON | W_REL)))
			part = true;
		if (kind_of(f->ts, k) == TOKEN_COMMA)
			return (is(f->ts, k + 1) & (W_BE | W_HAVE)) ||
			    ((part || phrase_is_verb(f->ts, at + 1)) &&
			    is_verb(f, k + 1)) ? k + 1 : at;
	}
	return at;
}

/*
 * The verb that the figure is the subject of, over what qualifies its noun
 * ("12 victims from Moldova were ..."); SIZE_MAX if none follows.
 */
static size_t
verb_behind(const struct frame *f, const struct quantity *q, bool *passive)
{
	const struct tokens *ts = f->ts;
	size_t at = frame_behind(q), steps, first, last, verb;

	if (q->head == 0 && (token_is(ts, at, SLICE("more")) ||
	    token_is(ts, at, SLICE("others"))))
		at++;
	if (token_is(ts, at, SLICE("each"))) /* "Ten each were arrested" */
		at++;

	for (steps = 0; steps < 6; steps++) {
		uint64_t w;

		at = over_apposition(f, at);
		w = is(ts, at);
		if (kind_of(ts, at) == TOKEN_WORD && (is_verb(f, at) ||
		    (w & W_ADV) || (w & W_NEG))) {
			at = over_participle(f, at);
			verb = main_verb(f, at, passive);
			if (*passive || is_verb(f, verb))
				return verb;
			return SIZE_MAX;
		}
		/* "90 of whom returned home" */
		if ((w & W_OF) && (is(ts, at + 1) & W_REL)) {
			at += 2;
			continue;
		}
		if (!(w & W_PREP) || (w & (W_SUBORD | W_THAN)) ||
		    token_is(ts, at, SLICE("including")))
			return SIZE_MAX;
		at++;
		while (is(ts, at) & (W_DET | W_POSS))
			at++;
		/* "three of these ended in acquittals" */
		if ((is(ts, at - 1) & W_DEMO) && is_verb(f, at))
			continue;
		if (phrase_read(ts, at, false, &first, &last))
			at = last + 1;
		else if ((kind_of(ts, at) == TOKEN_NUMBER ||
		    (is(ts, at) & W_CARD)) &&
		    phrase_read(ts, at + 1, false, &first, &last))
			at = last + 1;
		else if (kind_of(ts, at) == TOKEN_NUMBER || (is(ts, at) & W_PRON))
			at++;
		else
			return SIZE_MAX;
	}
	return SIZE_MAX;
}

/* How many figures begin before token at. */
static size_t
figures_to(const struct frame *f, size_t at)
{
	size_t low = f->from, high = f->qs->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (f->qs->q[mid].first < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The nearest verb before token at in its clause; SIZE_MAX if none. */
static size_t
verb_before(const struct frame *f, size_t at)
{
	const struct quantity *all = f->qs->q;
	size_t steps, k = figures_to(f, at);

	for (steps = 0; at > 0 && steps < FRAME_REACH; steps++) {
		at--;
		if (kind_of(f->ts, at) != TOKEN_WORD) {
			/* "arrested 12 (nine in 2008)" */
			if (frame_breaks(f, at) ||
			    kind_of(f->ts, at) == TOKEN_OPEN)
				break;
			if (kind_of(f->ts, at) == TOKEN_CLOSE &&
			    frame_open_bracket(f, at) > 0)
				at = frame_open_bracket(f, at) - 1;
			continue;
		}
		if (!may_be_verb(f, at))
			continue;
		/* "12 trafficked women and nine girls": what these are */
		while (k > f->from && all[k - 1].first > at)
			k--;
		if (k > f->from && all[k - 1].head && at >= all[k - 1].noun &&
		    at < all[k - 1].head)
			continue;
		/* "of holding people in slavery": no verb of the clause */
		if (at > 0 && (is(f->ts, at - 1) & W_PREP) &&
		    slice_ends(token_text(f->ts, at), SLICE("ing")))
			continue;
		if (is(f->ts, at) & (W_HAVE | W_DO | W_MODAL) &&
		    !(is(f->ts, at) & W_BE))
			continue;
		if ((is(f->ts, at) & W_BE) || stands_as_verb(f, at))
			return at;
	}
	return SIZE_MAX;
}

/* Whether a form of be stands anywhere behind the figure. */
static bool
may_be_passive(const struct frame *f, const struct quantity *q)
{
	return LOOK_EVERYWHERE || f->last_be >= frame_behind(q);
}

static bool
is_boundary(const struct frame *f, size_t left)
{
	enum token_kind before;

	if (left == 0)
		return true;
	/* "Last year 12 women received", but "the year 12 women" */
	if ((is(f->ts, left - 1) & W_UNIT) && left > 1 &&
	    (token_is(f->ts, left - 2, SLICE("last")) ||
	    token_is(f->ts, left - 2, SLICE("this"))))
		return true;
	before = kind_of(f->ts, left - 1);
	return before == TOKEN_COMMA || before == TOKEN_SEMICOLON ||
	    before == TOKEN_DASH || before == TOKEN_COLON ||
	    before == TOKEN_OPEN || before == TOKEN_QUOTE ||
	    (is(f->ts, left - 1) & (W_CONJ | W_SUBORD | W_REL));
}

void
frame_find_place(const struct frame *f, const struct quantity *q,
    struct place *p)
{
	const struct tokens *ts = f->ts;
	size_t behind = SIZE_MAX;
	bool object, hangs;

	*p = (struct place){STAND_LOOSE, SIZE_MAX, SIZE_MAX, SIZE_MAX,
	    own_left(f, q), false};
	object = p->left > 0 && is_verb(f, p->left - 1) &&
	    !(is(ts, p->left - 1) & (W_BE | W_HAVE));
	/* then what it hangs on is the subject */
	hangs = p->left > 0 && (is(ts, p->left - 1) & (W_OF | W_FOR | W_TO)) &&
	    !(is(ts, p->left - 1) & W_CONJ);
	if (!hangs && ((!object && is_boundary(f, p->left)) ||
	    may_be_passive(f, q)))
		behind = verb_behind(f, q, &p->passive);
	if (behind != SIZE_MAX && (p->passive || (!object &&
	    is_boundary(f, p->left)))) {
		p->stand = STAND_SUBJECT;
		p->verb = behind;
		if (!object)
			return;
		/* "opened 12 cases that were" is no subject; "said 12 were" */
		if (evidence_at(f, p->left - 1) & (EV_REPORT_VERB | EV_ESTIMATE))
			return;
	}
	if (object) {
		p->stand = STAND_OBJECT;
		p->verb = p->left - 1;
		return;
	}
	if (p->left > 0 && (is(ts, p->left - 1) & W_PREP) &&
	    !(is(ts, p->left - 1) & W_CONJ) &&
	    !token_is(ts, p->left - 1, SLICE("including")) &&
	    !(token_is(ts, p->left - 1, SLICE("among")) &&
	    (is(ts, p->left) & W_PRON))) {
		p->stand = STAND_PREP;
		p->prep = p->left - 1;
		p->noun = p->left > 1 ? p->left - 2 : SIZE_MAX;
		p->verb = verb_before(f, p->prep);
		return;
	}
	/* "for trafficking 130 women": the object of a noun in -ing */
	if (p->left > 1 && (is(ts, p->left - 1) & W_INGNOUN) &&
	    (is(ts, p->left - 2) & W_PREP)) {
		p->stand = STAND_OBJECT;
		p->verb = p->left - 1;
		return;
	}
	p->verb = verb_before(f, p->left);
	if (p->verb != SIZE_MAX)
		p->stand = STAND_OBJECT;
}

const struct place *
frame_place(const struct frame *f, const struct quantity *q)
{
	struct frame_placed *placed = &f->placed[q - (f->qs->q + f->from)];

	if (!placed->known || placed->bound != q->bound ||
	    placed->first != q->first || placed->tail != q->tail ||
	    placed->head != q->head || placed->predicate != q->predicate) {
		placed->bound = q->bound;
		placed->first = q->first;
		placed->tail = q->tail;
		placed->head = q->head;
		placed->predicate = q->predicate;
		placed->known = true;
		frame_find_place(f, q, &placed->place);
	}
	return &placed->place;
}
