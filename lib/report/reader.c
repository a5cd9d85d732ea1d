/* SPDX-License-Identifier: ISC */
#include "../text/err.h"
#include "../text/signs.h"
#include "../text/utf8.h"
#include "join.h"
#include "reader_part.h"

/* A paragraph longer than this is cut (tip(5)). */
#define PARAGRAPH_MAX ((size_t)1024 * 1024)

static void
forget_wrapping(struct reader *r)
{
	r->serial = r->doc.serial;
	if (!r->doc.book)
		r->wraps.count = 0;
	r->spaced = 0;
	r->unwrapped = false;
	damage_start(&r->damage);
}

void
reader_open(struct reader *r, struct input *in, const struct defaults *defaults)
{
	*r = (struct reader){.open = OPEN_NONE, .in = in};
	in->page_ends = true;
	document_open(&r->doc, defaults);
	forget_wrapping(r);
}

void
reader_free(struct reader *r)
{
	document_free(&r->doc);
	buf_free(&r->line);
	buf_free(&r->para);
	buf_free(&r->both);
	buf_free(&r->aside);
	dump_free(&r->dump);
}

void
reader_heading(const struct reader *r, struct heading *h, struct slice text,
    unsigned signs)
{
	document_heading(&r->doc, h, text, signs, document_in_header(&r->doc));
}

void
reader_write_aside(struct reader *r)
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

void
reader_aside(struct reader *r, struct slice text)
{
	buf_add(&r->aside, text);
	buf_byte(&r->aside, '\n');
	if (r->aside.n > ASIDE_MAX)
		reader_flush(r);
}

/* A country alone on its line that turned out to be no heading. */
static void
name_alone(struct reader *r, const struct heading *h)
{
	if (r->doc.unused && r->doc.kind == KIND_NARRATIVE) {
		reader_aside(r, h->text);
	} else if (document_in_header(&r->doc) && r->doc.kind == KIND_UNKNOWN &&
	    (!r->doc.rows.coded || document_is_of(&r->doc, h->code))) {
		document_title(&r->doc, h);
	} else if (r->doc.kind == KIND_NARRATIVE) {
		document_furniture(&r->doc, h);
	} else {
		document_paragraph(&r->doc, h->text, r->para_signs,
		    r->para_blanks);
	}
}

/* Names a document's damage once its key stands, or it has ended. */
static void
say_damage(struct reader *r)
{
	const struct rows *rows = &r->doc.rows;

	if (!r->damaged || (r->warned == r->doc.serial && !rows->fixed))
		return;
	notice("%s:%lu: %.*s: expected %s; left as it is", r->in->name,
	    r->damaged_line, (int)rows->key_n, rows->key, r->damaged);
	r->damaged = NULL;
}

/* What cannot be mended was found; it is said once a document. */
static void
found_damage(struct reader *r, const char *what)
{
	if (r->warned == r->doc.serial)
		return;
	say_damage(r);
	r->warned = r->doc.serial;
	r->damaged = what;
	r->damaged_line = r->in->line;
}

static void
check_damage(struct reader *r, struct slice text)
{
	if (r->warned == r->doc.serial)
		return;
	if (damage_shifted(text))
		found_damage(r, "letters, found shifted glyphs");
	else if (damage_interleaved(&r->damage, text))
		found_damage(r, "one column, found sentences of two mixed");
}

void
reader_flush(struct reader *r)
{
	struct slice text = buf_slice(&r->para);
	enum open open = r->open;
	struct heading h;

	/* behind a heading furniture waits for the paragraph under it */
	if (open == OPEN_NONE && r->doc.unused && r->aside.n <= ASIDE_MAX)
		return;
	r->open = OPEN_NONE;
	if (open == OPEN_TEXT) {
		if (!text_mend(&r->para, &r->mended))
			r->para_signs &= ~(unsigned)SIGN_RUN_IN;
		text = buf_slice(&r->para);
		check_damage(r, text);
		document_paragraph(&r->doc, text, r->para_signs,
		    r->cut ? DOCUMENT_GOES_ON : r->para_blanks);
	} else if (open != OPEN_NONE) {
		reader_heading(r, &h, text, r->para_signs);
		if (open == OPEN_TITLE && h.kind == LINE_TITLE)
			document_title(&r->doc, &h);
		else if (open == OPEN_META && h.kind == LINE_META)
			document_meta(&r->doc, &h);
		else if (open == OPEN_TIER && h.kind == LINE_TIER)
			document_tier(&r->doc, &h);
		else if (open == OPEN_NAME)
			name_alone(r, &h);
		else
			document_paragraph(&r->doc, text, r->para_signs,
			    r->para_blanks);
	}
	r->para.n = 0;
	r->cut = false;
	if (r->aside.n > ASIDE_MAX)
		document_heading_end(&r->doc);
	if (!r->doc.unused)
		reader_write_aside(r);
}

