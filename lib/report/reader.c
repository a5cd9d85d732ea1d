/* SPDX-License-Identifier: ISC */
#include "../text/err.h"
#include "../text/utf8.h"
#include "country.h"
#include "damage.h"
#include "join.h"
#include "reader.h"

/* A longer line was not wrapped: it is a paragraph, or a web page's line. */
#define WRAP_MAX 160

/* A paragraph longer than this is cut (records.md 2). */
#define PARAGRAPH_MAX ((size_t)1024 * 1024)

/* Headings that stand on several lines are no longer than this, together. */
#define HEADING_LINES 4
#define HEADING_BYTES 200

/* Furniture inside a paragraph is held up to this. */
#define ASIDE_MAX (64 * 1024)

static void take(struct reader *r, struct slice text);

void
reader_open(struct reader *r, const struct defaults *defaults)
{
	*r = (struct reader){.open = OPEN_NONE};
	document_open(&r->doc, defaults);
}

void
reader_close(struct reader *r)
{
	document_close(&r->doc);
	buf_free(&r->line);
	buf_free(&r->para);
	buf_free(&r->aside);
}

static size_t
characters(struct slice s)
{
	size_t i, n = 0;

	if (s.n > 2 * WRAP_MAX)
		return s.n; /* not wrapped, whatever it is */
	for (i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

static size_t
first_word(struct slice s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n && s.p[i] != ' '; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

static void
read_heading(const struct reader *r, struct heading *h, struct slice text)
{
	heading_read(h, text, document_year(&r->doc),
	    document_in_header(&r->doc));
}

/* --- what is open is closed --- */

static void
write_aside(struct reader *r)
{
	struct heading h = {.kind = LINE_FURNITURE};
	size_t at = 0;

	while (at < r->aside.n) {
		char *p = r->aside.p + at;
		char *end = memchr(p, '\n', r->aside.n - at);

		h.text = (struct slice){p, (size_t)(end - p)};
		document_furniture(&r->doc, &h);
		at += h.text.n + 1;
	}
	r->aside.n = 0;
}

static void
add_aside(struct reader *r, struct slice text)
{
	buf_add(&r->aside, text);
	buf_byte(&r->aside, '\n');
}

/* A country alone on its line that turned out to be no heading. */
static void
name_alone(struct reader *r, const struct heading *h)
{
	struct heading title = *h;

	if (r->doc.unused && r->doc.kind == KIND_NARRATIVE) {
		add_aside(r, h->text);
	} else if (document_in_header(&r->doc) && r->doc.kind == KIND_UNKNOWN &&
	    (!r->doc.rows.coded || document_is_of(&r->doc, h->code))) {
		title.kind = LINE_TITLE;
		document_title(&r->doc, &title);
	} else if (r->doc.kind == KIND_NARRATIVE) {
		document_furniture(&r->doc, h);
	} else {
		document_paragraph(&r->doc, h->text, r->para_blanks);
	}
}

/* Says once a document what cannot be mended. */
static void
check_damage(struct reader *r, struct slice text)
{
	struct slice key;
	const char *what;

	if (r->warned == r->doc.serial)
		return;
	if (damage_shifted(text))
		what = "letters, found shifted glyphs";
	else if (damage_interleaved(text))
		what = "one column, found sentences of two mixed";
	else
		return;
	key = rows_key(&r->doc.rows);
	notice("%s:%lu: %.*s: expected %s; left as it is", r->in->name,
	    r->in->line, (int)key.n, key.p, what);
	r->warned = r->doc.serial;
}

static void
flush(struct reader *r)
{
	struct slice text = buf_slice(&r->para);
	enum open open = r->open;
	struct heading h;

	/* behind a heading furniture waits for the paragraph under it */
	if (open == OPEN_NONE && r->doc.unused && r->aside.n < ASIDE_MAX)
		return;
	r->open = OPEN_NONE;
	if (open == OPEN_TEXT) {
		text_mend(&r->para);
		text = buf_slice(&r->para);
		check_damage(r, text);
		document_paragraph(&r->doc, text,
		    r->cut ? DOCUMENT_GOES_ON : r->para_blanks);
	} else if (open != OPEN_NONE) {
		read_heading(r, &h, text);
		if (open == OPEN_TITLE && h.kind == LINE_TITLE)
			document_title(&r->doc, &h);
		else if (open == OPEN_META && h.kind == LINE_META)
			document_meta(&r->doc, &h);
		else if (open == OPEN_TIER && h.kind == LINE_TIER)
			document_tier(&r->doc, &h);
		else if (open == OPEN_NAME)
			name_alone(r, &h);
		else
			document_paragraph(&r->doc, text, r->para_blanks);
	}
	r->para.n = 0;
	r->lines = 0;
	r->cut = false;
	if (!r->doc.unused)
		write_aside(r);
}

static void
open_with(struct reader *r, enum open open, struct slice text)
{
	flush(r);
	buf_add(&r->para, text);
	r->open = open;
	r->para_blanks = r->blanks;
	r->lines = 1;
	r->width = characters(text);
	if (open == OPEN_TEXT && r->width > WRAP_MAX)
		r->unwrapped = true;
}

/* Where to cut a paragraph that is too long: a sentence's end, a space. */
static size_t
cut_place(struct slice s)
{
	size_t n = utf8_floor(s, PARAGRAPH_MAX), at;

	for (at = n; at > 1; at--)
		if (s.p[at] == ' ' && (s.p[at - 1] == '.' ||
		    s.p[at - 1] == '?' || s.p[at - 1] == '!'))
			return at;
	for (at = n; at > 1; at--)
		if (s.p[at] == ' ')
			return at;
	return n;
}

static void
cut_long(struct reader *r)
{
	while (r->para.n > PARAGRAPH_MAX) {
		struct slice s;
		size_t at;

		text_mend(&r->para);
		s = buf_slice(&r->para);
		at = cut_place(s);

		document_paragraph(&r->doc, slice_part(s, 0, at),
		    r->cut ? DOCUMENT_GOES_ON : r->para_blanks);
		r->cut = true;
		buf_cut(&r->para, at + (at < s.n && s.p[at] == ' '));
	}
}

/* --- does a line go on with the paragraph? --- */

/* Notes a line that was certainly wrapped, and the word that did not fit. */
static void
note_wrap(struct wraps *w, size_t width, size_t word)
{
	w->width[w->count % WRAPS_SEEN] = width;
	w->next[w->count % WRAPS_SEEN] = width + 1 + word;
	w->count++;
}

/*
 * Whether the next line's first word would have fitted on a line of this
 * width, so that something else than the margin ended it. Where lines are
 * ragged, it must have fitted easily.
 */
static bool
had_room(const struct wraps *w, size_t width, size_t next_width, size_t word)
{
	size_t n = w->count < WRAPS_SEEN ? w->count : WRAPS_SEEN, i;
	size_t widest = width > next_width ? width : next_width;
	size_t narrow = WRAP_MAX, ragged;

	for (i = 0; i < n; i++) {
		if (w->width[i] > widest)
			widest = w->width[i];
		if (w->next[i] < narrow)
			narrow = w->next[i];
	}
	ragged = widest >= narrow ? widest - narrow + 1 : 0;
	if (ragged > widest / 4)
		ragged = widest / 4;
	return width + 1 + word + ragged <= widest;
}

/* Lines of one paragraph with no blank line between? */
static bool
goes_on_directly(struct reader *r, struct slice text, enum text_end end)
{
	size_t width = characters(text), word = first_word(text);
	bool small = text_goes_on(text);
	bool room;

	if (end == TEXT_DANGLING || (small && end != TEXT_WHOLE)) {
		if (r->width <= WRAP_MAX && !r->page) {
			note_wrap(&r->wraps, r->width, word);
			r->unwrapped = false;
		}
		return true;
	}
	if (r->width > WRAP_MAX || width > 2 * WRAP_MAX || r->unwrapped)
		return false;
	/* lines above a narrative stand alone unless they are long */
	if (end == TEXT_BROKEN && r->width < 45 && r->lines == 1 &&
	    document_in_header(&r->doc))
		return false;
	room = had_room(&r->wraps, r->width, width, word);
	if (end == TEXT_WHOLE || end == TEXT_DOUBTFUL)
		return !room;
	return !room || (r->lines > 1 && r->width * 2 > width);
}

/* ... with blank lines between? */
static bool
goes_on_later(struct reader *r, struct slice text, enum text_end end)
{
	struct slice para = buf_slice(&r->para);

	if (end == TEXT_WHOLE)
		return r->spaced >= 3 && r->blanks == 1 &&
		    goes_on_directly(r, text, end);
	if (end == TEXT_DANGLING)
		return true;
	if (text_goes_on(text))
		return !(para.p[para.n - 1] == ';' &&
		    r->doc.section == SECTION_RECOMMENDATIONS);
	if (end == TEXT_DOUBTFUL)
		return false;
	return (r->lines > 1 || r->spaced >= 3) && r->width <= WRAP_MAX &&
	    !had_room(&r->wraps, r->width, characters(text), first_word(text));
}

static bool
goes_on(struct reader *r, struct slice text)
{
	enum text_end end = text_end(buf_slice(&r->para));
	bool joined;

	if (text_bullet(text) > 0 && (end != TEXT_BROKEN || r->blanks > 0 ||
	    text.p[0] < 0 || text_bullet(buf_slice(&r->para)) > 0))
		return false;
	if (r->blanks == 0)
		return goes_on_directly(r, text, end);
	joined = goes_on_later(r, text, end);
	if (r->width <= WRAP_MAX)
		r->spaced = joined && r->blanks == 1 ? r->spaced + 1
		    : end == TEXT_WHOLE && r->spaced < 3 ? 0 : r->spaced;
	return joined;
}

/* --- lines --- */

static void
add_text(struct reader *r, struct slice text)
{
	size_t glued = heading_glued(text, document_year(&r->doc));
	struct slice rest = slice_part(text, glued, text.n);

	text.n = glued;
	if (r->open == OPEN_TEXT && goes_on(r, text)) {
		text_join(&r->para, text, r->soft);
		r->lines++;
		r->width = characters(text);
	} else {
		open_with(r, OPEN_TEXT, text);
	}
	cut_long(r);
	r->blanks = 0;
	r->page = false;
	if (rest.n > 0) {
		flush(r);
		take(r, rest);
	}
}

/* Whether text and what is open are a heading cut over lines; takes it. */
static bool
take_cut_heading(struct reader *r, struct slice text)
{
	struct heading h;
	size_t n = r->para.n;
	char last[3] = {0}; /* a hyphen, which joining may drop */
	bool done;

	if (r->open != OPEN_TEXT && r->open != OPEN_NAME &&
	    r->open != OPEN_TITLE)
		return false;
	if (r->lines >= HEADING_LINES || n + text.n > HEADING_BYTES ||
	    r->aside.n > 0 || is_lower(r->para.p[0]))
		return false;
	if (r->open == OPEN_NAME && text.p[0] != '(' && r->blanks > 0)
		return false;
	if (n < 3)
		return false;
	memcpy(last, r->para.p + n - 3, 3);
	text_join(&r->para, text, false);
	read_heading(r, &h, buf_slice(&r->para));
	done = (h.kind == LINE_SECTION && h.rest.n == 0) ||
	    (h.kind == LINE_TIER && h.rest.n == 0) ||
	    (h.kind == LINE_TITLE && h.code.n > 0);
	if (!done) {
		r->para.n = n;
		memcpy(r->para.p + n - 3, last, 3);
		return false;
	}
	buf_add(&r->line, buf_slice(&r->para));
	text = slice_part(buf_slice(&r->line), r->line.n - r->para.n, r->line.n);
	r->open = OPEN_NONE;
	r->para.n = 0;
	r->blanks = r->para_blanks;
	r->cut_heading = true;
	take(r, text);
	return true;
}

/* Whether what is open breaks off in mid-sentence. */
static bool
in_mid_sentence(const struct reader *r)
{
	enum text_end end;

	if (r->open != OPEN_TEXT || (r->para.n < 80 && r->lines == 1))
		return false;
	end = text_end(buf_slice(&r->para));
	return end == TEXT_BROKEN || end == TEXT_DANGLING;
}

static void
take_title(struct reader *r, const struct heading *h)
{
	if (h->code.n == 0 && (in_mid_sentence(r) ||
	    (r->open == OPEN_NONE && r->doc.unused && r->doc.rows.coded))) {
		add_aside(r, h->text);
		return;
	}
	if (h->rest.n > 0) {
		flush(r);
		document_title(&r->doc, h);
		r->blanks = 0;
		take(r, h->rest);
		return;
	}
	open_with(r, OPEN_TITLE, h->text);
	if (h->code.n > 0 && !(h->flags & HEADING_OPEN))
		flush(r);
	r->blanks = 0;
}

static void
take_meta(struct reader *r, const struct heading *h, struct slice line)
{
	size_t width = characters(line);
	char last = line.p[line.n - 1];

	(void)h;
	open_with(r, OPEN_META, line);
	if (width < 50 || width > WRAP_MAX || last == ']' || last == '.')
		flush(r);
	r->blanks = 0;
}

static void
take_tier(struct reader *r, const struct heading *h)
{
	struct slice rest = h->rest;

	if (in_mid_sentence(r) && r->blanks == 0 && h->code.n == 0) {
		add_text(r, h->text);
		return;
	}
	if (rest.n == 0 && (h->flags & HEADING_OPEN || r->cut_heading ||
	    (h->code.n == 0 && document_in_header(&r->doc)))) {
		open_with(r, OPEN_TIER, h->text);
		r->blanks = 0;
		r->cut_heading = false;
		return;
	}
	flush(r);
	document_heading_end(&r->doc);
	write_aside(r);
	document_tier(&r->doc, h);
	r->blanks = 0;
	if (rest.n > 0)
		add_text(r, rest);
}

/* The next line of a country heading with a note that goes on. */
static bool
take_more_tier(struct reader *r, struct slice text)
{
	struct heading h;
	size_t n = r->para.n;
	char last[3] = {0};

	if (r->open != OPEN_TIER || r->blanks > 1 || r->lines >= 2 * HEADING_LINES)
		return false;
	if (n < 3)
		return false;
	memcpy(last, r->para.p + n - 3, 3);
	text_join(&r->para, text, false);
	read_heading(r, &h, buf_slice(&r->para));
	if (h.kind != LINE_TIER) {
		r->para.n = n;
		memcpy(r->para.p + n - 3, last, 3);
		return false;
	}
	r->lines++;
	if (h.flags & HEADING_OPEN)
		return true;
	/* through the line's buffer: what is open is written to */
	n = r->line.n;
	buf_add(&r->line, buf_slice(&r->para));
	r->open = OPEN_NONE;
	r->para.n = 0;
	take(r, slice_part(buf_slice(&r->line), n, r->line.n));
	return true;
}

static void
take_section(struct reader *r, const struct heading *h, struct slice line)
{
	unsigned blanks = r->blanks;

	if (h->flags & (HEADING_ALMANAC | HEADING_OPEN)) {
		open_with(r, OPEN_TEXT, line);
		r->blanks = 0;
		return;
	}
	if (h->rest.n > 0 && in_mid_sentence(r) && blanks == 0) {
		add_text(r, line);
		return;
	}
	flush(r);
	document_heading_end(&r->doc);
	write_aside(r);
	document_section(&r->doc, h->section, h->label);
	if (h->rest.n > 0)
		add_text(r, h->rest);
	r->blanks = 0;
}

static void
take_furniture(struct reader *r, const struct heading *h, struct slice line)
{
	bool page = (h->flags & HEADING_PAGE) != 0;

	if (h->flags & HEADING_OPEN && !(in_mid_sentence(r) &&
	    r->blanks == 0)) {
		open_with(r, OPEN_TEXT, line); /* a notice of several lines */
		r->blanks = 0;
		return;
	}
	if (r->open == OPEN_TEXT && (page || in_mid_sentence(r)) &&
	    !(h->flags & HEADING_BACK)) {
		if (!page && r->blanks == 0 && is_lower(line.p[0])) {
			add_text(r, line);
			return;
		}
		r->page |= page;
		add_aside(r, line);
		if (r->aside.n > ASIDE_MAX)
			flush(r);
		return;
	}
	flush(r);
	if (r->doc.unused && !(h->flags & HEADING_BACK))
		add_aside(r, h->text);
	else
		document_furniture(&r->doc, h);
	if (h->rest.n > 0)
		take(r, h->rest);
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

/* A name was open, and text follows: was it a heading without a tier? */
static void
settle_name(struct reader *r, struct slice text)
{
	struct heading h;

	if (r->blanks == 0 && text_goes_on(text)) {
		r->open = OPEN_TEXT; /* a sentence's first words */
		return;
	}
	read_heading(r, &h, buf_slice(&r->para));
	if (h.kind == LINE_NAME && !document_speaks_of(&r->doc, h.code) &&
	    r->doc.kind != KIND_LIST && characters(text) > 50 &&
	    speaks_of(r, text, h.code)) {
		r->open = OPEN_NONE;
		document_tier(&r->doc, &h);
		r->para.n = 0;
		write_aside(r);
	} else {
		flush(r);
	}
}

static void
take_name(struct reader *r, const struct heading *h)
{
	if ((r->open == OPEN_NONE && r->doc.unused &&
	    document_is_of(&r->doc, h->code)) ||
	    (r->open == OPEN_TEXT && (in_mid_sentence(r) || (r->page &&
	    document_is_of(&r->doc, h->code))))) {
		add_aside(r, h->text);
		return;
	}
	open_with(r, OPEN_NAME, h->text);
	r->blanks = 0;
}

/* A label's value that goes on, on the next line. */
static bool
take_more_meta(struct reader *r, struct slice text)
{
	if (r->open != OPEN_META || r->blanks > 0 ||
	    had_room(&r->wraps, r->width, characters(text), first_word(text)))
		return false;
	text_join(&r->para, text, r->soft);
	r->width = characters(text);
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

	if (r->open != OPEN_TEXT || r->lines > 1 || r->para.n < 3 ||
	    r->para.n > HEADING_BYTES || !is_upper(r->para.p[1]))
		return false;
	read_heading(r, &h, buf_slice(&r->para));
	return h.kind == LINE_SECTION && h.flags & HEADING_OPEN;
}

static void
take(struct reader *r, struct slice text)
{
	struct heading h;
	size_t n = glued_page(text);

	if (n > 0 && text.n > n + 20) {
		h = (struct heading){.kind = LINE_FURNITURE,
		    .flags = HEADING_PAGE, .text = slice_part(text, 0, n)};
		take_furniture(r, &h, h.text);
		text = slice_part(text, n, text.n);
	}
	if (take_more_tier(r, text))
		return;
	read_heading(r, &h, text);
	if ((h.kind == LINE_TEXT || h.kind == LINE_NAME ||
	    (h.kind == LINE_TIER && h.code.n == 0)) &&
	    take_cut_heading(r, text))
		return;
	if (is_open_heading(r))
		flush(r);
	if (h.kind == LINE_META && in_mid_sentence(r) && r->blanks == 0 &&
	    !(h.flags & HEADING_STARTS))
		h = (struct heading){.kind = LINE_TEXT, .text = text};
	if (h.kind == LINE_TEXT && take_more_meta(r, text))
		return;
	if (r->open == OPEN_TIER && h.kind == LINE_NAME)
		document_list(&r->doc);
	if (r->open == OPEN_NAME && h.kind == LINE_TEXT)
		settle_name(r, text);
	else if (r->open != OPEN_TEXT)
		flush(r);
	switch (h.kind) {
	case LINE_TITLE:
		take_title(r, &h);
		break;
	case LINE_META:
		take_meta(r, &h, text);
		break;
	case LINE_TIER:
		take_tier(r, &h);
		break;
	case LINE_NAME:
		take_name(r, &h);
		break;
	case LINE_SECTION:
		take_section(r, &h, text);
		break;
	case LINE_FURNITURE:
		take_furniture(r, &h, text);
		break;
	case LINE_TEXT:
		add_text(r, text);
		break;
	}
}

static void
take_blank(struct reader *r)
{
	r->blanks++;
	if (r->open == OPEN_TITLE || r->open == OPEN_META)
		flush(r);
	if (r->open == OPEN_TEXT && r->spaced < 3 &&
	    text_end(buf_slice(&r->para)) == TEXT_WHOLE)
		flush(r);
}

static bool
ends_soft(struct slice raw)
{
	while (raw.n > 0 && (raw.p[raw.n - 1] == '\r' ||
	    raw.p[raw.n - 1] == ' '))
		raw.n--;
	return slice_ends(raw, SLICE("\u00ad"));
}

/* One line, or a piece of one that is too long for the buffer. */
static void
take_line(struct reader *r, const struct line *line)
{
	bool first = !r->inside;

	r->inside = line->end == END_PIECE;
	if (!first && r->open == OPEN_TEXT) {
		utf8_clean(&r->para, 0, &r->gap, line->text);
		cut_long(r);
		return;
	}
	if (first)
		r->gap = false;
	r->line.n = 0;
	utf8_clean(&r->line, 0, &r->gap, line->text);
	if (r->line.n > 0)
		take(r, buf_slice(&r->line));
	else if (line->end == END_LF && first)
		take_blank(r);
	r->soft = ends_soft(line->text);
	if (line->end == END_PAGE)
		r->page = true;
}

static void
end_text(struct reader *r)
{
	flush(r);
	document_heading_end(&r->doc);
	write_aside(r);
	document_text_end(&r->doc);
	r->inside = r->page = false;
	r->blanks = r->spaced = 0;
	r->unwrapped = false;
	r->wraps.count = 0;
}

void
reader_file(struct reader *r, struct input *in)
{
	struct line line;

	in->page_ends = true;
	r->in = in;
	while (input_line(in, &line)) {
		take_line(r, &line);
		if (line.end == END_NUL)
			end_text(r);
	}
	end_text(r);
}
