/* SPDX-License-Identifier: ISC */
/*
 * tip-numbers on any bytes. The first byte chooses: the rest is taken as it
 * is, or made into paragraph records.
 */
#include "fuzz.h"

static struct tip *
open_work(const struct tip_sink *sink, void *all)
{
	return tip_numbers(sink, *(bool *)all);
}

enum {
	DOC, KIND, MEASURE, REL, LOW, HIGH, UNIT, PERIOD, ROLE, OF, WHAT,
	SECTION, PARA, AT, TEXT, SCOPE, SENTENCE, FIELDS
};

/* The spans of one paragraph's rows, in order, each once. */
struct spans {
	struct slice text;
	struct span { size_t at, end; } *s;
	size_t n, cap;
	struct row last;
};

static void
check_words(const struct row *r)
{
	struct slice whole_row = r->all;

	hold(is_among(r->f[KIND], "count money duration age percent ratio "
	    "ordinal date nominal"), "this is a kind", whole_row);
	hold(is_among(r->f[MEASURE], "- investigations arrests prosecutions "
	    "convictions acquittals sentence penalty fine restitution "
	    "victims_identified victims_assisted victims_repatriated shelters "
	    "hotline trained inspections funding permits prevalence"),
	    "this is a measure", whole_row);
	hold(is_among(r->f[REL], "= ~ > >= < <= mean ?"),
	    "this is a bound", whole_row);
	hold(is_among(r->f[ROLE], "- prior case"), "this is a role", whole_row);
	hold(is_among(r->f[SCOPE], "- conv change ngo official open sex "
	    "labor other"), "this is a scope", whole_row);
	hold(is_period(r->f[PERIOD]), "this is a period", whole_row);
}

static bool
is_currency(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n && i < 3; i++)
		if (!is_upper(s.p[i]))
			return false;
	return i == 3 && (s.n == 3 || s.p[3] == '/');
}

static bool
is_time(struct slice s)
{
	const char *slash = memchr(s.p, '/', s.n);

	if (slash)
		s.n = (size_t)(slash - s.p);
	return is_among(s, "second minute hour day week month year decade "
	    "life");
}

static void
check_unit(const struct row *r)
{
	struct slice unit = r->f[UNIT];

	if (slice_eq(r->f[KIND], SLICE("money")))
		hold(is_currency(unit), "money has a currency", r->all);
	else if (slice_eq(r->f[KIND], SLICE("duration")))
		hold(is_time(unit), "a duration has a unit", r->all);
	else if (slice_eq(r->f[KIND], SLICE("age")))
		hold(is_among(unit, "year month day week"),
		    "an age has a unit", r->all);
	else if (slice_eq(r->f[KIND], SLICE("percent")))
		hold(unit.p[0] == '%' && (unit.n == 1 || unit.p[1] == '/'),
		    "a percentage has %", r->all);
	else
		hold(is_dashed(unit) || slice_starts(unit, SLICE("-/")),
		    "this has no unit", r->all);
}

static bool
is_value(const struct row *r, struct slice s)
{
	if (is_dashed(s))
		return true;
	if (slice_eq(r->f[KIND], SLICE("date")))
		return is_date(s);
	if (slice_eq(r->f[KIND], SLICE("duration")) &&
	    slice_eq(s, SLICE("life")))
		return true;
	if (slice_eq(r->f[KIND], SLICE("nominal")))
		return is_digit(s.p[s.n - 1]);
	return is_decimal(s);
}

static void
check_values(const struct row *r)
{
	hold(is_value(r, r->f[LOW]) && is_value(r, r->f[HIGH]),
	    "these are values", r->all);
	if (is_decimal(r->f[LOW]) && is_decimal(r->f[HIGH]) &&
	    !slice_eq(r->f[KIND], SLICE("nominal")))
		hold(decimal_order(r->f[LOW], r->f[HIGH]) <= 0,
		    "low is not above high", r->all);
	if (slice_eq(r->f[REL], SLICE("?")))
		hold(is_dashed(r->f[LOW]) && is_dashed(r->f[HIGH]) &&
		    slice_eq(r->f[KIND], SLICE("count")) &&
		    !is_dashed(r->f[MEASURE]), "the unknown is a count "
		    "without value", r->all);
	if (is_among(r->f[KIND], "date ordinal nominal"))
		hold(is_dashed(r->f[PERIOD]), "this kind has no period",
		    r->all);
}

static void
add_span(struct spans *sp, const struct row *r)
{
	size_t at = whole(r->f[AT]) - 1, end = at + r->f[TEXT].n;

	hold(is_whole(r->f[AT]) && end <= sp->text.n &&
	    slice_eq(slice_part(sp->text, at, end), r->f[TEXT]),
	    "the span is the text's bytes", r->all);
	if (sp->n > 0 && sp->s[sp->n - 1].at == at &&
	    sp->s[sp->n - 1].end == end)
		return;
	hold(sp->n == 0 || at >= sp->s[sp->n - 1].end,
	    "spans stand apart and in order", r->all);
	sp->s = mem_grow(sp->s, &sp->cap, sp->n + 1, sizeof(*sp->s));
	sp->s[sp->n++] = (struct span){at, end};
}

static void
check_row(struct spans *sp, const struct row *r)
{
	struct slice sentence = r->f[SENTENCE];

	check_words(r);
	check_unit(r);
	check_values(r);
	add_span(sp, r);
	hold(is_dashed(r->f[OF]) || (is_whole(r->f[OF]) &&
	    whole(r->f[OF]) != whole(r->f[AT])),
	    "a part is of another", r->all);
	hold(holds_bytes(sentence, r->f[TEXT]) &&
	    holds_bytes(sp->text, sentence) &&
	    (sentence.n <= 2048 || sentence.n <= r->f[TEXT].n + 2002),
	    "the sentence is the span's", r->all);
}

