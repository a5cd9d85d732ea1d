/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "../text/utf8.h"
#include "digits.h"
#include "respective.h"
#include "token.h"

void
tokens_free(struct tokens *ts)
{
	free(ts->t);
	buf_free(&ts->lower);
	ts->t = NULL;
	ts->cap = ts->n = 0;
}

static inline struct token *
add(struct tokens *ts, enum token_kind kind, size_t at, size_t end)
{
	struct token *t;

	if (ts->n == ts->cap)
		ts->t = mem_grow(ts->t, &ts->cap, ts->n + 1, sizeof(*ts->t));
	t = &ts->t[ts->n];
	*t = (struct token){.at = (uint32_t)at,
	    .n = (uint32_t)(end - at),
	    .kind = (unsigned char)kind};
	t->glued = ts->n > 0 && t[-1].at + t[-1].n == at;
	ts->n++;
	return t;
}

/* Bytes of an apostrophe at s, straight or curly; 0 if there is none. */
static size_t
apostrophe(struct slice s)
{
	if (s.n > 0 && s.p[0] == '\'')
		return 1;
	return s.n > 2 && s.p[0] == '\xe2' &&
	    memcmp(s.p, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

/* Bytes of the letter at at; 0 if what stands there is none. */
static size_t
letter(struct slice text, size_t at, size_t to)
{
	uint32_t c;
	size_t n;

	if (at >= to)
		return 0;
	if (is_upper(text.p[at]) || is_lower(text.p[at]))
		return 1;
	if ((unsigned char)text.p[at] < 0x80)
		return 0;
	n = utf8_read(slice_part(text, at, to), &c);
	/* punctuation, signs and currencies are no letters */
	if (c < 0xc0 || (c >= 0x2000 && c < 0x2c00) || c == 0xd7 || c == 0xf7 ||
	    c == UTF8_REPLACEMENT || (c >= 0x3000 && c < 0x3040) ||
	    c == 0xe3f || c == 0x17db)
		return 0;
	return n;
}

/* The end of the letters at at, apostrophes between letters included. */
static size_t
word_end(struct slice text, size_t at, size_t to)
{
	size_t n, quote, end = at;

	while ((n = letter(text, end, to)) > 0) {
		end += n;
		while (end < to && is_ascii_letter(text.p[end]))
			end++;
		if (end < to && (text.p[end] == ' ' || text.p[end] == ','))
			break; /* the commonest ends */
		quote = apostrophe(slice_part(text, end, to));
		if (quote == 0 || letter(text, end + quote, to) == 0)
			continue;
		/* 's alone is a token of its own */
		if ((text.p[end + quote] == 's' || text.p[end + quote] == 'S') &&
		    letter(text, end + quote + 1, to) == 0)
			break;
		end += quote;
	}
	return end;
}

/*
 * Puts the word [at, end) into the lower-case copy, curly apostrophes straight;
 * nothing of one that is too long to be known.
 */
static void
fold_word(struct tokens *ts, struct token *t, size_t at, size_t end)
{
	char *to = ts->lower.p + (at - ts->from);
	uint32_t hash = TABLE_HASH_START;
	size_t n = 0;

	for (; at < end; at++) {
		char c = to_lower(ts->text.p[at]);

		if (n == TOKEN_LONGEST)
			return;
		if (c == '\xe2' && at + 2 < end) { /* a curly one */
			c = '\'';
			at += 2;
		}
		hash = table_hash_byte(hash, c);
		to[n++] = c;
	}
	t->lower = (unsigned char)n;
	t->hash = hash;
}

/* Looks the last token up, a word in lower case already. */
static void
find_word(struct tokens *ts)
{
	struct token *t = &ts->t[ts->n - 1];
	const struct word_row *w;

	t->capital = is_upper(ts->text.p[t->at]);
	w = t->lower > 0 ? lexicon_find(token_lower(ts, ts->n - 1), t->hash)
	    : NULL;
	if (!w)
		return;
	t->word = w;
	t->is = w->is;
	t->value = w->value;
	t->unit = (unsigned char)w->unit;
	t->near = w->near;
	if (w->is & (W_NUMBER | W_DECADE | W_LIFE | W_NEG | W_DENY | W_MONTH))
		ts->numbers = true;
}

static void
add_word(struct tokens *ts, size_t at, size_t end)
{
	fold_word(ts, add(ts, TOKEN_WORD, at, end), at, end);
	find_word(ts);
}

/* Whether a word may go on behind its ASCII letters, or be no word, by c. */
static bool
may_go_on(char c)
{
	return c == '\'' || c == '-' || c == '$' || is_digit(c) ||
	    (unsigned char)c >= 0x80;
}

/*
 * A word of ASCII letters alone, as nearly all are; 0 if it is perhaps more.
 * One pass over its bytes does the work of word_end and fold_word.
 */
static size_t
read_plain(struct tokens *ts, size_t at, size_t to)
{
	const char *p = ts->text.p + at;
	char *lower = ts->lower.p + (at - ts->from);
	uint32_t hash = TABLE_HASH_START;
	size_t n, room = to - at;
	struct token *t;

	for (n = 0; n < room && is_ascii_letter(p[n]); n++) {
		lower[n] = (char)(p[n] | 0x20);
		hash = table_hash_byte(hash, lower[n]);
	}
	if (n == 0 || (n < room && may_go_on(p[n])))
		return 0;
	t = add(ts, TOKEN_WORD, at, at + n);
	if (n <= TOKEN_LONGEST) {
		t->lower = (unsigned char)n;
		t->hash = hash;
	}
	find_word(ts);
	return n;
}

/* 's, and the apostrophe behind the s of a plural. */
static size_t
read_possessive(struct tokens *ts, size_t at, size_t to)
{
	struct slice rest = slice_part(ts->text, at, to);
	size_t n = apostrophe(rest);
	bool after = ts->n > 0 && ts->t[ts->n - 1].kind == TOKEN_WORD &&
	    ts->t[ts->n - 1].at + ts->t[ts->n - 1].n == at;

	if (n == 0 || !after)
		return 0;
	if (n < rest.n && (rest.p[n] == 's' || rest.p[n] == 'S') &&
	    letter(ts->text, at + n + 1, to) == 0)
		n++;
	else if (at == 0 || to_lower(ts->text.p[at - 1]) != 's')
		return 0;
	add(ts, TOKEN_POSSESSIVE, at, at + n);
	return n;
}

static enum token_kind
sign_kind(uint32_t c)
{
	switch (c) {
	case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013:
	case 0x2014: case 0x2015: case 0x2212:
		return TOKEN_DASH;
	case '/':
		return TOKEN_SLASH;
	case '(': case '[': case '{':
		return TOKEN_OPEN;
	case ')': case ']': case '}':
		return TOKEN_CLOSE;
	case '"': case '\'': case '`': case 0x2018: case 0x2019: case 0x201c:
	case 0x201d: case 0xab: case 0xbb:
		return TOKEN_QUOTE;
	case ',':
		return TOKEN_COMMA;
	case ';':
		return TOKEN_SEMICOLON;
	case ':':
		return TOKEN_COLON;
	case '.': case '!': case '?':
		return TOKEN_STOP;
	case '%': case 0xff05:
		return TOKEN_PERCENT;
	case '$': case 0xa3: case 0xa4: case 0xa5: case 0xe3f: case 0x17db:
		return TOKEN_SYMBOL;
	}
	return c >= 0x20a0 && c <= 0x20cf ? TOKEN_SYMBOL : TOKEN_OTHER;
}

/*
 * A fraction in one character: a hundred times its upper number and its lower
 * one; 0 for any other character.
 */
static int
vulgar_fraction(uint32_t c)
{
	static const int parts[] = {107, 109, 110, 103, 203, 105, 205, 305,
	    405, 106, 506, 108, 308, 508, 708}; /* U+2150 to U+215E */

	switch (c) {
	case 0xbc: return 104;
	case 0xbd: return 102;
	case 0xbe: return 304;
	}
	return c >= 0x2150 && c <= 0x215e ? parts[c - 0x2150] : 0;
}

/* One sign; the empty bytes of a space make no token. */
static size_t
read_sign(struct tokens *ts, size_t at, size_t to)
{
	uint32_t c = (unsigned char)ts->text.p[at];
	size_t n = c < 0x80 ? 1 : utf8_read(slice_part(ts->text, at, to), &c);
	int parts = vulgar_fraction(c);

	/* two hyphens are one dash */
	if (c == '-' && at + 1 < to && ts->text.p[at + 1] == '-')
		n++;
	if (parts == 0) {
		add(ts, sign_kind(c), at, at + n);
	} else {
		add(ts, TOKEN_VULGAR, at, at + n)->value = parts;
		ts->numbers = true;
	}
	return n;
}

/* A word, or letters that go with digits: M23, RD$, N1.5. */
static size_t
read_letters(struct tokens *ts, size_t at, size_t to)
{
	struct digits d;
	size_t end = read_plain(ts, at, to);

	if (end > 0)
		return end;
	end = word_end(ts->text, at, to);
	if (end < to && (is_digit(ts->text.p[end]) || ts->text.p[end] == '$' ||
	    ts->text.p[end] == '-') &&
	    digits_after_letters(ts->text, at, end, to, ts->country, &d)) {
		add(ts, (enum token_kind)d.kind, at, d.end);
		if (d.kind != TOKEN_SYMBOL)
			ts->numbers = true;
		return d.end - at;
	}
	add_word(ts, at, end);
	return end - at;
}

static size_t
read_digits(struct tokens *ts, size_t at, size_t to)
{
	bool money = ts->n > 0 && ts->t[ts->n - 1].kind == TOKEN_SYMBOL &&
	    at - ts->t[ts->n - 1].at - ts->t[ts->n - 1].n <= 1;
	struct digits d;
	struct token *t;

	digits_read(ts->text, at, to, money, &d);
	t = add(ts, (enum token_kind)d.kind, at, d.end);
	t->value = d.power;
	ts->numbers = true;
	return d.end - at;
}

/* Whether a number begins at at: digits, or a point or minus before them. */
static bool
digits_begin(struct slice text, size_t at, size_t to)
{
	bool first = at == 0 || text.p[at - 1] == ' ' || text.p[at - 1] == '(';
	size_t sign;

	if (is_digit(text.p[at]))
		return true;
	if (text.p[at] == '+')
		return digits_is_phone(text, at, to);
	if (!first)
		return false;
	sign = digits_sign(text, at, to);
	return (text.p[at] == '.' || sign > 0) &&
	    at + 1 < to && is_digit(text.p[at + (sign > 0 ? sign : 1)]);
}

void
tokens_read(struct tokens *ts, size_t from, size_t to)
{
	size_t at = from, n, before, respectively = 0;

	ts->n = 0;
	ts->numbers = false;
	ts->from = from;
	ts->lower.n = 0;
	buf_room(&ts->lower, to - from);
	while (at < to) {
		if (ts->text.p[at] == ' ') {
			at++;
			continue;
		}
		before = ts->n;
		if (is_ascii_letter(ts->text.p[at]))
			n = read_letters(ts, at, to);
		else if (digits_begin(ts->text, at, to))
			n = read_digits(ts, at, to);
		else if (letter(ts->text, at, to) > 0)
			n = read_letters(ts, at, to);
		else if ((n = read_possessive(ts, at, to)) == 0)
			n = read_sign(ts, at, to);
		if (near(ts, before) & NEAR_RESPECTIVELY)
			respectively = before;
		at += n;
	}
	if (respectively > 0 && ts->numbers)
		respective_split(ts, respectively);
}
