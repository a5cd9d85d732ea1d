/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "country.h"
#include "measure.h"
#include "scope.h"

/* How far behind a figure its own words reach, in tokens. */
#define REACH 14

/* The longest apposition behind a subject, in tokens. */
#define APPOSITION 24

/* The longest subject before a verb that is looked at, in tokens. */
#define SUBJECT 128

/* The longest subject before a figure whose verb is left out, in tokens. */
#define GAPPED 6

/* The longest name of a state, in tokens. */
#define STATE 4

/* Whether "than" follows within a few words: "12 percent more than in". */
static bool
than_follows(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i; k < i + 9 && !phrase_is_verb(ts, k); k++)
		if (is(ts, k) & W_THAN)
			return true;
	return false;
}

bool
scope_is_change(const struct frame *f, size_t k)
{
	const struct tokens *ts = f->ts;
	const struct quantity *q = &f->qs->q[k];
	size_t left = q->bound, behind = q->tail + 1, steps;

	if (q->kind == KIND_DURATION || q->kind == KIND_AGE ||
	    q->kind == KIND_DATE)
		return false;
	if (q->kind == KIND_RATIO && q->low.form == DECIMAL_FIXED &&
	    q->low.v > DECIMAL_ONE)
		return true;
	if (q->kind == KIND_RATIO && (is(ts, q->first) & (W_MULT | W_FOLD)))
		return true;
	for (steps = 0; left > 0 && steps < REACH &&
	    (is(ts, left - 1) & (W_DET | W_ADV)); steps++)
		left--;
	if (left > 1 && (is(ts, left - 1) & W_OF) &&
	    (near(ts, left - 2) & NEAR_GROWTH))
		return true;
	if ((near(ts, behind) & NEAR_GROWTH) ||
	    ((near(ts, behind + 1) & NEAR_GROWTH) && kind_of(ts, behind) == TOKEN_WORD))
		return true;
	if (left > 1 && (is(ts, left - 1) & W_BY) && q->kind != KIND_COUNT)
		for (behind = left - 1; behind > 0 && left - behind < 10; behind--)
			if (near(ts, behind - 1) & NEAR_GROWING)
				return true;
	if (left > 1 && (is(ts, left - 1) & W_BY) &&
	    (near(ts, left - 2) & NEAR_GROWING))
		return true;
	behind = q->tail + 1;
	return (near(ts, behind) & NEAR_COMPARATIVE) &&
	    (than_follows(ts, behind + 1) || is_share(q));
}

/* A punishment has the scope of the officials it was imposed on. */
static bool
on_officials(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];

	return k > f->from && q[-1].scope == SCOPE_OFFICIAL &&
	    (q->measures & (measure_bit(MEASURE_SENTENCE) |
	    measure_bit(MEASURE_FINE))) && q->first - q[-1].last < 12;
}

/* The token where what is counted or measured next begins. */
static size_t
next_bound(const struct frame *f, size_t k)
{
	const struct quantity *q = f->qs->q;
	size_t n;

	for (n = k + 1; n < f->qs->n; n++)
		if (q[n].kind != KIND_DATE && q[n].kind != KIND_NOMINAL &&
		    q[n].kind != KIND_AGE && q[n].first > q[k].last)
			return q[n].bound;
	return f->ts->n;
}

/* Whether the sign at token i ends a figure's own words. */
static bool
sign_ends(const struct frame *f, const struct quantity *q, size_t i, bool *open)
{
	switch (kind_of(f->ts, i)) {
	case TOKEN_COMMA:
		/* what is denied may be a list */
		return !(q->denial && (noun_at(f, i + 1) || verb_at(f, i + 1) ||
		    (is(f->ts, i + 1) & W_OR)));
	case TOKEN_OPEN:
		*open = true;
		return false;
	case TOKEN_CLOSE:
		return !*open;
	case TOKEN_DASH:
		return !glued(f->ts, i + 1);
	default:
		return frame_breaks(f, i);
	}
}

