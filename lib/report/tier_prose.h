/* SPDX-License-Identifier: ISC */
/*
 * The tier that compliance prose amounts to, sentence by sentence, for all
 * reports of 2001 to 2024. Not whole sentences are matched but their pieces:
 * compliance.c knows the formula (standards met or not, efforts made or not),
 * placement.c the words that put a country on a tier.
 */
#ifndef TIER_PROSE_H
#define TIER_PROSE_H

#include "cue.h"
#include "tier_word.h"

enum change { /* against last year's report */
	CHANGE_NONE,
	CHANGE_UP,
	CHANGE_DOWN,
	CHANGE_SAME,
};

/* How much a finding is worth: the greater decides, of equals the first. */
enum weight {
	WEIGHT_NONE,
	WEIGHT_HALF,    /* half a formula */
	WEIGHT_HINT,    /* loose talk, or another country's formula */
	WEIGHT_HISTORY, /* "has been placed on": perhaps not this year's */
	WEIGHT_FORMULA,
	WEIGHT_NOUN,    /* "the Tier 2 Watch List designation is" */
	WEIGHT_PLACED,  /* "is placed on" */
};

struct finding {
	enum weight weight;
	enum tier tier;
	enum change change;
};

/* What is carried from one sentence of a document to the next. */
struct prose {
	struct slice code; /* the document's country, "ZZZ" if unknown */
	unsigned year;     /* of the report, 0 if unknown */
	bool lacking;      /* the standards are not met; efforts to come */
	unsigned age;      /* sentences since */
};

/*
 * Where the next word of text from at on begins without which a sentence is of
 * no interest, unless the one before it lacked the other half; text.n if there
 * is none.
 */
size_t prose_next(struct slice text, size_t at);

/* Reads a sentence. Sets *waived if it says that a waiver was given. */
struct finding prose_read(struct prose *p, struct slice sentence,
    bool *waived);

#endif