/* Whether bytes [from, to) lie in one span; in one after another if long. */
static bool
is_covered(const struct spans *sp, size_t from, size_t to)
{
	bool pieces = to - from > 1000;
	size_t low = 0, high = sp->n;

	while (low < high) { /* the first that ends behind from */
		size_t middle = (low + high) / 2;

		if (sp->s[middle].end > from)
			high = middle;
		else
			low = middle + 1;
	}
	for (; low < sp->n && sp->s[low].at <= from; low++) {
		if (to <= sp->s[low].end)
			return true;
		if (!pieces)
			return false;
		from = sp->s[low].end;
	}
	return false;
}

static const char number_words[] = "zero two three four five six seven eight "
    "nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion trillion dozen dozens hundreds thousands "
    "millions billions trillions first third fourth fifth sixth seventh eighth "
    "ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth "
    "sixtieth seventieth eightieth ninetieth hundredth thousandth millionth "
    "half twofold threefold fourfold fivefold sixfold sevenfold eightfold "
    "ninefold tenfold";

/* Letters from at on, a dash being none; 0 if there are none. */
static size_t
letters(struct slice s, size_t at)
{
	size_t i = at;

	while (i < s.n && (is_letter(s.p[i]) || s.p[i] == '\'') &&
	    !(i + 2 < s.n && memcmp(s.p + i, "\xe2\x80", 2) == 0 &&
	    (s.p[i + 2] == '\x93' || s.p[i + 2] == '\x94')))
		i++;
	return i - at;
}

static void
check_covered(const struct spans *sp)
{
	struct slice s = sp->text;
	char word[16];
	size_t i, n, k;

	for (i = 0; i < s.n; i += n > 0 ? n : 1) {
		for (n = 0; i + n < s.n && is_digit(s.p[i + n]); n++)
			;
		if (n > 0) {
			hold(is_covered(sp, i, i + n), "digits are in a span",
			    slice_part(s, i, s.n));
			continue;
		}
		n = letters(s, i);
		if (n == 0 || n > sizeof(word))
			continue;
		for (k = 0; k < n; k++)
			word[k] = to_lower(s.p[i + k]);
		if (is_among((struct slice){word, n}, number_words))
			hold(is_covered(sp, i, i + n),
			    "a number word is in a span",
			    slice_part(s, i, s.n));
	}
}

/* A part's whole is a span of the same paragraph. */
static void
check_wholes(const struct spans *sp, struct slice rows)
{
	struct row r;
	size_t i, of;

	while (row_next(&rows, &r, FIELDS)) {
		if (is_dashed(r.f[OF]))
			continue;
		of = whole(r.f[OF]) - 1;
		for (i = 0; i < sp->n && sp->s[i].at != of; i++)
			;
		hold(i < sp->n, "a part's whole is there", r.all);
	}
}

static bool
is_of(const struct row *r, const struct row *p)
{
	return slice_eq(r->f[DOC], p->f[0]) && slice_eq(r->f[PARA], p->f[3]) &&
	    slice_eq(r->f[SECTION], p->f[1]);
}

/* The rows of one paragraph, taken off rest. */
static void
check_paragraph(struct spans *sp, struct slice *rest, const struct row *p)
{
	struct slice ahead = *rest, first = *rest;
	struct row r;

	sp->text = p->f[4];
	sp->n = 0;
	while (row_next(&ahead, &r, FIELDS) && is_of(&r, p)) {
		if (sp->n > 0 && whole(r.f[AT]) - 1 < sp->s[sp->n - 1].at)
			break; /* the same paragraph has come once more */
		check_row(sp, &r);
		*rest = ahead;
	}
	first.n -= rest->n;
	check_wholes(sp, first);
	check_covered(sp);
}

/* Each paragraph that was made against its rows. */
static void
check_rows(struct slice out, struct slice paragraphs)
{
	struct spans sp = {0};
	struct row p;

	while (row_next(&paragraphs, &p, 5))
		check_paragraph(&sp, &out, &p);
	hold(out.n == 0, "no rows are left over", out);
	buf_free(&(struct buf){(char *)sp.s, 0, 0});
}

/* Rows of bytes that nothing is known of. */
static void
check_form(struct slice out)
{
	struct row r;

	while (row_next(&out, &r, FIELDS)) {
		check_words(&r);
		check_unit(&r);
		check_values(&r);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned first = size > 0 ? data[0] : 0;
	bool all = first & 1;
	const struct work w = {open_work, &all};
	struct slice text = {(const char *)data + 1, size - 1};
	struct buf made = {0};
	struct feed f;

	if (size < 2)
		return 0;
	if (first & 2) {
		make_paragraphs(&made, text, first >> 2);
		text = buf_slice(&made);
	}
	feed_whole(&f, &w, text);
	check_form(buf_slice(&f.out));
	if (first & 2) {
		hold(f.result == 0, "paragraphs are read", buf_slice(&f.said));
		feed_halves(&f, &w, mix(text) / 2);
	}
	if ((first & 3) == 3)
		check_rows(buf_slice(&f.out), text);
	feed_again(&f, &w, mix(text));
	feed_cut(&f, &w, mix(text));
	feed_free(&f);
	buf_free(&made);
	return 0;
}