/* The token behind figure k where its own words end. */
static size_t
own_end(const struct frame *f, size_t k)
{
	const struct tokens *ts = f->ts;
	const struct quantity *q = &f->qs->q[k];
	size_t i = q->tail + 1, behind = frame_behind(q), end = behind + REACH;
	bool open = false, verb = false;
	size_t next = next_bound(f, k);

	if (next > end)
		next = end;
	for (; i < next; i++) {
		if (ts->t[i].kind != TOKEN_WORD) {
			if (sign_ends(f, q, i, &open))
				break;
			continue;
		}
		if (token_is(ts, i, SLICE("under")))
			break;
		if (i < behind)
			continue;
		if ((ts->t[i].is & W_SUBORD) && !(ts->t[i].is & W_PREP))
			break;
		/* "visited 1,431 kilns and found bonded workers" */
		if ((ts->t[i].is & W_AND) && !q->denial &&
		    phrase_is_verb(ts, i + 1) && !(evidence_at(f, i + 1) &
		    (EV_FORCED | EV_LABOR | EV_SEX)) &&
		    frame_place(f, q)->stand == STAND_OBJECT)
			break;
		/* its own verb is in, a second one is not */
		if (phrase_is_verb(ts, i) &&
		    !(ts->t[i].is & (W_BE | W_HAVE)) &&
		    !(evidence_at(f, i) & (EV_FORCED | EV_LABOR | EV_SEX))) {
			if (verb)
				break;
			verb = true;
		}
	}
	return i;
}

/*
 * Whether a word for labor names a form of exploitation: "labor trafficking",
 * "forced labor", but not "labor inspectors", "the labor law".
 */
static bool
is_form_of_labor(const struct frame *f, size_t i)
{
	uint64_t next = evidence_at(f, i + 1);
	uint64_t before = i > 0 ? evidence_at(f, i - 1) : 0;

	if (next & (EV_TRAFFICK | EV_LABOR))
		return true;
	if (token_is(f->ts, i, SLICE("domestic")) ||
	    token_is(f->ts, i, SLICE("economic")) ||
	    token_is(f->ts, i, SLICE("debt")))
		return false;
	if (!token_is(f->ts, i, SLICE("labor")) &&
	    !token_is(f->ts, i, SLICE("labour")))
		return true;
	if ((before & (EV_FORCED | EV_LABOR)) || (i > 0 &&
	    (token_is(f->ts, i - 1, SLICE("child")) ||
	    token_is(f->ts, i - 1, SLICE("slave")))))
		return !token_is(f->ts, i + 1, SLICE("law")) &&
		    !token_is(f->ts, i + 1, SLICE("laws"));
	return (next & (EV_CASE | EV_VICTIM | EV_SUSPECT)) ||
	    kind_of(f->ts, i + 1) != TOKEN_WORD || is(f->ts, i + 1) != 0;
}

/* The form of exploitation that words [from, to) name. */
static enum scope
form_of(const struct frame *f, size_t from, size_t to)
{
	bool sex = false, labor = false, other = false;
	size_t i;

	for (i = from; i < to; i++) {
		uint64_t e = evidence_at(f, i);

		if (!(e & (EV_SEX | EV_LABOR | EV_OTHER)) &&
		    !(near(f->ts, i) & NEAR_OWN))
			continue;
		if (e & EV_SEX) {
			if (!token_is(f->ts, i, SLICE("commercial")) ||
			    (evidence_at(f, i + 1) & EV_SEX))
				sex = true;
		}
		if ((e & EV_LABOR) && is_form_of_labor(f, i))
			labor = true;
		/* "since the law's adoption": of no child */
		if (token_is(f->ts, i, SLICE("adoption")) && i > 0 &&
		    (kind_of(f->ts, i - 1) == TOKEN_POSSESSIVE ||
		    (is(f->ts, i - 1) & (W_DET | W_POSS))))
			continue;
		if (((e & EV_OTHER) && !token_is(f->ts, i, SLICE("soldiers"))) ||
		    (token_is(f->ts, i, SLICE("other")) && /* it is NEAR_OWN */
		    token_is(f->ts, i + 1, SLICE("forms"))))
			other = true;
	}
	if (sex + labor + other != 1)
		return SCOPE_NONE;
	return sex ? SCOPE_SEX : labor ? SCOPE_LABOR : SCOPE_OTHER;
}

