/* SPDX-License-Identifier: ISC */
#include "numeral.h"

/* Numbers in words stay below this: what is larger is several numbers. */
#define WORDS_LIMIT ((int64_t)1000 * 1000 * 1000 * 1000 * 1000 * 1000)

/* The place of the next word of a number: over a hyphen that joins them. */
static size_t
next_word(const struct tokens *ts, size_t i)
{
	i++;
	if (kind_of(ts, i) == TOKEN_DASH && glued(ts, i) && glued(ts, i + 1))
		i++;
	return i;
}

static bool
is_digits(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_NUMBER;
}

/* One to ninety-nine in words at i; its value or -1, *last its last token. */
static int64_t
below_hundred(const struct tokens *ts, size_t i, size_t *last)
{
	uint64_t a = is(ts, i), b;
	size_t next = next_word(ts, i);

	if (!(a & W_CARD) || (a & (W_HUNDRED | W_SCALE | W_DOZEN)))
		return -1;
	*last = i;
	if (!(a & W_TENS))
		return ts->t[i].value;
	b = is(ts, next);
	if (!(b & W_CARD) || (b & (W_TENS | W_HUNDRED | W_SCALE | W_DOZEN)) ||
	    ts->t[next].value < 1 || ts->t[next].value > 9)
		return ts->t[i].value;
	*last = next;
	return ts->t[i].value + ts->t[next].value;
}

/* "hundred" behind the value so far, and what it adds: "hundred and six". */
static int64_t
with_hundreds(const struct tokens *ts, int64_t value, size_t *last)
{
	size_t at = next_word(ts, *last), end;
	int64_t more;

	if (!(is(ts, at) & W_HUNDRED))
		return value;
	*last = at;
	value *= 100;
	at = next_word(ts, at);
	if (is(ts, at) & W_AND)
		at++;
	more = below_hundred(ts, at, &end);
	/* "one hundred and two thousand" goes on, "hundred and two women" too */
	if (more > 0 && more < 100) {
		*last = end;
		value += more;
	}
	return value;
}

/* Below a thousand in words at i: "two hundred and fifteen", "hundred". */
static int64_t
below_thousand(const struct tokens *ts, size_t i, size_t *last)
{
	int64_t value = below_hundred(ts, i, last);

	if (value < 0 && (is(ts, i) & W_HUNDRED)) {
		size_t at = next_word(ts, i), end;
		int64_t more;

		*last = i;
		if (is(ts, at) & W_AND)
			at++;
		more = below_hundred(ts, at, &end);
		/* "a hundred and six": but "hundred, six" are two */
		if (more > 0 && at != i + 1) {
			*last = end;
			return 100 + more;
		}
		return 100;
	}
	if (value <= 0)
		return value;
	return with_hundreds(ts, value, last);
}

/*
 * The scale word behind token last, or 0: "million" 1000000, "dozen" 12; also
 * in the plural, as in "three millions".
 */
static int64_t
scale_after(const struct tokens *ts, size_t last, size_t *at)
{
	*at = next_word(ts, last);
	if (is(ts, *at) & (W_SCALE | W_DOZEN))
		return ts->t[*at].value;
	if ((is(ts, *at) & W_VAGUE) && ts->t[*at].value >= 2000 &&
	    !(is(ts, *at + 1) & W_OF))
		return ts->t[*at].value / 2;
	return 0;
}

/* Whether the word at i is a scale of its own: "million", but not "score". */
static bool
scale_alone(const struct tokens *ts, size_t i)
{
	if (!(is(ts, i) & (W_SCALE | W_DOZEN)))
		return false;
	if (!(is(ts, i) & W_MAYBE))
		return true;
	/* "a score of buses", but not "a score of 20 points" */
	return (is(ts, i) & W_DOZEN) && (is(ts, i - 1) & W_ARTICLE) &&
	    (is(ts, i + 1) & W_OF) &&
	    kind_of(ts, i + 2) == TOKEN_WORD && !(is(ts, i + 2) & W_NUMBER);
}

/*
 * The place where the words of a number go on behind a scale: over "and", and
 * over a comma where a hundred or a scale follows ("one thousand, two hundred
 * and six"; "one thousand, two women" are two).
 */
