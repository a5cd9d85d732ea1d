/* SPDX-License-Identifier: ISC */
#include "fold.h"
#include "heading_part.h"
#include "snip.h"
#include "title.h"

enum label {
	LABEL_COLON = 0, /* known, but only with a colon */
	LABEL_BARE = 1,
	LABEL_GLUED = 2,
	LABEL_STARTS = 4,
	LABEL_DATE = 8,
	LABEL_TITLE = 16,
	LABEL_WEEKDAY = 32, /* starts one only before "Friday, 27 May" */
	LABEL_CUT = 64,
};

struct labels_row {
	struct slice spelling;
	int how; /* enum label */
};

#include "report/labels.h"

static bool
is_weekday(struct slice s)
{
	size_t n = 0;

	while (n < s.n && is_letter(s.p[n]))
		n++;
	return n > 5 && n < 10 && n < s.n && s.p[n] == ',' &&
	    slice_ends(slice_part(s, 0, n), SLICE("day"));
}

/* "USDOS - US Department of State (Author)": ecoi.net says what it is behind. */
static bool
is_author(struct slice line)
{
	return line.n < 120 && (slice_ends(line, SLICE("(Author)")) ||
	    slice_ends(line, SLICE("(Autor)")));
}

/* The label that the line begins with; end is where it ends. */
static const struct labels_row *
find_label(struct slice line, bool header, size_t *end)
{
	const struct labels_row *row = fold_longest(&labels, line, end);

	if (!row && header && slice_starts(line, SLICE("Disclaimer"))) {
		row = table_find(&labels, SLICE("disclaimer"));
		*end = 10; /* its value is glued to it */
	}
	return row;
}

/* Where the value behind a label begins, and whether a colon or bar parts them. */
static size_t
find_value(struct slice line, size_t end, bool *parted)
{
	size_t at = end + snip_spaces(line, end);

	*parted = at < line.n && (line.p[at] == ':' || line.p[at] == '|');
	at += *parted;
	at += snip_spaces(line, at);
	if (at < line.n && line.p[at] == '|')
		at += 1 + snip_spaces(line, at + 1);
	return at;
}

/* Whether a label without a colon may have what stands at line[at]. */
static bool
may_be_bare(const struct labels_row *row, struct slice line, size_t at)
{
	if (!(row->how & (LABEL_BARE | LABEL_GLUED)))
		return false;
	return at == line.n || (!is_lower(line.p[at]) &&
	    (row->how & LABEL_GLUED || line.p[at - 1] == ' '));
}

/* What a label says of the document. */
static void
note_label(struct heading *h, const struct labels_row *row)
{
	struct heading title = {.kind = LINE_TEXT};

	if (row->how & LABEL_STARTS && !(row->how & LABEL_WEEKDAY &&
	    !is_weekday(h->text)))
		h->flags |= HEADING_STARTS;
	if (row->how & LABEL_DATE)
		h->year = snip_date_year(h->text);
	if (row->how & LABEL_CUT)
		h->flags |= HEADING_OPEN;
	if (row->how & LABEL_TITLE && title_read(&title, h->text, 0)) {
		h->year = title.year;
		h->code = title.code;
	}
}

static bool
read_label(struct heading *h, struct slice line, bool header)
{
	const struct labels_row *row;
	size_t end = 0, at;
	bool parted;

	if (is_author(line)) {
		h->kind = LINE_META;
		return true;
	}
	row = find_label(line, header, &end);
	if (!row)
		return false;
	at = find_value(line, end, &parted);
	if (!parted && !(header && may_be_bare(row, line, at)))
		return false;
	h->kind = LINE_META;
	h->label = slice_part(line, 0, end);
	h->text = snip_trim_end(slice_part(line, at, line.n), "|");
	note_label(h, row);
	return true;
}

/* "Document #2111653": the number tells the year of ecoi.net's copies. */
static bool
read_document_number(struct heading *h, struct slice line)
{
	static const struct {
		unsigned from, to, year;
	} ids[] = {
	    {1437000, 1437999, 2018}, {2010000, 2012999, 2019},
	    {2036000, 2037999, 2020}, {2054000, 2056999, 2021},
	    {2077000, 2078999, 2022}, {2094000, 2095999, 2023},
	    {2111000, 2112999, 2024}};
	unsigned n = 0;
	size_t at, i, end;

	if (slice_starts(line, SLICE("Document #")))
		at = 10;
	else if (slice_starts(line, SLICE("Dokument #")))
		at = 10;
	else
		return false;
	for (end = at; end < line.n && is_digit(line.p[end]) && end < at + 9;
	    end++)
		n = n * 10 + (unsigned)(line.p[end] - '0');
	if (end == at || end < line.n)
		return false;
	h->kind = LINE_META;
	h->label = slice_part(line, 0, at - 2);
	h->text = slice_part(line, at - 1, line.n);
	h->flags |= HEADING_STARTS;
	for (i = 0; i < sizeof(ids) / sizeof(ids[0]); i++)
		if (n >= ids[i].from && n <= ids[i].to)
			h->year = ids[i].year;
	return true;
}

bool
heading_label(struct heading *h, const struct sight *s, bool header)
{
	struct slice line = s->line;

	/* "USDOS ... (Author)", "DisclaimerThis", "Dokument #2111580" */
	if (!is_upper(line.p[0]) || (line.p[line.n - 1] != ')' &&
	    line.p[0] != 'D' && !sight_begins(s, &labels)))
		return false;
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
	return read_label(h, line, header) || read_document_number(h, line);
}
