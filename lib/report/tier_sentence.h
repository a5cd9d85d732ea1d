/* SPDX-License-Identifier: ISC */
/* What compliance.c and placement.c share: a sentence being read. */
#ifndef TIER_SENTENCE_H
#define TIER_SENTENCE_H

#include "tier_prose.h"

struct compliance {
	enum sense met;       /* "meets", "complies with" */
	bool full;            /* "fully" stood there */
	bool other;           /* said of another country */
	unsigned verb;        /* its word, 0 none */
	unsigned part, minimum;
	enum sense made;      /* "is making" */
	unsigned make, begin, significant, deem;
	enum sense effort;    /* significant efforts seen in this sentence */
	bool now;             /* the standards were denied in this sentence */
	unsigned denied;      /* the word where */
};

struct placement {
	uint64_t is;          /* the verb's cues */
	unsigned verb;        /* its word, 0 none */
	size_t at;            /* the first byte of its group */
	bool neg, modal, had, have, be, infinitive;
	unsigned again, rank, tier, after; /* words */
	enum tier former;     /* "from Tier 3", "after two years on" it */
	bool own_rank;        /* "its ranking", "the placement" */
	bool otherwise;       /* "would otherwise", "an otherwise required" */
	bool automatic;
	unsigned downgrade;   /* the noun */
	bool follows;         /* the last tier named is the one found */
	bool ordinal, first;  /* the word before was one */
	unsigned waiver, denial; /* words */
	bool granted, refused, soldiers, law;
	unsigned protection;
};

struct sentence {
	struct slice text;
	struct cue_reader words;
	struct clause clause;
	struct cue cue; /* the word at hand */
	struct compliance compliance;
	struct placement placement;
	struct finding best;
};

/* Keeps the weightier finding. */
void sentence_find(struct sentence *s, enum weight weight, enum tier tier,
    enum change change);

/* Whether the name of another country than p's ends before text[at]. */
bool other_subject(const struct prose *p, const struct sentence *s, size_t at);

/* Each takes the word at hand. */
void compliance_step(struct sentence *s, struct prose *p);
void placement_step(struct sentence *s, const struct prose *p);

#endif
