/* SPDX-License-Identifier: ISC */
#include "country.h"
#include "document.h"
#include "join.h"

/* Rows wait for the key at most until they hold this much (records.md 6). */
#define HELD_PROSE 3
#define HELD_TEXT (64 * 1024)

/* More body than this before the first narrative is a book's front matter. */
#define FRONT_MATTER 300

/* A line shorter than this that is no sentence is a caption, not prose. */
#define CAPTION 120

/* A row that waits: its section and the bytes that follow it in the buffer. */
struct held_row {
	enum section section;
	size_t label_n, text_n;
};

/* --- the key and the rows --- */

static uint64_t
fnv(uint64_t h, struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3u;
	return h;
}

/* Reads the row at held[at]; gives where the next one stands. */
static size_t
held_at(const struct document *d, size_t at, struct held_row *row,
    struct paragraph *p)
{
	memcpy(row, d->held.p + at, sizeof(*row));
	at += sizeof(*row);
	p->section = row->section;
	p->label = (struct slice){d->held.p + at, row->label_n};
	p->text = (struct slice){d->held.p + at + row->label_n, row->text_n};
	return at + row->label_n + row->text_n;
}

/* The hash of column 5 of the rows that waited, for a key that lacks. */
static uint64_t
held_hash(const struct document *d)
{
	uint64_t h = 0xcbf29ce484222325u;
	struct held_row row;
	struct paragraph p;
	size_t at = 0;

	while (at < d->held.n) {
		at = held_at(d, at, &row, &p);
		h = fnv(h, p.text.n > 0 ? p.text : SLICE("-"));
		h = fnv(h, SLICE("\n"));
	}
	return h;
}

static void
make_key(struct document *d)
{
	static const char hex[] = "0123456789abcdef";
	uint64_t h;
	char *p = d->key;
	int i;

	memcpy(p, d->coded ? d->code : "ZZZ", 3);
	p[3] = '-';
	for (i = 0; i < 4; i++)
		p[4 + i] = (char)('0' + d->year / (i == 0 ? 1000 : i == 1 ? 100
		    : i == 2 ? 10 : 1) % 10);
	d->key_n = 8;
	if (d->coded && d->year)
		return;
	h = held_hash(d);
	p[8] = '-';
	for (i = 0; i < 16; i++)
		p[9 + i] = hex[h >> (60 - 4 * i) & 15];
	d->key_n = 25;
}

static void
write_row(struct document *d, struct paragraph *p)
{
	p->doc = (struct slice){d->key, d->key_n};
	p->para = ++d->para;
	paragraph_write(p);
}

/* The key stands from here on; the rows that waited for it are written. */
static void
fix(struct document *d)
{
	struct held_row row;
	struct paragraph p;
	size_t at = 0;

	if (!d->coded && d->defaults->country.n == 3) {
		memcpy(d->code, d->defaults->country.p, 3);
		d->coded = true;
	}
	if (!d->year)
		d->year = d->defaults->year;
	make_key(d);
	d->fixed = true;
	d->narrative.year = d->year;
	while (at < d->held.n) {
		at = held_at(d, at, &row, &p);
		write_row(d, &p);
	}
	d->held.n = 0;
}

/* Whether no row needs to wait any longer. */
static bool
key_known(const struct document *d)
{
	bool coded = d->coded || (d->content && d->defaults->country.n == 3);
	bool dated = d->year || (d->defaults->year &&
	    (d->content || d->coded));

	return coded && dated;
}

static void
row(struct document *d, enum section s, struct slice label, struct slice text)
{
	struct held_row held = {s, label.n, text.n};
	struct paragraph p = {.section = s, .label = label, .text = text};
	bool prose = s == SECTION_PROFILE || s == SECTION_OVERVIEW ||
	    s == SECTION_BODY;

	if (s != SECTION_TITLE && s != SECTION_META && s != SECTION_BOILERPLATE)
		d->content = true;
	if (!d->fixed && key_known(d))
		fix(d);
	if (d->fixed) {
		write_row(d, &p);
		return;
	}
	buf_add(&d->held, (struct slice){(const char *)&held, sizeof(held)});
	buf_add(&d->held, label);
	buf_add(&d->held, text);
	d->held_rows++;
	d->held_text += text.n;
	d->held_prose += prose;
	if (s == SECTION_BODY && text.n > 0 && text.p[text.n - 1] == '.')
		d->held_body += text.n;
	if (d->held_prose >= HELD_PROSE || d->held_text >= HELD_TEXT)
		fix(d);
}

/* A heading with nothing under it is a row of its own. */
static void
flush_heading(struct document *d)
{
	if (d->unused) {
		d->unused = false;
		row(d, d->section, buf_slice(&d->label), (struct slice){NULL, 0});
	}
}

