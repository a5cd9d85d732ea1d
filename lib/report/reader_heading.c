/* SPDX-License-Identifier: ISC */
#include "../text/signs.h"
#include "country.h"
#include "join.h"
#include "reader_part.h"
#include "title.h"

/* A country heading and its note stand on fewer lines than this. */
#define TIER_LINES 8

/* Joins text to what is open, in r->both; whether they are one heading. */
static bool
try_both(struct reader *r, struct slice text, struct heading *h)
{
	r->both.n = 0;
	buf_add(&r->both, buf_slice(&r->para));
	text_join(&r->both, text, false);
	return heading_read_main(h, buf_slice(&r->both),
	    r->para_signs | r->signs, document_year(&r->doc));
}

/* Takes both as the one heading that they are. */
static void
take_both(struct reader *r)
{
	size_t n = r->line.n;

	/* through the line's buffer: other lines are tried yet */
	buf_add(&r->line, buf_slice(&r->both));
	r->open = OPEN_NONE;
	r->para.n = 0;
	r->signs = SIGNS_ALL;
	reader_take(r, slice_part(buf_slice(&r->line), n, r->line.n));
}

/* Whether text and what is open are a heading cut over lines; takes it. */
static bool
take_cut_heading(struct reader *r, struct slice text)
{
	struct heading h;

	if (r->open != OPEN_TEXT && r->open != OPEN_NAME &&
	    r->open != OPEN_TITLE)
		return false;
	if (r->aside.n > 0 || r->para.n + text.n > TITLE_MAX)
		return false;
	if (r->open == OPEN_NAME && text.p[0] != '(' && r->blanks > 0)
		return false;
	if (!try_both(r, text, &h) || h.rest.n > 0 ||
	    (h.kind == LINE_TITLE && h.code.n == 0 && r->open != OPEN_TEXT))
		return false;
	r->blanks = r->para_blanks;
	r->cut_heading = true;
	take_both(r);
	r->cut_heading = false;
	return true;
}

/*
 * Whether what is open breaks off in mid-sentence and goes on behind furniture.
 * One line above a narrative may be a menu's, which ends anyhow.
 */
static bool
is_interrupted(const struct reader *r)
{
	return reader_in_sentence(r) &&
	    (r->lines > 1 || !document_in_header(&r->doc));
}

/* Whether a title or a name stands there as the page's head. */
static bool
is_running(const struct reader *r, const struct heading *h)
{
	bool under = r->open == OPEN_NONE && r->doc.unused;

	if (h->kind == LINE_TITLE)
		return h->code.n == 0 && (is_interrupted(r) ||
		    (under && r->doc.rows.coded));
	return h->kind == LINE_NAME && (reader_in_sentence(r) ||
	    ((under || (r->open == OPEN_TEXT && r->page)) &&
	    document_is_of(&r->doc, h->code)));
}

static void
take_title(struct reader *r, const struct heading *h)
{
	if (h->rest.n > 0) {
		reader_flush(r);
		document_title(&r->doc, h);
		reader_take(r, h->rest);
		return;
	}
	reader_open_with(r, OPEN_TITLE, h->text);
	if (h->code.n > 0 && !(h->flags & HEADING_OPEN))
		reader_flush(r);
}

static void
take_meta(struct reader *r, const struct heading *h, struct slice line)
{
	size_t width = wrap_width(line);
	bool whole = (width < 50 && !(h->flags & HEADING_OPEN)) || width > WRAP_MAX ||
	    line.p[line.n - 1] == ']' ||
	    (line.p[line.n - 1] == '.' && text_end(line) == TEXT_WHOLE);

	reader_open_with(r, OPEN_META, line);
	r->bare = document_in_header(&r->doc) && h->text.n == 0;
	if (whole && !r->bare)
		reader_flush(r);
}

static void
begin_country(struct reader *r, const struct heading *h)
{
	document_heading_end(&r->doc);
	reader_write_aside(r);
	document_tier(&r->doc, h);
}

/* "MALTA: Tier 2", which a narrow column may have cut before "Watch List". */
static bool
may_be_watch(struct slice heading)
{
	return slice_ends(heading, SLICE(": Tier 2")) ||
	    slice_ends(heading, SLICE(": TIER 2"));
}

static void
take_tier(struct reader *r, const struct heading *h, struct slice line)
{
	struct slice rest = h->rest;

	if (reader_in_sentence(r) && r->blanks == 0 && h->code.n == 0) {
		reader_text(r, line);
		return;
	}
	if (rest.n == 0 && (h->flags & HEADING_OPEN || r->cut_heading ||
	    may_be_watch(h->text) ||
	    (h->code.n == 0 && document_in_header(&r->doc)))) {
		reader_open_with(r, OPEN_TIER, h->text);
		return;
	}
	reader_flush(r);
	begin_country(r, h);
	if (rest.n > 0)
		reader_text(r, rest);
}

