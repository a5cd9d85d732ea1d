/* SPDX-License-Identifier: ISC */
/* The words by which English says numbers and builds phrases (word.tsv). */
#ifndef LEXICON_H
#define LEXICON_H

#include "../text/table.h"

/* What a word can be; many are several things. */
#define W(n) ((uint64_t)1 << (n))
enum { /* bit numbers, so that debuggers can name them */
	WB_CARD, WB_TENS, WB_HUNDRED, WB_SCALE, WB_DOZEN, WB_ORD, WB_FRAC,
	WB_MULT, WB_FOLD, WB_VAGUE, WB_DECADE, WB_MAYBE, WB_PLURAL, WB_UNIT,
	WB_MONTH, WB_WEEKDAY, WB_PERCENT, WB_PERCENTAGE, WB_AGE, WB_OLD,
	WB_OLDER, WB_MINORAGE, WB_LIFE, WB_PRISON, WB_AGO, WB_RELATIVE,
	WB_SAME, WB_ARTICLE, WB_THE, WB_DET, WB_DEMO, WB_POSS, WB_AMOUNT,
	WB_PREP, WB_CONJ, WB_AND, WB_OR, WB_BUT, WB_TO, WB_OF, WB_IN, WB_BY,
	WB_FOR, WB_AS, WB_PER, WB_FROM, WB_THAN, WB_BETWEEN, WB_SUBORD,
	WB_REL, WB_BE, WB_HAVE, WB_DO, WB_MODAL, WB_NEG, WB_PRON, WB_ADV,
	WB_VERB, WB_INGNOUN, WB_EDNOUN, WB_NOUN, WB_DENY
};

#define W_CARD W(WB_CARD)       /* value: one to ninety, hundred, a scale */
#define W_TENS W(WB_TENS)       /* twenty to ninety */
#define W_HUNDRED W(WB_HUNDRED) /* multiplies what stands before it */
#define W_SCALE W(WB_SCALE)     /* thousand and up: likewise */
#define W_DOZEN W(WB_DOZEN)     /* dozen, score: likewise */
#define W_ORD W(WB_ORD)         /* value: its rank */
#define W_FRAC W(WB_FRAC)       /* value: the parts of one whole */
#define W_MULT W(WB_MULT)       /* doubled: value in hundredths */
#define W_FOLD W(WB_FOLD)       /* threefold */
#define W_VAGUE W(WB_VAGUE)     /* hundreds: value the least of the class */
#define W_DECADE W(WB_DECADE)   /* thirties */
#define W_MAYBE W(WB_MAYBE)     /* a number in some company only: score */
#define W_PLURAL W(WB_PLURAL)
#define W_UNIT W(WB_UNIT)       /* of time: see enum unit */
#define W_MONTH W(WB_MONTH)     /* value 1 to 12 */
#define W_WEEKDAY W(WB_WEEKDAY)
#define W_PERCENT W(WB_PERCENT)
#define W_PERCENTAGE W(WB_PERCENTAGE)
#define W_AGE W(WB_AGE)
#define W_OLD W(WB_OLD)
#define W_OLDER W(WB_OLDER)
#define W_LIFE W(WB_LIFE)
#define W_PRISON W(WB_PRISON)
#define W_AGO W(WB_AGO)
#define W_RELATIVE W(WB_RELATIVE) /* last, previous, next ... */
#define W_SAME W(WB_SAME)
#define W_ARTICLE W(WB_ARTICLE) /* a, an */
#define W_THE W(WB_THE)
#define W_DET W(WB_DET)
#define W_DEMO W(WB_DEMO)
#define W_POSS W(WB_POSS)
#define W_AMOUNT W(WB_AMOUNT)   /* several, many: no number */
#define W_PREP W(WB_PREP)
#define W_CONJ W(WB_CONJ)
#define W_AND W(WB_AND)
#define W_OR W(WB_OR)
#define W_BUT W(WB_BUT)
#define W_TO W(WB_TO)
#define W_OF W(WB_OF)
#define W_IN W(WB_IN)
#define W_BY W(WB_BY)
#define W_FOR W(WB_FOR)
#define W_AS W(WB_AS)
#define W_PER W(WB_PER)
#define W_FROM W(WB_FROM)
#define W_THAN W(WB_THAN)
#define W_BETWEEN W(WB_BETWEEN)
#define W_SUBORD W(WB_SUBORD)
#define W_REL W(WB_REL)
#define W_BE W(WB_BE)
#define W_HAVE W(WB_HAVE)
#define W_DO W(WB_DO)
#define W_MODAL W(WB_MODAL)
#define W_NEG W(WB_NEG)
#define W_PRON W(WB_PRON)
#define W_ADV W(WB_ADV)
#define W_VERB W(WB_VERB)       /* a finite verb or participle that no */
                                /* ending gives away */
