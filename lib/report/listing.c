/* SPDX-License-Identifier: ISC */
#include "../english/sentence.h"
#include "../text/output.h"
#include "country.h"
#include "listing.h"

/* A list under several tiers names at least so many countries. */
#define LEAST 3

/*
 * With so many a text is a list whatever else it says; under a single tier,
 * if it says little else.
 */
#define PLENTY 10

/* Letters of other words that a paragraph of names may hold: "(2nd year)". */
#define STRAY 40

/* Letters of prose that a list under a single tier may hold. */
#define LITTLE_PROSE 400

/* The longest sentence kept with an entry; of longer ones, the name. */
#define LONGEST_SENTENCE 1000

/* Where the next letter of s is, from at on. */
static size_t
next_letter(struct slice s, size_t at)
{
	while (at < s.n && !is_lower(s.p[at]) && !is_upper(s.p[at]) &&
	    (unsigned char)s.p[at] < 0xc3) {
		/* bullets and dashes are no letters, accented ones are */
		at++;
		while (at < s.n && ((unsigned char)s.p[at] & 0xc0) == 0x80)
			at++;
	}
	return at;
}

static bool
has_entry(const struct listing *l, struct slice code)
{
	size_t i;

	for (i = 0; i < l->count; i++)
		if (memcmp(l->entries[i].code, code.p, 3) == 0)
			return true;
	return false;
}

/* A country under the tier in force; its first listing stands. */
static void
add_entry(struct listing *l, struct slice code, unsigned long para,
    struct slice sentence)
{
	struct listing_entry *e = &l->entries[l->count];

	if (!l->begun || code.n != 3 || l->count == LISTING_ENTRIES ||
	    has_entry(l, code))
		return;
	memcpy(e->code, code.p, 3);
	e->tier = l->tier;
	e->para = para;
	e->from = l->texts.n;
	e->n = sentence.n;
	if (l->count > 0 && slice_eq(sentence, slice_part(
	    buf_slice(&l->texts), e[-1].from, e[-1].from + e[-1].n)))
		e->from = e[-1].from;
	else
		buf_add(&l->texts, sentence);
	l->tiers |= 1u << l->tier;
	l->count++;
}

/* What stands at a letter of a text: a tier's name, a country's, a word. */
struct item {
	enum {
		ITEM_WORD,
		ITEM_TIER,
		ITEM_NAME,
	} kind;
	enum tier tier;
	struct slice code;
	size_t end;
};

static struct item
read_item(struct slice s, size_t at, unsigned year)
{
	struct item item = {.end = at};
	size_t n = tier_words(slice_part(s, at, s.n), &item.tier);

	if (n > 0) {
		item.kind = ITEM_TIER;
		item.end = at + n;
		return item;
	}
	item.code = country_at(s, at, year, &item.end);
	if (item.code.n > 0) {
		item.kind = ITEM_NAME;
		return item;
	}
	item.end = at;
	while (item.end < s.n && is_letter(s.p[item.end]))
		item.end++;
	item.end += item.end == at;
	return item;
}

/* Whether a bracket is open at s[to], given whether one was at s[from]. */
static bool
in_bracket(struct slice s, size_t from, size_t to, bool before)
{
	for (; from < to; from++)
		if (s.p[from] == '(')
			before = true;
		else if (s.p[from] == ')')
			before = false;
	return before;
}

/*
 * Whether s, up to where it shows that it is not, holds names and little
 * else. What stands in brackets does not count.
 */
static bool
is_names(struct slice s, unsigned year)
{
	size_t at, last = 0, named = 0, stray = 0;
	bool bracket = false;
	struct item item;

	for (at = next_letter(s, 0); at < s.n; at = next_letter(s, item.end)) {
		item = read_item(s, at, year);
		bracket = in_bracket(s, last, at, bracket);
		if (item.kind == ITEM_NAME)
			named += item.end - at;
		else if (item.kind == ITEM_WORD && !bracket)
			stray += item.end - at;
		last = at;
		if (stray > STRAY + named / 4)
			return false;
	}
	return named > 0 && named >= 2 * stray;
}

static void
read_names(struct listing *l, const struct paragraph *p, unsigned year)
{
	size_t at, end = 0, from = 0;
	struct item item;
	struct slice sentence;

	for (at = next_letter(p->text, 0); at < p->text.n;
	    at = next_letter(p->text, item.end)) {
		item = read_item(p->text, at, year);
		if (item.kind == ITEM_TIER) {
			l->begun = true;
			l->tier = item.tier;
		}
		if (item.kind != ITEM_NAME)
			continue;
		while (end <= at) {
			from = sentence_next(p->text, end);
			end = sentence_end(p->text, from);
		}
		sentence = slice_part(p->text, from, end);
		if (sentence.n > LONGEST_SENTENCE)
			sentence = slice_part(p->text, at, item.end);
		add_entry(l, item.code, p->para, sentence);
	}
}

/* A text that opens with a tier's name, or a new label, puts it in force. */
static bool
opening_tier(struct slice s, enum tier *tier)
{
	size_t at = next_letter(s, 0);

	return at < s.n && tier_words(slice_part(s, at, s.n), tier) > 0;
}

static void
turn_to_tier(struct listing *l, const struct paragraph *p)
{
	enum tier tier;

	if (opening_tier(p->label, &tier) &&
	    (!l->labelled || tier != l->label)) {
		l->begun = l->labelled = true;
		l->tier = l->label = tier;
	}
	if (opening_tier(p->text, &tier)) {
		l->begun = true;
		l->tier = tier;
	}
}

void
listing_read(struct listing *l, const struct paragraph *p, unsigned year)
{
	turn_to_tier(l, p);
	if (!l->begun)
		return;
	if (is_names(p->text, year))
		read_names(l, p, year);
	else if (p->section != SECTION_BOILERPLATE)
		l->prose += p->text.n;
}

bool
listing_is_list(const struct listing *l, bool stated)
{
	bool several = (l->tiers & (l->tiers - 1)) != 0;

	if (several)
		return l->count >= PLENTY || (l->count >= LEAST && !stated);
	return l->count >= PLENTY && !stated && l->prose <= LITTLE_PROSE;
}

static void
write_entry(const struct listing *l, const struct listing_entry *e,
    struct slice doc)
{
	struct slice code = {e->code, 3};
	bool keyed = doc.n >= 8 && doc.p[3] == '-';
	unsigned year = key_year(doc);

	output(code);
	output_byte('-');
	/* of a list without a year, its hash too */
	output_field(!keyed ? SLICE("0000") : slice_part(doc, 4,
	    year > 0 ? 8 : doc.n), '\t');
	output(SLICE("tier\t"));
	output_field(tier_name(e->tier), '\t');
	output(SLICE("-\t"));
	output_field(tier_name(e->tier), '\t');
	output(SLICE("-\t-\t"));
	output_field(country_name(code), '\t');
	output_field(year > 0 ? slice_part(doc, 4, 8) : SLICE("-"), '\t');
	output_number(e->para);
	output_byte('\t');
	output_field(slice_part(buf_slice(&l->texts), e->from,
	    e->from + e->n), '\n');
}

void
listing_write(const struct listing *l, struct slice doc)
{
	size_t i;

	for (i = 0; i < l->count; i++)
		write_entry(l, &l->entries[i], doc);
}

void
listing_reset(struct listing *l)
{
	l->count = l->prose = l->texts.n = 0;
	l->tiers = 0;
	l->begun = l->labelled = false;
}
