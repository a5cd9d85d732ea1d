/* SPDX-License-Identifier: ISC */
/*
 * Countries: what the reports have called them (country_names.tsv, with the
 * report years in which a spelling means that code) and what the project calls
 * them (countries.tsv). A code is ISO 3166-1 alpha-3, XKX for Kosovo, and SCG,
 * YUG and ANT while they lasted.
 */
#ifndef COUNTRY_H
#define COUNTRY_H

#include "../text/buf.h"

/* The project's name of a code, without article; empty if there is none. */
struct slice country_name(struct slice code);

/*
 * The country whose name stands at text[at], a word's beginning: its code, and
 * *end, the byte behind the longest name that stands there ("Guinea-Bissau"
 * is not Guinea). A leading "the" belongs to the name. year is the report's, 0
 * if unknown. The empty slice if no name stands there.
 */
struct slice country_at(struct slice text, size_t at, unsigned year,
    size_t *end);

/* Whether a name may begin with a word, by table_look; no is sure. */
bool country_may_begin(uint32_t look);

/*
 * The first country named in text from *at on, in capitals or with a capital:
 * its code; *at and *end are the bytes of the name. Empty if there is none.
 */
struct slice country_find(struct slice text, size_t *at, unsigned year,
    size_t *end);

/* Whether no word stands in text behind a name that ends there. */
bool country_ends(struct slice text, size_t end);

/* The country that all of name means ("Congo, Republic of the"), or empty. */
struct slice country_of(struct slice name, unsigned year);

/*
 * Whether text ends with the adjective of a country that code's is not: "the
 * South Korean". One that code's country has too, as both Congos do, is its own.
 */
bool country_other_adjective(struct slice text, struct slice code);

/*
 * What a given word that is no code may have been meant for: "; did you mean
 * BEL (Belgium)?" is added to say, nothing where no code or name is like it.
 */
void country_suggest(struct buf *say, struct slice given);

/*
 * Whether a narrative of whole speaks of part in paragraphs of its own: Kosovo
 * in Serbia and Montenegro (2001-2008), the islands of a kingdom.
 */
bool country_has_part(struct slice whole, struct slice part);

#endif