void
document_heading_end(struct document *d)
{
	flush_heading(d);
}

static void
start(struct document *d)
{
	d->serial++;
	d->kind = KIND_UNKNOWN;
	d->coded = d->titled = d->tiered = d->noted = d->fixed = false;
	d->dated = false;
	d->year = d->book_year;
	d->para = 0;
	d->held.n = 0;
	d->held_rows = d->held_text = d->held_prose = d->held_body = 0;
	d->content = d->headed = d->unused = false;
	d->section = SECTION_BODY;
	d->label.n = 0;
	narrative_start(&d->narrative, d->year);
}

static void
end(struct document *d)
{
	flush_heading(d);
	if (!d->fixed && d->held_rows > 0)
		fix(d);
	start(d);
}

void
document_open(struct document *d, const struct defaults *defaults)
{
	*d = (struct document){.defaults = defaults};
	start(d);
}

void
document_text_end(struct document *d)
{
	end(d);
	d->book_year = 0;
	d->book = d->any = false;
	start(d);
}

void
document_close(struct document *d)
{
	document_text_end(d);
	buf_free(&d->held);
	buf_free(&d->label);
	buf_free(&d->scratch);
}

bool
document_in_header(const struct document *d)
{
	return !d->content && !d->unused;
}

unsigned
document_year(const struct document *d)
{
	return d->year ? d->year : d->defaults->year;
}

bool
document_is_of(const struct document *d, struct slice code)
{
	return d->coded && code.n == 3 && memcmp(d->code, code.p, 3) == 0;
}

bool
document_speaks_of(const struct document *d, struct slice code)
{
	return document_is_of(d, code) || (d->coded &&
	    country_has_part((struct slice){d->code, 3}, code));
}

static void
set_code(struct document *d, struct slice code)
{
	if (d->fixed || d->coded || code.n != 3)
		return;
	memcpy(d->code, code.p, 3);
	d->coded = true;
}

/* A year that the text gives; a date on the page yields to any other. */
static void
set_year(struct document *d, unsigned year, bool date)
{
	if (d->fixed || year == 0)
		return;
	if (d->year == 0 || (!date && (d->dated || d->year == d->book_year))) {
		d->year = year;
		d->dated = date;
	}
	d->narrative.year = d->year;
}

/* Lines before a title that are no sentences were a site's, not prose. */
static void
demote_held(struct document *d)
{
	struct held_row held;
	struct paragraph p;
	size_t at = 0, next;

	while (at < d->held.n) {
		next = held_at(d, at, &held, &p);
		if ((held.section == SECTION_BODY && p.label.n == 0) ||
		    (held.section == SECTION_TITLE && !d->titled)) {
			held.section = SECTION_BOILERPLATE;
			memcpy(d->held.p + at, &held, sizeof(held));
		}
		at = next;
	}
	d->held_prose = 0;
	d->held_body = 0;
	d->content = false;
}

/* --- what comes --- */

static void assign(struct document *d, struct slice text, unsigned blanks);

/*
 * Whether a title or country heading that comes now begins a new document, or
 * belongs to the lines of a site that wait before it.
 */
static bool
begins(struct document *d, struct slice code)
{
	if (!d->content && !d->unused)
		return false;
	/* what stands between a title and its narrative's heading */
	if (d->titled && !d->tiered && document_is_of(d, code) &&
	    !d->narrative.begun)
		return false;
	if (!d->fixed && !d->unused && d->kind == KIND_UNKNOWN &&
	    !d->tiered && d->held_body <= FRONT_MATTER)
		return false;
	return true;
}

/* Whether a title without a country is the book's running head. */
static bool
is_running(const struct document *d, const struct heading *h)
{
	if (!d->content && !d->titled && !d->unused)
		return false;
	if (d->coded)
		return true;
	return (d->fixed || d->kind == KIND_OTHER) &&
	    (!h->year || h->year == d->year);
}

void
document_list(struct document *d)
{
	if (d->kind == KIND_UNKNOWN)
		d->kind = KIND_LIST;
}

struct slice
document_key(const struct document *d)
{
	return d->fixed ? (struct slice){d->key, d->key_n} : SLICE("-");
}

void
document_title(struct document *d, const struct heading *h)
{
	bool other = (h->flags & HEADING_OTHER) != 0;

	if (h->flags & HEADING_LIST && d->titled && d->coded && !h->year) {
		document_section(d, SECTION_BODY, h->text);
		return;
	}
	if (h->code.n == 0 && !other && is_running(d, h)) {
		if (h->year && !d->book_year && !d->titled)
			d->book_year = h->year;
		set_year(d, h->year, true);
		row(d, SECTION_BOILERPLATE, (struct slice){NULL, 0}, h->text);
		return;
	}
	if (begins(d, (struct slice){NULL, 0}) || (d->titled && d->coded &&
	    h->code.n > 0 && !document_is_of(d, h->code)))
		end(d);
	else if (!d->fixed)
		demote_held(d);
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
		set_code(d, h->code);
	row(d, d->titled && h->code.n == 0 && !h->year ? SECTION_BOILERPLATE
	    : SECTION_TITLE, (struct slice){NULL, 0}, h->text);
	d->titled = true;
}

