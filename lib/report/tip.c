/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "../text/err.h"
#include "../text/run.h"
#include "country.h"
#include "numbers.h"
#include "panel.h"
#include "reader.h"
#include "tier.h"

#ifndef TIP_VERSION
#define TIP_VERSION "unversioned"
#endif

enum work {
	WORK_SECTIONS,
	WORK_NUMBERS,
	WORK_TIER,
	WORK_TSV,
};

struct tip {
	struct run run;
	enum work work;
	struct input in;
	struct buf name;   /* of the text, with a NUL */
	struct slice more; /* what was pushed and is not yet taken */
	unsigned long long bytes; /* that were pushed */
	bool begun;        /* a text has */
	bool busy;         /* the sink's functions may not come back to it */
	bool all;          /* tip_numbers: of every section */
	struct defaults defaults;
	char country[3];
	union {
		struct reader reader;
		struct {
			struct tsv records;
			struct numbers numbers;
		};
		struct tiers tiers;
		struct panel panel;
	};
};

static void
open_work(void *arg)
{
	struct tip *t = arg;

	t->in.limit = RECORD_LINE_LIMIT;
	switch (t->work) {
	case WORK_SECTIONS:
		t->in.limit = TEXT_LINE_LIMIT;
		reader_open(&t->reader, &t->in, &t->defaults);
		break;
	case WORK_NUMBERS:
		paragraph_open(&t->records, &t->in);
		break;
	case WORK_TIER:
		tiers_open(&t->tiers, &t->in);
		break;
	case WORK_TSV:
		panel_open(&t->panel, &t->in);
		break;
	}
}

static void
write_header(void *arg)
{
	const struct tip *t = arg;

	switch (t->work) {
	case WORK_SECTIONS:
		tsv_header(&paragraph_stream);
		break;
	case WORK_NUMBERS:
		tsv_header(&quantity_stream);
		break;
	case WORK_TIER:
		tsv_header(&tier_stream);
		break;
	case WORK_TSV:
		panel_header(t->panel.form);
		break;
	}
}

static void
read_numbers(struct tip *t)
{
	struct paragraph p;

	while (paragraph_next(&t->records, &p))
		if (t->all || numbers_wanted(p.section))
			numbers_paragraph(&t->numbers, &p);
}

/* Takes the lines that have come. */
static void
read_lines(struct tip *t)
{
	switch (t->work) {
	case WORK_SECTIONS:
		reader_lines(&t->reader);
		break;
	case WORK_NUMBERS:
		read_numbers(t);
		break;
	case WORK_TIER:
		tiers_read(&t->tiers);
		break;
	case WORK_TSV:
		panel_read(&t->panel);
		break;
	}
}

static void
end_text(struct tip *t)
{
	if (!t->begun)
		return;
	input_end(&t->in);
	read_lines(t);
	if (t->work == WORK_SECTIONS)
		reader_text_end(&t->reader);
	t->begun = false;
}

static void
begin_text(void *arg)
{
	struct tip *t = arg;

	end_text(t);
	t->name.n = 0;
	buf_add(&t->name, t->more);
	buf_byte(&t->name, '\0');
	input_begin(&t->in, t->name.p);
	t->begun = true;
}

static void
read_more(void *arg)
{
	struct tip *t = arg;
	size_t n;

	t->bytes += t->more.n;
	while (t->more.n > 0) {
		n = t->more.n < INPUT_PIECE ? t->more.n : INPUT_PIECE;
		input_add(&t->in, t->more.p, n);
		t->more = slice_part(t->more, n, t->more.n);
		read_lines(t);
	}
}

static void
make_room(void *arg)
{
	struct tip *t = arg;

	(void)input_room(&t->in);
}

static void
end_work(void *arg)
{
	struct tip *t = arg;

	end_text(t);
	if (t->work == WORK_TIER)
		tiers_end(&t->tiers);
	else if (t->work == WORK_TSV)
		panel_end(&t->panel);
}

/* Does a step, unless the work has ended early or is amid another. */
static int
step(struct tip *t, void (*work)(void *), struct slice more)
{
	int result = t->run.result;

	if (t->busy)
		return TIP_FAILED;
	if (result == 0) {
		t->more = more;
		t->busy = true;
		result = run_work(&t->run, work, t);
		t->busy = false;
	}
	return result;
}

static void
out_of_memory(const struct tip_sink *sink)
{
	if (sink->message)
		sink->message(sink->arg, 1, "out of memory");
}

static struct tip *
new_work(const struct tip_sink *sink, enum work work)
{
	struct tip *t = calloc(1, sizeof(*t));

	if (!t) {
		out_of_memory(sink);
		return NULL;
	}
	t->run.sink = *sink;
	t->work = work;
	return t;
}