/*
 * Whether the name of a country that is not the report's begins at token i;
 * *end is the byte behind it.
 */
static bool
other_country(const struct frame *f, size_t i, size_t *end)
{
	struct slice code = country_at(f->ts->text, f->ts->t[i].at,
	    f->ts->year, end);

	return code.n > 0 && !slice_eq(code, f->ts->country);
}

/*
 * Whether token i is an authority of another state than the report's: "foreign
 * embassies", "Thai police", "the government of Thailand".
 */
static bool
is_abroad(const struct frame *f, size_t i)
{
	const struct tokens *ts = f->ts;
	size_t end;

	if (!(also_at(f, i) & EA_ABROAD))
		return false;
	if (i > 0 && (also_at(f, i - 1) & EA_FOREIGN))
		return true;
	if (i > 0 && ts->t[i - 1].capital && country_other_adjective(
	    slice_part(ts->text, 0, ts->t[i - 1].at + ts->t[i - 1].n),
	    ts->country))
		return true;
	return i + 2 < ts->n && (is(ts, i + 1) & W_OF) &&
	    other_country(f, i + 2, &end);
}

/* Whether names_ngo may say so of any words of the sentence. */
static bool
has_ngo(const struct frame *f)
{
	return frame_has(f, EV_NGO | EV_NGO_ADJ) || frame_also(f, EA_ABROAD);
}

/* "funded by the ministry", of an NGO: whether token i is only who pays. */
static bool
is_payer(const struct tokens *ts, size_t i)
{
	while (i > 0 && (is(ts, i - 1) & W_DET))
		i--;
	return i > 1 && (is(ts, i - 1) & W_BY) && phrase_is_ed(ts, i - 2);
}

/* Whether [from, to) names a body that is no government. */
static bool
names_ngo(const struct frame *f, size_t from, size_t to, bool *government)
{
	bool ngo = false;
	size_t i;

	if (!has_ngo(f))
		return false;
	for (i = from; i < to; i++) {
		uint64_t e = evidence_at(f, i);

		if (is_abroad(f, i)) {
			ngo = true;
			continue;
		}
		if ((e & EV_NGO) || ((e & EV_NGO_ADJ) &&
		    (evidence_at(f, i + 1) & EV_BODY)))
			ngo = true;
		/* "a government-funded NGO" is none of its */
		if (kind_of(f->ts, i + 1) == TOKEN_DASH &&
		    glued(f->ts, i + 1))
			continue;
		if ((e & EV_GOVERNMENT) && !(ngo && (is_payer(f->ts, i) ||
		    (evidence_at(f, i + 1) & EV_BODY))))
			*government = true;
	}
	return ngo;
}

/* Back over "An NGO, the Hope House, sheltered": to behind "NGO". */
static size_t
before_apposition(const struct tokens *ts, size_t verb)
{
	size_t i;

	if (verb < 2 || kind_of(ts, verb - 1) != TOKEN_COMMA)
		return verb;
	for (i = verb - 1; i-- > 0 && verb - i < APPOSITION; )
		if (kind_of(ts, i) == TOKEN_COMMA)
			return i;
	return verb;
}

/*
 * Where the subject that begins at token first begins: a relative pronoun
 * stands for the noun phrase before it, "to NGOs, which sheltered 12".
 */
static size_t
before_relative(const struct frame *f, size_t first)
{
	const struct tokens *ts = f->ts;
	size_t i = first;

	if (!(is(ts, first) & W_REL) || first == 0)
		return first;
	if (kind_of(ts, i - 1) == TOKEN_COMMA)
		i--;
	while (i > 0 && kind_of(ts, i - 1) == TOKEN_WORD &&
	    !(is(ts, i - 1) & (W_PREP | W_CONJ)) &&
	    !phrase_is_verb(ts, i - 1))
		i--;
	return i;
}

