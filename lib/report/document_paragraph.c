/* SPDX-License-Identifier: ISC */
#include "../text/signs.h"
#include "country.h"
#include "document.h"
#include "document_part.h"
#include "join.h"

static const struct slice none = {NULL, 0};

/* A line shorter than this that is no sentence is a caption, not prose. */
#define CAPTION 120

static void
section_row(struct document *d, enum section s, struct slice label,
    struct slice text)
{
	if (label.n == 0)
		document_heading_end(d); /* it is not under that heading */
	d->unused = false;
	rows_add(&d->rows, s, label, text);
}

/*
 * Whether a country's name behind these words is the subject of a report's
 * sentence: "The Government of ", "As reported over the past five years, ". A
 * news story says first who says so.
 */
static bool
leads_to_name(struct slice s)
{
	static const struct slice words[] = {
	    LIT("the"), LIT("government"), LIT("governments"), LIT("of"),
	    LIT("interim"), LIT("transitional"), LIT("royal"),
	    LIT("military"), LIT("as"), LIT("reported"), LIT("over"),
	    LIT("past"), LIT("five"), LIT("years"), LIT("in"), LIT("human"),
	    LIT("traffickers"), LIT("exploit"), LIT("domestic"), LIT("and"),
	    LIT("foreign"), LIT("victims"), LIT("neither"), LIT("kingdom"),
	    LIT("map"), LIT("although"), LIT("trafficking"),
	    LIT("affects"), LIT("all"), LIT("communities"), LIT("this"),
	    LIT("section"), LIT("summarizes"), LIT("civil"),
	    LIT("society"), LIT("reporting"), LIT("on"), LIT("nature"),
	    LIT("scope")};
	size_t i = 0, n, k;

	while (i < s.n) {
		if (!is_letter(s.p[i])) {
			i++;
			continue;
		}
		for (n = 0; i + n < s.n && is_letter(s.p[i + n]); n++)
			;
		for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
			if (slice_eq_fold(slice_part(s, i, i + n), words[k]))
				break;
		if (k == sizeof(words) / sizeof(words[0]))
			return false;
		i += n;
	}
	return true;
}

/* The country that a paragraph is about, if it says so at its beginning. */
static struct slice
subject(const struct document *d, struct slice text, const struct tells *t)
{
	struct slice part = text, code;
	size_t at, end_at;

	if (t->formula) {
		part = slice_part(text, t->formula_at, text.n);
		if (part.n > 400)
			part.n = 400;
	} else if (t->opening) {
		if (part.n > 320)
			part.n = 320;
	} else {
		return none;
	}
	at = 0;
	code = country_find(part, &at, document_year(d), &end_at);
	if (!d->titled && !d->tiered && !leads_to_name(slice_part(part, 0, at)))
		code.n = 0;
	return code;
}

/* A line of a site or a picture: short, and no sentence. */
static bool
is_short_line(struct slice text)
{
	char last = text.p[text.n - 1];

	return text.n < CAPTION && last != '.' && last != ';' && last != '!' &&
	    last != '?' && last != ':' && last != '"' && last != ')' &&
	    !(!is_ascii(last) && text.n > 60);
}

/*
 * A caption, a chart's heading, a row of years: a short line of which most
 * words have a capital or are numbers. A text that breaks off is none.
 */
static bool
is_caption(struct slice text)
{
	size_t i, words = 0, small = 0;
	bool inside = false;

	if (!is_short_line(text))
		return false;
	for (i = 0; i < text.n; i++) {
		if (!inside && text.p[i] != ' ') {
			words++;
			small += is_lower(text.p[i]);
		}
		inside = text.p[i] != ' ';
	}
	return small * 2 < words;
}

/* A line of a site's menu, however long. */
static bool
is_site_line(struct slice text)
{
	enum text_end e = text_end(text);

	return is_short_line(text) || e == TEXT_BROKEN || e == TEXT_DANGLING;
}

/* A paragraph of a narrative that stands under no heading. */
static void
unheaded(struct document *d, struct slice text, const struct tells *t,
    unsigned blanks)
{
	enum section s, summed;

	d->narrative.year = d->rows.year;
	s = section_infer(&d->narrative, text, t, &summed, blanks);
	d->section = s;
	narrative_summed(&d->narrative, s, text, summed);
	narrative_add(&d->narrative, s, blanks, false);
	section_row(d, s, none, text);
}

