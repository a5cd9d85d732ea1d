/* SPDX-License-Identifier: ISC */
#include "../english/sentence.h"
#include "../text/err.h"
#include "../text/output.h"
#include "../text/utf8.h"
#include "country.h"
#include "heading.h"
#include "tier.h"

/* How much of a key a message shows, in bytes. */
#define SHOWN 40

static struct slice
change_name(enum change c)
{
	static const struct slice names[] = {
	    [CHANGE_NONE] = LIT("-"),
	    [CHANGE_UP] = LIT("up"),
	    [CHANGE_DOWN] = LIT("down"),
	    [CHANGE_SAME] = LIT("same"),
	};

	return names[c];
}

static void
name_conflict(const struct tiers *t)
{
	struct slice doc = buf_slice(&t->doc);
	struct slice heading = tier_name(t->heading);
	struct slice found = tier_name(t->found.tier);

	notice("%.*s: heading says %.*s (paragraph %lu), prose says %.*s "
	    "(paragraph %lu)", (int)utf8_floor(doc, SHOWN), doc.p,
	    (int)heading.n, heading.p, t->heading_from.para, (int)found.n,
	    found.p, t->found_in.para);
}

/* The prose often leaves the placement on the watch list out. */
static bool
in_conflict(const struct tiers *t)
{
	return t->heading != TIER_NONE && t->found.tier != TIER_NONE &&
	    t->heading != t->found.tier &&
	    !(t->heading == TIER_2WL && t->found.tier == TIER_2);
}

static void
write_row(const struct tiers *t)
{
	const struct tier_source *from = &t->found_in;
	struct slice doc = buf_slice(&t->doc);

	if (t->found.weight == WEIGHT_NONE)
		from = &t->heading_from;
	output_field(doc, '\t');
	output(SLICE("tier\t"));
	output_field(tier_name(t->heading != TIER_NONE ? t->heading
	    : t->found.tier), '\t');
	output_field(change_name(t->found.change), '\t');
	output_field(tier_name(t->heading), '\t');
	output_field(tier_name(t->found.tier), '\t');
	output_field(t->waived ? SLICE("yes") : SLICE("-"), '\t');
	output_field(country_name(key_country(doc)), '\t');
	output_field(t->prose.year > 0 ? slice_part(doc, 4, 8) : SLICE("-"),
	    '\t');
	if (from->para > 0)
		output_number(from->para);
	else
		output_byte('-');
	output_byte('\t');
	output_field(buf_slice(&from->text), '\n');
}

static void
finish(struct tiers *t)
{
	if (t->doc.n == 0)
		return;
	if (listing_is_list(&t->listing, t->found.weight >= WEIGHT_FORMULA)) {
		listing_write(&t->listing, buf_slice(&t->doc));
	} else {
		write_row(t);
		if (t->warn && in_conflict(t))
			name_conflict(t);
	}
	listing_reset(&t->listing);
	t->doc.n = t->heading_from.text.n = t->found_in.text.n = 0;
	t->heading_from.para = t->found_in.para = 0;
	t->heading = TIER_NONE;
	t->found = (struct finding){0};
	t->prose = (struct prose){0};
	t->titled = t->waived = false;
}

static void
begin(struct tiers *t, const struct paragraph *p)
{
	buf_add(&t->doc, p->doc);
	t->prose.code = key_country(buf_slice(&t->doc));
	t->prose.year = key_year(p->doc);
}

static void
keep(struct tier_source *s, struct slice text, unsigned long para)
{
	s->text.n = 0;
	buf_add(&s->text, text);
	s->para = para;
}

/* The first heading with a tier stands; a title's only where there is none. */
static void
read_heading(struct tiers *t, const struct paragraph *p)
{
	bool title = p->section == SECTION_TITLE;
	enum tier tier;

	if (t->heading != TIER_NONE && (title || !t->titled))
		return;
	tier = heading_tier(p->text);
	if (tier == TIER_NONE)
		return;
	t->heading = tier;
	t->titled = title;
	keep(&t->heading_from, p->text, p->para);
}