/* Where the line under way ends on its page. */
size_t
reader_width(const struct reader *r, struct slice text)
{
	return r->indent + (r->signs & SIGN_BEYOND ? wrap_width(text) : text.n);
}

void
reader_join(struct reader *r, struct slice text)
{
	text_join(&r->para, text, r->soft);
	document_forget_reading(&r->doc);
	r->para_signs |= r->signs;
}

void
reader_open_with(struct reader *r, enum open open, struct slice text)
{
	reader_flush(r);
	buf_add(&r->para, text);
	if (r->read.line.p == text.p && r->read.line.n == text.n)
		document_keep_reading(&r->doc, &r->read, buf_slice(&r->para));
	else
		document_forget_reading(&r->doc);
	r->para_signs = r->signs;
	r->mended = 0;
	r->open = open;
	r->para_blanks = r->blanks;
	r->lines = 1;
	r->notice = false;
	r->width = reader_width(r, text);
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

		text_mend(&r->para, &r->mended);
		s = buf_slice(&r->para);
		at = cut_place(s);

		document_paragraph(&r->doc, slice_part(s, 0, at), r->para_signs,
		    r->cut ? DOCUMENT_GOES_ON : r->para_blanks);
		r->cut = true;
		at += at < s.n && s.p[at] == ' ';
		buf_cut(&r->para, at);
		document_forget_reading(&r->doc);
		r->mended -= at < r->mended ? at : r->mended;
	}
}

void
reader_text(struct reader *r, struct slice text)
{
	size_t glued = heading_glued(text, r->signs, document_year(&r->doc));
	struct slice rest = slice_part(text, glued, text.n);

	text.n = glued;
	if (r->serial != r->doc.serial)
		forget_wrapping(r); /* it may come from elsewhere */
	if (r->open == OPEN_TEXT && reader_goes_on(r, text)) {
		reader_join(r, text);
		r->lines++;
		r->width = reader_width(r, text);
	} else {
		reader_open_with(r, OPEN_TEXT, text);
	}
	cut_long(r);
	r->page = false;
	if (rest.n > 0) {
		reader_flush(r);
		reader_take(r, rest);
	}
}

/* Whether what is open breaks off in mid-sentence. */
bool
reader_in_sentence(const struct reader *r)
{
	enum text_end end;

	if (r->open != OPEN_TEXT || r->notice ||
	    (r->para.n < 80 && r->lines == 1))
		return false;
	end = text_end(buf_slice(&r->para));
	return end == TEXT_BROKEN || end == TEXT_DANGLING;
}

/* A country heading with a note that goes on, or a tier alone. */
static bool
is_open_tier(const struct reader *r)
{
	struct heading h;

	reader_heading(r, &h, buf_slice(&r->para), r->para_signs);
	return h.code.n == 0 || h.flags & HEADING_OPEN;
}

static void
take_blank(struct reader *r)
{
	r->blanks++;
	if (r->open == OPEN_TITLE ||
	    (r->open == OPEN_META && !(r->bare && r->blanks < 2)) ||
	    (r->open == OPEN_TIER && !is_open_tier(r)))
		reader_flush(r);
	if (r->open == OPEN_TEXT && r->spaced < 3 &&
	    text_end(buf_slice(&r->para)) == TEXT_WHOLE) {
		r->ended = r->lines > 1;
		reader_flush(r);
	}
}

/* s without white space at its ends; that beyond ASCII may stay. */
static struct slice
trim_white(struct slice s)
{
	while (s.n > 0 && is_ascii(s.p[s.n - 1]) && s.p[s.n - 1] <= ' ')
		s.n--;
	while (s.n > 0 && is_ascii(s.p[0]) && s.p[0] <= ' ')
		s = slice_part(s, 1, s.n);
	return s;
}

static bool
ends_soft(struct slice raw)
{
	if (raw.n == 0 || is_ascii_letter(raw.p[raw.n - 1]))
		return false;
	while (raw.n > 0 && (raw.p[raw.n - 1] == '\r' ||
	    raw.p[raw.n - 1] == ' '))
		raw.n--;
	return slice_ends(raw, SLICE("\u00ad"));
}

