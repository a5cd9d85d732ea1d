/* SPDX-License-Identifier: ISC */
#include "../text/signs.h"
#include "country.h"
#include "document.h"
#include "document_part.h"

/* More body than this before the first narrative is a book's front matter. */
#define FRONT_MATTER 300

/* A shorter line under a label is a label; a longer one may be prose. */
#define LABEL_LINE 120

static const struct slice none = {NULL, 0};

static void
boilerplate(struct document *d, struct slice text)
{
	rows_add(&d->rows, SECTION_BOILERPLATE, none, text);
}

/* A heading with nothing under it is a row of its own. */
void
document_heading_end(struct document *d)
{
	if (d->unused) {
		d->unused = false;
		rows_add(&d->rows, d->section, buf_slice(&d->label), none);
	}
}

/* A row that is not of the section under way. */
static void
add_row(struct document *d, enum section s, struct slice label,
    struct slice text)
{
	document_heading_end(d);
	rows_add(&d->rows, s, label, text);
}

static void
start(struct document *d)
{
	d->serial++;
	d->kind = KIND_UNKNOWN;
	rows_start(&d->rows, d->book_year);
	d->titled = d->tiered = d->noted = d->headed = d->unused = false;
	d->section = SECTION_BODY;
	d->label.n = 0;
	narrative_start(&d->narrative, d->rows.year);
}

void
document_end(struct document *d)
{
	document_heading_end(d);
	rows_end(&d->rows);
	start(d);
}

void
document_open(struct document *d, const struct defaults *defaults)
{
	*d = (struct document){.rows = {.defaults = defaults}};
	start(d);
}

/* Ends the document and the book that it stood in. */
static void
text_start(struct document *d)
{
	document_end(d);
	d->book_year = 0;
	d->book = d->any = false;
	start(d);
}

void
document_text_end(struct document *d)
{
	text_start(d);
}

void
document_free(struct document *d)
{
	buf_free(&d->rows.held);
	buf_free(&d->label);
}

bool
document_in_header(const struct document *d)
{
	return !d->rows.content && !d->unused;
}

unsigned
document_year(const struct document *d)
{
	return d->rows.year ? d->rows.year : d->rows.defaults->year;
}

bool
document_is_of(const struct document *d, struct slice code)
{
	return d->rows.coded && code.n == 3 && memcmp(d->rows.code, code.p, 3) == 0;
}

bool
document_speaks_of(const struct document *d, struct slice code)
{
	return document_is_of(d, code) || (d->rows.coded &&
	    country_has_part((struct slice){d->rows.code, 3}, code));
}

/* part of from, as the same part of to, which has the same bytes. */
static struct slice
moved(struct slice part, const char *from, const char *to)
{
	if (part.p)
		part.p = to + (part.p - from);
	return part;
}

static struct heading
moved_heading(const struct heading *h, const char *from, const char *to)
{
	struct heading there = *h;

	there.text = moved(h->text, from, to);
	there.label = moved(h->label, from, to);
	there.rest = moved(h->rest, from, to);
	return there;
}

void
document_heading(const struct document *d, struct heading *h,
    struct slice line, unsigned signs, bool header)
{
	unsigned year = document_year(d);

	if (d->known.year == year && d->known.header == header &&
	    line.n > 0 && d->known.line.n == line.n &&
	    d->known.line.p == line.p)
		*h = d->known.heading;
	else
		heading_read(h, line, signs, year, header);
}

void
document_keep_reading(struct document *d, const struct reading *r,
    struct slice now)
{
#ifdef TIP_ASK_ALL
	now.n = 0;
#endif
	d->known = *r;
	d->known.line = now;
	d->known.heading = moved_heading(&r->heading, r->line.p, now.p);
}

void
document_forget_reading(struct document *d)
{
	d->known.line.n = 0;
}

bool
document_may_head(const struct document *d, struct slice code)
{
	/* below the title of a special case of 2006 or 2007 */
	return !document_speaks_of(d, code) || (d->titled && !d->tiered &&
	    !d->rows.content && !d->unused && document_is_of(d, code));
}