static size_t
behind_scale(const struct tokens *ts, size_t last, int64_t limit)
{
	size_t at = next_word(ts, last), end, word;
	int64_t part, by;

	if (is(ts, at) & W_AND)
		return at + 1;
	if (kind_of(ts, at) != TOKEN_COMMA)
		return at;
	part = below_thousand(ts, at + 1, &end);
	by = part > 0 ? scale_after(ts, end, &word) : 0;
	return part > 0 && (part >= 100 || by > 20) && by < limit ? at + 1 : at;
}

/* A number all in words at i: -1 if there is none. */
static int64_t
words(const struct tokens *ts, size_t i, size_t *last, int64_t *scale)
{
	int64_t total = 0, part, by, limit = WORDS_LIMIT;
	size_t at = i, end, word;

	*scale = 0;
	if (scale_alone(ts, i)) {
		*last = i;
		*scale = ts->t[i].value;
		return *scale;
	}
	for (;;) {
		part = below_thousand(ts, at, &end);
		if (part < 0 || (part == 0 && at != i))
			break;
		by = scale_after(ts, end, &word);
		if (by == 12 || by == 20) {
			if (at != i || part == 0)
				break;
			*last = word;
			*scale = by;
			return part * by;
		}
		if (by >= limit || (by == 0 && part >= limit))
			break;
		*last = by ? word : end;
		total += part * (by ? by : 1);
		*scale = by ? by : part >= 100 && part % 100 == 0 ? 100 : 0;
		if (by == 0)
			return total;
		limit = by;
		at = behind_scale(ts, *last, limit);
	}
	return at == i ? -1 : total;
}

static int64_t denominator(const struct tokens *ts, size_t i, bool plural);

static size_t
with_bar(const struct tokens *ts, size_t i, struct decimal *d)
{
	int64_t a, b;

	if (!is_digits(ts, i) || !glued(ts, i + 1) || !is_digits(ts, i + 2) ||
	    !glued(ts, i + 2))
		return 0;
	a = decimal_whole(decimal_read(token_text(ts, i), 0));
	b = decimal_whole(decimal_read(token_text(ts, i + 2), 0));
	if (a < 1 || b <= a || b > 100)
		return 0;
	*d = decimal_ratio(a, b);
	return i + 2;
}

/* The fraction a/b in digits at i, the bar glued; its last token or 0. */
static inline size_t
digit_fraction(const struct tokens *ts, size_t i, struct decimal *d)
{
	if (kind_of(ts, i) == TOKEN_VULGAR) {
		*d = decimal_ratio(ts->t[i].value / 100, ts->t[i].value % 100);
		return i;
	}
	return kind_of(ts, i + 1) == TOKEN_SLASH ? with_bar(ts, i, d) : 0;
}

size_t
numeral_fraction(const struct tokens *ts, size_t i, struct decimal *d)
{
	int64_t a = 1, b;
	size_t end, at = i;

	if (!(is(ts, i) & W_ARTICLE)) {
		a = below_hundred(ts, i, &end);
		if (a < 1 || a >= 20)
			return 0;
		at = end;
	}
	at = next_word(ts, at);
	b = denominator(ts, at, a > 1);
	if (b == 0 || a >= b || ((is(ts, at) & W_ORD) && at == i + 1))
		return 0;
	*d = decimal_ratio(a, b);
	return at;
}

/*
 * Adds the fraction behind a cardinal: "and a half", "and three quarters",
 * "1/2"; of its scale, where it ends in one ("a million and a half").
 */
static void
add_fraction(const struct tokens *ts, struct numeral *n)
{
	size_t at = next_word(ts, n->last), last = 0;
	struct decimal part;
	int64_t by;

	if (n->low.form != DECIMAL_FIXED)
		return;
	if (is(ts, at) & W_AND)
		last = numeral_fraction(ts, next_word(ts, at), &part);
	else if ((at == n->last + 1 && !glued(ts, at)) ||
	    kind_of(ts, at) == TOKEN_VULGAR)
		last = digit_fraction(ts, at, &part);
	if (last == 0)
		return;
	if (n->scale >= 1000)
		part = decimal_times(part, n->scale);
	n->low = decimal_add(n->low, part);
	n->last = last;
	by = scale_after(ts, last, &at);
	if (by > 0 && n->scale == 0) {
		n->low = decimal_times(n->low, by);
		n->scale = by;
		n->last = at;
	}
}

