/* SPDX-License-Identifier: ISC */
/*
 * Damage that no rule of layout can mend, as PDF hosts leave it (2008 to 2017):
 * glyphs shifted by 25 codes, and two columns read as one, line by line.
 */
#ifndef DAMAGE_H
#define DAMAGE_H

#include "../text/buf.h"

/* ":@90(;0,99(5205.)@@,(9" is "SYRIATIERRANKINGBYYEAR", each code 25 less. */
bool damage_shifted(struct slice text);

/* Sentences break off for others to begin: "women in The government ...". */
bool damage_interleaved(struct slice text);

#endif
