/* SPDX-License-Identifier: ISC */
/* Currencies: ISO 4217 codes of their names and signs (currencies.tsv). */
#ifndef CURRENCY_H
#define CURRENCY_H

#include "token.h"

/* The most words that the name of a currency has. */
#define CURRENCY_WORDS 4

/*
 * The longest currency's name at token i ("Kuwaiti dinars", "pesos"): sets
 * *last to its last token and *iso to its code. A name that several countries
 * share is that of ts->country; of none of them it is XXX. *cents: it names
 * hundredths of that ("pence"). False if none.
 */
bool currency_at(const struct tokens *ts, size_t i, size_t *last,
    struct slice *iso, bool *cents);

/* The code of the sign at token i (TOKEN_SYMBOL, or a word such as "USD"). */
bool currency_sign(const struct tokens *ts, size_t i, struct slice *iso);

/* Whether letters stand for the country's money when digits follow: "N". */
bool currency_is_prefix(struct slice letters, struct slice country);

#endif
