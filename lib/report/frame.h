/* SPDX-License-Identifier: ISC */
/*
 * The frame a figure stands in: the verb whose object or subject it is, the
 * noun and preposition it hangs on. What that is evidence of is measure.c's
 * to say.
 */
#ifndef FRAME_H
#define FRAME_H

#include "../english/clause.h"
#include "evidence.h"
#include "record.h"

/* How many figures a part looks back over for its whole (tip(5)). */
#define FRAME_BACK 256

/* What is known of a token before its figures are looked at. */
struct frame_word {
	const struct evidence_row *row; /* one of zeros for most */
	unsigned denial; /* DENIAL_..., 0 for most */
};

enum stand {
	STAND_LOOSE,   /* nothing governs it */
	STAND_SUBJECT, /* "12 victims were identified" */
	STAND_OBJECT,  /* "identified 12 victims" */
	STAND_PREP,    /* "investigations of 12 suspects" */
};

struct place {
	enum stand stand;
	size_t verb;   /* the governing verb's token, SIZE_MAX if none */
	size_t prep;   /* of STAND_PREP: the preposition's token */
	size_t noun;   /* of STAND_PREP: the last token of what it hangs on */
	size_t left;   /* the first token of the figure's own phrase */
	bool passive;  /* of STAND_SUBJECT: a form of be before the verb */
};

/* A place once found, and of which span of its figure. */
struct frame_placed {
	struct place place;
	size_t bound, first, tail, head;
	bool predicate, known;
	bool unscoped; /* its scope was not asked for yet: scope.c */
};

/* A sentence with what its words are evidence of. */
struct frame {
	const struct tokens *ts;
	const struct clauses *clauses;
	struct frame_word *word; /* one a token */
	size_t cap;
	/* of each token 1 + the bracket that is open before it, 0 if none; not
	 * there where the sentence has no brackets */
	uint32_t *open;
	size_t open_cap;
	struct frame_placed *placed; /* one a figure of the sentence */
	size_t placed_cap;
	struct token_set denies; /* what may deny */
	struct token_set parts; /* what may end a clause */
	struct quantities *qs;
	size_t from; /* the sentence's first figure in qs */
	const struct paragraph *p;
	/* of all words of the sentence, or-ed: */
	uint64_t all;     /* their evidence */
	int names;        /* the measures that they name: 0 if none do */
	unsigned denial;  /* DENIAL_... */
	unsigned also;    /* what few of them are: EA_... */
	bool inspectors;  /* it tells of visits, and names inspectors */
	size_t last_be;   /* its last form of be, or its first token */
	bool brackets;    /* it has any */
	bool openings;    /* a clause of it may open with "of" or "among" */
	bool trafficking; /* the paragraph speaks of trafficking */
};

/*
 * Looks up the words of sentence ts of p, whose figures are qs from from; then,
 * once all figures are there, readies f for them and the clauses c.
 */
void frame_words(struct frame *f, const struct tokens *ts,
    struct quantities *qs, size_t from, const struct paragraph *p);
void frame_open(struct frame *f, const struct clauses *c);
void frame_free(struct frame *f);

/* EV_... of token i, 0 for none; the measures its verb or noun names. */
static inline uint64_t
evidence_at(const struct frame *f, size_t i)
{
	return i < f->ts->n ? f->word[i].row->is : 0;
}

/* EA_... of token i */
static inline unsigned
also_at(const struct frame *f, size_t i)
{
	return i < f->ts->n ? f->word[i].row->also : 0;
}

/* DENIAL_... of token i, 0 for most */
static inline unsigned
denial_at(const struct frame *f, size_t i)
{
	return i < f->ts->n ? f->word[i].denial : 0;
}

/* Whether token i is a word of evidence at all, as few are. */
static inline bool
frame_knows(const struct frame *f, size_t i)
{
	return i < f->ts->n && f->word[i].row->key.n > 0;
}

/* Whether words of evidence e may stand in the sentence; no is sure. */
static inline bool
frame_has(const struct frame *f, uint64_t e)
{
	return LOOK_EVERYWHERE || (f->all & e);
}

/* Likewise words that name a measure. */
static inline bool
frame_names(const struct frame *f)
{
	return LOOK_EVERYWHERE || f->names;
}

/* Likewise what few words are: EA_... */
static inline bool
frame_also(const struct frame *f, unsigned also)
{
	return LOOK_EVERYWHERE || (f->also & also);
}

/* Likewise words of denial.tsv: DENIAL_... */
static inline bool
frame_denies(const struct frame *f, unsigned denial)
{
	return LOOK_EVERYWHERE || (f->denial & denial);
}

/* Likewise words of clause_word.tsv: CW_... */
static inline bool
frame_seen(const struct frame *f, uint32_t words)
{
	return LOOK_EVERYWHERE || (f->clauses->seen & words);
}

static inline enum measure
verb_at(const struct frame *f, size_t i)
{
	return i < f->ts->n ? (enum measure)f->word[i].row->verb : MEASURE_NONE;
}

static inline enum measure
noun_at(const struct frame *f, size_t i)
{
	return i < f->ts->n ? (enum measure)f->word[i].row->noun : MEASURE_NONE;
}

/* Whether "back pay", "unpaid wages" stand at token i. */
static inline bool
frame_owed_wages(const struct frame *f, size_t i)
{
	return (evidence_at(f, i) & EV_OWED) &&
	    (also_at(f, i + 1) & EA_WAGES);
}

/* Whether token i ends a clause: a semicolon or a stop. */
static inline bool
frame_breaks(const struct frame *f, size_t i)
{
	enum token_kind kind = kind_of(f->ts, i);

	return kind == TOKEN_SEMICOLON || (kind == TOKEN_STOP &&
	    !glued(f->ts, i + 1));
}

/* Where the clause of token i begins: behind a break or colon. */
size_t frame_clause(const struct frame *f, size_t i);

/* 1 + the bracket that is open before token i, 0 if none is. */
static inline uint32_t
frame_open_bracket(const struct frame *f, size_t i)
{
	return f->brackets ? f->open[i] : 0;
}

/* A share of another figure: "half", "48 percent". */
static inline bool
is_share(const struct quantity *q)
{
	return q->kind == KIND_PERCENT || q->kind == KIND_RATIO;
}

/* The first of the figures that figure k looks back over. */
static inline size_t
frame_back(size_t k)
{
	return k > FRAME_BACK ? k - FRAME_BACK : 0;
}

/* The token behind the figure, its bound and its noun phrase. */
static inline size_t
frame_behind(const struct quantity *q)
{
	return (q->head > q->tail && !q->predicate ? q->head : q->tail) + 1;
}

/* The evidence of all words in [from, to), or-ed. */
uint64_t evidence_between(const struct frame *f, size_t from, size_t to);

/*
 * Where figure q stands, which may be made up to ask with; where a figure of
 * the sentence itself stands, found once for all who ask.
 */
void frame_find_place(const struct frame *f, const struct quantity *q,
    struct place *p);
const struct place *frame_place(const struct frame *f,
    const struct quantity *q);

#endif
