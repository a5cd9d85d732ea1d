/* SPDX-License-Identifier: ISC */
#include "numeral.h"

/* Numbers in words stay below this: what is larger is several numbers. */
#define WORDS_LIMIT ((int64_t)100 * 1000 * 1000 * 1000 * 1000)

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

/* The scale word behind token last, or 0: "million" 1000000, "dozen" 12. */
static int64_t
scale_after(const struct tokens *ts, size_t last, size_t *at)
{
	*at = next_word(ts, last);
	if (is(ts, *at) & (W_SCALE | W_DOZEN))
		return ts->t[*at].value;
	return 0;
}

/* A number all in words at i: -1 if there is none. */
static int64_t
words(const struct tokens *ts, size_t i, size_t *last, int64_t *scale)
{
	int64_t total = 0, part, by, limit = WORDS_LIMIT;
	size_t at = i, end, word;

	*scale = 0;
	if ((is(ts, i) & W_SCALE) || ((is(ts, i) & W_DOZEN) && !(is(ts, i) & W_MAYBE))) {
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
		at = next_word(ts, *last);
		if (is(ts, at) & W_AND)
			at++;
	}
	return at == i ? -1 : total;
}

/* The place behind "and a half", "and one-half", "1/2"; adds to *low. */
static size_t
with_half(const struct tokens *ts, size_t last, struct decimal *low)
{
	size_t at = next_word(ts, last), one;

	if (is(ts, at) & W_AND) {
		one = next_word(ts, at);
		if ((is(ts, one) & W_ARTICLE) || token_is(ts, one, SLICE("one")))
			at = next_word(ts, one);
		else
			return last;
		if (!(is(ts, at) & W_FRAC) || ts->t[at].value != 2)
			return last;
		low->v += DECIMAL_ONE / 2;
		return at;
	}
	if (is_digits(ts, at) && at == last + 1 && !glued(ts, at) &&
	    kind_of(ts, at + 1) == TOKEN_SLASH && glued(ts, at + 1) &&
	    is_digits(ts, at + 2) && glued(ts, at + 2)) {
		struct decimal a = decimal_read(token_text(ts, at), 0);
		struct decimal b = decimal_read(token_text(ts, at + 2), 0);

		if (decimal_compare(a, b) >= 0 || decimal_whole(b) < 2)
			return last;
		*low = decimal_add(*low,
		    decimal_ratio(decimal_whole(a), decimal_whole(b)));
		return at + 2;
	}
	return last;
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
	} else if (!digits(ts, i, n)) {
		return false;
	}
	if (n->low.form == DECIMAL_FIXED)
		n->last = with_half(ts, n->last, &n->low);
	n->high = n->low;
	return true;
}