/* "five point two", "zero point zero five": the digits behind the point. */
static void
add_point(const struct tokens *ts, struct numeral *n)
{
	int64_t v = 0, unit = 1, by;
	size_t at = n->last + 1;

	if (n->scale != 0 || !token_is(ts, at, SLICE("point")))
		return;
	for (at++; (is(ts, at) & W_CARD) && ts->t[at].value < 10 &&
	    unit < DECIMAL_ONE; at++) {
		v = v * 10 + ts->t[at].value;
		unit *= 10;
	}
	if (unit == 1)
		return;
	n->low = decimal_add(n->low, decimal_ratio(v, unit));
	n->last = at - 1;
	by = scale_after(ts, n->last, &at);
	if (by > 0) {
		n->low = decimal_times(n->low, by);
		n->scale = by;
		n->last = at;
	}
}

/* Digits with what scale follows: "2.3 million", "10", "1.1m". */
static bool
digits(const struct tokens *ts, size_t i, struct numeral *n)
{
	size_t at;
	int64_t by;

	if (!is_digits(ts, i))
		return false;
	n->low = decimal_read(token_text(ts, i), 0);
	if (ts->t[i].value > 0) { /* a glued scale; decimal_read skips letters */
		n->low = decimal_read(token_text(ts, i),
		    (unsigned)ts->t[i].value);
		n->scale = 1000;
	}
	n->first = n->last = i;
	by = scale_after(ts, i, &at);
	if (by == 0 && (is(ts, at) & W_HUNDRED))
		by = 100;
	if (by > 0) {
		n->low = decimal_times(n->low, by);
		n->scale = by;
		n->last = at;
		if (scale_after(ts, at, &at) > by) { /* "hundred million" */
			n->low = decimal_times(n->low, ts->t[at].value);
			n->scale = ts->t[at].value;
			n->last = at;
		}
	}
	return true;
}

static bool
cardinal(const struct tokens *ts, size_t i, struct numeral *n)
{
	int64_t value;

	n->kind = NUMERAL_CARDINAL;
	n->scale = 0;
	n->words = !is_digits(ts, i);
	if (n->words) {
		value = words(ts, i, &n->last, &n->scale);
		if (value < 0)
			return false;
		n->first = i;
		n->low = decimal_of(value);
		add_point(ts, n);
	} else if (!digits(ts, i, n)) {
		return false;
	}
	add_fraction(ts, n);
	n->high = n->low;
	return true;
}

/*
 * Makes a cardinal of a fraction of a scale: "half a million", "a quarter of a
 * million", "half dozen".
 */
static void
of_scale(const struct tokens *ts, struct numeral *n)
{
	size_t at = next_word(ts, n->last);
	bool of = is(ts, at) & W_OF;

	if (of)
		at++;
	if (is(ts, at) & W_ARTICLE)
		at++;
	else if (of)
		return;
	if (!(is(ts, at) & (W_SCALE | W_DOZEN)) || (is(ts, at) & W_MAYBE))
		return;
	n->kind = NUMERAL_CARDINAL;
	n->low = n->high = decimal_times(n->low, ts->t[at].value);
	n->scale = ts->t[at].value;
	n->last = at;
}

/* "half"; "half a million" is a cardinal. */
static bool
half(const struct tokens *ts, size_t i, struct numeral *n)
{
	if (!(is(ts, i) & W_FRAC) || (is(ts, i) & W_MAYBE) ||
	    ts->t[i].value != 2)
		return false;
	*n = (struct numeral){NUMERAL_FRACTION, i, i, decimal_ratio(1, 2),
	    decimal_ratio(1, 2), true, 0};
	of_scale(ts, n);
	return true;
}

/* The parts that the word at i cuts a whole into: third 3; 0 if none. */
static int64_t
denominator(const struct tokens *ts, size_t i, bool plural)
{
	uint64_t w = is(ts, i);

	if (plural)
		return (w & W_FRAC) && (w & W_PLURAL) ? ts->t[i].value : 0;
	if (w & W_FRAC)
		return w & W_PLURAL ? 0 : ts->t[i].value;
	return (w & W_ORD) && ts->t[i].value > 2 ? ts->t[i].value : 0;
}

