/* SPDX-License-Identifier: ISC */
#include "country.h"
#include "fold.h"
#include "heading.h"
#include "title.h"

/* No heading of a country or section is longer. */
#define HEADING_MAX 160

enum label {
	LABEL_COLON = 0, /* known, but only with a colon */
	LABEL_BARE = 1,
	LABEL_GLUED = 2,
	LABEL_STARTS = 4,
	LABEL_DATE = 8,
	LABEL_TITLE = 16,
	LABEL_WEEKDAY = 32, /* starts one only before "Friday, 27 May" */
};

enum chrome {
	CHROME_LINE,
	CHROME_START,
	CHROME_BACK,
};

struct heading_names_row {
	struct slice spelling;
	enum section section;
};

struct labels_row {
	struct slice spelling;
	int how; /* enum label */
};

struct chrome_row {
	struct slice spelling;
	enum chrome how;
};

#include "report/chrome.h"
#include "report/heading_names.h"
#include "report/labels.h"

/* Bytes of the spaces at s[at]. */
static size_t
spaces(struct slice s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && s.p[at + n] == ' ')
		n++;
	return n;
}

/* s without spaces and the bytes of also at its end. */
static struct slice
trim_end(struct slice s, const char *also)
{
	while (s.n > 0 && (s.p[s.n - 1] == ' ' ||
	    (also[0] && strchr(also, s.p[s.n - 1]))))
		s.n--;
	return s;
}

static struct slice
trim(struct slice s)
{
	size_t n = spaces(s, 0);

	return trim_end(slice_part(s, n, s.n), "");
}

/* Bytes of a dash (hyphen, en, em) at s[at], 0 if there is none. */
static size_t
dash(struct slice s, size_t at)
{
	if (at < s.n && s.p[at] == '-')
		return 1;
	if (at + 2 < s.n && memcmp(s.p + at, "\xe2\x80", 2) == 0 &&
	    (unsigned char)s.p[at + 2] >= 0x90 &&
	    (unsigned char)s.p[at + 2] <= 0x95)
		return 3;
	return 0;
}

static bool
all_capitals(struct slice s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (is_lower(s.p[i]))
			return false;
		n += is_upper(s.p[i]);
	}
	return n > 1;
}

/* --- the heading of a country --- */

/*
 * Whether name can be the name in a heading: a country's, perhaps with a part
 * of it in brackets ("Serbia and Montenegro (and Kosovo)"), a footnote's mark
 * or, in front, a page number.
 */
static bool
read_name(struct slice name, unsigned year, struct slice *code)
{
	size_t at = 0, end = 0;

	name = trim_end(name, "*0123456789");
	if (slice_starts(name, SLICE("Release: ")))
		at = 9; /* a feed's word */
	while (at < name.n && is_digit(name.p[at]))
		at++;
	name = slice_part(name, at + spaces(name, at), name.n);
	if (name.n == 0 || name.n > 80 || is_lower(name.p[0]))
		return false;
	*code = country_of(name, year);
	if (code->n > 0)
		return true;
	*code = country_at(name, 0, year, &end);
	if (code->n == 0)
		return false;
	end += spaces(name, end);
	return end < name.n && name.p[end] == '(' &&
	    name.p[name.n - 1] == ')';
}

/* A country that no table has: capitals, or every word with a capital. */
static bool
may_be_name(struct slice name)
{
	size_t i, words = 0;
	bool inside = false;

	name = trim_end(name, "*0123456789");
	if (name.n < 3 || name.n > 48)
		return false;
	for (i = 0; i < name.n; i++) {
		if (!is_letter(name.p[i]) && !strchr(" ,.'()-", name.p[i]))
			return false;
		if (!inside && is_letter(name.p[i])) {
			struct slice w = slice_part(name, i, name.n);

			words++;
			if (is_lower(name.p[i]) &&
			    !slice_starts(w, SLICE("of ")) &&
			    !slice_starts(w, SLICE("the ")) &&
			    !slice_starts(w, SLICE("and ")))
				return false;
		}
		inside = is_letter(name.p[i]) || name.p[i] == '\'';
	}
	return words > 0 && words <= 6 &&
	    slice_find_fold(name, SLICE("narrative")) == name.n &&
	    slice_find_fold(name, SLICE("report")) == name.n &&
	    !slice_starts_fold(name, SLICE("countries")) &&
	    !slice_starts_fold(name, SLICE("figure")) &&
	    !slice_starts_fold(name, SLICE("table"));
}