/* "half a million", "half a dozen", "half million": a cardinal; "half". */
static bool
half(const struct tokens *ts, size_t i, struct numeral *n)
{
	size_t at = i + 1;

	if (!(is(ts, i) & W_FRAC) || (is(ts, i) & W_MAYBE) ||
	    ts->t[i].value != 2)
		return false;
	n->first = n->last = i;
	n->words = true;
	n->scale = 0;
	n->kind = NUMERAL_FRACTION;
	n->low = n->high = decimal_ratio(1, 2);
	at = next_word(ts, i);
	if (is(ts, at) & W_ARTICLE)
		at++;
	if (is(ts, at) & (W_SCALE | W_DOZEN)) {
		n->kind = NUMERAL_CARDINAL;
		n->low = n->high = decimal_times(n->low, ts->t[at].value);
		n->scale = ts->t[at].value;
		n->last = at;
	}
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

/* "two-thirds", "one third", "three quarters"; "1/3". */
static bool
fraction(const struct tokens *ts, size_t i, struct numeral *n)
{
	size_t end, at;
	int64_t a, b;

	n->kind = NUMERAL_FRACTION;
	n->words = true;
	n->scale = 0;
	n->first = i;
	a = below_hundred(ts, i, &end);
	if (a >= 1 && a < 20) {
		at = next_word(ts, end);
		b = denominator(ts, at, a > 1);
		if (b == 0 || a >= b)
			return false;
		/* "one third shelter" is no fraction; a glued one always is */
		if (a == 1 && (is(ts, at) & W_ORD) && at == end + 1 &&
		    !(is(ts, at + 1) & (W_OF | W_PREP | W_CONJ | W_VERB)) &&
		    kind_of(ts, at + 1) == TOKEN_WORD)
			return false;
		n->last = at;
		n->low = n->high = decimal_ratio(a, b);
		return true;
	}
	if (is_digits(ts, i) && kind_of(ts, i + 1) == TOKEN_SLASH &&
	    glued(ts, i + 1) && is_digits(ts, i + 2) && glued(ts, i + 2)) {
		a = decimal_whole(decimal_read(token_text(ts, i), 0));
		b = decimal_whole(decimal_read(token_text(ts, i + 2), 0));
		if (a < 1 || b <= a || b > 100)
			return false;
		n->last = i + 2;
		n->low = n->high = decimal_ratio(a, b);
		return true;
	}
	return false;
}

/* "a quarter", "by a third", "a tenth of": without the article. */
static bool
bare_fraction(const struct tokens *ts, size_t i, struct numeral *n)
{
	int64_t b = denominator(ts, i, false);
	bool article = i > 0 && (is(ts, i - 1) & W_ARTICLE);
	bool compared = i > 1 && (is(ts, i - 2) & (W_BY | W_THAN));
	uint64_t next = is(ts, i + 1);

	if (b < 3 || !article)
		return false;
	if (!(is(ts, i) & W_FRAC) && !(next & W_OF) && !compared &&
	    !token_is(ts, i + 1, SLICE("more")) &&
	    !token_is(ts, i + 1, SLICE("fewer")) &&
	    !token_is(ts, i + 1, SLICE("less")) &&
	    !token_is(ts, i + 1, SLICE("higher")) &&
	    !token_is(ts, i + 1, SLICE("lower")))
		return false;
	*n = (struct numeral){NUMERAL_FRACTION, i, i, decimal_ratio(1, b),
	    decimal_ratio(1, b), true, 0};
	return true;
}

/* The words behind "three times" that make it a multiple and no count. */
static bool
compares(const struct tokens *ts, size_t i)
{
	static const char *const all[] = {"as", "the", "more", "higher",
	    "greater", "larger", "lower", "less", "fewer", "that", "those",
	    "what", "its", "their", "his", "her", "this", "longer", "over"};
	size_t k;

	for (k = 0; k < sizeof(all) / sizeof(all[0]); k++)
		if (token_is(ts, i, (struct slice){all[k], strlen(all[k])}))
			return true;
	return false;
}

/* "threefold", "35-fold", "doubled", "three times as many". */
static bool
multiple(const struct tokens *ts, size_t i, struct numeral *n)
{
	uint64_t w = is(ts, i), before = i > 0 ? is(ts, i - 1) : 0;
	size_t at;

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
	if (!cardinal(ts, i, n))
		return false;
	n->kind = NUMERAL_MULTIPLE;
	at = next_word(ts, n->last);
	if (token_is(ts, at, SLICE("fold")) && at == n->last + 2) {
		n->last = at;
		return true;
	}
	if (!token_is(ts, at, SLICE("times")) || !compares(ts, at + 1))
		return false;
	n->last = at;
	return true;
}

/* "one in five", "four out of ten", "one worker in nine", "two to one". */
static bool
ratio(const struct tokens *ts, size_t i, struct numeral *n)
{
	struct numeral whole;
	size_t at;
	int64_t a, b;
	bool out = false, in;

	if (!cardinal(ts, i, n) || n->kind != NUMERAL_CARDINAL)
		return false;
	a = decimal_whole(n->low);
	at = n->last + 1;
	if (a == 1 && kind_of(ts, at) == TOKEN_WORD && is(ts, at) == 0 &&
	    (is(ts, at + 1) & W_IN))
		at++; /* the noun of "one worker in nine" */
	in = is(ts, at) & W_IN;
	if (token_is(ts, at, SLICE("out")) && (is(ts, at + 1) & W_OF)) {
		out = true;
		at++;
	}
	if (!in && !out && !((is(ts, at) & W_TO) && a > 1))
		return false;
	at++;
	if (token_is(ts, at, SLICE("every")) && (in || out))
		at++;
	if (!cardinal(ts, at, &whole) || a < 0)
		return false;
	b = decimal_whole(whole.low);
	if (!in && !out) {
		if (b != 1 || !numeral_one(ts, at) || kind_of(ts, whole.last + 1) == TOKEN_WORD ||
		    kind_of(ts, whole.last + 1) == TOKEN_DASH)
			return false;
	} else if (b <= a || (b >= 1900 && b < 2100)) {
		return false;
	} else if (in && !token_is(ts, at - 1, SLICE("every")) &&
	    a != 1 && b != 10 && b != 100 && b != 1000 &&
	    !(n->words && b < 10 && (is(ts, whole.last + 1) & W_OF))) {
		return false;
	} else if (out && !token_is(ts, at - 1, SLICE("every")) &&
	    b > 10 && b != 100 && b != 1000) {
		return false;
	}
	/* "one in five districts" may be a place: a share names people first */
	n->kind = NUMERAL_RATIO;
	n->last = whole.last;
	n->low = n->high = decimal_ratio(a, b);
	return true;
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
	/* "30 seconds", "a ninety-second spot" are read as time elsewhere */
	if (token_is(ts, at, SLICE("second")) && at == i + 1)
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
		if (tens || ((w & W_MAYBE) && !of))
			return false;
		set_vague(n, i, i, least);
		return true;
	}
	if (!token_is(ts, i, SLICE("several")) && !token_is(ts, i, SLICE("few")))
		return false;
	at = i + 1;
	if (!(is(ts, at) & (W_HUNDRED | W_SCALE | W_DOZEN)) ||
	    (is(ts, at) & W_MAYBE))
		return false;
	set_vague(n, i, at, ts->t[at].value * 2);
	if (is(ts, at + 1) & W_SCALE)
		set_vague(n, i, at + 1, ts->t[at].value * 2 * ts->t[at + 1].value);
	return true;
}