#define W_INGNOUN W(WB_INGNOUN) /* a noun in -ing */
#define W_EDNOUN W(WB_EDNOUN)   /* no participle, though it ends in -ed */
#define W_NOUN W(WB_NOUN)
#define W_MINORAGE W(WB_MINORAGE)
#define W_DENY W(WB_DENY)       /* unable, unknown: what it says is no figure */

/* Any word that can begin a number. */
#define W_NUMBER (W_CARD | W_DOZEN | W_ORD | W_FRAC | W_MULT | W_FOLD | W_VAGUE)

/* Any word for which a sentence is read: a number, or what denies one. */
#define W_FIGURE (W_NUMBER | W_DECADE | W_LIFE | W_NEG | W_DENY | W_MONTH)

/* What a word does beside a number, to those who read numbers only. */
enum {
	NEAR_CHANGE = 1 << 0,   /* "from A to B" behind it is two figures */
	NEAR_PERSON = 1 << 1,   /* has an age */
	NEAR_COMPARED = 1 << 2, /* behind "three times": a multiple */
	NEAR_GAP = 1 << 3,      /* between a number and its unit of time */
	NEAR_COUNTING = 1 << 4, /* before a count, not a year */
	NEAR_LAW = 1 << 5,      /* a year before it is part of its name */
	NEAR_LINE = 1 << 6,     /* a telephone line */
	NEAR_NOONE = 1 << 7,    /* "one" behind it is no number */
	NEAR_ONEWORD = 1 << 8,  /* nor is it before this, joined on */
	NEAR_LASTING = 1 << 9,  /* "one day" behind it is a length of time */
	NEAR_PART = 1 << 10,    /* of a year: mid, early */
	NEAR_OVER = 1 << 11,    /* "over" behind it is no bound */
	NEAR_ABOUT = 1 << 12,   /* nor is "about" behind this */
	NEAR_MEAN = 1 << 13,    /* the amount it is told of is a mean */
	NEAR_EXTREME = 1 << 14, /* but not if this stands before it */
	NEAR_RATE = 1 << 16,    /* behind an amount: "monthly" */
	NEAR_MEASURE = 1 << 17, /* money is rated per it: "a barrel" */
	NEAR_OLDER = 1 << 18,   /* "a year older" */
	NEAR_RANGING = 1 << 19, /* "from A to B" behind it is a range */
	NEAR_PENALTY = 1 << 20, /* its maximum is a bound */
	NEAR_RESPECTIVELY = 1 << 21,
	NEAR_GAME = 1 << 22,    /* a score follows: "won 3-2" */
	NEAR_MANY = 1 << 23,    /* a plural that does not end in s */
	NEAR_COLLECTIVE = 1 << 24, /* one that stands before nouns too */
	NEAR_EXTENT = 1 << 25,  /* a verb of extent: "sentences ranged" */
	NEAR_COMPARATIVE = 1 << 26, /* "three fewer" */
	NEAR_GROWTH = 1 << 27,  /* "an increase of", "a 3 percent drop" */
	NEAR_GROWING = 1 << 28, /* "rose by" */
	NEAR_OWN = 1 << 29,     /* belongs to the number behind it */
	NEAR_BEGINS = 1 << 30,  /* a number may begin with it: "several hundred" */
	NEAR_NOTLAW = 1 << 15,  /* behind a law's noun: it is of no name */
};

/* Units of time, the smaller first. */
enum unit {
	UNIT_NONE,
	UNIT_SECOND,
	UNIT_MINUTE,
	UNIT_HOUR,
	UNIT_DAY,
	UNIT_WEEK,
	UNIT_MONTH,
	UNIT_YEAR,
	UNIT_DECADE,
};

struct word_row {
	struct slice key; /* lower case, a straight apostrophe inside */
	uint64_t is;      /* W_... */
	int64_t value;
	int unit;
	unsigned near;    /* NEAR_... */
	/* 1 + its row in the tables of these names, 0 if it has none there;
	 * the words that only these have are here, too, and are nothing */
	unsigned short clause_word, period_word, denial, evidence;
};

/*
 * The word of that lower-case key and table_look; NULL if English has none
 * here.
 */
const struct word_row *lexicon_find(struct slice key, uint32_t look);

/* How words begin that are W_FIGURE, for table_begins. */
extern const unsigned char *const lexicon_figures;

#endif
