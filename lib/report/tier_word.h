/* SPDX-License-Identifier: ISC */
/*
 * The words for a tier, as headings, lists and almanacs spell them: "Tier 2
 * Watch List", "TIER 2 - WATCH LIST", "Tier 2 Watchlist", "Special Case", "not
 * rated". Names of countries are not looked at here.
 */
#ifndef TIER_WORD_H
#define TIER_WORD_H

#include "../text/buf.h"

enum tier {
	TIER_NONE, /* not rated, unknown */
	TIER_1,
	TIER_2,
	TIER_2WL,
	TIER_3,
	TIER_SC, /* special case */
};

/* As the tier stream has it: "1", "2", "2WL", "3", "SC", "-". */
struct slice tier_name(enum tier t);

/*
 * Reads the words of a tier at the beginning of s: gives their bytes and sets
 * *t, or gives 0. "Not rated" and "no tier rating" are words for TIER_NONE.
 */
size_t tier_words(struct slice s, enum tier *t);

#endif
