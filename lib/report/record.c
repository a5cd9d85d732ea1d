/* SPDX-License-Identifier: ISC */
#include "../text/output.h"
#include "record.h"

const struct stream paragraph_stream = {
	"paragraphs", "tip-sections", "doc\tsection\tlabel\tpara\ttext", 5};

const struct stream quantity_stream = {"quantities", "tip-numbers",
	"doc\tkind\tmeasure\trel\tlow\thigh\tunit\tperiod\trole\tof\twhat\t"
	"section\tpara\tat\ttext\tscope\tsentence", 17};

const struct stream tier_stream = {"tiers", "tip-tier",
	"doc\tkind\ttier\tchange\theading\tstatement\twaiver\tcountry\tyear\t"
	"para\tsentence", 11};

static const struct slice section_names[] = {
	[SECTION_TITLE] = LIT("title"),
	[SECTION_META] = LIT("meta"),
	[SECTION_TIER] = LIT("tier"),
	[SECTION_PROFILE] = LIT("profile"),
	[SECTION_OVERVIEW] = LIT("overview"),
	[SECTION_RECOMMENDATIONS] = LIT("recommendations"),
	[SECTION_PROSECUTION] = LIT("prosecution"),
	[SECTION_PROTECTION] = LIT("protection"),
	[SECTION_PREVENTION] = LIT("prevention"),
	[SECTION_BOILERPLATE] = LIT("boilerplate"),
	[SECTION_BODY] = LIT("body"),
};

struct slice
section_name(enum section s)
{
	return section_names[s];
}

enum section
section_of(struct slice name)
{
	int s;

	for (s = 0; s < SECTION_BODY; s++)
		if (slice_eq(section_names[s], name))
			break;
	return (enum section)s;
}

void
paragraph_open(struct tsv *t, struct input *in)
{
	static const struct stream *const streams[] = {
	    &paragraph_stream, NULL};

	tsv_open(t, in, streams);
}

bool
paragraph_next(struct tsv *t, struct paragraph *p)
{
	if (!tsv_next(t))
		return false;
	if (memchr(t->field[0].p, ' ', t->field[0].n))
		tsv_unexpected(t, 0, "a document key without a space");
	p->doc = t->field[0];
	p->section = section_of(t->field[1]);
	p->section_text = t->field[1];
	p->label = t->field[2];
	p->para = tsv_number(t, 3);
	p->text = t->field[4];
	return true;
}

static void
add_field(struct buf *line, struct slice s)
{
	buf_add(line, s.n > 0 ? s : SLICE("-"));
	buf_byte(line, '\t');
}

void
paragraph_write(const struct paragraph *p)
{
	struct buf *line = output_line();

	add_field(line, p->doc);
	add_field(line, section_name(p->section));
	add_field(line, p->label);
	buf_number(line, p->para);
	buf_byte(line, '\t');
	output_field(p->text, '\n');
}

struct slice
key_country(struct slice doc)
{
	if (doc.n >= 4 && doc.p[3] == '-' && is_upper(doc.p[0]) &&
	    is_upper(doc.p[1]) && is_upper(doc.p[2]))
		return slice_part(doc, 0, 3);
	return SLICE("ZZZ");
}

unsigned
key_year(struct slice doc)
{
	unsigned year = 0;
	size_t i;

	if (doc.n < 8 || doc.p[3] != '-')
		return 0;
	for (i = 4; i < 8; i++) {
		if (!is_digit(doc.p[i]))
			return 0;
		year = year * 10 + (unsigned)(doc.p[i] - '0');
	}
	return doc.n == 8 || doc.p[8] == '-' ? year : 0;
}