/*
 * "two-thirds", "one third", "three quarters"; "1/3". "one third shelter" is
 * none; a glued one always is.
 */
static bool
fraction(const struct tokens *ts, size_t i, struct numeral *n)
{
	struct decimal d;
	size_t last = digit_fraction(ts, i, &d);

	if (!last && kind_of(ts, i) != TOKEN_VULGAR) {
		if (!(is(ts, i) & W_CARD) || !((is(ts, i + 1) |
		    is(ts, next_word(ts, i))) & (W_FRAC | W_ORD)))
			return false;
		last = numeral_fraction(ts, i, &d);
		if (!last && (is(ts, i + 1) & W_ORD) && ts->t[i].value == 1 &&
		    denominator(ts, i + 1, false) &&
		    ((is(ts, i + 2) & (W_OF | W_PREP | W_CONJ | W_VERB)) ||
		    kind_of(ts, i + 2) != TOKEN_WORD)) {
			last = i + 1;
			d = decimal_ratio(1, ts->t[i + 1].value);
		}
		if (!last)
			return false;
	}
	*n = (struct numeral){NUMERAL_FRACTION, i, last, d, d, true, 0};
	of_scale(ts, n);
	return true;
}

/* Whether what follows an ordinal behind an article makes it a fraction. */
static bool
behind_fraction(const struct tokens *ts, size_t i)
{
	if (is(ts, i) & (W_OF | W_PERCENT))
		return true;
	if (is(ts, i) & (W_BE | W_HAVE)) /* "a fifth was" may be the fifth one */
		return !token_is(ts, i, SLICE("was")) &&
		    !token_is(ts, i, SLICE("is")) &&
		    !token_is(ts, i, SLICE("has"));
	return (near(ts, i) & NEAR_COMPARED) && !(is(ts, i) & (W_DET | W_PREP));
}

/* "a quarter", "by a third", "a tenth of": without the article. */
static bool
bare_fraction(const struct tokens *ts, size_t i, struct numeral *n)
{
	int64_t b = denominator(ts, i, false);
	bool article = is(ts, i - 1) & W_ARTICLE;
	bool compared = is(ts, i - 2) & (W_BY | W_THAN);

	if (b < 3 || !article)
		return false;
	if (!(is(ts, i) & W_FRAC) && !behind_fraction(ts, i + 1) &&
	    !(compared && (kind_of(ts, i + 1) != TOKEN_WORD ||
	    (is(ts, i + 1) & (W_PREP | W_CONJ)))))
		return false;
	*n = (struct numeral){NUMERAL_FRACTION, i, i, decimal_ratio(1, b),
	    decimal_ratio(1, b), true, 0};
	of_scale(ts, n);
	return true;
}

/* "threefold", "doubled". */
static bool
multiple(const struct tokens *ts, size_t i, struct numeral *n)
{
	uint64_t w = is(ts, i), before = is(ts, i - 1);

	n->kind = NUMERAL_MULTIPLE;
	n->first = n->last = i;
	n->words = true;
	n->scale = 0;
	if (w & W_FOLD) {
		n->low = n->high = decimal_of(ts->t[i].value);
		return true;
	}
	if (w & W_MULT) {
		n->low = n->high = decimal_ratio(ts->t[i].value, 100);
		/* "a double murder", "double standards" are no verbs */
		return !(token_is(ts, i, SLICE("double")) ||
		    token_is(ts, i, SLICE("triple"))) ||
		    (!(before & W_DET) && (is(ts, i + 1) & W_DET));
	}
	return false;
}

/* "35-fold", "three times as many", of the cardinal by. */
static bool
times(const struct tokens *ts, const struct numeral *by, struct numeral *n)
{
	size_t at = next_word(ts, by->last);

	if (!(token_is(ts, at, SLICE("fold")) && at == by->last + 2) &&
	    !(token_is(ts, at, SLICE("times")) &&
	    (near(ts, at + 1) & NEAR_COMPARED)))
		return false;
	*n = *by;
	n->kind = NUMERAL_MULTIPLE;
	n->last = at;
	return true;
}

