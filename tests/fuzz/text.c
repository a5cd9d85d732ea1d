/* SPDX-License-Identifier: ISC */
/*
 * lib/text on any bytes: characters, cleaning, lines, records. The first byte
 * chooses the limit of a line and where the bytes are cut.
 */
#include <stdlib.h>

#include "../../lib/report/record.h"
#include "../../lib/text/utf8.h"
#include "../../lib/text/run.h"
#include "fuzz.h"

static void
check_characters(struct slice s)
{
	size_t at = 0, n, valid;
	uint32_t c, is;

	while (at < s.n) {
		struct slice rest = slice_part(s, at, s.n);

		n = utf8_read(rest, &c);
		valid = character(rest, &is);
		if (valid == 0)
			is = (unsigned char)s.p[at];
		hold(n == (valid > 0 ? valid : 1), "this is a character", rest);
		/* U+0080 to U+009F are read as Windows-1252 */
		hold(c == is || (is >= 0x80 && is < 0xa0 && c > 0xff),
		    "it is read as what it is", rest);
		at += n;
	}
}

/* Cleaned once is clean; cleaned again is the same; cut anywhere, too. */
static void
check_cleaning(struct slice s, size_t cut)
{
	struct buf once = {0}, again = {0};
	bool gap = false;
	size_t at;

	utf8_clean(&once, 0, &gap, s);
	hold(once.n == 0 || is_clean(buf_slice(&once)), "cleaned is clean",
	    buf_slice(&once));
	hold(once.n == 0 || utf8_is_clean(buf_slice(&once)),
	    "what is clean is known to be", buf_slice(&once));
	hold(!utf8_is_clean(s) || slice_eq(s, buf_slice(&once)),
	    "what is known to be clean is", s);
	gap = false;
	for (at = 0; at < once.n; ) {
		size_t to = utf8_floor(buf_slice(&once), at + cut);

		if (to <= at) /* less than a character */
			to = at + utf8_read(slice_part(buf_slice(&once), at,
			    once.n), &(uint32_t){0});
		utf8_clean(&again, 0, &gap,
		    slice_part(buf_slice(&once), at, to));
		at = to;
	}
	hold(slice_eq(buf_slice(&once), buf_slice(&again)),
	    "cleaning in pieces is cleaning", buf_slice(&again));
	buf_free(&once);
	buf_free(&again);
}

/* What the lines of s are, their ends spelled out; so many bytes come at once. */
static void
copy_lines(struct buf *out, struct slice s, unsigned options, size_t limit,
    size_t piece)
{
	static const char *const ends[] = {"\n", "\f", "NUL", "", ""};
	struct input in = {.page_ends = options & 1, .nul_ends = options & 2,
	    .limit = limit};
	struct line line;
	size_t n;

	input_begin(&in, "text");
	for (;;) {
		while (input_line(&in, &line)) {
			hold(line.text.n <= limit, "a line is within its limit",
			    line.text);
			buf_add(out, line.text);
			buf_add(out, (struct slice){ends[line.end],
			    strlen(ends[line.end])});
		}
		if (in.ended)
			break;
		n = s.n < piece ? s.n : piece;
		if (n > 0)
			input_add(&in, s.p, n);
		else
			input_end(&in);
		s = slice_part(s, n, s.n);
	}
	input_free(&in);
}

static void
check_lines(struct slice s, unsigned options, size_t limit)
{
	struct buf once = {0}, pieces = {0};

	copy_lines(&once, s, options, limit, INPUT_PIECE);
	copy_lines(&pieces, s, options, limit, mix(s) % 61 + 1);
	hold(slice_eq(buf_slice(&once), buf_slice(&pieces)),
	    "lines are the same in pieces", buf_slice(&pieces));
	if (!(options & 2))
		hold(slice_eq(buf_slice(&once), s), "lines are the input",
		    buf_slice(&once));
	buf_free(&once);
	buf_free(&pieces);
}

struct records {
	struct tsv tsv;
	struct input in;
	struct slice bytes;
};

/* The fields of records, each seen to be clean. */
static void
read_records(void *arg)
{
	static const struct stream *const streams[] = {&paragraph_stream,
	    &tier_stream, NULL};
	struct records *r = arg;
	size_t i;

	input_begin(&r->in, "records");
	tsv_open(&r->tsv, &r->in, streams);
	input_add(&r->in, r->bytes.p, r->bytes.n);
	input_end(&r->in);
	while (tsv_next(&r->tsv)) {
		hold(r->tsv.count == r->tsv.stream->count,
		    "a record has its fields", r->tsv.field[0]);
		for (i = 0; i < r->tsv.count; i++)
			hold(r->tsv.field[i].n > 0 && is_clean(r->tsv.field[i]),
			    "a field is clean text", r->tsv.field[i]);
	}
}

static void
check_records(struct slice s)
{
	struct records r = {.in = {.limit = RECORD_LINE_LIMIT}, .bytes = s};
	struct run run = {.sink = {0}};
	int result = run_work(&run, read_records, &r);

	hold(result == 0 || result == TIP_FAILED, "records are read or not", s);
	tsv_close(&r.tsv);
	input_free(&r.in);
	buf_free(&run.line);
}

/* Bytes of s, and blanks, looked for in all that is behind the first n. */
static void
check_finding(struct slice s, size_t n)
{
	char *end = malloc(s.n - n + 1); /* of just this size */
	struct slice in = {end, s.n - n};
	struct slice needles[] = {slice_part(s, 0, n), SLICE(" a "),
	    SLICE(" "), SLICE("  ")};
	size_t i, at;

	memcpy(end, s.p + n, in.n);
	for (i = 0; i < sizeof(needles) / sizeof(needles[0]); i++) {
		for (at = 0; at < in.n && !slice_starts_fold(
		    slice_part(in, at, in.n), needles[i]); at++)
			;
		hold(slice_find_fold(in, needles[i]) == at,
		    "the first of these is found", needles[i]);
	}
	free(end);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice s = {(const char *)data + 1, size - 1};

	if (size < 2)
		return 0;
	check_characters(s);
	check_cleaning(s, data[0] % 32u + 1);
	check_lines(s, data[0] & 3u, data[0] & 4 ? data[0] + 4u : 1 << 16);
	check_records(s);
	check_finding(s, data[0] % 11u + 1 < size - 1 ? data[0] % 11u + 1 : 1);
	return 0;
}