/* Whether the subject in [first, verb) is a country that is not the report's. */
static bool
names_state(const struct frame *f, size_t first, size_t verb)
{
	const struct tokens *ts = f->ts;
	size_t end;

	return first < verb && verb - first <= STATE &&
	    ts->t[first].capital && other_country(f, first, &end) &&
	    end == ts->t[verb - 1].at + ts->t[verb - 1].n;
}

/*
 * In "NGOs reported that they helped" the subject of "helped", at token verb,
 * is that of "reported": its verb, and *first where its clause begins.
 */
static size_t
before_pronoun(const struct frame *f, size_t *first, size_t verb)
{
	const struct tokens *ts = f->ts;
	size_t i = *first;

	if (i + 1 != verb || i < 2 || !(is(ts, i) & W_PRON) ||
	    !token_is(ts, i - 1, SLICE("that")) || !phrase_is_verb(ts, i - 2))
		return verb;
	*first = frame_clause(f, i - 2);
	return i - 2;
}

/*
 * Where the subject begins of a figure whose verb is left out, right before
 * token left: "police found 12 victims, NGOs 30, and IOM four". SIZE_MAX if
 * there is none.
 */
static size_t
gapped_subject(const struct frame *f, size_t left)
{
	const struct tokens *ts = f->ts;
	size_t i = left;

	if (left == 0 || !(evidence_at(f, left - 1) & (EV_NGO | EV_GOVERNMENT)))
		return SIZE_MAX;
	while (i > 0 && left - i < GAPPED) {
		if (kind_of(ts, i - 1) == TOKEN_COMMA || (is(ts, i - 1) &
		    (W_AND | W_BUT)) || kind_of(ts, i - 1) == TOKEN_SEMICOLON)
			return i;
		if (kind_of(ts, i - 1) != TOKEN_WORD ||
		    phrase_is_verb(ts, i - 1) ||
		    (is(ts, i - 1) & (W_PREP | W_CONJ | W_SUBORD)))
			return SIZE_MAX;
		i--;
	}
	return SIZE_MAX;
}

bool
scope_has_doer(const struct frame *f, const struct quantity *q)
{
	return gapped_subject(f, frame_place(f, q)->left) != SIZE_MAX;
}

/* "victims whom NGOs helped", "that NGOs helped" */
static bool
opens_relative(const struct frame *f, size_t i)
{
	return (is(f->ts, i) & W_REL) || token_is(f->ts, i, SLICE("that"));
}

/* Whether an NGO and no government did what the figure tells of. */
static bool
by_ngo(const struct frame *f, size_t k, const struct place *p, size_t end)
{
	const struct tokens *ts = f->ts;
	const struct quantity *q = &f->qs->q[k];
	bool government = false;
	size_t i, first, verb, most = has_ngo(f) ? SUBJECT : STATE + 1;

	first = gapped_subject(f, p->left);
	if (first != SIZE_MAX)
		return names_ngo(f, first, p->left, &government) && !government;

	/* "run by NGOs", "were assisted by NGOs" */
	i = frame_behind(q) + !(is(ts, frame_behind(q)) & W_BY);
	if (p->stand == STAND_SUBJECT && !(is(ts, i) & W_BY))
		i = p->verb + 1;
	if ((is(ts, i) & W_BY) && names_ngo(f, i, end > i ? end : i + 4,
	    &government) && !government)
		return true;
	/* "that NGOs have helped" */
	for (i = first = frame_behind(q) + 1; i < first + GAPPED &&
	    opens_relative(f, first - 1) && !phrase_is_verb(ts, i); i++)
		;
	if ((verb_at(f, i) || verb_at(f, i + 1)) &&
	    names_ngo(f, first, i, &government) && !government)
		return true;
	government = false;
	if (names_ngo(f, q->noun, q->head + (q->head > 0), &government))
		return true;
	if (p->stand == STAND_SUBJECT || p->verb == SIZE_MAX)
		return false;
	/* "NGOs received $400": who gives is another */
	if (q->kind == KIND_MONEY &&
	    slice_starts_fold(token_text(ts, p->verb), SLICE("recei")))
		return false;
	/* the subject: from where its clause begins to the verb */
	for (first = before_apposition(ts, p->verb); first > 0 &&
	    p->verb - first < most; first--) {
		enum token_kind kind = kind_of(ts, first - 1);

		if (frame_breaks(f, first - 1) || kind == TOKEN_COMMA ||
		    kind == TOKEN_CLOSE)
			break;
		if ((is(ts, first - 1) & (W_SUBORD | W_BUT)) && first < p->verb)
			break;
		if ((is(ts, first - 1) & W_AND) && first < p->verb &&
		    kind_of(ts, first > 1 ? first - 2 : 0) == TOKEN_COMMA)
			break;
	}
	first = before_relative(f, first);
	verb = before_pronoun(f, &first, p->verb);
	if (names_state(f, first, verb))
		return true;
	government = false;
	return names_ngo(f, first, verb, &government) && !government;
}

