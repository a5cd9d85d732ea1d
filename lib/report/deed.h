/* SPDX-License-Identifier: ISC */
/*
 * What was done, by the verb that a figure is the subject or the object of:
 * "12 were convicted", "identified 12", "12 cases ended in acquittals". Tokens
 * are numbers of tokens of the sentence; a head is a counted noun's, 0 if it
 * is left out. Sets have a bit for each measure, none of 0 bits.
 */
#ifndef DEED_H
#define DEED_H

#include "measure.h"

/* The measure that verb i names of what head counts. */
enum measure deed_at(const struct frame *f, size_t i, size_t head);

/*
 * The measures that the verbs joined to token v by commas, "and" and "or"
 * name, v's own included, where the head fits them.
 */
uint32_t deed_verbs(const struct frame *f, size_t v, size_t head);

/* The measures that nouns in [first, last] name, of phrases their heads. */
uint32_t deed_nouns(const struct frame *f, size_t first, size_t last);

/* The figure at place p is the subject of its verb, or the verb's object. */
uint32_t deed_of_subject(const struct frame *f, const struct quantity *q,
    const struct place *p);
uint32_t deed_of_object(const struct frame *f, const struct quantity *q,
    const struct place *p);

/* What persons or cases came to: "went to prison", "ended in acquittals". */
uint32_t deed_of_outcome(const struct frame *f, const struct place *p);

/* What persons got, by verb v: permits, punishment, help, a course. */
enum measure deed_got(const struct frame *f, size_t v, size_t head);

/* Whether what verb v tells of is only planned, wanted, required or tried. */
bool deed_is_planned(const struct frame *f, size_t v);

/* Whether verb v has an object right behind it. */
bool deed_has_object(const struct frame *f, size_t v);

/* Whether "to prosecutors" or "for prosecution" stands soon from token on. */
bool deed_to_trial(const struct frame *f, size_t from);

/* Whether the noun at token i is one for persons by nation or trade. */
bool deed_is_people(const struct frame *f, size_t i);

/* "nine of them": a part of what was told before. */
bool deed_counts_them(const struct frame *f, const struct quantity *q);

#endif
