/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "country.h"
#include "fold.h"
#include "heading_part.h"
#include "snip.h"
#include "title.h"

enum chrome {
	CHROME_LINE,
	CHROME_START,
	CHROME_BACK,
	CHROME_TOP,
};

struct chrome_row {
	struct slice spelling;
	enum chrome how;
};

#include "report/chrome.h"

static bool
furniture(struct heading *h, struct slice line)
{
	*h = (struct heading){.kind = LINE_FURNITURE, .text = line};
	return true;
}

/* A date alone on its line; the reports come out in June or July. */
static bool
read_date(struct heading *h, struct slice line)
{
	static const struct slice months[] = {
	    LIT("january"), LIT("february"), LIT("march"), LIT("april"),
	    LIT("may"), LIT("june"), LIT("july"), LIT("august"),
	    LIT("september"), LIT("october"), LIT("november"),
	    LIT("december")};
	size_t i, m, word;
	unsigned year;

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
	year = snip_date_year(line);
	if (year == 0)
		return false;
	furniture(h, line);
	h->flags |= HEADING_DATED;
	if (m == 5 || m == 6 || (year == 2025 && m == 8))
		h->year = year;
	return true;
}

/* Whether s is one character. */
static bool
is_single(struct slice s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n && n < 2; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n == 1;
}

/* Letters set apart: "B U R K I N A F A S O", "J u n e 2 0 0 7". */
static bool
is_spaced_out(struct slice line)
{
	size_t at, i, from = 0, words = 0, single = 0;

	if (line.n < 9 || (line.p[1] != ' ' && line.p[2] != ' '))
		return false;
	for (at = 0; at < line.n; at += BYTES) {
		byte_bits spaces = bytes_are(bytes_of(line, at), ' ');

		for (; spaces; spaces &= spaces - 1) {
			i = at + bytes_first(spaces);
			words++;
			single += is_single(slice_part(line, from, i));
			from = i + 1;
			/* if only such followed, would they be enough? */
			if ((words - single) * 5 > words + (line.n - i) / 2)
				return false;
		}
	}
	words++;
	single += is_single(slice_part(line, from, line.n));
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
	line = snip_trim_end(slice_part(line, at, line.n), "0123456789");
	return line.n > 0 && country_of(line, 0).n > 0;
}

