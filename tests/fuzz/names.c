/* SPDX-License-Identifier: ISC */
/*
 * What lines are, by lib/report, on any bytes, each line cleaned: headings,
 * titles, labels, countries, tiers, periods. The first byte chooses the year.
 */
#include "../../lib/report/country.h"
#include "../../lib/report/fold.h"
#include "../../lib/report/snip.h"
#include "../../lib/report/title.h"
#include "../../lib/report/when.h"
#include "../../lib/text/signs.h"
#include "../../lib/text/utf8.h"
#include "fuzz.h"

static void
is_part(struct slice line, struct slice part)
{
	hold(part.n == 0 || (part.p >= line.p &&
	    part.p + part.n <= line.p + line.n), "a part is of its line", line);
}

static void
check_code(struct slice code, struct slice line)
{
	hold(code.n == 0 || (code.n == 3 && country_name(code).n > 0),
	    "a code is a country's", line);
}

static bool
same_part(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || a.p == b.p);
}

static bool
same_heading(const struct heading *a, const struct heading *b)
{
	return a->kind == b->kind && a->section == b->section &&
	    a->tier == b->tier && a->flags == b->flags &&
	    a->year == b->year && slice_eq(a->code, b->code) &&
	    same_part(a->text, b->text) && same_part(a->label, b->label) &&
	    same_part(a->rest, b->rest);
}

static void
check_heading(struct slice line, unsigned year, bool header)
{
	struct heading h, all;

	heading_read(&h, line, signs_of(line), year, header);
	heading_read(&all, line, SIGNS_ALL, year, header);
	hold(same_heading(&h, &all),
	    "a line is read alike whatever signs are said to be in it", line);
	is_part(line, h.text);
	is_part(line, h.label);
	is_part(line, h.rest);
	check_code(h.code, line);
	hold(h.year < 10000, "a year is one", line);
	hold(h.text.n == 0 || is_clean(h.text), "a heading is clean text",
	    h.text);
	hold(h.label.n == 0 || is_clean(h.label), "a label is clean text",
	    h.label);
	hold(h.rest.n == 0 || h.rest.p[0] != ' ', "the rest is text", h.rest);
	hold(h.kind != LINE_SECTION || h.rest.n == 0 || h.label.n == 0 ||
	    h.label.p + h.label.n <= h.rest.p, "a label ends before the rest",
	    line);
	hold(h.rest.n < line.n || h.kind == LINE_TEXT,
	    "a heading takes something of its line", line);
}

static void
check_countries(struct slice line, unsigned year)
{
	size_t at = 0, end, found;
	struct slice code;

	while (at < line.n) {
		found = at;
		code = country_find(line, &found, year, &end);
		check_code(code, line);
		if (code.n == 0)
			break;
		hold(found >= at && end > found && end <= line.n,
		    "a name is where it is found", line);
		hold(slice_eq(code, country_at(line, found, year, &at)) &&
		    at == end, "a name is found and read alike", line);
	}
	check_code(country_of(line, year), line);
}

static void
check_line(struct slice line, unsigned year)
{
	struct heading h = {.kind = LINE_TEXT};
	struct slice code;
	enum tier tier;
	struct when w;
	size_t at;

	check_heading(line, year, true);
	check_heading(line, year, false);
	check_countries(line, year);
	at = heading_glued(line, signs_of(line), year);
	hold(at == heading_glued(line, SIGNS_ALL, year),
	    "what is glued has its signs", line);
	hold(at <= line.n, "what is glued is in the line", line);
	at = heading_inside(line, 0, year);
	hold(at <= line.n, "what is run in is in the line", line);
	hold(tier_words(line, &tier) <= line.n, "a tier is in its line", line);
	hold(heading_tier(line) <= TIER_SC, "a tier is one", line);
	if (title_read(&h, line, year))
		is_part(line, h.text);
	(void)title_address(line, &code);
	check_code(code, line);
	w = when_read(line);
	hold(w.from >= 0 && w.from <= WHEN_OPEN && w.to >= 0 &&
	    w.to <= WHEN_OPEN, "days are numbers", line);
	(void)when_is_long(w);
	(void)snip_date_year(line);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const unsigned years[] = {0, 2001, 2004, 2009, 2018, 2024};
	struct slice rest = {(const char *)data + 1, size - 1};
	struct buf line = {0};

	if (size < 2)
		return 0;
	while (rest.n > 0) {
		struct slice raw = line_next(&rest);
		bool gap = false;

		line.n = 0;
		utf8_clean(&line, 0, &gap, raw);
		if (line.n > 0)
			check_line(buf_slice(&line), years[data[0] % 6]);
	}
	buf_free(&line);
	return 0;
}
