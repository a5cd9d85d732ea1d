/* SPDX-License-Identifier: ISC */
/*
 * tip-tsv on any bytes. The first byte chooses the form, and whether the rest
 * is taken as it is or made into rows of tiers and quantities.
 */
#include "../../lib/text/utf8.h"
#include "fuzz.h"

static struct tip *
open_work(const struct tip_sink *sink, void *form)
{
	return tip_tsv(sink, *(enum tip_form *)form);
}

/* Word number i of words, which are parted by blanks. */
static struct slice
word(const char *words, unsigned i)
{
	unsigned n = 1;
	const char *p;

	for (p = words; *p; p++)
		n += *p == ' ';
	for (i %= n; i > 0; words++)
		i -= *words == ' ';
	return (struct slice){words, strcspn(words, " ")};
}

static void
add(struct buf *out, struct slice s)
{
	buf_add(out, s);
	buf_byte(out, '\t');
}

/* The next word of what is left of a line, cleaned; "-" where there is none. */
static void
add_rest(struct buf *out, struct slice *rest)
{
	const char *blank = memchr(rest->p, ' ', rest->n);
	size_t n = blank ? (size_t)(blank - rest->p) : rest->n;
	size_t before = out->n;
	bool gap = false;

	utf8_clean(out, out->n, &gap, slice_part(*rest, 0, n));
	if (out->n == before)
		buf_byte(out, '-');
	buf_byte(out, '\t');
	*rest = slice_part(*rest, n + (blank != NULL), rest->n);
}

static const char values[] = "- 0 1 2 3 5 12 12.5 -4 100 0.3333 2000000 "
    "99999999999999999999999999 0.00001 18446744073709551616";
static const char periods[] = "- 2003 2004 2002 2003-06 2003-04/2004-03 2019/ "
    "2003-06-14 /2004 2001/2004 2004-02-30 0000 9999 2003/2003";
static const char units[] = "- USD EUR PHP USD/month year month week day life "
    "% decade hour year/month XXX";

static void
make_tier(struct buf *out, const unsigned char *b, struct slice rest)
{
	static const char tiers[] = "- 1 2 2WL 3 SC";

	add(out, SLICE("tier"));
	add(out, word(tiers, b[1]));
	add(out, word("- up down same", b[2]));
	add(out, word(tiers, b[3]));
	add(out, word(tiers, b[4]));
	add(out, word("- yes", b[5]));
	add_rest(out, &rest);
	add(out, word("- 2003 2004", b[6]));
	add(out, word("- 1 7", b[7]));
	buf_add(out, SLICE("A sentence.\n"));
}

static void
make_quantity(struct buf *out, const unsigned char *b, struct slice rest,
    size_t place)
{
	add(out, word("count count count money duration percent age ratio "
	    "ordinal date nominal", b[1]));
	add(out, word("convictions sentence penalty funding prosecutions "
	    "investigations - victims_identified arrests fine", b[2]));
	add(out, word("= = = ? ~ > >= < <= mean", b[3]));
	add(out, word(values, b[4]));
	add(out, word(values, b[4] / 15 + b[5] % 3));
	add(out, word(units, b[6]));
	add(out, word(periods, b[7]));
	add(out, word("- - - prior case", b[8]));
	add(out, word("- - 3 17", b[8] / 5));
	add_rest(out, &rest);
	add(out, word("prosecution body overview profile recommendations "
	    "protection other", b[8] / 20));
	add(out, word("1 2 3 1844674407370955160", b[9] % 16 / 3));
	if (place > 0) {
		buf_number(out, place);
		buf_byte(out, '\t');
	} else {
		add(out, word("1 17 3 1844674407370955160", b[9] / 16));
	}
	add_rest(out, &rest);
	add(out, word("- - - sex labor ngo conv change open official other",
	    b[10]));
	buf_add(out, SLICE("A sentence.\n"));
}

/*
 * A row for each line of data: its first 11 bytes choose among words. apart:
 * no two figures stand at one place.
 */
static void
make_rows(struct buf *out, struct slice data, bool apart)
{
	static const char *const keys[] = {"ABC-2003", "BEL-2004", "BEL-2005",
	    "MDA-2003-x", "PHL-0000", "ZZZ-0000-0123456789abcdef", "x", "y"};
	unsigned key = 0;
	size_t place = 0;

	buf_room(out, 1); /* also of no rows */
	while (data.n > 0) {
		struct slice line = line_next(&data);
		unsigned char b[11] = {0};
		struct slice doc;

		memcpy(b, line.p, line.n < 11 ? line.n : 11);
		if (line.n == 0) {
			key += key < 7;
			continue;
		}
		line = slice_part(line, line.n < 11 ? line.n : 11, line.n);
		doc.p = keys[key];
		doc.n = strlen(doc.p);
		add(out, doc);
		if (b[0] % 8 == 7)
			make_tier(out, b, line);
		else
			make_quantity(out, b, line, apart ? ++place : 0);
	}
}

/* The wide panel's columns, and those that tracing puts between. */
enum { KEY_COLUMNS = 6, GROUPS = 13, FORMS = 4, TERMS = 4, MONEY = 4,
	WIDE = KEY_COLUMNS + GROUPS * 2 + FORMS * 2 + TERMS + MONEY,
	TRACED = WIDE + GROUPS * 4 + 3, LONG = 16 };

static bool
is_cell(struct slice s)
{
	return is_dashed(s) || is_decimal(s) || slice_eq(s, SLICE("NR"));
}

static bool
is_term(struct slice s)
{
	return is_cell(s) || slice_eq(s, SLICE("life"));
}