/* Opens it, if there is one. */
static struct tip *
ready(struct tip *t)
{
	if (t && step(t, open_work, SLICE("")) != 0) {
		tip_close(t);
		t = NULL;
	}
	return t;
}

/* The code's capitals into room; false if it is none. */
static bool
read_code(char room[3], const char *code)
{
	size_t i;

	for (i = 0; i < 3 && is_letter(code[i]); i++)
		room[i] = is_lower(code[i]) ? (char)(code[i] - 'a' + 'A')
		    : code[i];
	return i == 3 && code[3] == '\0' &&
	    country_name((struct slice){room, 3}).n > 0;
}

static void
refuse_country(void *arg)
{
	struct tip *t = arg;

	t->name.n = 0;
	country_suggest(&t->name, t->more);
	buf_byte(&t->name, '\0');
	die("expected a country's code, as FRA; found %s%s", t->more.p,
	    t->name.p);
}

static void
refuse_year(void *arg)
{
	const struct tip *t = arg;

	die("expected a year up to 9999, found %u", t->defaults.year);
}

struct tip *
tip_sections(const struct tip_sink *sink, const char *country, unsigned year,
    int nul_ends)
{
	struct tip *t = new_work(sink, WORK_SECTIONS);

	if (!t)
		return NULL;
	t->defaults.year = year;
	t->in.nul_ends = nul_ends != 0;
	if (country && read_code(t->country, country))
		t->defaults.country = (struct slice){t->country, 3};
	else if (country)
		(void)step(t, refuse_country,
		    (struct slice){country, strlen(country)});
	if (year > 9999)
		(void)step(t, refuse_year, SLICE(""));
	return ready(t);
}

struct tip *
tip_numbers(const struct tip_sink *sink, int all)
{
	struct tip *t = new_work(sink, WORK_NUMBERS);

	if (t)
		t->all = all != 0;
	return ready(t);
}

struct tip *
tip_tier(const struct tip_sink *sink, int warn)
{
	struct tip *t = new_work(sink, WORK_TIER);

	if (t)
		t->tiers.warn = warn != 0;
	return ready(t);
}

struct tip *
tip_tsv(const struct tip_sink *sink, enum tip_form form)
{
	struct tip *t = new_work(sink, WORK_TSV);

	if (t)
		t->panel.form = form;
	return ready(t);
}

int
tip_header(struct tip *t)
{
	return step(t, write_header, SLICE(""));
}

int
tip_begin(struct tip *t, const char *name)
{
	return step(t, begin_text, (struct slice){name, strlen(name)});
}

/* Does a step on the text, which may be one without a name. */
static int
text_step(struct tip *t, void (*work)(void *), struct slice more)
{
	int result = t->begun ? 0 : tip_begin(t, "input");

	return result == 0 ? step(t, work, more) : result;
}

int
tip_push(struct tip *t, const void *bytes, size_t n)
{
	return text_step(t, read_more, (struct slice){bytes, n});
}

char *
tip_room(struct tip *t, size_t *n)
{
	*n = INPUT_PIECE;
	return text_step(t, make_room, SLICE("")) == 0
	    ? t->in.buf + t->in.end : NULL;
}

void
tip_drop(struct tip *t)
{
	if (!t->busy)
		input_drop(&t->in);
}

int
tip_end(struct tip *t)
{
	return step(t, end_work, SLICE(""));
}

void
tip_close(struct tip *t)
{
	if (!t || t->busy)
		return;
	switch (t->work) {
	case WORK_SECTIONS:
		reader_free(&t->reader);
		break;
	case WORK_NUMBERS:
		numbers_free(&t->numbers);
		tsv_close(&t->records);
		break;
	case WORK_TIER:
		tiers_free(&t->tiers);
		break;
	case WORK_TSV:
		panel_free(&t->panel);
		break;
	}
	input_free(&t->in);
	buf_free(&t->name);
	buf_free(&t->run.line);
	free(t);
}

unsigned long
tip_line(const struct tip *t)
{
	return t->in.line;
}

struct tip_progress
tip_progress(const struct tip *t)
{
	return (struct tip_progress){t->bytes, t->in.lines, t->run.documents};
}

const char *
tip_field(const char *line, size_t n, size_t i, size_t *size)
{
	const char *end = line + n, *tab;

	for (;; i--) {
		tab = memchr(line, '\t', (size_t)(end - line));
		if (i == 0) {
			*size = (size_t)((tab ? tab : end) - line);
			return line;
		}
		if (!tab)
			return NULL;
		line = tab + 1;
	}
}

const char *
tip_version(void)
{
	return TIP_VERSION;
}
