/* SPDX-License-Identifier: ISC */
/*
 * lib/english on any bytes, cleaned: sentences, tokens, quantities. The first
 * byte chooses the country,
 * and whether the rest stands for words.
 */
#include "../../lib/english/phrase.h"
#include "../../lib/english/quantity.h"
#include "../../lib/english/sentence.h"
#include "../../lib/text/utf8.h"
#include "fuzz.h"

/* Tokens stand in order within [from, to), blanks alone between them. */
static void
check_tokens(const struct tokens *ts, size_t from, size_t to)
{
	size_t i, at = from;

	for (i = 0; i < ts->n; i++) {
		const struct token *t = &ts->t[i];

		hold(t->at >= at && t->n > 0 && t->at + t->n <= to,
		    "tokens stand in order",
		    slice_part(ts->text, from, to));
		hold(t->at - at <= 1 && (t->at == at || ts->text.p[at] == ' '),
		    "a blank at most is between tokens",
		    slice_part(ts->text, at, to));
		hold(!t->glued || (i > 0 && t->at == at), "a glued token is",
		    slice_part(ts->text, at, to));
		at = t->at + t->n;
	}
	hold(at >= to || (at + 1 == to && ts->text.p[at] == ' '),
	    "tokens reach the end", slice_part(ts->text, at, to));
}

static void
check_date(struct date d, struct slice s)
{
	hold(d.year >= 0 && d.year <= 9999 && d.month >= 0 && d.month <= 12 &&
	    d.day >= 0 && d.day <= 31 && (d.month > 0 || d.day == 0),
	    "a date is one", s);
}

static void
check_values(const struct quantity *q, struct slice s)
{
	struct buf b = {0};

	if (q->kind == KIND_DATE) {
		check_date(q->when.from, s);
		check_date(q->when.to, s);
		interval_write(&b, q->when);
		hold(is_period(buf_slice(&b)), "this is a period",
		    buf_slice(&b));
	} else {
		decimal_write(&b, q->low);
		hold(q->kind == KIND_NOMINAL || is_dashed(buf_slice(&b)) ||
		    is_decimal(buf_slice(&b)), "this is a number",
		    buf_slice(&b));
	}
	buf_free(&b);
}

/* Quantities stand in order, and each of the text's digits in one of them. */
static void
check_quantities(const struct tokens *ts, const struct quantities *qs,
    size_t from, size_t to)
{
	size_t i, at = from, k;

	for (i = 0; i < qs->n; i++) {
		const struct quantity *q = &qs->q[i];
		struct slice s = slice_part(ts->text, q->at, to);

		hold(q->at >= at && q->n > 0 && q->at + q->n <= to,
		    "spans stand in order", slice_part(ts->text, from, to));
		hold(q->first <= q->last && q->last < ts->n &&
		    q->tail < ts->n && q->bound <= q->first,
		    "tokens of a span are there", s);
		for (k = at; k < q->at; k++)
			hold(!is_digit(ts->text.p[k]), "digits are in a span",
			    slice_part(ts->text, k, to));
		check_values(q, s);
		at = q->at + q->n;
	}
	for (k = at; k < to; k++)
		hold(!is_digit(ts->text.p[k]), "digits are in a span",
		    slice_part(ts->text, k, to));
}

static void
check_sentence(struct tokens *ts, struct quantities *qs, size_t from,
    size_t to)
{
	int year = 0;
	bool may = tokens_open(ts, from, to);

	qs->n = 0;
	tokens_read(ts);
	hold(may || !ts->numbers, "a number may be where one is",
	    slice_part(ts->text, from, to));
	check_tokens(ts, from, to);
	quantities_read(ts, qs, &year);
	hold(year >= 0 && year <= 9999, "a year is one",
	    slice_part(ts->text, from, to));
	check_quantities(ts, qs, from, to);
	phrases_fill(ts, qs, 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct slice countries[] = {{"PHL", 3}, {"USA", 3},
	    {"NGA", 3}, {"ZZZ", 3}};
	struct tokens ts = {0};
	struct quantities qs = {0};
	struct slice raw = {(const char *)data + 1, size - 1};
	struct buf text = {0}, words = {0};
	bool gap = false;
	size_t from = 0, end;

	if (size < 2)
		return 0;
	buf_room(&text, 1);
	if (data[0] & 4) {
		soup(&words, soup_prose, raw);
		raw = buf_slice(&words);
	}
	utf8_clean(&text, 0, &gap, raw);
	ts.text = buf_slice(&text);
	ts.country = countries[data[0] % 4];
	while (from < text.n) {
		end = sentence_end(ts.text, from);
		hold(end > from && end <= text.n, "a sentence goes on",
		    slice_part(ts.text, from, text.n));
		check_sentence(&ts, &qs, from, end);
		from = sentence_next(ts.text, end);
	}
	tokens_free(&ts);
	quantities_free(&qs);
	buf_free(&text);
	buf_free(&words);
	return 0;
}