/* Whether a line without white space at its ends, of those signs, is clean. */
static bool
is_clean(struct slice text, unsigned signs)
{
	if (!(signs & (SIGN_BLANKS | SIGN_CONTROL | SIGN_BEYOND)))
		return true;
	return utf8_is_clean(text);
}

/* The line clean, most often as it stands. */
static struct slice
clean_line(struct reader *r, const struct line *line, bool first)
{
	struct slice text = line->text;

	if (first && line->end != END_PIECE) {
		text = trim_white(text);
		r->signs = signs_of(text);
		if (text.n == 0 || is_clean(text, r->signs))
			return text;
	}
	if (first)
		r->gap = false;
	r->line.n = 0;
	utf8_clean(&r->line, 0, &r->gap, text);
	text = buf_slice(&r->line);
	r->signs = signs_of(text);
	return text;
}

/* A gutter is among the blanks that were taken out of a line. */
static void
check_columns(struct reader *r, struct slice raw, struct slice text)
{
	if (raw.n < text.n + 2) {
		damage_no_gutter(&r->damage);
		return;
	}
	if (damage_columns(&r->damage, raw))
		found_damage(r, "one column, found two side by side");
}

/* The marks and tags that were taken out of a line stand behind it. */
static void
put_marks_aside(struct reader *r)
{
	struct slice marks = buf_slice(&r->dump.marks);

	buf_add(&r->aside, marks);
	if (r->aside.n > ASIDE_MAX)
		reader_flush(r);
}

/* A line less what a program drew around its text. */
static void
take_dumped(struct reader *r, struct slice line)
{
	const unsigned marks = SIGN_SQUARE | SIGN_LESS | SIGN_BAR;
	struct slice cell, plain;
	bool any = false;
	size_t at = 0;

	if (!(r->signs & marks) && line.p[0] != '+') {
		r->dump.grid = false;
		reader_take(r, line);
		return;
	}
	while (dump_cell(&r->dump, line, &at, &cell)) {
		any = true;
		plain = dump_plain(&r->dump, cell);
		if (plain.p != cell.p)
			r->signs = SIGNS_ALL; /* it has others side by side */
		if (plain.n > 0)
			reader_take(r, plain);
		else if (cell.p[0] == '<')
			take_blank(r);
		if (plain.p != cell.p)
			put_marks_aside(r);
	}
	if (!any)
		take_blank(r);
}

static size_t
leading_spaces(struct slice raw)
{
	size_t n = 0;

	while (n < raw.n && raw.p[n] == ' ')
		n++;
	return n;
}

/* One line, or a piece of one that is too long for the buffer. */
static void
take_line(struct reader *r, const struct line *line)
{
	bool first = !r->inside;
	struct slice text;

	r->inside = line->end == END_PIECE;
	if (!first && r->open == OPEN_TEXT) {
		utf8_clean(&r->para, 0, &r->gap, line->text);
		document_forget_reading(&r->doc);
		r->para_signs = SIGNS_ALL;
		cut_long(r);
		return;
	}
	if (first)
		r->indent = leading_spaces(line->text);
	text = clean_line(r, line, first);
	if (text.n > 0 && first)
		check_columns(r, line->text, text);
	if (text.n > 0)
		take_dumped(r, text);
	else if (line->end == END_LF && first)
		take_blank(r);
	say_damage(r);
	r->soft = ends_soft(line->text);
	if (line->end == END_PAGE)
		r->page = true;
}

void
reader_text_end(struct reader *r)
{
	reader_flush(r);
	document_heading_end(&r->doc);
	reader_write_aside(r);
	document_text_end(&r->doc);
	say_damage(r);
	dump_text_end(&r->dump);
	forget_wrapping(r);
	r->inside = r->page = r->soft = r->ended = false;
	r->blanks = r->parted = 0;
}

/* Says what makes text of a page, once; it is read as it is. */
static void
check_html(const struct reader *r, struct slice first_line)
{
	if (r->in->line == 1 && dump_is_html(first_line))
		notice("%s:1: expected text, found HTML: try "
		    "lynx -dump -nolist FILE | tip-sections", r->in->name);
}

void
reader_lines(struct reader *r)
{
	struct line line;

	while (input_line(r->in, &line)) {
		check_html(r, line.text);
		take_line(r, &line);
		if (line.end == END_NUL)
			reader_text_end(r);
	}
}
