/* SPDX-License-Identifier: ISC */
#include "../text/output.h"
#include "../text/table.h"
#include "panel_pick.h"
#include "panel_write.h"

/* The measures of the panel, in the order of its columns. */
static const struct group {
	enum measure measure;
	bool forms; /* with columns for sex and labor */
} groups[] = {
	{MEASURE_INVESTIGATIONS, true},
	{MEASURE_PROSECUTIONS, true},
	{MEASURE_CONVICTIONS, true},
	{MEASURE_VICTIMS_IDENTIFIED, true},
	{MEASURE_ARRESTS, false},
	{MEASURE_ACQUITTALS, false},
	{MEASURE_VICTIMS_ASSISTED, false},
	{MEASURE_VICTIMS_REPATRIATED, false},
	{MEASURE_SHELTERS, false},
	{MEASURE_HOTLINE, false},
	{MEASURE_TRAINED, false},
	{MEASURE_INSPECTIONS, false},
	{MEASURE_PERMITS, false},
};

#define GROUPS (sizeof(groups) / sizeof(groups[0]))

/* What a counted noun is: a row of count_nouns.tsv. */
struct count_nouns_row {
	struct slice noun, is;
};

#include "report/count_nouns.h"

static void
header_groups(enum tip_form form)
{
	struct slice name;
	size_t i;

	for (i = 0; i < GROUPS; i++) {
		name = column_word(&column_measure, groups[i].measure);
		output_field(name, '\t');
		if (groups[i].forms) {
			output(name);
			output(SLICE("_sex\t"));
			output(name);
			output(SLICE("_labor\t"));
		}
		output(name);
		output(SLICE("_period\t"));
		if (form != TIP_TRACED)
			continue;
		output(name);
		output(SLICE("_rel\t"));
		output(name);
		output(SLICE("_n\t"));
		output(name);
		output(SLICE("_what\t"));
		output(name);
		output(SLICE("_ref\t"));
	}
}

void
panel_header(enum tip_form form)
{
	output(SLICE("doc\tiso3\tcountry\tyear\t"));
	if (form == TIP_LONG) {
		output(SLICE("measure\tscope\trole\tof\tlow\thigh\trel\tunit\t"
		    "period\twhat\tref\thead"));
		output_byte('\n');
		return;
	}
	output(SLICE("tier\tchange\t"));
	header_groups(form);
	output(SLICE("sentence_low\tsentence_high\tpenalty_low\tpenalty_high\t"
	    "funding\tfunding_unit\tfunding_usd\tfunding_period"));
	if (form == TIP_TRACED)
		output(SLICE("\tsentence_ref\tpenalty_ref\tfunding_ref"));
	output_byte('\n');
}

static void
write_key(const struct panel *p)
{
	output_field(buf_slice(&p->doc), '\t');
	output_field(key_country(buf_slice(&p->doc)), '\t');
	output_field(panel_country(p), '\t');
	output_field(panel_year(p), '\t');
}

/* The place of a figure, "para:at". */
static void
write_ref(const struct figure *f, char end)
{
	if (f) {
		output_number(f->para);
		output_byte(':');
		output_number(f->at);
	} else {
		output_byte('-');
	}
	output_byte(end);
}

static struct slice
period_of(const struct panel *p, const struct headline *h)
{
	const struct figure *f = h->total ? h->total : h->sex ? h->sex
	    : h->labor;

	return f ? span_of(&p->arena, f->period) : SLICE("-");
}

static void
write_trace(const struct panel *p, const struct headline *h)
{
	if (!h->total) {
		output(SLICE("-\t-\t-\t-\t"));
		return;
	}
	output_field(column_word(&column_rel, h->total->rel), '\t');
	output_number(h->rivals);
	output_byte('\t');
	output_field(span_of(&p->arena, h->total->what), '\t');
	write_ref(h->total, '\t');
}

static void
write_group(struct panel *p, const struct group *g)
{
	struct headline h = pick_headline(p, g->measure);

	if (!g->forms)
		h.sex = h.labor = NULL;
	output_field(figure_value(p, h.total), '\t');
	if (g->forms) {
		output_field(figure_value(p, h.sex), '\t');
		output_field(figure_value(p, h.labor), '\t');
	}
	output_field(period_of(p, &h), '\t');
	if (p->form == TIP_TRACED)
		write_trace(p, &h);
}

/* Months with up to two decimals, "life" or "-". */
static void
write_months(months m)
{
	if (m == MONTHS_NONE) {
		output(SLICE("-\t"));
		return;
	}
	if (m == MONTHS_LIFE) {
		output(SLICE("life\t"));
		return;
	}
	output_number(m / 100);
	if (m % 100 > 0) {
		output_byte('.');
		output_byte((char)('0' + m / 10 % 10));
		if (m % 10 > 0)
			output_byte((char)('0' + m % 10));
	}
	output_byte('\t');
}