static void
check_wide(struct slice out)
{
	struct slice last = {0};
	struct row r;
	size_t i, k;

	while (row_next(&out, &r, WIDE)) {
		size_t n = r.f[0].n < last.n ? r.f[0].n : last.n;
		int order = n > 0 ? memcmp(last.p, r.f[0].p, n) : -1;

		hold(order < 0 || (order == 0 && last.n < r.f[0].n),
		    "keys stand in order, each once", r.all);
		last = r.f[0];
		for (i = 0, k = KEY_COLUMNS; i < GROUPS; i++) {
			hold(is_cell(r.f[k]), "a cell is a value", r.all);
			if (i < FORMS)
				hold(is_cell(r.f[k + 1]) && is_cell(r.f[k + 2]),
				    "a form's cell is a value", r.all);
			k += i < FORMS ? 4 : 2;
		}
		for (i = 0; i < TERMS; i++)
			hold(is_term(r.f[k + i]), "a term is months", r.all);
		hold(is_cell(r.f[k + TERMS]) && is_cell(r.f[k + TERMS + 2]),
		    "funding is a value", r.all);
	}
}

/* The traced panel without what it adds, and the form of that. */
static void
untrace(struct buf *out, struct slice traced)
{
	struct row r;
	size_t i, k, from;

	while (row_next(&traced, &r, TRACED)) {
		for (k = 0; k < KEY_COLUMNS; k++)
			add(out, r.f[k]);
		for (i = 0; i < GROUPS; i++) {
			for (from = k; k < from + (i < FORMS ? 4 : 2); k++)
				add(out, r.f[k]);
			hold(is_dashed(r.f[k + 1]) || is_whole(r.f[k + 1]),
			    "rivals are counted", r.all);
			k += 4;
		}
		for (from = k; k < from + TERMS + MONEY; k++)
			add(out, r.f[k]);
		out->p[out->n - 1] = '\n';
	}
}

static void
check_traced(const struct feed *traced)
{
	enum tip_form wide = TIP_WIDE;
	const struct work w = {open_work, &wide};
	struct buf less = {0};
	struct feed f;

	feed_whole(&f, &w, traced->file[0]);
	untrace(&less, buf_slice(&traced->out));
	hold(slice_eq(buf_slice(&less), buf_slice(&f.out)),
	    "tracing changes no cell", buf_slice(&less));
	feed_free(&f);
	buf_free(&less);
}

static struct slice
key_of(struct slice line)
{
	const char *tab = memchr(line.p, '\t', line.n);

	return slice_part(line, 0, tab ? (size_t)(tab - line.p) : line.n);
}

static bool
is_tier(struct slice line)
{
	return slice_starts(slice_part(line, key_of(line).n, line.n),
	    SLICE("\ttier\t"));
}

static void
add_line(struct buf *out, struct slice line)
{
	buf_add(out, line);
	buf_byte(out, '\n');
}

/* Where the line begins whose LF is before s[at]. */
static size_t
line_before(struct slice s, size_t at)
{
	for (at--; at > 0 && s.p[at - 1] != '\n'; at--)
		;
	return at;
}

/* The rows of each key the other way round, those of tiers as they come. */
static void
turn_round(struct buf *out, struct slice rows)
{
	while (rows.n > 0) {
		struct slice group = rows, line, doc;
		size_t end = 0, at;

		doc = key_of(line_next(&group));
		for (group = rows; group.n > 0; end = rows.n - group.n) {
			line = line_next(&group);
			if (!slice_eq(doc, key_of(line)))
				break;
			if (is_tier(line))
				add_line(out, line);
		}
		for (at = end; at > 0; at -= line.n + 1) {
			line = slice_part(rows, line_before(rows, at), at - 1);
			if (!is_tier(line))
				add_line(out, line);
		}
		rows = slice_part(rows, end, rows.n);
	}
}

/* Rows of a key may come in any order. */
static void
check_order(const struct feed *f, const struct work *w)
{
	struct buf turned = {0};
	struct feed again;

	buf_room(&turned, 1);
	turn_round(&turned, f->file[0]);
	feed_whole(&again, w, buf_slice(&turned));
	hold(slice_eq(buf_slice(&again.out), buf_slice(&f->out)),
	    "the order of rows changes nothing", buf_slice(&again.out));
	feed_free(&again);
	buf_free(&turned);
}

static void
check_long(struct slice out)
{
	struct row r;

	while (row_next(&out, &r, LONG))
		hold(is_among(r.f[15], "* -") && !is_dashed(r.f[4]) &&
		    holds_bytes(r.f[14], SLICE(":")), "a row has its measure, "
		    "its place, its mark", r.all);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned first = size > 0 ? data[0] : 0;
	enum tip_form form = (enum tip_form)(first / 2 % 4 % 3);
	const struct work w = {open_work, &form};
	struct slice text = {(const char *)data + 1, size - 1};
	struct buf made = {0};
	struct feed f;

	if (size < 2)
		return 0;
	if (first & 1) {
		make_rows(&made, text, first & 8);
		text = buf_slice(&made);
	}
	feed_whole(&f, &w, text);
	if (first & 1) {
		hold(f.result == 0, "rows are read", buf_slice(&f.said));
		feed_apart(&f, &w, mix(text));
		if (first & 8)
			check_order(&f, &w);
	}
	if (form == TIP_WIDE)
		check_wide(buf_slice(&f.out));
	else if (form == TIP_LONG)
		check_long(buf_slice(&f.out));
	else
		check_traced(&f);
	feed_again(&f, &w, mix(text));
	feed_cut(&f, &w, mix(text));
	feed_free(&f);
	buf_free(&made);
	return 0;
}