void
document_set_code(struct document *d, struct slice code)
{
	if (d->rows.fixed || d->rows.coded || code.n != 3)
		return;
	memcpy(d->rows.code, code.p, 3);
	d->rows.coded = true;
}

/* A year that the text gives; a date on the page yields to any other. */
static void
set_year(struct document *d, unsigned year, bool date)
{
	if (d->rows.fixed || year == 0)
		return;
	if (d->rows.year == 0 || (!date && (d->rows.dated || d->rows.year == d->book_year))) {
		d->rows.year = year;
		d->rows.dated = date;
	}
	d->narrative.year = d->rows.year;
}

/*
 * Whether a title or country heading that comes now begins a new document, or
 * belongs to the lines of a site that wait before it.
 */
static bool
begins(struct document *d, struct slice code)
{
	if (!d->rows.content && !d->unused)
		return false;
	/* lines above it were written under the same key, which was given */
	if (d->rows.given && d->kind == KIND_UNKNOWN &&
	    (code.n == 0 || document_is_of(d, code)))
		return false;
	/* what stands between a title and its narrative's heading */
	if (d->titled && !d->tiered && document_is_of(d, code) &&
	    !d->narrative.begun)
		return false;
	if (!d->rows.fixed && !d->unused && d->kind == KIND_UNKNOWN &&
	    !d->tiered && d->rows.held_body <= FRONT_MATTER)
		return false;
	return true;
}

/* Whether a title without a country is the book's running head. */
static bool
is_running(const struct document *d, const struct heading *h)
{
	if (!d->rows.content && !d->titled && !d->unused)
		return false;
	if (d->rows.coded)
		return true;
	return d->book && (d->rows.fixed || d->kind == KIND_OTHER) &&
	    (!h->year || h->year == d->rows.year);
}

/* Whether a title names another report than the command line gave. */
static bool
gainsays(const struct document *d, const struct heading *h)
{
	return d->rows.given && !d->narrative.begun &&
	    ((h->code.n > 0 && !document_is_of(d, h->code)) ||
	    (h->year && h->year != d->rows.year));
}

void
document_list(struct document *d)
{
	if (d->kind == KIND_UNKNOWN)
		d->kind = KIND_LIST;
}

void
document_title(struct document *d, const struct heading *h)
{
	bool other = (h->flags & HEADING_OTHER) != 0;

	if (h->flags & HEADING_LIST && d->titled && d->rows.coded && !h->year) {
		document_section(d, SECTION_BODY, h->text);
		return;
	}
	if (gainsays(d, h))
		text_start(d);
	if (h->code.n == 0 && !other && is_running(d, h)) {
		if (h->year && !d->book_year && !d->titled)
			d->book_year = h->year;
		set_year(d, h->year, true);
		boilerplate(d, h->text);
		return;
	}
	if (begins(d, none) || (d->titled && d->rows.coded &&
	    h->code.n > 0 && !document_is_of(d, h->code))) {
		if (h->code.n > 0)
			text_start(d);
		else
			document_end(d);
	} else if (!d->rows.fixed) {
		rows_demote(&d->rows, d->titled);
	}
	set_year(d, h->year, false);
	if (h->code.n == 0 && !other) {
		d->book = true;
		if (h->year)
			d->book_year = h->year;
	}
	if (other)
		d->kind = KIND_OTHER;
	else if (h->flags & HEADING_LIST)
		d->kind = KIND_LIST;
	else
		document_set_code(d, h->code);
	if (d->titled && h->code.n == 0 && !h->year)
		boilerplate(d, h->text);
	else
		add_row(d, SECTION_TITLE, none, h->text);
	d->titled = true;
}

void
document_meta(struct document *d, const struct heading *h)
{
	if (d->rows.content || d->unused) {
		if (!(h->flags & HEADING_STARTS)) {
			struct slice all = h->label;

			if (all.n == 0)
				all = h->text;
			else if (h->text.n > 0)
				all.n = (size_t)(h->text.p + h->text.n - all.p);
			if (all.n > LABEL_LINE && all.p[all.n - 1] == '.' &&
			    !slice_starts_fold(all, SLICE("disclaimer"))) {
				document_paragraph(d, all, SIGNS_ALL, 1); /* prose, after all */
				return;
			}
			boilerplate(d, all);
			return;
		}
		text_start(d);
	}
	set_year(d, h->year, true);
	document_set_code(d, h->code);
	add_row(d, SECTION_META, h->label, h->text);
}