/* Whether token i may be a noun: a word that is nothing else for sure. */
static bool
is_noun(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_WORD && !(is(ts, i) & (W_PREP | W_CONJ |
	    W_DET | W_PRON | W_ADV | W_NUMBER | W_UNIT | W_BE | W_HAVE |
	    W_MODAL | W_DO | W_MONTH));
}

/* "one" behind a word that makes a pronoun of it: "no one", "the one". */
static bool
pronoun_before(const struct tokens *ts, size_t i)
{
	uint64_t next = is(ts, i + 1);
	bool fraction = kind_of(ts, i + 1) == TOKEN_DASH && glued(ts, i + 1);

	/* "the only one in the country" */
	if (token_is(ts, i - 1, SLICE("only")) &&
	    token_is(ts, i - 2, SLICE("the")))
		return !is_noun(ts, i + 1);
	if (!(near(ts, i - 1) & NEAR_NOONE) || fraction)
		return false;
	/* "found that one victim", "some one million", "one in five" */
	if (token_is(ts, i - 1, SLICE("that")))
		return !(is_noun(ts, i + 1) || (next & (W_OF | W_IN | W_NUMBER)));
	if (token_is(ts, i - 1, SLICE("some")))
		return !(next & (W_NUMBER | W_IN));
	return true;
}

/* Whether the word "one" at token i is a number and no pronoun. */
static bool
is_number_one(const struct tokens *ts, size_t i)
{
	bool hyphen = kind_of(ts, i + 1) == TOKEN_DASH && glued(ts, i + 1) &&
	    glued(ts, i + 2);

	if (!token_is(ts, i, SLICE("one")))
		return true;
	if (kind_of(ts, i + 1) == TOKEN_POSSESSIVE || pronoun_before(ts, i) ||
	    token_is(ts, i + 1, SLICE("another")))
		return false;
	if (hyphen && (near(ts, i + 2) & NEAR_ONEWORD))
		return false;
	/* "one must", "one should" are anybody */
	if ((is(ts, i + 1) & W_MODAL) && !token_is(ts, i + 1, SLICE("will")))
		return false;
	if (token_is(ts, i + 1, SLICE("day")) && !hyphen) /* "a year and one day" */
		return (near(ts, i - 1) & NEAR_LASTING) ||
		    ((is(ts, i - 1) & W_AND) && (is(ts, i - 2) & W_UNIT));
	return true;
}

/* "one in five", "four out of ten", "one worker in nine", "two to one". */
static bool
ratio(const struct tokens *ts, const struct numeral *part, struct numeral *n)
{
	struct numeral whole;
	size_t at;
	int64_t a, b;
	bool out = false, in;

	a = decimal_whole(part->low);
	at = next_word(ts, part->last);
	if (a == 1 && is_noun(ts, at) && (is(ts, at + 1) & W_IN))
		at++; /* "one worker in nine" */
	in = is(ts, at) & W_IN;
	if (token_is(ts, at, SLICE("out")) && (is(ts, at + 1) & W_OF)) {
		out = true;
		at++;
	} else if ((is(ts, at) & W_OF) && token_is(ts, at + 1, SLICE("every"))) {
		out = true;
	}
	if (!in && !out && !((is(ts, at) & W_TO) && a > 1))
		return false;
	at = next_word(ts, at);
	if (token_is(ts, at, SLICE("every")) && (in || out))
		at++;
	if (!cardinal(ts, at, &whole) || a < 0)
		return false;
	b = decimal_whole(whole.low);
	if (!in && !out) {
		if (b != 1 || !is_number_one(ts, at) || kind_of(ts, whole.last + 1) == TOKEN_WORD ||
		    kind_of(ts, whole.last + 1) == TOKEN_DASH)
			return false;
	} else if (b <= a || (b >= 1900 && b < 2100)) {
		return false;
	} else if (in && !token_is(ts, at - 1, SLICE("every")) &&
	    a != 1 && b != 10 && b != 100 && b != 1000 &&
	    !(part->words && b < 10 && (is(ts, whole.last + 1) & W_OF))) {
		return false;
	} else if (out && !token_is(ts, at - 1, SLICE("every")) &&
	    b > 10 && b != 100 && b != 1000) {
		return false;
	}
	/* "one in five districts" may be a place: a share names people first */
	*n = *part;
	n->kind = NUMERAL_RATIO;
	n->last = whole.last;
	n->low = n->high = decimal_ratio(a, b);
	return true;
}