/* Whether what the figure counts is a word for officials. */
static bool
names_officials(const struct frame *f, const struct quantity *q)
{
	if (q->head == 0)
		return false;
	if (evidence_at(f, q->head) & EV_OFFICIAL_NOUN)
		return true;
	if (token_is(f->ts, q->head, SLICE("servants")) &&
	    token_is(f->ts, q->head - 1, SLICE("public")))
		return true;
	return q->head > q->noun &&
	    token_is(f->ts, q->head, SLICE("employees")) &&
	    token_is(f->ts, q->head - 1, SLICE("government"));
}

/* Whether the figure is of officials accused, not of officials at work. */
static bool
of_officials(const struct frame *f, const struct quantity *q, size_t end)
{
	const uint32_t law = measure_bit(MEASURE_INVESTIGATIONS) |
	    measure_bit(MEASURE_ARRESTS) | measure_bit(MEASURE_PROSECUTIONS) |
	    measure_bit(MEASURE_CONVICTIONS) | measure_bit(MEASURE_ACQUITTALS) |
	    measure_bit(MEASURE_SENTENCE) | measure_bit(MEASURE_FINE);
	uint64_t seen = 0, e;
	bool named;
	size_t i;

	if (!(q->measures & law))
		return false;
	named = names_officials(f, q);
	if (!named && !frame_has(f, EV_OFFICIAL))
		return false;
	for (i = q->tail + 1; i < end; i++) {
		e = evidence_at(f, i);
		/* "traffickers or officials": several together */
		if ((is(f->ts, i) & W_OR) && (seen & EV_SUSPECT))
			return false;
		named = named || ((e & EV_OFFICIAL) &&
		    !token_is(f->ts, i, SLICE("corruption")));
		seen |= e;
	}
	return named;
}

/* Whether "from" and earlier times stand in [from, to). */
static bool
from_before(const struct frame *f, size_t from, size_t to)
{
	for (; from < to; from++)
		if ((is(f->ts, from) & W_FROM) &&
		    (is(f->ts, from + 1) & W_RELATIVE))
			return true;
	return false;
}

static bool
is_open(const struct frame *f, const struct quantity *q,
    const struct place *p, size_t end)
{
	size_t i;

	if (q->measures & ~(measure_bit(MEASURE_INVESTIGATIONS) |
	    measure_bit(MEASURE_PROSECUTIONS) |
	    measure_bit(MEASURE_CONVICTIONS) | measure_bit(MEASURE_ARRESTS)))
		return false;
	if (p->verb != SIZE_MAX && p->stand != STAND_SUBJECT &&
	    p->verb + 1 == p->left && (evidence_at(f, p->verb) & EV_GO_ON) &&
	    !(is(f->ts, p->verb + 1) & W_TO))
		return true;
	/* "continued investigations into six cases" */
	if (p->stand == STAND_PREP && p->noun != SIZE_MAX && p->noun > 0 &&
	    noun_at(f, p->noun) && p->verb != SIZE_MAX && p->noun - p->verb < 4 &&
	    (evidence_at(f, p->verb) & EV_GO_ON))
		return true;
	/* "continued to prosecute four from earlier years" */
	if (p->stand == STAND_OBJECT && p->verb > 1 && p->verb + 1 == p->left &&
	    (is(f->ts, p->verb - 1) & W_TO) &&
	    (evidence_at(f, p->verb - 2) & EV_GO_ON) &&
	    from_before(f, frame_behind(q), end))
		return true;
	for (i = q->tail + 1; i < end; i++)
		if ((evidence_at(f, i) & EV_OPEN) ||
		    token_is(f->ts, i, SLICE("underway")) ||
		    (token_is(f->ts, i, SLICE("under")) &&
		    noun_at(f, i + 1) == MEASURE_INVESTIGATIONS))
			return true;
	return false;
}