/*
 * Bytes of a copy's note on its source, "[Extracted from U.S. State Dept ...
 * Report, June 2009]" or "- Extracted in part from ... 2023 TIP Report", at
 * the beginning of s; 0 if there is none, s.n if it is not complete.
 */
static size_t
source_note(struct slice s)
{
	size_t at = dash(s, 0), end;
	const char *close;
	struct slice part;

	if (s.p[0] == '[') {
		close = memchr(s.p, ']', s.n);
		return close ? (size_t)(close - s.p) + 1 : s.n;
	}
	at += spaces(s, at);
	part = slice_part(s, at, s.n);
	if (part.n == 0)
		return s.n;
	if (!slice_starts_fold(part, SLICE("extracted")))
		return 0;
	if (part.n > 120)
		part.n = 120;
	end = slice_find_fold(part, SLICE(" report"));
	return end < part.n ? at + end + 7 : s.n;
}

/* Whether the note at the end of a heading goes on, on the next line. */
static bool
note_is_open(struct slice text)
{
	size_t at = slice_find_fold(text, SLICE("extracted"));
	const char *bracket = memchr(text.p, '[', text.n);

	if (bracket)
		return !memchr(text.p, ']', text.n);
	if (at < text.n)
		return slice_find_fold(text, SLICE(" report")) == text.n;
	return dash(text, text.n - 1) || (text.n > 2 && dash(text, text.n - 3) == 3);
}

/* The year that a heading's note gives. */
static unsigned
note_year(struct slice text)
{
	size_t i;

	for (i = 1; i + 4 <= text.n; i++)
		if (text.p[i - 1] == ' ' && slice_starts(slice_part(text, i,
		    text.n), SLICE("20")) && is_digit(text.p[i + 2]) &&
		    is_digit(text.p[i + 3]))
			return 2000 + (unsigned)(text.p[i + 2] - '0') * 10 +
			    (unsigned)(text.p[i + 3] - '0');
	return 0;
}

/*
 * What may stand behind the words of a tier: its bracket, a footnote's mark,
 * a source's note. Gives where prose goes on, line.n if nothing does, and
 * false if the line is no heading.
 */
static bool
read_tail(struct slice line, size_t at, bool bracket, bool capitals,
    size_t *rest, bool *open)
{
	struct slice tail;
	bool closed = false;

	at += spaces(line, at);
	while (at < line.n && (line.p[at] == ')' || line.p[at] == '*' ||
	    is_digit(line.p[at]))) {
		closed |= line.p[at] == ')';
		at++;
	}
	if (bracket && !closed && at < line.n)
		return false;
	*open = bracket && !closed;
	at += spaces(line, at);
	*rest = line.n;
	if (at == line.n)
		return true;
	tail = slice_part(line, at, line.n);
	at += source_note(tail);
	if (at > line.n - tail.n) {
		at += spaces(line, at);
		*rest = at;
		return true;
	}
	if (slice_starts(tail, SLICE(". ")) && tail.n > 40) {
		*rest = at + 2;
		return true;
	}
	*rest = at;
	return (bracket || capitals) && is_upper(tail.p[0]) && tail.n > 40;
}

