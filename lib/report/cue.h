/* SPDX-License-Identifier: ISC */
/*
 * The words of a sentence as those see them who look for a tier in it: each
 * with what tier_cues.tsv says it does, and the verb group that it stands in
 * ("does not yet fully", "has been").
 */
#ifndef CUE_H
#define CUE_H

#include "../text/table.h"

#define CUE(n) ((uint64_t)1 << (n))
enum { /* bit numbers; tier_cues.tsv tells what they mean */
	CB_BE, CB_HAVE, CB_HAD, CB_DO, CB_MODAL, CB_NEG, CB_NEITHER, CB_FAIL,
	CB_TO, CB_ADVERB, CB_AND, CB_WHICH, CB_GENERIC, CB_ARTICLE, CB_PREP,
	CB_FROM, CB_OTHERWISE, CB_COMPLY, CB_COMPLIANCE, CB_GERUND, CB_FULLY,
	CB_MINIMUM, CB_STANDARDS, CB_PART, CB_AREAS, CB_MAKE, CB_SIGNIFICANT,
	CB_EFFORT, CB_NO, CB_LONGER, CB_DEEM, CB_TIER, CB_PLACE, CB_STAY,
	CB_KEEP, CB_MOVE, CB_UP, CB_DOWN, CB_ANEW, CB_RANK, CB_DOWNGRADE,
	CB_AUTOMATIC, CB_CONSECUTIVE, CB_AGAIN, CB_ORDINAL, CB_YEAR, CB_FIRST,
	CB_TIME, CB_WAIVER, CB_REFUSE, CB_LAW, CB_PROTECTION, CB_ACT,
	CB_SOLDIERS, CB_BEGIN, CB_YET, CB_PLURAL, CB_CONDITION, CB_ANY,
	CB_SUBJECT, CB_GRANT, CB_AFTER
};

#define CUE_BE CUE(CB_BE)
#define CUE_HAVE CUE(CB_HAVE)
#define CUE_HAD CUE(CB_HAD)
#define CUE_DO CUE(CB_DO)
#define CUE_MODAL CUE(CB_MODAL)
#define CUE_NEG CUE(CB_NEG)
#define CUE_NEITHER CUE(CB_NEITHER)
#define CUE_FAIL CUE(CB_FAIL)
#define CUE_TO CUE(CB_TO)
#define CUE_ADVERB CUE(CB_ADVERB)
#define CUE_AND CUE(CB_AND)
#define CUE_WHICH CUE(CB_WHICH)
#define CUE_GENERIC CUE(CB_GENERIC)
#define CUE_ARTICLE CUE(CB_ARTICLE)
#define CUE_PREP CUE(CB_PREP)
#define CUE_FROM CUE(CB_FROM)
#define CUE_OTHERWISE CUE(CB_OTHERWISE)
#define CUE_COMPLY CUE(CB_COMPLY)
#define CUE_COMPLIANCE CUE(CB_COMPLIANCE)
#define CUE_GERUND CUE(CB_GERUND)
#define CUE_FULLY CUE(CB_FULLY)
#define CUE_MINIMUM CUE(CB_MINIMUM)
#define CUE_STANDARDS CUE(CB_STANDARDS)
#define CUE_PART CUE(CB_PART)
#define CUE_AREAS CUE(CB_AREAS)
#define CUE_MAKE CUE(CB_MAKE)
#define CUE_SIGNIFICANT CUE(CB_SIGNIFICANT)
#define CUE_EFFORT CUE(CB_EFFORT)
#define CUE_NO CUE(CB_NO)
#define CUE_LONGER CUE(CB_LONGER)
#define CUE_DEEM CUE(CB_DEEM)
#define CUE_TIER CUE(CB_TIER)
#define CUE_PLACE CUE(CB_PLACE)
#define CUE_STAY CUE(CB_STAY)
#define CUE_KEEP CUE(CB_KEEP)
#define CUE_MOVE CUE(CB_MOVE)
#define CUE_UP CUE(CB_UP)
#define CUE_DOWN CUE(CB_DOWN)
#define CUE_ANEW CUE(CB_ANEW)
#define CUE_RANK CUE(CB_RANK)
#define CUE_DOWNGRADE CUE(CB_DOWNGRADE)
#define CUE_AUTOMATIC CUE(CB_AUTOMATIC)
#define CUE_CONSECUTIVE CUE(CB_CONSECUTIVE)
#define CUE_AGAIN CUE(CB_AGAIN)
#define CUE_ORDINAL CUE(CB_ORDINAL)
#define CUE_YEAR CUE(CB_YEAR)
#define CUE_FIRST CUE(CB_FIRST)
#define CUE_TIME CUE(CB_TIME)
#define CUE_WAIVER CUE(CB_WAIVER)
#define CUE_REFUSE CUE(CB_REFUSE)
#define CUE_LAW CUE(CB_LAW)
#define CUE_PROTECTION CUE(CB_PROTECTION)
#define CUE_ACT CUE(CB_ACT)
#define CUE_SOLDIERS CUE(CB_SOLDIERS)
#define CUE_BEGIN CUE(CB_BEGIN)
#define CUE_YET CUE(CB_YET)
#define CUE_PLURAL CUE(CB_PLURAL)
#define CUE_CONDITION CUE(CB_CONDITION)
#define CUE_ANY CUE(CB_ANY)
#define CUE_SUBJECT CUE(CB_SUBJECT)
#define CUE_GRANT CUE(CB_GRANT)
#define CUE_AFTER CUE(CB_AFTER)

/* What stands between a word and the one before it. */
enum pause {
	PAUSE_NONE,
	PAUSE_COMMA, /* a comma, bracket or dash: an insertion may begin */
	PAUSE_STOP,  /* a semicolon, colon or stop: another clause */
};

/* A word; at and end are its bytes in the sentence, number counts from 1. */
struct cue {
	uint64_t is;
	size_t at, end;
	unsigned number;
	enum pause before;
};

struct cue_reader {
	struct slice text;
	size_t at;
	unsigned number;
};

/* The next word, whether a cue or not. False behind the last. */
bool cue_next(struct cue_reader *r, struct cue *c);

/*
 * The verb group at hand. The numbers are those of words, 0 for none; a word
 * that is none of the group may stand inside it, a longer insertion between
 * commas ("is not, despite the floods, making").
 */
struct clause {
	bool alive, held;  /* held: over an insertion */
	bool done;         /* its verb has come */
	bool neg, modal, had, have, be;
	unsigned last;   /* its last word so far */
	size_t at;       /* its first byte */
	unsigned now;    /* the word at hand */
	uint64_t is, one, two; /* what it is, and what the two before it were */
	unsigned to, neither, generic, plural, condition, no;
	unsigned relative; /* "that do not", "governments do not" */
	bool joined;       /* no comma stood before the word at hand */
};

/* Takes the next word into account. */
void clause_step(struct clause *c, const struct cue *cue);

/* Whether the group still reaches to the word at hand. */
bool clause_reaches(const struct clause *c);

/* How the verb at hand is meant. */
enum sense {
	SENSE_NONE, /* an infinitive, a wish, a rule */
	SENSE_YES,
	SENSE_NO,
};

enum sense clause_sense(struct clause *c, const struct cue *verb);

#endif