bool
numeral_one(const struct tokens *ts, size_t i)
{
	static const char *const not_after[] = {"no", "any", "each", "every",
	    "number", "the", "this", "that", "which", "another", "some",
	    "either", "neither"};
	static const char *const not_before[] = {"another", "stop", "off",
	    "sided", "on", "way", "size"};
	bool hyphen = kind_of(ts, i + 1) == TOKEN_DASH && glued(ts, i + 1) &&
	    glued(ts, i + 2);
	size_t k;

	if (!token_is(ts, i, SLICE("one")))
		return true;
	if (kind_of(ts, i + 1) == TOKEN_POSSESSIVE)
		return false;
	for (k = 0; i > 0 && k < sizeof(not_after) / sizeof(not_after[0]); k++)
		if (token_is(ts, i - 1, (struct slice){not_after[k],
		    strlen(not_after[k])}))
			return false;
	if (token_is(ts, i + 1, SLICE("another")))
		return false;
	for (k = 0; hyphen && k < sizeof(not_before) / sizeof(not_before[0]); k++)
		if (token_is(ts, i + 2, (struct slice){not_before[k],
		    strlen(not_before[k])}))
			return false;
	/* "by one or another", a "one day" that is no length of time */
	if (token_is(ts, i + 1, SLICE("day")) && !hyphen)
		return i > 0 && (token_is(ts, i - 1, SLICE("lasted")) ||
		    token_is(ts, i - 1, SLICE("for")) ||
		    token_is(ts, i - 1, SLICE("lasting")) ||
		    token_is(ts, i - 1, SLICE("took")) ||
		    token_is(ts, i - 1, SLICE("takes")) ||
		    token_is(ts, i - 1, SLICE("within")) ||
		    token_is(ts, i - 1, SLICE("than")) ||
		    token_is(ts, i - 1, SLICE("least")) ||
		    (is(ts, i - 1) & (W_TO | W_BY | W_FROM)));
	return true;
}

bool
numeral_read(const struct tokens *ts, size_t i, struct numeral *n)
{
	enum token_kind kind = kind_of(ts, i);

	if (i >= ts->n)
		return false;
	if (kind == TOKEN_ORDINAL)
		return ordinal(ts, i, n);
	if (kind != TOKEN_NUMBER && kind != TOKEN_WORD)
		return false;
	if (kind == TOKEN_WORD && vague(ts, i, n))
		return true;
	if (kind == TOKEN_WORD && !(is(ts, i) & W_NUMBER))
		return false;
	if (!numeral_one(ts, i))
		return false;
	return half(ts, i, n) || fraction(ts, i, n) || ratio(ts, i, n) ||
	    multiple(ts, i, n) || ordinal(ts, i, n) || cardinal(ts, i, n) ||
	    bare_fraction(ts, i, n);
}