/* "Belgium (Tier 1)", "FIJI: Tier 2", "MALI - Tier 2"; at is the sign. */
static bool
tier_after(struct heading *h, struct slice line, size_t at, unsigned year)
{
	struct slice name = trim(slice_part(line, 0, at));
	bool bracket = line.p[at] == '(', open = false;
	size_t from = at, n, rest;

	while (from < line.n && (line.p[from] == '(' || line.p[from] == ':' ||
	    line.p[from] == ' ' || dash(line, from)))
		from += dash(line, from) ? dash(line, from) : 1;
	n = tier_words(slice_part(line, from, line.n), &h->tier);
	if (n == 0)
		return false;
	if (!read_tail(line, from + n, bracket, all_capitals(name), &rest, &open))
		return false;
	if (name.n > 0 && !read_name(name, year, &h->code) &&
	    (rest < line.n || !may_be_name(name)))
		return false;
	h->kind = LINE_TIER;
	h->text = trim(slice_part(line, 0, rest));
	h->rest = slice_part(line, rest, line.n);
	if (open)
		h->flags |= HEADING_OPEN;
	if (h->text.n > from + n + 1) {
		h->year = note_year(slice_part(h->text, from + n, h->text.n));
		if (h->rest.n == 0 && note_is_open(h->text))
			h->flags |= HEADING_OPEN;
	}
	return true;
}

/* "SPECIAL CASE: YEMEN", and a tier alone on its line. */
static bool
tier_before(struct heading *h, struct slice line, unsigned year)
{
	size_t at = tier_words(line, &h->tier);

	if (at == 0)
		return false;
	at += spaces(line, at);
	if (at == line.n || (line.n - at < 4 && memchr("*1234567890:", line.p[at], 12))) {
		h->kind = LINE_TIER;
		h->text = line;
		return true;
	}
	if (line.p[at] != ':' && !dash(line, at))
		return false;
	at += line.p[at] == ':' ? 1 : dash(line, at);
	at += spaces(line, at);
	if (at == line.n || line.n > HEADING_MAX ||
	    !read_name(slice_part(line, at, line.n), year, &h->code))
		return false;
	h->kind = LINE_TIER;
	h->text = line;
	return true;
}

static bool
read_tier(struct heading *h, struct slice line, unsigned year)
{
	size_t i, most = line.n < HEADING_MAX ? line.n : HEADING_MAX;

	if (tier_before(h, line, year))
		return true;
	for (i = 0; i < most; i++) {
		char c = line.p[i];

		if (c != '(' && c != ':' && c != '-' && c != '\xe2')
			continue;
		if ((c == '-' && (i == 0 || line.p[i - 1] != ' ')) ||
		    (c == '\xe2' && dash(line, i) != 3))
			continue;
		h->code = (struct slice){NULL, 0};
		if (tier_after(h, line, i, year))
			return true;
	}
	h->code = (struct slice){NULL, 0};
	return false;
}

enum tier
heading_tier(struct slice text)
{
	struct heading h = {.tier = TIER_NONE};
	size_t i;
	enum tier t;

	if (read_tier(&h, text, 0))
		return h.tier;
	/* a name that no table has, or a heading with a note around it */
	for (i = 0; i < text.n; i++)
		if ((i == 0 || !is_letter(text.p[i - 1])) &&
		    tier_words(slice_part(text, i, text.n), &t) > 0)
			return t;
	return TIER_NONE;
}

/* --- sections --- */

/* Whether prose goes on at s as it does behind a heading run in to it. */
static bool
prose_follows(struct slice s)
{
	static const struct slice openers[] = {
	    {"The ", 4}, {"Authorities ", 12}, {"During ", 7}, {"In ", 3},
	    {"There ", 6}, {"Although ", 9}, {"As ", 3}, {"Despite ", 8},
	    {"While ", 6}, {"Law ", 4}, {"Police ", 7}};
	size_t i, end;

	for (i = 0; i < sizeof(openers) / sizeof(openers[0]); i++)
		if (slice_starts(s, openers[i]))
			return true;
	return s.n > 0 && is_upper(s.p[0]) &&
	    country_at(s, 0, 0, &end).n > 0 && end < s.n;
}