/* "1 of 63": where a viewer stands. */
static bool
is_page_of(struct slice line)
{
	size_t at = 0, n;

	while (at < line.n && is_digit(line.p[at]))
		at++;
	n = at;
	if (n == 0 || n > 4 ||
	    !slice_starts(slice_part(line, at, line.n), SLICE(" of ")))
		return false;
	for (at += 4, n = at; at < line.n && is_digit(line.p[at]); at++)
		;
	return at == line.n && at > n && at - n <= 4;
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
		letters += is_letter(line.p[i]) && !snip_dash(line, i);
		lower += is_lower(line.p[i]);
		signs += memchr("/().,%$[]'\"", line.p[i], 11) != NULL;
		if (snip_dash(line, i) == 3)
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

/* "-----", "+----+----+", "_____", "* * *": drawn by a site or a program. */
static bool
is_rule(struct slice line)
{
	size_t i, signs = 0;

	for (i = 0; i < line.n; i++)
		if (line.p[i] && strchr("-_=+*~|", line.p[i]))
			signs++;
		else if (slice_starts(slice_part(line, i, line.n), SLICE("\u2501")) ||
		    slice_starts(slice_part(line, i, line.n), SLICE("\u2500")) ||
		    slice_starts(slice_part(line, i, line.n), SLICE("\u2014")))
			i += 2, signs++;
		else if (line.p[i] != ' ')
			return false;
	return signs >= 3;
}

/* Where a link of a page leads, in the list that lynx(1) puts below it. */
static bool
is_reference(struct slice line)
{
	static const struct slice schemes[] = {LIT("http://"), LIT("https://"),
	    LIT("file://"), LIT("mailto:"), LIT("javascript:"), LIT("tel:")};
	size_t at = 0, i;

	while (at < line.n && is_digit(line.p[at]))
		at++;
	if (at == 0 || at > 5 || at + 2 >= line.n || line.p[at] != '.' ||
	    line.p[at + 1] != ' ')
		return false;
	line = slice_part(line, at + 2, line.n);
	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (slice_starts(line, schemes[i]))
			return true;
	return false;
}

/* So much of a menu tells that it is one. */
#define MENU_MAX 402

/* Breadcrumbs and menus: "Home > Reports > Europe". */
static bool
is_menu(struct slice line)
{
	size_t i, signs = 0;

	if (line.p[0] == '|')
		return false;
	if (line.n > MENU_MAX)
		line.n = MENU_MAX;
	if (!memchr(line.p, '>', line.n) && !memchr(line.p, '|', line.n))
		return false;
	for (i = 0; i + 2 < line.n; i++)
		signs += line.p[i] == ' ' && line.p[i + 2] == ' ' &&
		    (line.p[i + 1] == '>' || line.p[i + 1] == '|');
	return signs >= 2;
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
	furniture(h, inside);
	h->rest = snip_trim(slice_part(line, inside.n, line.n));
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
	if (row->how == CHROME_LINE || row->how == CHROME_BACK) {
		for (; end < line.n; end++)
			if (is_letter(line.p[end]) || is_digit(line.p[end]))
				return false;
	}
	furniture(h, line);
	if (row->how == CHROME_BACK)
		h->flags |= HEADING_BACK;
	if (row->how == CHROME_TOP)
		h->flags |= HEADING_STARTS;
	if (row->how == CHROME_START)
		h->flags |= HEADING_OPEN;
	return true;
}

/*
 * A note on where a copy was taken from, on a line of its own: "Extracted in
 * part from ... Trafficking in Persons Report, June 2009" (gvnet, 2009-2023).
 */
static bool
read_source(struct heading *h, struct slice line)
{
	struct slice s = line;
	size_t report;

	if (s.n > 0 && s.p[0] == '[')
		s = slice_part(s, 1, s.n);
	if (line.n > 200 || !(slice_starts_fold(s, SLICE("extracted")) ||
	    slice_starts_fold(s, SLICE("adapted")) ||
	    slice_starts_fold(s, SLICE("excerpted"))))
		return false;
	report = slice_find_fold(s, SLICE("trafficking in persons report"));
	if (report == s.n)
		return false;
	furniture(h, line);
	h->flags |= HEADING_SOURCE;
	h->year = heading_note_year(s);
	return true;
}

/* A letter alone: of a head set one letter a line (scribd, 2012). */
static bool
is_lone_letter(struct slice line)
{
	return line.n == 1 && is_upper(line.p[0]);
}

/*
 * Half the letters of a word that a bold overprint has doubled: "ININ" is IN,
 * "JJUNEUNE" JUNE (docslib, 2005); 0 if it is not doubled. They stand at its
 * first byte, or at the second where the first is there twice.
 */
static size_t
doubled(struct slice word, size_t *first)
{
	size_t half = word.n / 2;

	*first = 0;
	if (word.n < 2 || word.n % 2)
		return 0;
	if (memcmp(word.p, word.p + half, half) == 0)
		return half;
	*first = 1;
	return word.p[0] == word.p[1] && memcmp(word.p + 2,
	    word.p + half + 1, half - 1) == 0 ? half : 0;
}

/* Whether the first word of a line may be doubled; cheap. */
static bool
may_be_doubled(const struct sight *s)
{
	struct slice line = s->line;

	return line.n <= HEADING_MAX && line.n >= 8 && (s->word_n == 0 ||
	    (s->word_n % 2 == 0 && (line.p[0] == line.p[s->word_n / 2] ||
	    line.p[0] == line.p[1])));
}

/* A line all doubled: what is a year or a date in it counts. */
static bool
read_overprint(struct heading *h, const struct sight *s)
{
	struct slice line = s->line;
	char single[HEADING_MAX];
	size_t at = 0, n = 0, end, first, half;
	struct heading date;

	if (!may_be_doubled(s))
		return false;
	for (; at < line.n; at = end + 1) {
		const char *space = memchr(line.p + at, ' ', line.n - at);

		end = space ? (size_t)(space - line.p) : line.n;
		half = doubled(slice_part(line, at, end), &first);
		if (half == 0)
			return false;
		if (n > 0)
			single[n++] = ' ';
		memcpy(single + n, line.p + at + first, half);
		n += half;
	}
	furniture(h, line);
	if (read_date(&date, (struct slice){single, n})) {
		h->year = date.year;
		h->flags |= HEADING_DATED;
	}
	return true;
}

/* What only a page's turn brings. */
static bool
read_page(struct heading *h, struct slice line)
{
	if (line.n >= 200 || !(is_page_number(line) || is_page_of(line) ||
	    is_lone_letter(line) || is_spaced_out(line)))
		return false;
	furniture(h, line);
	h->flags |= HEADING_PAGE | HEADING_DATED;
	h->year = spaced_year(line);
	return true;
}

static bool
read_address(struct heading *h, struct slice line)
{
	struct slice code;

	if (!(slice_starts(line, SLICE("http://")) ||
	    slice_starts(line, SLICE("https://")) ||
	    slice_starts(line, SLICE("www."))) || memchr(line.p, ' ', line.n))
		return false;
	furniture(h, line);
	h->year = title_address(line, &code);
	h->code = code;
	return true;
}

static bool
read_notice(struct heading *h, struct slice line)
{
	if (!slice_starts(line, SLICE("DisclaimerThis")))
		return false;
	furniture(h, line);
	h->flags |= HEADING_OPEN;
	return true;
}

/* What begins with a letter and is no date and no page's. */
static bool
read_worded(struct heading *h, struct slice line)
{
	switch (line.p[0]) {
	case 'h':
	case 'w':
		return read_address(h, line);
	case 'D':
		return read_notice(h, line);
	case 'a':
	case 'A':
	case 'e':
	case 'E':
		return read_source(h, line);
	default:
		return false;
	}
}

/* What begins with a digit or a sign. */
static bool
read_signed(struct heading *h, struct slice line)
{
	if (read_source(h, line))
		return true;
	return (is_rule(line) || is_reference(line)) && furniture(h, line);
}

/* What neither its first sign nor its first word tells. */
static bool
is_any(const struct sight *s)
{
	return (s->signs & (SIGN_MORE | SIGN_BAR) && is_menu(s->line)) ||
	    slice_ends(s->line, SLICE("Report Home Page"));
}

/* A longer line that begins with a small letter is none of chrome.tsv. */
#define CHROME_SMALL 40

bool
heading_is_prose(const struct sight *s)
{
	struct slice line = s->line;

	if (!is_lower(line.p[0]) || line.n < CHROME_SMALL || s->word_n < 3 ||
	    s->signs & (SIGN_COLON | SIGN_MORE | SIGN_BAR))
		return false;
	switch (line.p[0]) {
	case 'a':
	case 'e':
	case 'p':
		return false; /* adapted, extracted, page; www. is no word */
	default:
		return line.p[line.n - 1] != 'e' && !may_be_doubled(s);
	}
}

bool
heading_furniture(struct heading *h, const struct sight *s)
{
	struct slice line = s->line;
	bool letter = is_ascii_letter(line.p[0]);

	/* a date or a page's number begins with a capital or a digit */
	if ((!is_lower(line.p[0]) && read_date(h, line)) ||
	    read_overprint(h, s) || read_page(h, line) ||
	    (letter ? read_worded(h, line) : read_signed(h, line)))
		return true;
	if (is_any(s))
		return furniture(h, line);
	return read_bracketed(h, line) ||
	    ((!is_lower(line.p[0]) || line.n < CHROME_SMALL) &&
	    sight_begins(s, &chrome) && read_chrome(h, line));
}