/* The next line of a country heading with a note that goes on. */
static bool
take_more_tier(struct reader *r, struct slice text)
{
	struct buf para = r->para;
	struct heading h;

	if (r->open != OPEN_TIER || r->blanks > 1 || r->lines >= TIER_LINES ||
	    (may_be_watch(buf_slice(&para)) &&
	    !slice_starts_fold(text, SLICE("watch"))))
		return false;
	if (!try_both(r, text, &h) || h.kind != LINE_TIER)
		return false;
	r->lines++;
	r->para_signs |= r->signs;
	if (h.flags & HEADING_OPEN) {
		r->para = r->both;
		r->both = para;
	} else {
		take_both(r);
	}
	return true;
}

static void
take_section(struct reader *r, const struct heading *h, struct slice line)
{
	if (h->flags & (HEADING_ALMANAC | HEADING_OPEN)) {
		reader_open_with(r, OPEN_TEXT, line);
		return;
	}
	if (h->rest.n > 0 && reader_in_sentence(r) && r->blanks == 0) {
		reader_text(r, line);
		return;
	}
	reader_flush(r);
	document_heading_end(&r->doc);
	reader_write_aside(r);
	document_section(&r->doc, h->section, h->label);
	if (h->rest.n > 0)
		reader_text(r, h->rest);
}

static void
take_furniture(struct reader *r, const struct heading *h, struct slice line)
{
	bool page = (h->flags & HEADING_PAGE) != 0;

	if (h->flags & HEADING_OPEN && !(reader_in_sentence(r) &&
	    r->blanks == 0)) {
		reader_open_with(r, OPEN_TEXT, line);
		r->notice = true;
		r->blanks = 0;
		return;
	}
	if (r->open == OPEN_TEXT && (page || is_interrupted(r)) &&
	    !(h->flags & (HEADING_BACK | HEADING_STARTS))) {
		if (!page && r->blanks == 0 && is_lower(line.p[0])) {
			reader_text(r, line);
			return;
		}
		r->page |= page;
		reader_aside(r, line);
		return;
	}
	reader_flush(r);
	if (r->doc.unused && !(h->flags & HEADING_BACK))
		reader_aside(r, h->text);
	else
		document_furniture(&r->doc, h);
	reader_take(r, h->rest);
}

/* Whether text opens by speaking of the country that stands above it. */
static bool
speaks_of(const struct reader *r, struct slice text, struct slice code)
{
	size_t at = 0, end;
	struct slice found;

	if (text.n > 160)
		text.n = 160;
	found = country_find(text, &at, document_year(&r->doc), &end);
	return found.n > 0 && slice_eq(found, code);
}

/* The name that is open heads the page of a book: it is no title. */
static void
name_was_running(struct reader *r)
{
	struct heading h = {.kind = LINE_FURNITURE};

	h.text = buf_slice(&r->para);
	r->open = OPEN_NONE;
	document_furniture(&r->doc, &h);
	r->para.n = 0;
}

/* A name was open, and text follows: was it a heading without a tier? */
static void
settle_name(struct reader *r, struct slice text)
{
	struct heading h;

	if (r->blanks == 0 && text_goes_on(text)) {
		r->open = OPEN_TEXT; /* a sentence's first words */
		return;
	}
	if (text_goes_on(text) && document_in_header(&r->doc)) {
		name_was_running(r);
		return;
	}
	reader_heading(r, &h, buf_slice(&r->para), r->para_signs);
	if (h.kind == LINE_NAME && document_may_head(&r->doc, h.code) &&
	    r->doc.kind != KIND_LIST && wrap_width(text) > 50 &&
	    speaks_of(r, text, h.code)) {
		r->open = OPEN_NONE;
		begin_country(r, &h);
		r->para.n = 0;
	} else {
		reader_flush(r);
	}
}

/* What stands under a label that is alone on its line is its value. */
static bool
take_value(struct reader *r, const struct heading *h, struct slice text)
{
	size_t n = r->para.n;
	struct heading both;

	if (r->open != OPEN_META || !r->bare || r->blanks > 1 ||
	    h->kind == LINE_META || h->kind == LINE_SECTION ||
	    h->kind == LINE_TIER || h->flags & HEADING_PAGE ||
	    (h->kind == LINE_TITLE && !slice_starts_fold(buf_slice(&r->para),
	    SLICE("cite as"))))
		return false;
	buf_byte(&r->para, ' ');
	buf_add(&r->para, text);
	r->para_signs |= r->signs;
	reader_heading(r, &both, buf_slice(&r->para), r->para_signs);
	if (both.kind != LINE_META) {
		r->para.n = n;
		return false;
	}
	r->bare = false;
	r->width = reader_width(r, text);
	r->blanks = 0;
	return true;
}