void
document_meta(struct document *d, const struct heading *h)
{
	if (d->content || d->unused) {
		if (!(h->flags & HEADING_STARTS)) {
			struct slice all = h->label;

			if (all.n == 0)
				all = h->text;
			else if (h->text.n > 0)
				all.n = (size_t)(h->text.p + h->text.n - all.p);
			if (all.n > CAPTION && all.p[all.n - 1] == '.' &&
			    !slice_starts_fold(all, SLICE("disclaimer"))) {
				assign(d, all, 1); /* prose, after all */
				return;
			}
			row(d, SECTION_BOILERPLATE, (struct slice){NULL, 0}, all);
			return;
		}
		end(d);
	}
	set_year(d, h->year, true);
	set_code(d, h->code);
	row(d, SECTION_META, h->label, h->text);
}

/* The tier alone on its line: this country's, or the head of a list. */
static void
tier_alone(struct document *d, const struct heading *h)
{
	bool first = d->kind == KIND_UNKNOWN && document_in_header(d);

	if (d->kind != KIND_LIST && !d->tiered && !d->narrative.begun &&
	    (d->coded || first)) {
		d->tiered = true;
		d->kind = KIND_NARRATIVE;
		d->narrative.headed = true;
		d->narrative.special = h->tier == TIER_SC;
		row(d, SECTION_TIER, (struct slice){NULL, 0}, h->text);
	} else if (d->kind == KIND_NARRATIVE) {
		row(d, SECTION_BOILERPLATE, (struct slice){NULL, 0}, h->text);
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
			document_paragraph(d, h->text, 0);
		return;
	}
	if (tier_words(h->text, &t) == h->text.n ||
	    (h->code.n == 0 && h->text.p[0] == '(')) {
		tier_alone(d, h);
		return;
	}
	if ((d->tiered && (d->narrative.begun || d->coded)) ||
	    begins(d, h->code) || (d->coded && h->code.n > 0 &&
	    !document_is_of(d, h->code) && d->fixed))
		end(d);
	else if (!d->fixed)
		demote_held(d);
	set_code(d, h->code);
	set_year(d, h->year, false);
	d->book |= d->any;
	d->any = true;
	d->kind = KIND_NARRATIVE;
	d->tiered = true;
	d->narrative.headed = true;
	d->headed = false;
	d->noted = has_note_mark(h->text);
	d->narrative.special = h->tier == TIER_SC || h->tier == TIER_NONE;
	row(d, SECTION_TIER, (struct slice){NULL, 0}, h->text);
}

void
document_section(struct document *d, enum section s, struct slice label)
{
	flush_heading(d);
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
	if (h->flags & HEADING_BACK && d->book && d->any) {
		end(d);
		d->kind = KIND_OTHER;
		document_section(d, SECTION_BODY, h->text);
		return;
	}
	if (!d->fixed && !d->tiered) {
		set_year(d, h->year, (h->flags & HEADING_DATED) != 0);
		if (h->year && !d->coded && h->code.n == 0 && !d->book_year)
			d->book_year = h->year;
		set_code(d, h->code);
	}
	row(d, SECTION_BOILERPLATE, (struct slice){NULL, 0}, h->text);
}

/* --- paragraphs --- */