/* Whether s has no word of prose: small letters only in short words. */
static bool
is_name_like(struct slice s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (!is_letter(s.p[i]))
			n = 0;
		else if (n > 0 || is_lower(s.p[i]))
			n += n > 0 || i == 0 || !is_letter(s.p[i - 1]);
		if (n > 3)
			return false;
	}
	return true;
}

/* "for Fiji", "FOR ST. VINCENT AND THE GRENADINES" at line[at]: its end. */
static size_t
for_country(struct slice line, size_t at, bool *open)
{
	size_t end = 0, from = at + 1;
	const char *colon;

	if (at + 4 > line.n || !slice_starts_fold(slice_part(line, at, line.n),
	    SLICE(" for")))
		return at;
	from += 3 + spaces(line, from + 3);
	if (from < line.n && country_at(line, from, 0, &end).n > 0)
		return end;
	/* a name that no table has, or that was lost with its link */
	colon = memchr(line.p + from, ':',
	    (line.n < from + 60 ? line.n : from + 60) - from);
	if (colon && is_name_like(slice_part(line, from,
	    (size_t)(colon - line.p))))
		return (size_t)(colon - line.p);
	if (line.n >= from + 60 || !all_capitals(line))
		return at;
	*open = true;
	return line.n;
}

static bool
read_section(struct heading *h, struct slice line)
{
	size_t end = 0, at;
	bool capitals, recommendations, colon, open = false;
	const struct heading_names_row *row;
	struct slice rest;

	if (line.n < 5 || !is_upper(line.p[0]))
		return false;
	row = fold_longest(&heading_names, line, &end);
	if (!row)
		return false;
	capitals = all_capitals(slice_part(line, 0, end));
	if (end == line.n && (slice_ends(line, SLICE(" FOR")) ||
	    slice_ends(line, SLICE(" for"))))
		return false;
	recommendations = row->section == SECTION_RECOMMENDATIONS;
	if (slice_ends(slice_part(line, 0, end), SLICE(" for")) ||
	    slice_ends(slice_part(line, 0, end), SLICE(" FOR")))
		end -= 4;
	if (recommendations)
		end = for_country(line, end, &open);
	h->section = row->section;
	h->label = trim(slice_part(line, 0, end));
	at = end + spaces(line, end);
	colon = at < line.n && (line.p[at] == ':' || line.p[at] == '.');
	at += colon;
	at += spaces(line, at);
	rest = slice_part(line, at, line.n);
	h->text = (struct slice){NULL, 0};
	h->rest = rest;
	if (rest.n > 0 && !(colon && (rest.n > 20 || recommendations) &&
	    (recommendations ||
	    line.p[end + spaces(line, end)] == '.' || is_upper(rest.p[0]))) &&
	    !((capitals || rest.n > 40) && prose_follows(rest)) &&
	    !(recommendations && end > 20 && rest.n > 20 && is_upper(rest.p[0])))
		return false;
	if (rest.n > 0 && !capitals && row->spelling.n < 9 && !colon &&
	    !prose_follows(rest))
		return false;
	h->kind = LINE_SECTION;
	if (open)
		h->flags |= HEADING_OPEN;
	return true;
}

/* What almanacs put before a paragraph: "tier rating: Tier 2 - ...". */
static bool
read_almanac(struct heading *h, struct slice line)
{
	static const struct {
		struct slice label;
		enum section section;
	} known[] = {
	    {{"tier rating", 11}, SECTION_OVERVIEW},
	    {{"current situation", 17}, SECTION_PROFILE},
	    {{"trafficking profile", 19}, SECTION_PROFILE},
	};
	size_t i, n;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		n = known[i].label.n;
		if (line.n < n + 3 || line.p[n] != ':' ||
		    !slice_starts_fold(line, known[i].label))
			continue;
		if (is_upper(line.p[0]) && is_upper(line.p[1]))
			continue; /* a report's own heading */
		h->kind = LINE_SECTION;
		h->flags |= HEADING_ALMANAC;
		h->section = known[i].section;
		h->label = slice_part(line, 0, n);
		n += 1 + spaces(line, n + 1);
		h->rest = slice_part(line, n, line.n);
		return h->rest.n > 0;
	}
	return false;
}

