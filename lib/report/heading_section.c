/* SPDX-License-Identifier: ISC */
#include "country.h"
#include "fold.h"
#include "heading_part.h"
#include "snip.h"

struct heading_names_row {
	struct slice spelling;
	enum section section;
};

#include "report/heading_names.h"

/* Whether prose goes on at s as it does behind a heading run in to it. */
static bool
prose_follows(struct slice s)
{
	static const struct slice openers[] = {
	    LIT("The "), LIT("Authorities "), LIT("During "), LIT("In "),
	    LIT("There "), LIT("Although "), LIT("As "), LIT("Despite "),
	    LIT("While "), LIT("Law "), LIT("Police ")};
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
	from += 3 + snip_spaces(line, from + 3);
	if (from < line.n && country_at(line, from, 0, &end).n > 0)
		return end;
	/* a name that no table has, or that was lost with its link */
	colon = memchr(line.p + from, ':',
	    (line.n < from + 60 ? line.n : from + 60) - from);
	if (colon && is_name_like(slice_part(line, from,
	    (size_t)(colon - line.p))))
		return (size_t)(colon - line.p);
	if (line.n >= from + 60 || !snip_all_capitals(line))
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
	capitals = snip_all_capitals(slice_part(line, 0, end));
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
	h->label = snip_trim(slice_part(line, 0, end));
	at = end + snip_spaces(line, end);
	colon = at < line.n && (line.p[at] == ':' || line.p[at] == '.');
	at += colon;
	at += snip_spaces(line, at);
	rest = slice_part(line, at, line.n);
	h->text = (struct slice){NULL, 0};
	h->rest = rest;
	if (rest.n > 0 && !(colon && (rest.n > 20 || recommendations) &&
	    (recommendations ||
	    line.p[end + snip_spaces(line, end)] == '.' || is_upper(rest.p[0]))) &&
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
bool
heading_almanac(struct heading *h, const struct sight *s)
{
	static const struct {
		struct slice label;
		enum section section;
	} known[] = {
	    {LIT("tier rating"), SECTION_OVERVIEW},
	    {LIT("current situation"), SECTION_PROFILE},
	    {LIT("trafficking profile"), SECTION_PROFILE},
	};
	struct slice line = s->line;
	size_t i, n;

	if (!(s->signs & SIGN_COLON) || ((line.p[0] | 0x20) != 't' &&
	    (line.p[0] | 0x20) != 'c'))
		return false;
	*h = (struct heading){.kind = LINE_TEXT, .text = line};
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
		n += 1 + snip_spaces(line, n + 1);
		h->rest = slice_part(line, n, line.n);
		return h->rest.n > 0;
	}
	return false;
}

/* No misspelt heading is longer. */
#define MISSPELT_MAX 60

/* A heading that names recommendations but is misspelt. */
static bool
read_misspelt(struct heading *h, struct slice line)
{
	if (line.n > MISSPELT_MAX || line.p[line.n - 1] != ':' ||
	    !snip_all_capitals(line) ||
	    slice_find_fold(line, SLICE("recomm")) == line.n)
		return false;
	h->kind = LINE_SECTION;
	h->section = SECTION_RECOMMENDATIONS;
	h->label = snip_trim_end(line, ":");
	h->text = (struct slice){NULL, 0};
	return true;
}

bool
heading_may_be_section(struct slice line)
{
	return line.n <= MISSPELT_MAX || table_may_start(&heading_names, line);
}

bool
heading_section(struct heading *h, const struct sight *s)
{
	const struct heading text = {.kind = LINE_TEXT, .text = s->line};

	if (is_upper(s->line.p[0]) && sight_begins(s, &heading_names)) {
		*h = text;
		if (read_section(h, s->line))
			return true;
	}
	if (s->line.n > MISSPELT_MAX || !(s->signs & SIGN_COLON))
		return false;
	*h = text;
	return read_misspelt(h, s->line);
}
