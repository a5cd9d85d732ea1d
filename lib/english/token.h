/* SPDX-License-Identifier: ISC */
/*
 * A sentence as tokens: words, numbers, signs. What is written without a
 * space between stays apart ("45-day" is three tokens), with a mark that it
 * was glued; only what is one name is one token ("271-A", "COVID-19").
 */
#ifndef TOKEN_H
#define TOKEN_H

#include "lexicon.h"

enum token_kind {
	TOKEN_WORD,
	TOKEN_NUMBER,   /* 1,242 or 2.5 or -3: digits, commas, one point */
	TOKEN_ORDINAL,  /* 21st */
	TOKEN_DECADE,   /* 1990s */
	TOKEN_CODE,     /* a name with digits: M23, 19(b), 24/7, 10:30 */
	TOKEN_PHONE,    /* a telephone number, its blanks included */
	TOKEN_DAY,      /* a date in digits: 2003-06-14, 06/14/2003 */
	TOKEN_VULGAR,   /* a fraction in one character: value is its parts */
	TOKEN_SYMBOL,   /* of a currency: $, RD$, and N before digits */
	TOKEN_PERCENT,  /* % */
	TOKEN_DASH,     /* - and the longer ones */
	TOKEN_SLASH,
	TOKEN_OPEN,     /* ( or [ */
	TOKEN_CLOSE,
	TOKEN_QUOTE,    /* any quotation mark */
	TOKEN_POSSESSIVE, /* 's, or the apostrophe of a plural */
	TOKEN_COMMA,
	TOKEN_SEMICOLON,
	TOKEN_COLON,
	TOKEN_STOP,     /* . ! ? */
	TOKEN_OTHER,
};

struct token {
	uint32_t at, n; /* bytes of the text */
	unsigned char kind;
	bool glued;     /* nothing stands between it and the one before */
	bool capital;   /* a word in capitals at its first letter */
	bool plain;     /* a word of ASCII letters alone */
	uint32_t near;  /* NEAR_..., of the word */
	uint64_t is;    /* W_..., 0 for what is no word of the lexicon */
	int64_t value;  /* of the word; 10 to the n for a glued "m" or "bn" */
	const struct word_row *word; /* the lexicon's, NULL if it has none */
	uint32_t look;  /* table_look at the word */
	unsigned char unit;  /* enum unit */
	unsigned char lower; /* bytes of the word in lower case; 0: too long */
};

/* The tokens of a sentence, or of a piece of one. */
struct tokens {
	struct slice text; /* that their places count in: the paragraph */
	struct token *t;   /* t[0] to t[n - 1] */
	size_t n;
	size_t cap;
	size_t end;        /* of the text, behind the last token */
	size_t respectively; /* the last token of that meaning, or 0 */
	bool numbers;      /* whether there is any that may be a number */
	struct buf lower;  /* the words in lower case, each where it stands; NUL
			      for what is no letter */
	size_t from, to;   /* the bytes of the text */
	struct slice country; /* alpha-3, for signs such as "N"; "ZZZ" */
	unsigned year;        /* the report's, for money that had another code */
};

/*
 * Turns to bytes [from, to) of ts->text. Gives whether there may be a number or
 * a denying word: where it is false, tokens_read would find none.
 */
bool tokens_open(struct tokens *ts, size_t from, size_t to);

/*
 * Reads these bytes. The array grows as needed and is reused; release it with
 * tokens_free.
 */
void tokens_read(struct tokens *ts);
void tokens_free(struct tokens *ts);

/* The longest word that is compared, in bytes; longer ones are unknown. */
#define TOKEN_LONGEST 32

/*
 * The token's bytes; nothing outside the array. Here and in what follows the
 * token before the first, 0 - 1, is outside, too.
 */
static inline struct slice
token_text(const struct tokens *ts, size_t i)
{
	if (i >= ts->n)
		return (struct slice)LIT("");
	return (struct slice){ts->text.p + ts->t[i].at, ts->t[i].n};
}

/*
 * The word in lower case, its apostrophes straight; nothing if token i is no
 * word, or too long for one that is known.
 */
static inline struct slice
token_lower(const struct tokens *ts, size_t i)
{
	if (i >= ts->n)
		return (struct slice)LIT("");
	return (struct slice){ts->lower.p + (ts->t[i].at - ts->from),
	    ts->t[i].lower};
}

/*
 * The row of table t, whose keys are single words, for the word that token i
 * is; NULL if there is none. The table has a line "#look".
 */
static inline const void *
token_find(const struct tokens *ts, size_t i, const struct table *t)
{
	/* most words are in none of the tables */
	if (i >= ts->n || !table_word(t, ts->t[i].look) ||
	    ts->t[i].lower == 0)
		return NULL;
	return table_find_word(t, token_lower(ts, i), ts->t[i].look);
}

/* Whether token i is the word s, which is in lower case. */
static inline bool
token_is(const struct tokens *ts, size_t i, struct slice s)
{
	/* most words differ in length */
	return i < ts->n && ts->t[i].lower == s.n &&
	    memcmp(token_lower(ts, i).p, s.p, s.n) == 0;
}

/* Whether token i ends with suffix, in lower case, behind two bytes at least. */
static inline bool
token_ends(const struct tokens *ts, size_t i, struct slice suffix)
{
	const char *end;
	size_t k;

	if (i >= ts->n || ts->t[i].n <= suffix.n + 1)
		return false;
	end = ts->text.p + ts->t[i].at + ts->t[i].n - suffix.n;
	for (k = 0; k < suffix.n; k++)
		if ((end[k] | 0x20) != suffix.p[k])
			return false;
	return true;
}

/* Token i's lexicon bits, 0 outside the array. */
static inline uint64_t
is(const struct tokens *ts, size_t i)
{
	return i < ts->n ? ts->t[i].is : 0;
}

/* Token i's NEAR_ bits, 0 outside the array. */
static inline uint32_t
near(const struct tokens *ts, size_t i)
{
	return i < ts->n ? ts->t[i].near : 0;
}

/* The lexicon's row of token i, NULL if it has none. */
static inline const struct word_row *
token_word(const struct tokens *ts, size_t i)
{
	return i < ts->n ? ts->t[i].word : NULL;
}

/* Token i's kind, TOKEN_OTHER outside the array. */
static inline enum token_kind
kind_of(const struct tokens *ts, size_t i)
{
	return i < ts->n ? (enum token_kind)ts->t[i].kind : TOKEN_OTHER;
}

/* Whether token i exists and is glued to the one before it. */
static inline bool
glued(const struct tokens *ts, size_t i)
{
	return i < ts->n && ts->t[i].glued;
}

#endif