/* A heading that names recommendations but is misspelt. */
static bool
read_misspelt(struct heading *h, struct slice line)
{
	if (line.n > 60 || line.p[line.n - 1] != ':' ||
	    !all_capitals(line) ||
	    slice_find_fold(line, SLICE("recomm")) == line.n)
		return false;
	h->kind = LINE_SECTION;
	h->section = SECTION_RECOMMENDATIONS;
	h->label = trim_end(line, ":");
	h->text = (struct slice){NULL, 0};
	return true;
}

/* --- labels --- */

/* The year of "14 June 2004", "06/14/10", "2004-06-14"; 0 if there is none. */
static unsigned
date_year(struct slice s)
{
	unsigned n = 0, last = 0;
	size_t i, digits = 0;

	for (i = 0; i <= s.n; i++) {
		if (i < s.n && is_digit(s.p[i])) {
			n = n * 10 + (unsigned)(s.p[i] - '0');
			digits++;
			continue;
		}
		if (digits == 4 && n > 2000 && n < 2050)
			return n;
		if (digits == 2 && i >= 6 && s.p[i - 3] == '/')
			last = 2000 + n;
		n = 0;
		digits = 0;
		if (i > 60)
			break;
	}
	return last;
}

static bool
is_weekday(struct slice s)
{
	size_t n = 0;

	while (n < s.n && is_letter(s.p[n]))
		n++;
	return n > 5 && n < 10 && n < s.n && s.p[n] == ',' &&
	    slice_ends(slice_part(s, 0, n), SLICE("day"));
}