/*
 * Whether "second" at at, in the number from i, is an ordinal: not a verb, and
 * no unit ("a ninety-second spot", but "the ninety-second").
 */
static bool
is_rank(const struct tokens *ts, size_t i, size_t at)
{
	uint64_t before = is(ts, i - 1);

	if (at > i)
		return at != i + 1 && !(before & W_ARTICLE);
	return !(before & (W_NEG | W_MODAL | W_TO | W_DO | W_PRON)) &&
	    !token_is(ts, i - 1, SLICE("split"));
}

/* Whether the number in words at i may be twenty or more; most are below. */
static bool
may_reach_twenty(const struct tokens *ts, size_t i)
{
	uint64_t large = W_HUNDRED | W_SCALE | W_DOZEN;

	return (is(ts, i) & (W_TENS | large)) ||
	    (is(ts, next_word(ts, i)) & (large | W_VAGUE));
}

/* "second", "twenty-first", "21st". */
static bool
ordinal(const struct tokens *ts, size_t i, struct numeral *n)
{
	size_t end, at;
	int64_t value = 0;

	*n = (struct numeral){NUMERAL_ORDINAL, i, i, {0}, {0}, true, 0};
	if (kind_of(ts, i) == TOKEN_ORDINAL) {
		n->words = false;
		n->low = n->high = decimal_read(token_text(ts, i), 0);
		return true;
	}
	at = i;
	if (is(ts, i) & W_CARD) {
		if (!may_reach_twenty(ts, i))
			return false;
		value = words(ts, i, &end, &n->scale);
		if (value < 20)
			return false;
		at = next_word(ts, end);
		if (is(ts, at) & W_AND)
			at++;
		if (!(is(ts, at) & W_ORD) || (value < 100 &&
		    (value % 10 || ts->t[at].value > 9)))
			return false;
		n->last = at;
	}
	if (!(is(ts, at) & W_ORD))
		return false;
	if (token_is(ts, at, SLICE("second")) && !is_rank(ts, i, at))
		return false;
	n->low = n->high = decimal_of(value + ts->t[at].value);
	return true;
}

/* The class of a vague word: the most that "hundreds" means, from its least. */
static struct decimal
vague_high(int64_t least)
{
	if (least == 24 || least == 40)
		return decimal_of(99);
	return decimal_of(least * 5 - 1);
}

static void
set_vague(struct numeral *n, size_t first, size_t last, int64_t least)
{
	*n = (struct numeral){NUMERAL_VAGUE, first, last, decimal_of(least),
	    vague_high(least), true, least / 2};
}

/* "dozens", "hundreds of thousands", "several hundred", "a few thousand". */
static bool
vague(const struct tokens *ts, size_t i, struct numeral *n)
{
	uint64_t w = is(ts, i), of = is(ts, i + 1) & W_OF;
	bool tens = token_is(ts, i, SLICE("tens"));
	size_t at;

	if (tens || (w & W_VAGUE)) {
		int64_t least = tens ? 20 : ts->t[i].value;

		if (of && (is(ts, i + 2) & W_VAGUE) &&
		    ts->t[i + 2].value > least) {
			set_vague(n, i, i + 2,
			    least / 2 * ts->t[i + 2].value);
			return true;
		}
		if (tens || ((w & W_MAYBE) && !of &&
		    !token_is(ts, i + 1, SLICE("more"))))
			return false;
		set_vague(n, i, i, least);
		return true;
	}
	if (!token_is(ts, i, SLICE("several")) &&
	    !token_is(ts, i, SLICE("few")) &&
	    !token_is(ts, i, SLICE("couple")))
		return false;
	at = i + 1;
	if (token_is(ts, i, SLICE("couple")) && (is(ts, at) & W_OF))
		at++;
	if (!(is(ts, at) & (W_HUNDRED | W_SCALE | W_DOZEN)) ||
	    (is(ts, at) & W_MAYBE))
		return false;
	set_vague(n, i, at, ts->t[at].value * 2);
	if (is(ts, at + 1) & W_SCALE)
		set_vague(n, i, at + 1, ts->t[at].value * 2 * ts->t[at + 1].value);
	return true;
}

