/* SPDX-License-Identifier: ISC */
/*
 * Throws bytes at numbers_paragraph: whatever they are, no row may be read
 * outside the paragraph. For libFuzzer; tests/fuzz/README.md says how.
 */
#include "../../lib/report/numbers.h"
#include "../../lib/text/utf8.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct slice docs[] = {{"PHL-2010", 8}, {"USA-2021", 8},
	    {"ZZZ-0000-0123456789abcdef", 25}, {"x", 1}};
	struct numbers work = {0};
	struct buf text = {0};
	struct paragraph p = {.section_text = SLICE("prosecution"),
	    .label = SLICE("-"), .para = 1};
	bool gap = false;

	if (size < 2)
		return 0;
	p.doc = docs[data[0] % 4];
	p.section = (enum section)(data[0] / 4 % (SECTION_BODY + 1));
	utf8_clean(&text, 0, &gap, (struct slice){(const char *)data + 1,
	    size - 1});
	p.text = buf_slice(&text);
	if (p.text.n > 0)
		numbers_paragraph(&work, &p);
	numbers_free(&work);
	buf_free(&text);
	return 0;
}
