/* SPDX-License-Identifier: ISC */
/*
 * Which of a key's figures is the headline (tip(5), the panel). Each rule
 * stands once, in the function named after it. NULL is "not mentioned".
 */
#ifndef PANEL_PICK_H
#define PANEL_PICK_H

#include "panel.h"

/* The figures behind one measure's cells. */
struct headline {
	struct figure *total, *sex, *labor;
	size_t rivals; /* different values level with the total, itself too */
};

/* form TIP_WIDE leaves rivals 0. */
struct headline pick_headline(struct panel *p, enum measure m);

/* The value that a cell shows: a number, "0", "NR", or "-" for NULL. */
struct slice figure_value(const struct panel *p, const struct figure *f);

/* A duration in hundredths of a month. */
typedef unsigned long long months;

#define MONTHS_NONE ((months)0 - 1)
#define MONTHS_LIFE ((months)0 - 2)

/* A punishment's ends and the figures they were taken from. */
struct terms {
	months low, high;
	struct figure *low_from, *high_from;
};

struct terms pick_sentence(struct panel *p);
struct terms pick_penalty(struct panel *p);

struct money {
	struct figure *amount; /* or a count of zero or unknown */
	struct figure *usd;
};

struct money pick_funding(struct panel *p);

#endif