/*
 * Where the words of a penalty begin: at the noun it is told of, "Penalties
 * for sex trafficking range from", else at token from.
 */
static size_t
penalty_from(const struct frame *f, const struct quantity *q, size_t from)
{
	size_t i;

	if (!(q->measures & measure_bit(MEASURE_PENALTY)) || q->head == 0 ||
	    q->head > q->first)
		return from;
	/* slavery is all forms where a law names it */
	for (i = q->head + 1; i < q->first; i++)
		if (token_is(f->ts, i, SLICE("slavery")))
			return from;
	return q->head + 1;
}

/* The scope of a figure that is no change, by its own words. */
static enum scope
own_scope(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	const struct place *p = frame_place(f, q);
	size_t end = own_end(f, k), from = q->tail + 1;

	if (q->denial && q->noun > 0 && q->tail == q->first)
		from = q->first;
	if (by_ngo(f, k, p, end))
		return SCOPE_NGO;
	if (of_officials(f, q, end) || on_officials(f, k))
		return SCOPE_OFFICIAL;
	if (q->kind == KIND_COUNT && is_open(f, q, p, end))
		return SCOPE_OPEN;
	return form_of(f, penalty_from(f, q, from), end);
}

void
scope_settle(const struct frame *f, struct quantity *q)
{
	size_t k = (size_t)(q - f->qs->q);

	if (k < f->from || !f->placed[k - f->from].unscoped)
		return;
	f->placed[k - f->from].unscoped = false;
	q->scope = own_scope(f, k);
}

/* Whether money k stands in a bracket right behind the money before it. */
static bool
is_conversion(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k], *b;
	size_t i;

	if (k == f->from || q->kind != KIND_MONEY)
		return false;
	b = &f->qs->q[k - 1];
	if (b->kind != KIND_MONEY || slice_eq(b->iso, q->iso))
		return false;
	for (i = b->tail + 1; i < q->bound; i++)
		if (kind_of(f->ts, i) == TOKEN_OPEN)
			break;
	return i < q->bound && i <= b->tail + 8;
}

static void
convert(struct quantity *q, const struct quantity *b)
{
	q->scope = SCOPE_CONV;
	q->measures = b->measures;
	if (q->rel == REL_EQUAL && b->rel != REL_EQUAL) {
		q->rel = b->rel;
		if (b->low.form == DECIMAL_NONE)
			q->low = b->low;
		if (b->high.form == DECIMAL_NONE)
			q->high = b->high;
	}
	q->period = b->period;
	q->role = b->role;
	q->per = b->per;
	q->per_what = b->per_what;
	q->what = b->what;
	q->dated = b->dated;
}

void
scopes_fill(const struct frame *f)
{
	size_t k;

	for (k = f->from; k < f->qs->n; k++) {
		struct quantity *q = &f->qs->q[k];

		if (is_conversion(f, k))
			convert(q, q - 1);
		else if (q->kind != KIND_DATE && q->kind != KIND_NOMINAL &&
		    q->kind != KIND_ORDINAL && q->kind != KIND_AGE) {
			if (scope_is_change(f, k))
				q->scope = SCOPE_CHANGE;
			else
				f->placed[k - f->from].unscoped = true;
			/* what is evidence of nothing has no scope */
			if (LOOK_EVERYWHERE || q->measures)
				scope_settle(f, q);
		}
	}
}