/* A label's value that goes on, on the next line. */
static bool
take_more_meta(struct reader *r, struct slice text)
{
	if (r->open != OPEN_META || r->blanks > 0 ||
	    wrap_had_room(&r->wraps, r->width, reader_width(r, text),
	    wrap_word(text)))
		return false;
	reader_join(r, text);
	r->width = reader_width(r, text);
	return true;
}

/*
 * Bytes of a page number that was glued to a line, with the running head
 * behind it: "334TAIWANunder". 0 if there is none.
 */
static size_t
glued_page(struct slice s)
{
	size_t n = 0, caps;

	while (n < s.n && is_digit(s.p[n]))
		n++;
	if (n == 0 || n > 3 || n + 2 >= s.n || !is_upper(s.p[n]))
		return 0;
	for (caps = n; caps < s.n && (is_upper(s.p[caps]) ||
	    (s.p[caps] == ' ' && caps + 1 < s.n && is_upper(s.p[caps + 1])));
	    caps++)
		;
	if (caps < s.n && is_lower(s.p[caps]) && caps > n + 2 &&
	    country_of(slice_part(s, n, caps), 0).n > 0)
		return caps;
	return is_lower(s.p[n + 1]) ? n : 0;
}

/* Whether what is open is a heading that was not known to be whole. */
static bool
is_open_heading(const struct reader *r)
{
	struct heading h;

	if (r->open != OPEN_TEXT || r->para.n < 2 ||
	    r->para.n > TITLE_MAX || !is_upper(r->para.p[1]))
		return false;
	reader_heading(r, &h, buf_slice(&r->para), r->para_signs);
	return h.kind == LINE_SECTION && h.flags & HEADING_OPEN;
}

/* Whether a line of this kind may be the rest of a heading. */
static bool
may_be_cut(const struct heading *h)
{
	return h->kind == LINE_TEXT || h->kind == LINE_NAME ||
	    (h->kind == LINE_TIER && h->code.n == 0);
}

static void
take_kind(struct reader *r, const struct heading *h, struct slice text)
{
	if (is_running(r, h)) {
		reader_aside(r, h->text);
		reader_take(r, h->rest);
		return;
	}
	switch (h->kind) {
	case LINE_TITLE:
		take_title(r, h);
		break;
	case LINE_META:
		take_meta(r, h, text);
		break;
	case LINE_TIER:
		take_tier(r, h, text);
		break;
	case LINE_NAME:
		reader_open_with(r, OPEN_NAME, h->text);
		break;
	case LINE_SECTION:
		take_section(r, h, text);
		break;
	case LINE_FURNITURE:
		take_furniture(r, h, text);
		return; /* the blank lines around it count together */
	case LINE_TEXT:
		reader_text(r, text);
		break;
	}
	r->blanks = 0;
}

/* Takes the page number off that was glued to a line. */
static struct slice
take_glued_page(struct reader *r, struct slice text)
{
	struct heading h;
	size_t n = is_digit(text.p[0]) ? glued_page(text) : 0;

	if (n == 0 || text.n <= n + 20)
		return text;
	h = (struct heading){.kind = LINE_FURNITURE, .flags = HEADING_PAGE,
	    .text = slice_part(text, 0, n)};
	take_furniture(r, &h, h.text);
	return slice_part(text, n, text.n);
}

/* Reads a line, and notes what it is if that may be asked again. */
static void
read_line(struct reader *r, struct heading *h, struct slice text)
{
	r->read.line.n = 0;
	reader_heading(r, h, text, r->signs);
	if (h->kind != LINE_TEXT || text.n > WRAP_MAX)
		r->read = (struct reading){text, *h, document_year(&r->doc),
		    document_in_header(&r->doc)};
}

void
reader_take(struct reader *r, struct slice text)
{
	struct heading h;

	if (text.n == 0)
		return;
	text = take_glued_page(r, text);
	if (take_more_tier(r, text))
		return;
	read_line(r, &h, text);
	/* the turn of a page has blank lines anyway */
	r->parted += r->ended && !r->page && h.kind != LINE_FURNITURE;
	r->ended = false;
	if (h.kind == LINE_META && reader_in_sentence(r) && r->blanks == 0 &&
	    !(h.flags & HEADING_STARTS))
		h = (struct heading){.kind = LINE_TEXT, .text = text};
	if (may_be_cut(&h) && take_cut_heading(r, text))
		return;
	if (is_open_heading(r))
		reader_flush(r);
	if (take_value(r, &h, text) ||
	    (h.kind == LINE_TEXT && take_more_meta(r, text)))
		return;
	if (r->open == OPEN_TIER && h.kind == LINE_NAME)
		document_list(&r->doc);
	if (r->open == OPEN_NAME && h.kind == LINE_TEXT)
		settle_name(r, text);
	else if (r->open == OPEN_NAME && h.flags & HEADING_PAGE &&
	    text.n < 4 && document_in_header(&r->doc))
		name_was_running(r);
	else if (r->open != OPEN_TEXT)
		reader_flush(r);
	take_kind(r, &h, text);
}
