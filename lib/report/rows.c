/* SPDX-License-Identifier: ISC */
#include "../text/run.h"
#include "rows.h"

/* Rows wait for the key at most until they hold this much (tip(5)). */
#define HELD_PROSE 3
#define HELD_TEXT (64 * 1024)

/* ... and labels, of headings with little or nothing under them. */
#define HELD_BYTES ((size_t)1024 * 1024)

/* A row that waits: its section and the bytes that follow it in the buffer. */
struct held_row {
	enum section section;
	size_t label_n, text_n;
};

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
held_at(const struct rows *r, size_t at, struct held_row *row,
    struct paragraph *p)
{
	memcpy(row, r->held.p + at, sizeof(*row));
	at += sizeof(*row);
	p->section = row->section;
	p->label = (struct slice){r->held.p + at, row->label_n};
	p->text = (struct slice){r->held.p + at + row->label_n, row->text_n};
	return at + row->label_n + row->text_n;
}

/* The hash of column 5 of the rows that waited, for a key that lacks. */
static uint64_t
held_hash(const struct rows *r)
{
	uint64_t h = 0xcbf29ce484222325u;
	struct held_row row;
	struct paragraph p;
	size_t at = 0;

	while (at < r->held.n) {
		at = held_at(r, at, &row, &p);
		h = fnv(h, p.text.n > 0 ? p.text : SLICE("-"));
		h = fnv(h, SLICE("\n"));
	}
	return h;
}

static void
make_key(struct rows *r)
{
	static const char hex[] = "0123456789abcdef";
	uint64_t h;
	char *p = r->key;
	int i;

	memcpy(p, r->coded ? r->code : "ZZZ", 3);
	p[3] = '-';
	for (i = 0; i < 4; i++)
		p[4 + i] = (char)('0' + r->year / (i == 0 ? 1000 : i == 1 ? 100
		    : i == 2 ? 10 : 1) % 10);
	r->key_n = 8;
	if (r->coded && r->year)
		return;
	h = held_hash(r);
	p[8] = '-';
	for (i = 0; i < 16; i++)
		p[9 + i] = hex[h >> (60 - 4 * i) & 15];
	r->key_n = 25;
}

static void
write_row(struct rows *r, struct paragraph *p)
{
	p->doc = (struct slice){r->key, r->key_n};
	p->para = ++r->para;
	paragraph_write(p);
}

static bool
both_given(const struct rows *r)
{
	return r->defaults->country.n == 3 && r->defaults->year;
}

/* The key stands from here on; the rows that waited for it are written. */
static void
fix(struct rows *r)
{
	struct held_row row;
	struct paragraph p;
	size_t at = 0;

	r->given = both_given(r) && (!r->coded || !r->year);
	if (!r->coded && r->defaults->country.n == 3) {
		memcpy(r->code, r->defaults->country.p, 3);
		r->coded = true;
	}
	if (!r->year)
		r->year = r->defaults->year;
	make_key(r);
	r->fixed = true;
	while (at < r->held.n) {
		at = held_at(r, at, &row, &p);
		write_row(r, &p);
	}
	r->held.n = 0;
}

/*
 * Whether no row needs to wait any longer, not even one of section s. A label
 * at the very top stands above the title: it waits for the next row.
 */
static bool
key_known(const struct rows *r, enum section s)
{
	bool coded = r->coded || (r->content && r->defaults->country.n == 3);
	bool dated = r->year || (r->defaults->year &&
	    (r->content || r->coded));

	return (coded && dated) ||
	    (both_given(r) && (s != SECTION_META || r->held_rows > 0));
}

void
rows_add(struct rows *r, enum section s, struct slice label, struct slice text)
{
	struct held_row held = {s, label.n, text.n};
	struct paragraph p = {.section = s, .label = label, .text = text};
	bool prose = s == SECTION_PROFILE || s == SECTION_OVERVIEW ||
	    s == SECTION_BODY;

	if (r->para == 0 && r->held.n == 0)
		run_document();
	if (s != SECTION_TITLE && s != SECTION_META && s != SECTION_BOILERPLATE)
		r->content = true;
	if (!r->fixed && key_known(r, s))
		fix(r);
	if (r->fixed) {
		write_row(r, &p);
		return;
	}
	buf_add(&r->held, (struct slice){(const char *)&held, sizeof(held)});
	buf_add(&r->held, label);
	buf_add(&r->held, text);
	r->held_rows++;
	r->held_text += text.n > 0 ? text.n : 1; /* "-" */
	r->held_prose += prose;
	if (s == SECTION_BODY && text.n > 0 && text.p[text.n - 1] == '.')
		r->held_body += text.n;
	if (r->held_prose >= HELD_PROSE || r->held_text >= HELD_TEXT ||
	    r->held.n >= HELD_BYTES)
		fix(r);
}

/* Lines before a title that are no sentences were a site's, not prose. */
void
rows_demote(struct rows *r, bool titled)
{
	struct held_row held;
	struct paragraph p;
	size_t at = 0, next;

	while (at < r->held.n) {
		next = held_at(r, at, &held, &p);
		if ((held.section == SECTION_BODY && p.label.n == 0) ||
		    (held.section == SECTION_TITLE && !titled)) {
			held.section = SECTION_BOILERPLATE;
			memcpy(r->held.p + at, &held, sizeof(held));
		}
		at = next;
	}
	r->held_prose = 0;
	r->held_body = 0;
	r->content = false;
}

void
rows_start(struct rows *r, unsigned year)
{
	r->coded = r->dated = r->fixed = r->given = r->content = false;
	r->year = year;
	r->para = 0;
	r->held.n = 0;
	r->held_rows = r->held_text = r->held_prose = r->held_body = 0;
}

void
rows_end(struct rows *r)
{
	if (!r->fixed && r->held_rows > 0)
		fix(r);
}