static void
section_row(struct document *d, enum section s, struct slice label,
    struct slice text)
{
	d->unused = false;
	row(d, s, label, text);
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
	    {"the", 3}, {"government", 10}, {"governments", 11}, {"of", 2},
	    {"interim", 7}, {"transitional", 12}, {"royal", 5},
	    {"military", 8}, {"as", 2}, {"reported", 8}, {"over", 4},
	    {"past", 4}, {"five", 4}, {"years", 5}, {"in", 2}, {"human", 5},
	    {"traffickers", 11}, {"exploit", 7}, {"domestic", 8}, {"and", 3},
	    {"foreign", 7}, {"victims", 7}, {"neither", 7}, {"kingdom", 7},
	    {"map", 3}, {"although", 8}};
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
		if (part.n > 160)
			part.n = 160;
	} else {
		return (struct slice){NULL, 0};
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
	    !(last < 0 && text.n > 60);
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
	enum section s = section_infer(&d->narrative, text, t, blanks);

	d->section = s;
	narrative_add(&d->narrative, s, blanks, false);
	section_row(d, s, (struct slice){NULL, 0}, text);
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

	if (d->kind != KIND_NARRATIVE || code.n == 0 || !d->coded ||
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

	if (text.n > 1000 || (!d->tiered && d->narrative.begun))
		return false;
	if (text.p[0] == '*' && (d->noted || !d->narrative.begun))
		return d->section != SECTION_RECOMMENDATIONS;
	while (n < text.n && n < 2 && is_digit(text.p[n]))
		n++;
	return d->noted && n > 0 && n < text.n && text.p[n] == ' ';
}

/* A paragraph under an explicit heading. */
static void
under_heading(struct document *d, struct slice text, unsigned blanks)
{
	if (is_caption(text) && d->section != SECTION_RECOMMENDATIONS &&
	    !d->unused) {
		row(d, SECTION_BOILERPLATE, (struct slice){NULL, 0}, text);
		return;
	}
	narrative_add(&d->narrative, d->section, blanks, true);
	section_row(d, d->section, buf_slice(&d->label), text);
}

static void
assign(struct document *d, struct slice text, unsigned blanks)
{
	struct slice label = {NULL, 0}, code;
	enum section s;
	struct tells t;

	if (blanks == DOCUMENT_GOES_ON) {
		row(d, d->section, d->headed ? buf_slice(&d->label) : label, text);
		return;
	}
	if (d->kind == KIND_LIST || d->kind == KIND_OTHER) {
		section_row(d, SECTION_BODY,
		    d->headed ? buf_slice(&d->label) : label, text);
		return;
	}
	if (d->headed && d->section == SECTION_BODY && !d->tiered) {
		section_row(d, SECTION_BODY, buf_slice(&d->label), text);
		return;
	}
	if (is_note(d, text)) {
		row(d, SECTION_BODY, label, text);
		return;
	}
	if (d->headed && d->kind == KIND_NARRATIVE && d->coded && d->tiered &&
	    (d->section != SECTION_PREVENTION || document_year(d) < 2017)) {
		under_heading(d, text, blanks);
		return;
	}
	section_tells(&t, text);
	code = subject(d, text, &t);
	if (d->kind == KIND_UNKNOWN && (d->tiered || t.formula || t.opening ||
	    (d->coded && section_speaks(text))))
		d->kind = KIND_NARRATIVE;
	if (d->kind == KIND_UNKNOWN) {
		/* a headline, or a site's lines, until prose begins */
		s = SECTION_BODY;
		if (!d->content && is_site_line(text))
			s = d->held_rows == 0 && !d->titled
			    ? SECTION_TITLE : SECTION_BOILERPLATE;
		section_row(d, s, label, text);
		return;
	}
	if (code.n > 0)
		set_code(d, code);
	if (d->headed && !(t.opening && d->section == SECTION_PREVENTION &&
	    document_year(d) >= 2017 && !t.formula)) {
		under_heading(d, text, blanks);
		return;
	}
	d->headed = false;
	if (is_caption(text)) {
		row(d, d->narrative.begun || d->titled || d->tiered
		    ? SECTION_BOILERPLATE : SECTION_BODY, label, text);
		return;
	}
	unheaded(d, text, &t, blanks);
}

/* A label that holds for one paragraph alone. */
static void
almanac(struct document *d, const struct heading *h, unsigned blanks)
{
	flush_heading(d);
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
		assign(d, text, blanks);
		return;
	}
	section_tells(&t, text);
	if (begins_next(d, subject(d, text, &t), &t))
		end(d);
	/* profile and compliance run in to each other */
	if (!d->headed && !d->narrative.begun && t.opening && t.formula &&
	    document_year(d) < 2017) {
		at = t.formula_at;
		assign(d, slice_part(text, 0, at - 1), blanks);
		text = slice_part(text, at, text.n);
		blanks = 1;
	}
	assign(d, text, blanks);
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
document_paragraph(struct document *d, struct slice text, unsigned blanks)
{
	struct heading h;
	size_t at;

	if (blanks == DOCUMENT_GOES_ON || d->kind == KIND_OTHER ||
	    d->kind == KIND_LIST) {
		if (text.n > 0)
			assign(d, text, blanks);
		return;
	}
	if (text.n == 0)
		return;
	heading_read(&h, text, document_year(d), false);
	if (is_notice(&h)) {
		row(d, SECTION_BOILERPLATE, (struct slice){NULL, 0}, text);
		return;
	}
	if (h.flags & HEADING_ALMANAC) {
		almanac(d, &h, blanks);
		return;
	}
	text = run_in(d, &h, text);
	while (text.n > 0) {
		at = heading_inside(text, 0, document_year(d));
		whole(d, trim_end(slice_part(text, 0, at)), blanks);
		if (at == text.n)
			break;
		text = slice_part(text, at, text.n);
		heading_read(&h, text, document_year(d), false);
		text = run_in(d, &h, text);
		blanks = 0;
	}
}
