/* SPDX-License-Identifier: ISC */
#include <limits.h>
#include <string.h>

#include "bytes.h"
#include "err.h"
#include "output.h"
#include "run.h"
#include "tsv.h"
#include "utf8.h"

/* How much of a wrong field a message shows, in bytes. */
#define SHOWN 40

void
tsv_open(struct tsv *t, struct input *in, const struct stream *const *streams)
{
	*t = (struct tsv){.in = in, .streams = streams};
}

void
tsv_close(struct tsv *t)
{
	buf_free(&t->clean);
	buf_free(&t->key);
}

/* Field number count is line[from...to]; odd if it may not be clean. */
static void
end_field(struct tsv *t, struct slice line, size_t from, size_t to, bool odd)
{
	if (t->count < TSV_FIELDS) {
		t->field[t->count] = slice_part(line, from, to);
		t->odd |= (uint32_t)odd << t->count;
	}
	t->count++;
}

/*
 * Cuts line at its TABs and counts its fields, also those beyond the array. A
 * field is odd that has a byte beyond plain ASCII, a space at one of its ends,
 * or two in a row.
 */
static void
split(struct tsv *t, struct slice line)
{
	byte_bits tabs, spaces, plain, odds, gap_before = 1, space_before = 0;
	size_t at, from = 0, to;
	bool odd = false;

	t->count = t->odd = 0;
	for (at = 0; at < line.n; at += BYTES) {
		bytes b;

		to = bytes_skip_words(line, at, &gap_before);
		if (to > at)
			space_before = gap_before;
		at = to;
		b = bytes_of(line, at);
		spaces = bytes_are(b, ' ');
		plain = bytes_within(b, '!', '~');
		tabs = bytes_are(b, '\t');
		odds = ~(plain | tabs | spaces) |
		    (spaces & ((tabs | spaces) << 1 | gap_before)) |
		    (tabs & (spaces << 1 | space_before));
		odds &= bytes_there(line, at);
		gap_before = (tabs | spaces) >> (BYTES - 1);
		space_before = spaces >> (BYTES - 1);
		for (; tabs; tabs &= tabs - 1) {
			byte_bits seen = tabs ^ (tabs - 1);

			to = at + bytes_first(tabs);
			end_field(t, line, from, to, odd || (odds & seen));
			from = to + 1;
			odds &= ~seen;
			odd = false;
		}
		odd |= odds != 0;
	}
	end_field(t, line, from, line.n, odd ||
	    (line.n > 0 && line.p[line.n - 1] == ' '));
}

/* Reads the odd fields as tip(5) has it; most are clean as they come. */
static void
clean(struct tsv *t)
{
	size_t i, start[TSV_FIELDS];
	uint32_t left;
	bool gap;

	t->clean.n = 0;
	for (left = t->odd; left; left &= left - 1) {
		i = bytes_first(left);
		start[i] = t->clean.n;
		gap = false;
		utf8_clean(&t->clean, start[i], &gap, t->field[i]);
		t->field[i].n = t->clean.n - start[i];
	}
	for (left = t->odd; left; left &= left - 1) {
		i = bytes_first(left);
		if (t->field[i].n > 0)
			t->field[i].p = t->clean.p + start[i];
	}
}

static bool
is_header(const struct stream *s, struct slice line)
{
	return line.n == strlen(s->columns) &&
	    memcmp(line.p, s->columns, line.n) == 0;
}

void
tsv_last_words(const struct tsv *t)
{
	if (t->last_words)
		t->last_words(t->last_arg);
}

static _Noreturn void
wrong_count(const struct tsv *t, size_t count)
{
	const struct stream *const *s = t->streams;

	tsv_last_words(t);
	if (s[1])
		die("%s:%lu: expected the %zu fields of %s or the %zu of %s, "
		    "found %zu: make them with %s and %s first", t->in->name,
		    t->in->line, s[0]->count, s[0]->what, s[1]->count,
		    s[1]->what, count, s[0]->maker, s[1]->maker);
	die("%s:%lu: expected the %zu fields of %s, found %zu: make them with "
	    "%s first", t->in->name, t->in->line, s[0]->count, s[0]->what,
	    count, s[0]->maker);
}

/* A document is what the rows of one key in a row are. */
static void
count_document(struct tsv *t)
{
	if (slice_eq(buf_slice(&t->key), t->field[0]))
		return;
	t->key.n = 0;
	buf_add(&t->key, t->field[0]);
	run_document();
}

bool
tsv_next(struct tsv *t)
{
	const struct stream *const *s;
	struct line line;
	size_t i;

again:
	if (!input_line(t->in, &line))
		return false;
	if (line.end == END_PIECE) {
		tsv_last_words(t);
		die("%s:%lu: expected a record, found a line over %d bytes",
		    t->in->name, t->in->line, RECORD_LINE_LIMIT);
	}
	if (line.text.n > 0 && line.text.p[line.text.n - 1] == '\r')
		line.text.n--;
	for (s = t->streams; *s; s++)
		if (is_header(*s, line.text))
			goto again;
	split(t, line.text);
	for (s = t->streams; *s && (*s)->count != t->count; s++)
		;
	if (!*s)
		wrong_count(t, t->count);
	t->stream = *s;
	if (t->odd)
		clean(t);
	for (i = 0; i < t->count; i++)
		if (t->field[i].n == 0)
			tsv_unexpected(t, i, "at least \"-\"");
	count_document(t);
	return true;
}

/* The name of column i of the current record's stream. */
static struct slice
column(const struct tsv *t, size_t i)
{
	const char *p = t->stream->columns;

	while (i-- > 0)
		p += strcspn(p, "\t") + 1;
	return (struct slice){p, strcspn(p, "\t")};
}

void
tsv_unexpected(const struct tsv *t, size_t i, const char *what)
{
	struct slice name = column(t, i);
	struct slice found = t->field[i];
	size_t shown = utf8_floor(found, SHOWN);

	tsv_last_words(t);
	die("%s:%lu: expected %s in field %zu (%.*s), found \"%.*s\"%s",
	    t->in->name, t->in->line, what, i + 1, (int)name.n, name.p,
	    (int)shown, found.p, shown < found.n ? "..." : "");
}

unsigned long
tsv_number(const struct tsv *t, size_t i)
{
	struct slice s = t->field[i];
	unsigned long n = 0;
	size_t k;

	for (k = 0; k < s.n && is_digit(s.p[k]); k++) {
		if (n > (ULONG_MAX - 9) / 10)
			tsv_unexpected(t, i, "a smaller number");
		n = n * 10 + (unsigned long)(s.p[k] - '0');
	}
	if (k < s.n || n == 0)
		tsv_unexpected(t, i, "a whole number above 0");
	return n;
}

void
tsv_header(const struct stream *s)
{
	output((struct slice){s->columns, strlen(s->columns)});
	output_byte('\n');
}