static void
write_terms(const struct terms *t)
{
	write_months(t->low);
	write_months(t->high);
}

static void
write_money(const struct panel *p, const struct money *m, char end)
{
	const struct figure *f = m->amount;

	output_field(figure_value(p, f), '\t');
	output_field(f ? span_of(&p->arena, f->unit) : SLICE("-"), '\t');
	output_field(figure_value(p, m->usd), '\t');
	output_field(f ? span_of(&p->arena, f->period) : SLICE("-"), end);
}

static void
write_wide(struct panel *p)
{
	bool traced = p->form == TIP_TRACED;
	struct terms sentence = pick_sentence(p), penalty = pick_penalty(p);
	struct money funding = pick_funding(p);
	struct slice none = SLICE("-");
	size_t i;

	write_key(p);
	output_field(p->tier.there ? span_of(&p->arena, p->tier.tier) : none,
	    '\t');
	output_field(p->tier.there ? span_of(&p->arena, p->tier.change) : none,
	    '\t');
	for (i = 0; i < GROUPS; i++)
		write_group(p, &groups[i]);
	write_terms(&sentence);
	write_terms(&penalty);
	write_money(p, &funding, traced ? '\t' : '\n');
	if (!traced)
		return;
	write_ref(sentence.low_from ? sentence.low_from : sentence.high_from,
	    '\t');
	write_ref(penalty.low_from, '\t');
	write_ref(funding.amount, '\n');
}

static void
mark(struct figure *f)
{
	if (f)
		f->head = true;
}

/* Marks every figure that the wide panel takes. */
static void
mark_heads(struct panel *p)
{
	struct terms sentence = pick_sentence(p), penalty = pick_penalty(p);
	struct money funding = pick_funding(p);
	struct headline h;
	size_t i;

	for (i = 0; i < GROUPS; i++) {
		h = pick_headline(p, groups[i].measure);
		mark(h.total);
		if (groups[i].forms) {
			mark(h.sex);
			mark(h.labor);
		}
	}
	mark(sentence.low_from);
	mark(sentence.high_from);
	mark(penalty.low_from);
	mark(funding.amount);
	mark(funding.usd);
}

/*
 * The noun that a phrase is about is its last word, in lower case: into word
 * of room bytes, longer ones are none.
 */
static struct slice
head_noun(struct slice what, char *word, size_t room)
{
	size_t to = what.n, from, i;

	while (to > 0 && !is_letter(what.p[to - 1]))
		to--;
	for (from = to; from > 0 && is_letter(what.p[from - 1]); from--)
		;
	if (to - from > room)
		return (struct slice){word, 0};
	for (i = from; i < to; i++)
		word[i - from] = to_lower(what.p[i]);
	return (struct slice){word, to - from};
}

/* "person" or "case" of a counted noun, "-" of others. */
static struct slice
counted(struct slice what)
{
	const struct count_nouns_row *row;
	char word[32];

	row = table_find(&count_nouns, head_noun(what, word, sizeof(word)));
	return row ? row->is : SLICE("-");
}

static void
write_figure(const struct panel *p, const struct figure *f)
{
	struct slice of = span_of(&p->arena, f->of);
	struct slice what = span_of(&p->arena, f->what);

	write_key(p);
	output_field(column_word(&column_measure, f->measure), '\t');
	output_field(column_word(&column_scope, f->scope), '\t');
	output_field(column_word(&column_role, f->role), '\t');
	output_field(of, '\t');
	output_field(span_of(&p->arena, f->low), '\t');
	output_field(span_of(&p->arena, f->high), '\t');
	output_field(column_word(&column_rel, f->rel), '\t');
	output_field(f->kind == KIND_COUNT ? counted(what)
	    : span_of(&p->arena, f->unit), '\t');
	output_field(span_of(&p->arena, f->period), '\t');
	output_field(what, '\t');
	write_ref(f, '\t');
	output_byte(f->head ? '*' : '-');
	output_byte('\n');
}

static void
write_long(struct panel *p)
{
	size_t i;

	mark_heads(p);
	for (i = 0; i < p->count; i++)
		if (p->figures[i].measure != MEASURE_NONE && !p->figures[i].other)
			write_figure(p, &p->figures[i]);
}

void
panel_write(struct panel *p)
{
	if (p->form == TIP_LONG)
		write_long(p);
	else
		write_wide(p);
}