/*
 * Whether a paragraph begins the next narrative of a page that lost its
 * headings: its opening sentence is about another country.
 */
static bool
begins_next(const struct document *d, struct slice code,
    const struct tells *t)
{
	unsigned seen = d->narrative.seen;

	if (d->kind != KIND_NARRATIVE || code.n == 0 || !d->rows.coded ||
	    document_speaks_of(d, code) || d->tiered)
		return false;
	if (t->formula && !t->opening)
		return (seen & 1u << SECTION_OVERVIEW) &&
		    (seen & 1u << SECTION_PREVENTION);
	return t->opening && (seen & 1u << SECTION_OVERVIEW) &&
	    d->narrative.at != SECTION_RECOMMENDATIONS &&
	    (seen & (1u << SECTION_PREVENTION | 1u << SECTION_PROTECTION |
		1u << SECTION_PROSECUTION));
}

/* A note to the country heading: "* Aruba is part of ...", "1 As of ...". */
static bool
is_note(const struct document *d, struct slice text)
{
	size_t n = 0;

	if (text.n > 1000 || d->unused || (!d->tiered && d->narrative.begun))
		return false;
	if (text.p[0] == '*' && (d->noted || !d->narrative.begun))
		return d->section != SECTION_RECOMMENDATIONS;
	while (n < text.n && n < 2 && is_digit(text.p[n]))
		n++;
	return d->noted && n > 0 && n + 1 < text.n && text.p[n] == ' ' &&
	    is_upper(text.p[n + 1]);
}

/* A paragraph under an explicit heading. */
static void
under_heading(struct document *d, struct slice text, unsigned blanks)
{
	if (is_caption(text) && d->section != SECTION_RECOMMENDATIONS &&
	    !d->unused) {
		rows_add(&d->rows, SECTION_BOILERPLATE, none, text);
		return;
	}
	narrative_add(&d->narrative, d->section, blanks, true);
	section_row(d, d->section, buf_slice(&d->label), text);
}

/* Whether the profile may come here though no heading says so. */
static bool
may_lose_profile(const struct document *d)
{
	return d->section == SECTION_PREVENTION && !d->unused &&
	    !(d->narrative.seen & 1u << SECTION_PROFILE);
}

/* A paragraph of a text that nothing yet says to be a narrative. */
static void
unknown(struct document *d, struct slice text)
{
	enum section s = SECTION_BODY;

	/* a headline, or a site's lines, until prose begins */
	if (!d->rows.content && is_site_line(text))
		s = d->rows.held_rows == 0 && !d->titled ? SECTION_TITLE
		    : SECTION_BOILERPLATE;
	section_row(d, s, none, text);
}

/* Paragraphs that no cue is asked for; false if this is none of them. */
static bool
assign_plain(struct document *d, struct slice text, unsigned blanks)
{
	struct slice label = d->headed ? buf_slice(&d->label) : none;

	if (blanks == DOCUMENT_GOES_ON)
		rows_add(&d->rows, d->section, label, text);
	else if (d->kind == KIND_LIST || d->kind == KIND_OTHER ||
	    (d->headed && d->section == SECTION_BODY && !d->tiered))
		section_row(d, SECTION_BODY, label, text);
	else if (is_note(d, text))
		rows_add(&d->rows, SECTION_BODY, none, text);
	else if (d->headed && d->kind == KIND_NARRATIVE && d->rows.coded &&
	    d->tiered && !may_lose_profile(d))
		under_heading(d, text, blanks);
	else
		return false;
	return true;
}

/*
 * Whether a paragraph begins a section of a narrative, as a page can whose
 * first sections were folded away: "The government maintained victim
 * protection efforts."
 */
static bool
sums_up(struct slice text)
{
	struct slice head = text;

	if (head.n > 60)
		head.n = 60;
	return (slice_find_fold(head, SLICE("government")) < head.n ||
	    slice_find_fold(head, SLICE("authorities ")) < head.n) &&
	    section_efforts(text) != SECTION_BODY &&
	    (slice_find_fold(text, SLICE("traffick")) < text.n ||
	    slice_find_fold(text, SLICE(" victim")) < text.n ||
	    section_speaks(text));
}