static bool
read_label(struct heading *h, struct slice line, bool header)
{
	const struct labels_row *row;
	size_t end = 0, at;
	bool colon, value;

	if (!is_upper(line.p[0]))
		return false;
	if (slice_ends(line, SLICE("(Author)")) ||
	    slice_ends(line, SLICE("(Autor)"))) {
		h->kind = LINE_META;
		return line.n < 120;
	}
	row = fold_longest(&labels, line, &end);
	if (!row && header && slice_starts(line, SLICE("Disclaimer"))) {
		row = table_find(&labels, SLICE("disclaimer"));
		end = 10;
	}
	if (!row)
		return false;
	at = end + spaces(line, end);
	colon = at < line.n && (line.p[at] == ':' || line.p[at] == '|');
	at += colon;
	at += spaces(line, at);
	if (at < line.n && line.p[at] == '|')
		at += 1 + spaces(line, at + 1);
	value = at < line.n;
	if (!colon && !(header && row->how & (LABEL_BARE | LABEL_GLUED)))
		return false;
	if (!colon && value && is_lower(line.p[at]))
		return false;
	if (!colon && line.p[at > 0 ? at - 1 : 0] != ' ' &&
	    !(row->how & LABEL_GLUED) && value)
		return false;
	h->kind = LINE_META;
	h->label = slice_part(line, 0, end);
	h->text = trim_end(slice_part(line, at, line.n), "|");
	if (row->how & LABEL_STARTS && !(row->how & LABEL_WEEKDAY &&
	    !is_weekday(h->text)))
		h->flags |= HEADING_STARTS;
	if (row->how & LABEL_DATE)
		h->year = date_year(h->text);
	if (row->how & LABEL_TITLE) {
		struct heading title = {.kind = LINE_TEXT};

		if (title_read(&title, h->text, 0)) {
			h->year = title.year;
			h->code = title.code;
		}
	}
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

/* --- page furniture --- */

/* A date alone on its line; the reports come out in June or July. */
static bool
is_date(struct heading *h, struct slice line)
{
	static const struct slice months[] = {
	    {"january", 7}, {"february", 8}, {"march", 5}, {"april", 5},
	    {"may", 3}, {"june", 4}, {"july", 4}, {"august", 6},
	    {"september", 9}, {"october", 7}, {"november", 8},
	    {"december", 8}};
	size_t i, m, word;

	if (line.n < 8 || line.n > 32 || !is_digit(line.p[line.n - 1]))
		return false;
	for (i = 0; i < line.n && !is_upper(line.p[i]); i++)
		if (!is_digit(line.p[i]) && line.p[i] != ' ')
			return false;
	for (m = 0; m < 12; m++)
		if (slice_starts_fold(slice_part(line, i, line.n), months[m]))
			break;
	if (m == 12)
		return false;
	word = i + months[m].n;
	for (i = word; i < line.n; i++)
		if (!is_digit(line.p[i]) && line.p[i] != ' ' &&
		    line.p[i] != ',')
			return false;
	h->year = date_year(line);
	if (h->year == 0)
		return false;
	h->flags |= HEADING_DATED;
	if (m != 5 && m != 6 && !(h->year == 2025 && m == 8))
		h->year = 0;
	return true;
}

/* Letters set apart: "B U R K I N A F A S O", "J u n e 2 0 0 7". */
static bool
is_spaced_out(struct slice line)
{
	size_t i, words = 0, single = 0, n = 0;

	if (line.n < 9 || (line.p[1] != ' ' && line.p[2] != ' '))
		return false;
	for (i = 0; i <= line.n; i++) {
		if (i < line.n && line.p[i] != ' ') {
			n += ((unsigned char)line.p[i] & 0xc0) != 0x80;
			continue;
		}
		words++;
		single += n == 1;
		n = 0;
	}
	return words >= 5 && single * 5 >= words * 4;
}

/* The year at the end of a line of letters set apart, 0 if there is none. */
static unsigned
spaced_year(struct slice line)
{
	unsigned year = 0, scale = 1;
	size_t n = line.n, digits = 0;

	if (line.n < 12)
		return 0;
	for (; n > 0 && (is_digit(line.p[n - 1]) || line.p[n - 1] == ' '); n--)
		if (line.p[n - 1] != ' ') {
			if (++digits > 4)
				return 0;
			year += scale * (unsigned)(line.p[n - 1] - '0');
			scale *= 10;
		}
	return digits == 4 && year > 2000 && year < 2050 ? year : 0;
}

/* "392 U.S. MINOR OUTLYING ISLANDS": a running head with signs in it. */
static bool
is_numbered_name(struct slice line)
{
	size_t at = 0;

	while (at < line.n && (is_digit(line.p[at]) || line.p[at] == ' '))
		at++;
	line = trim_end(slice_part(line, at, line.n), "0123456789");
	return line.n > 0 && country_of(line, 0).n > 0;
}

/* "45", "- 45 -", "Page 4 of 105", "METHODOLOGY 45", "TAIWAN 334". */
static bool
is_page_number(struct slice line)
{
	size_t i, digits = 0, letters = 0, lower = 0, signs = 0;

	if (line.n > 60 || !(is_digit(line.p[0]) ||
	    is_digit(line.p[line.n - 1]) || line.p[line.n - 1] == '-' ||
	    slice_starts_fold(line, SLICE("page "))))
		return false;
	for (i = 0; i < line.n; i++) {
		digits += is_digit(line.p[i]);
		letters += is_letter(line.p[i]) && !dash(line, i);
		lower += is_lower(line.p[i]);
		signs += memchr("/().,%$[]'\"", line.p[i], 11) != NULL;
		if (dash(line, i) == 3)
			i += 2;
	}
	if (digits == 0 || digits > 8)
		return false;
	if (letters == 0)
		return digits <= 4 && line.n <= 12 && signs == 0;
	if (slice_starts_fold(line, SLICE("page ")))
		return digits + letters < 20;
	if (lower > 0 || letters <= 3 || digits > 3 ||
	    !(is_digit(line.p[0]) || is_digit(line.p[line.n - 1])))
		return false;
	return signs == 0 || is_numbered_name(line);
}

/* Breadcrumbs and menus: "Home > Reports > Europe". */
static bool
is_menu(struct slice line)
{
	size_t i, signs = 0;

	if (!memchr(line.p, '>', line.n) && !memchr(line.p, '|', line.n))
		return false;
	for (i = 0; i + 2 < line.n && i < 400; i++)
		signs += line.p[i] == ' ' && line.p[i + 2] == ' ' &&
		    (line.p[i + 1] == '>' || line.p[i + 1] == '|');
	return signs >= 2 && line.p[0] != '|';
}

/* "[ Human Trafficking, Country-by-Country ]", perhaps with more behind it. */
static bool
read_bracketed(struct heading *h, struct slice line)
{
	const char *close = line.p[0] == '[' ? memchr(line.p, ']', line.n) : NULL;
	struct slice inside;

	if (!close)
		return false;
	inside = slice_part(line, 0, (size_t)(close - line.p) + 1);
	if (inside.n > 80 ||
	    slice_find_fold(inside, SLICE("by-country")) == inside.n)
		return false;
	h->kind = LINE_FURNITURE;
	h->text = inside;
	h->rest = trim(slice_part(line, inside.n, line.n));
	return true;
}

static bool
read_chrome(struct heading *h, struct slice line)
{
	const struct chrome_row *row;
	size_t end = 0;

	row = fold_longest(&chrome, line, &end);
	if (!row)
		return false;
	if (row->how != CHROME_START) {
		for (; end < line.n; end++)
			if (is_letter(line.p[end]) || is_digit(line.p[end]))
				return false;
	}
	h->kind = LINE_FURNITURE;
	h->text = line;
	if (row->how == CHROME_BACK)
		h->flags |= HEADING_BACK;
	if (row->how == CHROME_START)
		h->flags |= HEADING_OPEN;
	return true;
}

static bool
read_furniture(struct heading *h, struct slice line)
{
	struct slice code;

	if (is_date(h, line)) {
		h->kind = LINE_FURNITURE;
		h->text = line;
		return true;
	}
	if (line.n < 200 && (is_page_number(line) || is_spaced_out(line))) {
		h->kind = LINE_FURNITURE;
		h->flags |= HEADING_PAGE | HEADING_DATED;
		h->text = line;
		h->year = spaced_year(line);
		return true;
	}
	if ((slice_starts(line, SLICE("http://")) ||
	    slice_starts(line, SLICE("https://")) ||
	    slice_starts(line, SLICE("www."))) && !memchr(line.p, ' ', line.n)) {
		h->kind = LINE_FURNITURE;
		h->text = line;
		h->year = title_address(line, &code);
		h->code = code;
		return true;
	}
	if (slice_starts(line, SLICE("DisclaimerThis"))) {
		h->kind = LINE_FURNITURE;
		h->flags |= HEADING_OPEN;
		h->text = line;
		return true;
	}
	if (is_menu(line) || slice_ends(line, SLICE("Report Home Page"))) {
		h->kind = LINE_FURNITURE;
		h->text = line;
		return true;
	}
	return read_bracketed(h, line) ||
	    ((!is_lower(line.p[0]) || line.n < 40) && read_chrome(h, line));
}

/* A country alone on its line. */
static bool
read_bare_name(struct heading *h, struct slice line, unsigned year)
{
	if (line.n > 70 || !is_upper(line.p[0]) ||
	    memchr(line.p, ':', line.n))
		return false;
	if (line.p[line.n - 1] == '.' || line.p[line.n - 1] == ',')
		return false;
	if (!read_name(line, year, &h->code)) {
		h->code = (struct slice){NULL, 0};
		return false;
	}
	h->kind = LINE_NAME;
	h->text = line;
	return true;
}

/*
 * A title with a country heading, and all that follows, on the same line:
 * "2012 Trafficking in Persons Report NAMIBIA (Tier 2) Namibia is ...".
 */
static bool
read_title_run_in(struct heading *h, struct slice line, unsigned year)
{
	size_t sign, at, most = line.n < HEADING_MAX ? line.n : HEADING_MAX;
	struct heading tier = {.kind = LINE_TEXT};
	struct slice code;

	for (sign = 20; sign < most; sign++)
		if ((line.p[sign] == '(' || line.p[sign] == ':') &&
		    tier_words(slice_part(line, sign + 1 +
			spaces(line, sign + 1), line.n), &tier.tier) > 0)
			break;
	if (sign >= most)
		return false;
	for (at = 10; at < sign; at++) {
		if (line.p[at - 1] != ' ' || !is_upper(line.p[at]) ||
		    !read_name(slice_part(line, at, sign), year, &code))
			continue;
		if (!title_read(h, trim(slice_part(line, 0, at)), year))
			continue;
		h->rest = slice_part(line, at, line.n);
		return true;
	}
	return false;
}

void
heading_read(struct heading *h, struct slice line, unsigned year, bool header)
{
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
	if (line.n == 0 || read_almanac(h, line) || (is_lower(line.p[0]) &&
	    read_furniture(h, line)))
		return;
	if (is_lower(line.p[0])) {
		*h = (struct heading){.kind = LINE_TEXT, .text = line};
		return;
	}
	if (read_tier(h, line, year) || title_read(h, line, year) ||
	    (line.n > TITLE_MAX && read_title_run_in(h, line, year)) ||
	    read_section(h, line) || read_misspelt(h, line) ||
	    read_label(h, line, header) ||
	    read_document_number(h, line) || read_bare_name(h, line, year) ||
	    read_furniture(h, line))
		return;
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
}

/* --- glued to the end of another text --- */

size_t
heading_glued(struct slice line, unsigned year)
{
	size_t from = line.n > TITLE_MAX ? line.n - TITLE_MAX : 1, i;
	struct heading h;

	if (line.n < 20)
		return line.n;
	for (i = from; i + 8 < line.n; i++) {
		char before = line.p[i - 1], c = line.p[i];

		if (c >= 'a' || before == ' ' ||
		    !(is_upper(c) || is_digit(c)) ||
		    is_digit(before) || is_upper(before) || before == '(' ||
		    before == '/' || before == '-' || before == '\'' ||
		    before == ',' || before == '$' || before == '"')
			continue;
		h = (struct heading){.kind = LINE_TEXT};
		if (title_read(&h, slice_part(line, i, line.n), year) &&
		    (h.code.n > 0 || h.year > 0))
			return i;
		h = (struct heading){.kind = LINE_TEXT};
		if (read_tier(&h, slice_part(line, i, line.n), year) &&
		    h.rest.n == 0 && h.code.n > 0)
			return i;
		if (slice_starts(slice_part(line, i, line.n),
		    SLICE("Last Updated:")))
			return i;
	}
	return line.n;
}

/* --- run in to the middle of a paragraph --- */

/* Whether a heading that prose follows stands at the beginning of s. */
static bool
is_run_in(struct slice s, unsigned year)
{
	struct heading h = {.kind = LINE_TEXT};

	if (memchr("PRSTG", s.p[0], 5) && read_section(&h, s))
		return h.rest.n > 0;
	if (!is_upper(s.p[1]) || !is_upper(s.p[2]))
		return false;
	h = (struct heading){.kind = LINE_TEXT};
	return read_tier(&h, s, year) && h.code.n > 0 && h.rest.n > 0;
}

size_t
heading_inside(struct slice text, size_t from, unsigned year)
{
	const char *stop;
	size_t at;

	while (from < text.n &&
	    (stop = memchr(text.p + from, '.', text.n - from)) != NULL) {
		from = (size_t)(stop - text.p) + 1;
		at = from;
		while (at < text.n && (text.p[at] == ' ' ||
		    text.p[at] == '"' || text.p[at] == ')'))
			at++;
		if (at + 20 < text.n && is_upper(text.p[at]) &&
		    is_run_in(slice_part(text, at, text.n), year))
			return at;
	}
	return text.n;
}
