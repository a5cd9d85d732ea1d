/* SPDX-License-Identifier: ISC */
/* Numbers in digits and words: their extent and their value. */
#ifndef NUMERAL_H
#define NUMERAL_H

#include "decimal.h"
#include "token.h"

enum numeral_kind {
	NUMERAL_CARDINAL,
	NUMERAL_ORDINAL,  /* "21st", "second" */
	NUMERAL_FRACTION, /* "two-thirds", "half" */
	NUMERAL_MULTIPLE, /* "doubled", "threefold", "three times" */
	NUMERAL_RATIO,    /* "one in five" */
	NUMERAL_VAGUE,    /* "hundreds", "several thousand": low and high */
};

struct numeral {
	enum numeral_kind kind;
	size_t first, last; /* its tokens */
	struct decimal low, high;
	bool words;   /* in words alone */
	int64_t scale; /* its last word's, where that is hundred or more */
};

/* Reads the numeral that begins at token i; false if none does. */
bool numeral_read(const struct tokens *ts, size_t i, struct numeral *n);

/* "a half", "three quarters" at token i; its last token, 0 if there is none. */
size_t numeral_fraction(const struct tokens *ts, size_t i, struct decimal *d);

#endif