/* The tier alone on its line: this country's, or the head of a list. */
static void
tier_alone(struct document *d, const struct heading *h)
{
	bool first = d->kind == KIND_UNKNOWN && document_in_header(d);

	if (d->kind != KIND_LIST && !d->tiered && !d->narrative.begun &&
	    (d->rows.coded || first)) {
		d->tiered = true;
		d->kind = KIND_NARRATIVE;
		d->narrative.headed = true;
		d->narrative.special = h->tier == TIER_SC;
		add_row(d, SECTION_TIER, none, h->text);
	} else if (d->kind == KIND_NARRATIVE) {
		boilerplate(d, h->text);
	} else {
		document_section(d, SECTION_BODY, h->text);
	}
}

/* "Serbia and Montenegro1 (Tier 2)", "ARUBA (Tier 2)*". */
static bool
has_note_mark(struct slice heading)
{
	char last = heading.p[heading.n - 1];
	size_t i;

	if (memchr(heading.p, '*', heading.n) || (is_digit(last) &&
	    heading.n > 1 && heading.p[heading.n - 2] == ')'))
		return true;
	for (i = 1; i < heading.n && heading.p[i] != '(' &&
	    heading.p[i] != ':'; i++)
		if (is_digit(heading.p[i]) && is_letter(heading.p[i - 1]))
			return true;
	return false;
}

void
document_tier(struct document *d, const struct heading *h)
{
	enum tier t;

	if (d->kind == KIND_LIST) {
		if (tier_words(h->text, &t) > 0)
			document_section(d, SECTION_BODY, h->text);
		else
			document_paragraph(d, h->text, SIGNS_ALL, 0);
		return;
	}
	if (tier_words(h->text, &t) == h->text.n ||
	    (h->code.n == 0 && h->text.p[0] == '(')) {
		tier_alone(d, h);
		return;
	}
	if ((d->tiered && (d->narrative.begun || d->rows.coded)) ||
	    begins(d, h->code) || (d->rows.coded && h->code.n > 0 &&
	    !document_is_of(d, h->code) && d->rows.fixed))
		document_end(d);
	else if (!d->rows.fixed)
		rows_demote(&d->rows, d->titled);
	document_set_code(d, h->code);
	set_year(d, h->year, false);
	d->book |= d->any;
	d->any = true;
	d->kind = KIND_NARRATIVE;
	d->tiered = true;
	d->narrative.headed = true;
	d->headed = false;
	d->noted = has_note_mark(h->text);
	d->narrative.special = h->tier == TIER_SC || h->tier == TIER_NONE;
	add_row(d, SECTION_TIER, none, h->text);
}

void
document_section(struct document *d, enum section s, struct slice label)
{
	document_heading_end(d);
	d->headed = true;
	d->unused = true;
	d->section = s;
	d->label.n = 0;
	buf_add(&d->label, label);
	if (s != SECTION_BODY && d->kind == KIND_UNKNOWN)
		d->kind = KIND_NARRATIVE;
}

void
document_furniture(struct document *d, const struct heading *h)
{
	if (h->flags & HEADING_STARTS && (d->rows.content || d->unused))
		text_start(d);
	if (h->flags & HEADING_BACK && d->book && d->any) {
		document_end(d);
		d->kind = KIND_OTHER;
		document_section(d, SECTION_BODY, h->text);
		return;
	}
	if (!d->rows.fixed && (!d->tiered || h->flags & HEADING_SOURCE)) {
		set_year(d, h->year, (h->flags & HEADING_DATED) != 0);
		if (h->year && !d->rows.coded && h->code.n == 0 && !d->book_year)
			d->book_year = h->year;
		document_set_code(d, h->code);
	}
	boilerplate(d, h->text);
}