/*
 * Whether the paragraph opens with a tier as a heading does: "Tier 2 Watch
 * List - Bolivia does not ..." under an almanac's label "tier rating".
 */
static void
read_rating(struct tiers *t, const struct paragraph *p)
{
	enum tier tier;
	size_t n;

	if (!slice_eq_fold(p->label, SLICE("tier rating")))
		return;
	n = tier_words(p->text, &tier);
	if (n == 0 || tier == TIER_NONE ||
	    (t->heading != TIER_NONE && !t->titled))
		return;
	t->heading = tier;
	t->titled = false;
	keep(&t->heading_from, slice_part(p->text, 0,
	    sentence_end(p->text, 0)), p->para);
}

/* What a finding is worth in a section where one does not expect it. */
static enum weight
weigh_section(enum weight weight, enum section section)
{
	switch (section) {
	case SECTION_PROFILE:
	case SECTION_OVERVIEW:
	case SECTION_BODY:
		return weight;
	default:
		if (weight == WEIGHT_FORMULA)
			return WEIGHT_HINT;
		return weight == WEIGHT_PLACED ? WEIGHT_NOUN : weight;
	}
}

/* Nothing outweighs a placement: behind one only a waiver may still come. */
static bool
is_settled(const struct tiers *t, struct slice text)
{
	return t->found.weight == WEIGHT_PLACED && (t->waived ||
	    slice_find_fold(text, SLICE("waive")) == text.n);
}

static void
read_sentence(struct tiers *t, const struct paragraph *p,
    struct slice sentence)
{
	struct finding f;

	if (is_settled(t, sentence))
		return;
	f = prose_read(&t->prose, sentence, &t->waived);
	f.weight = weigh_section(f.weight, p->section);
	if (f.weight <= t->found.weight)
		return;
	t->found = f;
	keep(&t->found_in, sentence, p->para);
}

static void
read_prose(struct tiers *t, const struct paragraph *p)
{
	struct slice text = p->text;
	size_t word, from, end;

	if (is_settled(t, text))
		return;
	word = prose_next(text, 0);
	for (from = 0; from < text.n; from = sentence_next(text, end)) {
		if (word < from)
			word = prose_next(text, from);
		if (word == text.n && !t->prose.lacking)
			break;
		end = sentence_end(text, from);
		if (word < end || t->prose.lacking)
			read_sentence(t, p, slice_part(text, from, end));
	}
}

static void
read_paragraph(struct tiers *t, const struct paragraph *p)
{
	if (!slice_eq(p->doc, buf_slice(&t->doc)) || p->para <= t->para) {
		finish(t);
		begin(t, p);
	}
	t->para = p->para;
	if (p->section != SECTION_TITLE && p->section != SECTION_META)
		listing_read(&t->listing, p, t->prose.year);
	switch (p->section) {
	case SECTION_TITLE:
	case SECTION_TIER:
		read_heading(t, p);
		break;
	case SECTION_META:
	case SECTION_BOILERPLATE:
		break;
	default:
		read_rating(t, p);
		read_prose(t, p);
	}
}

static void
last_words(void *tiers)
{
	finish(tiers);
}

void
tiers_open(struct tiers *t, struct input *in)
{
	paragraph_open(&t->records, in);
	t->records.last_words = last_words;
	t->records.last_arg = t;
}

void
tiers_read(struct tiers *t)
{
	struct paragraph p;

	while (paragraph_next(&t->records, &p))
		read_paragraph(t, &p);
}

void
tiers_end(struct tiers *t)
{
	finish(t);
}

void
tiers_free(struct tiers *t)
{
	tsv_close(&t->records);
	buf_free(&t->doc);
	buf_free(&t->heading_from.text);
	buf_free(&t->found_in.text);
	buf_free(&t->listing.texts);
}