/* told is what text says outright, NULL if that was not asked yet. */
static void
assign(struct document *d, struct slice text, unsigned blanks,
    const struct tells *told)
{
	struct tells t;

	if (assign_plain(d, text, blanks))
		return;
	if (told)
		t = *told;
	else
		section_tells(&t, text);
	if (d->kind == KIND_UNKNOWN && (d->tiered || t.formula || t.opening ||
	    sums_up(text) || (d->rows.coded && section_speaks(text))))
		d->kind = KIND_NARRATIVE;
	if (d->kind == KIND_UNKNOWN) {
		unknown(d, text);
		return;
	}
	if (!d->rows.coded)
		document_set_code(d, subject(d, text, &t));
	if (d->headed && !(t.opening && !t.formula && may_lose_profile(d))) {
		under_heading(d, text, blanks);
		return;
	}
	d->headed = false;
	if (is_caption(text))
		rows_add(&d->rows, SECTION_BOILERPLATE, none, text);
	else
		unheaded(d, text, &t, blanks);
}

/* A label that holds for one paragraph alone. */
static void
almanac(struct document *d, const struct heading *h, unsigned blanks)
{
	document_heading_end(d);
	d->headed = false;
	d->kind = KIND_NARRATIVE;
	d->label.n = 0;
	buf_add(&d->label, h->label);
	narrative_add(&d->narrative, h->section, blanks, true);
	section_row(d, h->section, buf_slice(&d->label), h->rest);
}

/* A site's notice, a footer's disclaimer: furniture of several lines. */
static bool
is_notice(const struct heading *h)
{
	if (h->kind == LINE_META)
		return slice_starts_fold(h->label, SLICE("disclaimer"));
	return h->kind == LINE_FURNITURE && h->flags & HEADING_OPEN;
}

/* A paragraph that has no heading inside it. */
static void
whole(struct document *d, struct slice text, unsigned blanks)
{
	struct tells t;
	size_t at;

	if (d->tiered && (d->headed || d->narrative.begun)) {
		assign(d, text, blanks, NULL);
		return;
	}
	section_tells(&t, text);
	if (begins_next(d, subject(d, text, &t), &t))
		document_end(d);
	/* profile and compliance run in to each other */
	if (!d->headed && !d->narrative.begun && t.opening && t.formula &&
	    document_year(d) < 2017) {
		at = t.formula_at;
		assign(d, slice_part(text, 0, at - 1), blanks, NULL);
		assign(d, slice_part(text, at, text.n), 1, NULL);
		return;
	}
	assign(d, text, blanks, &t);
}

/* A heading and what follows it, from the middle of a paragraph. */
static struct slice
run_in(struct document *d, const struct heading *h, struct slice text)
{
	if (h->kind == LINE_SECTION)
		document_section(d, h->section, h->label);
	else if (h->kind == LINE_TIER)
		document_tier(d, h);
	else
		return text;
	return h->rest;
}

static struct slice
trim_end(struct slice s)
{
	while (s.n > 0 && s.p[s.n - 1] == ' ')
		s.n--;
	return s;
}

void
document_paragraph(struct document *d, struct slice text, unsigned signs,
    unsigned blanks)
{
	struct heading h;
	size_t at;

	if (blanks == DOCUMENT_GOES_ON || d->kind == KIND_OTHER ||
	    d->kind == KIND_LIST) {
		if (text.n > 0)
			assign(d, text, blanks, NULL);
		return;
	}
	if (text.n == 0)
		return;
	document_heading(d, &h, text, signs, false);
	if (is_notice(&h)) {
		rows_add(&d->rows, SECTION_BOILERPLATE, none, text);
		return;
	}
	if (h.flags & HEADING_ALMANAC) {
		almanac(d, &h, blanks);
		return;
	}
	text = run_in(d, &h, text);
	while (text.n > 0) {
		at = signs & SIGN_RUN_IN
		    ? heading_inside(text, 0, document_year(d)) : text.n;
		whole(d, trim_end(slice_part(text, 0, at)), blanks);
		if (at == text.n)
			break;
		text = slice_part(text, at, text.n);
		document_heading(d, &h, text, signs, false);
		text = run_in(d, &h, text);
		blanks = 0;
	}
}
