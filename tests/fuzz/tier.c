/* SPDX-License-Identifier: ISC */
/*
 * tip-tier on any bytes. The first byte chooses: the rest is taken as it is,
 * or made into paragraph records.
 */
#include "fuzz.h"

enum {
	DOC, KIND, TIER, CHANGE, HEADING, STATEMENT, WAIVER, COUNTRY, YEAR,
	PARA, SENTENCE, FIELDS
};

static struct tip *
open_work(const struct tip_sink *sink, void *warn)
{
	return tip_tier(sink, *(bool *)warn);
}

static void
check_words(const struct row *r)
{
	static const char tiers[] = "- 1 2 2WL 3 SC";

	hold(slice_eq(r->f[KIND], SLICE("tier")), "the kind is tier", r->all);
	hold(is_among(r->f[TIER], tiers) && is_among(r->f[HEADING], tiers) &&
	    is_among(r->f[STATEMENT], tiers), "these are tiers", r->all);
	hold(slice_eq(r->f[TIER], is_dashed(r->f[HEADING])
	    ? r->f[STATEMENT] : r->f[HEADING]),
	    "the heading's tier stands before the prose's", r->all);
	hold(is_among(r->f[CHANGE], "- up down same"), "this is a change",
	    r->all);
	hold(is_among(r->f[WAIVER], "- yes"), "this is a waiver", r->all);
	hold(is_dashed(r->f[PARA]) || is_whole(r->f[PARA]),
	    "this is a paragraph's number", r->all);
	hold(is_dashed(r->f[YEAR]) || (is_date(r->f[YEAR]) &&
	    r->f[YEAR].n == 4), "this is a year", r->all);
	hold(!is_dashed(r->f[PARA]) || is_dashed(r->f[SENTENCE]),
	    "a sentence has its paragraph", r->all);
}

/* The sentence is of the paragraph that the row names, in a document of it. */
static void
check_source(const struct row *r, struct slice paragraphs)
{
	struct row p;

	if (is_dashed(r->f[PARA]))
		return;
	while (row_next(&paragraphs, &p, 5))
		if (slice_eq(p.f[3], r->f[PARA]) &&
		    holds_bytes(p.f[4], r->f[SENTENCE]))
			return;
	fail("the sentence is the paragraph's", r->all);
}

static void
check_rows(struct slice out, struct slice paragraphs)
{
	struct row r;
	int sources = 50; /* looked up; a list has hundreds */

	while (row_next(&out, &r, FIELDS)) {
		check_words(&r);
		if (paragraphs.n > 0 && sources-- > 0)
			check_source(&r, paragraphs);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned first = size > 0 ? data[0] : 0;
	bool warn = first & 1;
	const struct work w = {open_work, &warn};
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
	check_rows(buf_slice(&f.out), buf_slice(&made));
	if (first & 2) {
		hold(f.result == 0, "paragraphs are read", buf_slice(&f.said));
		feed_apart(&f, &w, mix(text));
	}
	feed_again(&f, &w, mix(text));
	feed_cut(&f, &w, mix(text));
	feed_free(&f);
	buf_free(&made);
	return 0;
}