/* "minus five", "negative 20": the number behind the word, below zero. */
static bool
negative(const struct tokens *ts, size_t i, struct numeral *n)
{
	bool behind = kind_of(ts, i - 1) == TOKEN_NUMBER ||
	    (is(ts, i - 1) & (W_CARD | W_UNIT));

	if (behind || (!token_is(ts, i, SLICE("minus")) &&
	    !token_is(ts, i, SLICE("negative"))))
		return false;
	if (!cardinal(ts, i + 1, n) || n->low.form != DECIMAL_FIXED)
		return false;
	n->first = i;
	n->low.v = -n->low.v;
	n->high = n->low;
	return true;
}

/*
 * Goes on over the number said again in brackets: "thirty (30)", "30
 * (thirty)".
 */
static void
add_echo(const struct tokens *ts, struct numeral *n)
{
	struct numeral again;

	if (n->kind != NUMERAL_CARDINAL ||
	    kind_of(ts, n->last + 1) != TOKEN_OPEN ||
	    !cardinal(ts, n->last + 2, &again) ||
	    kind_of(ts, again.last + 1) != TOKEN_CLOSE ||
	    decimal_compare(n->low, again.low) != 0 || again.words == n->words)
		return;
	n->last = again.last + 1;
}

/*
 * Digits at i, or one word from two to ninety, that the word behind them does
 * not go on: a noun, most often. They are a cardinal, and no other reader need
 * look. One is told from a pronoun, and of one in five.
 */
static bool
number_alone(const struct tokens *ts, size_t i, struct numeral *n)
{
	uint64_t next = is(ts, i + 1);

	if (kind_of(ts, i + 1) != TOKEN_WORD || (next & (W_NUMBER | W_HUNDRED |
	    W_SCALE | W_AND | W_IN | W_OF | W_TO)) ||
	    token_is(ts, i + 1, SLICE("out")) ||
	    token_is(ts, i + 1, SLICE("point")) ||
	    token_is(ts, i + 1, SLICE("times")))
		return false;
	*n = (struct numeral){.kind = NUMERAL_CARDINAL, .first = i, .last = i};
	if (kind_of(ts, i) == TOKEN_NUMBER) {
		digits(ts, i, n);
	} else if ((is(ts, i) & (W_NUMBER | W_HUNDRED | W_SCALE)) == W_CARD) {
		n->low = decimal_of(ts->t[i].value);
		n->words = true;
	}
	n->high = n->low;
	return n->low.v > DECIMAL_ONE;
}

bool
numeral_read(const struct tokens *ts, size_t i, struct numeral *n)
{
	enum token_kind kind = kind_of(ts, i);
	struct numeral c;
	bool whole;

	if (i >= ts->n)
		return false;
	if (number_alone(ts, i, n))
		return true;
	if (kind == TOKEN_ORDINAL)
		return ordinal(ts, i, n);
	if (kind == TOKEN_VULGAR)
		return fraction(ts, i, n);
	if (kind != TOKEN_NUMBER && kind != TOKEN_WORD)
		return false;
	if ((near(ts, i) & NEAR_BEGINS || is(ts, i) & W_VAGUE) &&
	    (vague(ts, i, n) || negative(ts, i, n)))
		return true;
	if (kind == TOKEN_WORD && !(is(ts, i) & W_NUMBER))
		return false;
	if (!is_number_one(ts, i))
		return false;
	if (half(ts, i, n) || fraction(ts, i, n))
		return true;
	whole = cardinal(ts, i, &c);
	if ((whole && ratio(ts, &c, n)) ||
	    (is(ts, i) & (W_FOLD | W_MULT) && multiple(ts, i, n)) ||
	    (whole && times(ts, &c, n)) || (is(ts, i) & (W_CARD | W_ORD |
	    W_FRAC) && (bare_fraction(ts, i, n) || ordinal(ts, i, n))))
		return true;
	if (!whole)
		return false;
	*n = c;
	add_echo(ts, n);
	return true;
}
