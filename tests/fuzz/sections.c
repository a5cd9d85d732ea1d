/* SPDX-License-Identifier: ISC */
/*
 * tip-sections on any bytes. The first byte chooses options, the rest is the
 * text, or stands for lines of pages; it may be said several times over.
 */
#include "../../lib/text/utf8.h"
#include "fuzz.h"

/* A text of this length is not said once more. */
#define MANY 30000

struct options {
	bool nul_ends, defaults;
};

static struct tip *
open_work(const struct tip_sink *sink, void *arg)
{
	const struct options *o = arg;

	return tip_sections(sink, o->defaults ? "FRA" : NULL,
	    o->defaults ? 2004 : 0, o->nul_ends);
}

/*
 * Adds the characters of s that must come out somewhere: no spaces, nor what
 * joining lines and reading labels takes away.
 */
static void
squeeze(struct buf *b, struct slice s)
{
	struct buf clean = {0};
	bool gap = false;
	uint32_t c;
	size_t at;

	utf8_clean(&clean, 0, &gap, s);
	for (at = 0; at < clean.n; ) {
		if ((unsigned char)clean.p[at] < 0x80) {
			if (!strchr(" -:|.", clean.p[at]))
				buf_byte(b, clean.p[at]);
			at++;
			continue;
		}
		at += utf8_read(slice_part(buf_slice(&clean), at, clean.n), &c);
		if (c != 0x2010)
			utf8_write(b, c);
	}
	buf_free(&clean);
}

/* The rows' characters against the text's; see records of tip(5). */
struct lost {
	struct slice text; /* squeezed */
	size_t at;         /* what rows other than furniture had so far */
	size_t all[256];   /* how often each byte is in the text */
	size_t sure[256];  /* ... and in rows */
	size_t may[256];   /* ... and in labels said again */
	struct buf row;
};

static void
count(size_t *of, struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		of[(unsigned char)s.p[i]]++;
}

/* The row's characters stand in the text in order, behind those before. */
static void
find_in_order(struct lost *l, const struct row *row)
{
	struct slice s = buf_slice(&l->row);
	size_t i;

	for (i = 0; i < s.n; i++) {
		const char *p = memchr(l->text.p + l->at, s.p[i],
		    l->text.n - l->at);

		hold(p != NULL, "the text has this in this order", row->all);
		l->at = (size_t)(p - l->text.p) + 1;
	}
}

static void
check_row(struct lost *l, const struct row *row, bool same_label)
{
	bool meta = slice_eq(row->f[1], SLICE("meta"));

	l->row.n = 0;
	if (!is_dashed(row->f[2]))
		squeeze(&l->row, row->f[2]);
	if (same_label && !meta) {
		count(l->may, buf_slice(&l->row));
		l->row.n = 0;
	}
	if (!is_dashed(row->f[4]))
		squeeze(&l->row, row->f[4]);
	count(l->sure, buf_slice(&l->row));
	if (!slice_eq(row->f[1], SLICE("boilerplate")) && l->text.n > 0)
		find_in_order(l, row);
}

static void
check_form(const struct row *row, const struct row *before)
{
	bool same = before->n > 0 && slice_eq(row->f[0], before->f[0]);

	hold(is_key(row->f[0]), "this is a document key", row->all);
	hold(is_among(row->f[1], "title meta tier profile overview "
	    "recommendations prosecution protection prevention boilerplate "
	    "body"), "this is a section", row->all);
	hold(is_whole(row->f[3]) && (whole(row->f[3]) == 1 || (same &&
	    whole(row->f[3]) == whole(before->f[3]) + 1)),
	    "paragraphs count from 1", row->all);
	hold(row->f[4].n <= 1024 * 1024, "a row has 1 MiB at most", row->f[3]);
}

static void
check_rows(struct slice out, struct slice data)
{
	struct lost lost = {0};
	struct row row, before = {.n = 0};
	struct slice label = {0};
	struct buf text = {0};
	size_t i;

	squeeze(&text, data);
	lost.text = buf_slice(&text);
	count(lost.all, lost.text);
	while (row_next(&out, &row, 5)) {
		check_form(&row, &before);
		check_row(&lost, &row, whole(row.f[3]) > 1 &&
		    slice_eq(row.f[2], label));
		if (!is_dashed(row.f[2]))
			label = row.f[2];
		before = row;
	}
	for (i = 0; i < 256; i++)
		hold(lost.all[i] >= lost.sure[i] &&
		    lost.all[i] <= lost.sure[i] + lost.may[i],
		    "this comes out as often as it went in",
		    (struct slice){(char[]){(char)i}, 1});
	buf_free(&text);
	buf_free(&lost.row);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned first = size > 0 ? data[0] : 0;
	static const unsigned times[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	    2, 3, 9, 60};
	struct options o = {first & 1, first & 2};
	const struct work w = {open_work, &o};
	struct slice text = {(const char *)data + 1, size - 1};
	struct buf many = {0}, words = {0};
	struct feed f;
	unsigned i;

	if (size < 2)
		return 0;
	if (first & 8) {
		soup(&words, soup_pages, text);
		text = buf_slice(&words);
	}
	buf_room(&many, 1);
	for (i = 0; i < times[first >> 4] && many.n < MANY; i++)
		buf_add(&many, text);
	text = buf_slice(&many);
	feed_whole(&f, &w, text);
	hold(f.result == 0, "any text is read", buf_slice(&f.said));
	check_rows(buf_slice(&f.out), text);
	feed_again(&f, &w, mix(text));
	feed_twice(&f, &w);
	feed_free(&f);
	buf_free(&many);
	buf_free(&words);
	return 0;
}
