/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "../text/bytes.h"
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

/* There is room for as many tokens as bytes. */
static inline struct token *
add(struct tokens *ts, enum token_kind kind, size_t at, size_t end)
{
	struct token *t = &ts->t[ts->n++];

	*t = (struct token){.at = (uint32_t)at,
	    .n = (uint32_t)(end - at),
	    .kind = (unsigned char)kind,
	    .glued = at == ts->end};
	ts->end = end;
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

/* Whether a character is the sign of a currency. */
static bool
is_money(uint32_t c)
{
	switch (c) {
	case '$': case 0xa2: case 0xa3: case 0xa4: case 0xa5: case 0x192:
	case 0x58f: case 0x60b: case 0x9f3: case 0xe3f: case 0x17db:
	case 0xfdfc: case 0xffe5: case 0xffe6:
		return true;
	}
	return c >= 0x20a0 && c <= 0x20cf;
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
	    c == UTF8_REPLACEMENT || (c >= 0x3000 && c < 0x3040) || is_money(c))
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
	size_t n = 0;

	for (; at < end; at++) {
		char c = to_lower(ts->text.p[at]);

		if (n == TOKEN_LONGEST)
			return;
		if (c == '\xe2' && at + 2 < end) { /* a curly one */
			c = '\'';
			at += 2;
		}
		to[n++] = c;
	}
	t->lower = (unsigned char)n;
}

/* Looks the last token up, a word in lower case already. */
static inline void
find_word(struct tokens *ts, struct token *t, struct slice lower)
{
	const struct word_row *w;

	t->capital = is_upper(ts->text.p[t->at]);
	if (lower.n == 0)
		return;
	t->look = table_look(lower);
	w = lexicon_find(lower, t->look);
	if (!w)
		return;
	t->word = w;
	t->is = w->is;
	t->value = w->value;
	t->unit = (unsigned char)w->unit;
	t->near = w->near;
	if (w->is & W_FIGURE)
		ts->numbers = true;
	if (w->near & NEAR_RESPECTIVELY)
		ts->respectively = ts->n - 1;
}

static void
add_word(struct tokens *ts, size_t at, size_t end)
{
	struct token *t = add(ts, TOKEN_WORD, at, end);

	fold_word(ts, t, at, end);
	find_word(ts, t, token_lower(ts, ts->n - 1));
}

/* Whether a word may go on behind its ASCII letters, or be no word, by c. */
static bool
may_go_on(char c)
{
	return c == '\'' || c == '-' || c == '$' || is_digit(c) ||
	    (unsigned char)c >= 0x80;
}

/* How many letters stand at lower, up to a NUL. */
static inline size_t
letters_at(const char *lower)
{
	size_t n = 0;
	byte_bits end;

	while (!(end = bytes_are(bytes_at(lower + n), '\0')))
		n += BYTES;
	return n + bytes_first(end);
}

/*
 * Whether what stands behind letters does not go on their word: a hyphen before
 * no digit, an apostrophe before no letter but the s of a possessive.
 */
static bool
ends_word(struct slice rest)
{
	char next = rest.n > 1 ? rest.p[1] : ' ';

	if (rest.p[0] == '-')
		return !is_digit(next);
	if (rest.p[0] != '\'' || !is_ascii(next))
		return false;
	if (to_lower(next) == 's')
		return rest.n == 2 || !is_letter(rest.p[2]);
	return !is_ascii_letter(next);
}

/* A word of ASCII letters alone, as nearly all are; 0 if it is perhaps more. */
static size_t
read_plain(struct tokens *ts, size_t at, size_t to)
{
	struct slice s = {ts->lower.p + (at - ts->from), 0};
	size_t n = letters_at(s.p);
	struct token *t;

	if (n == 0 || (at + n < to && may_go_on(ts->text.p[at + n]) &&
	    !ends_word(slice_part(ts->text, at + n, to))))
		return 0;
	t = add(ts, TOKEN_WORD, at, at + n);
	t->plain = true;
	if (n <= TOKEN_LONGEST) {
		s.n = n;
		t->lower = (unsigned char)n;
	}
	find_word(ts, t, s);
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
	}
	return is_money(c) ? TOKEN_SYMBOL : TOKEN_OTHER;
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

/* A word that is not plain, or letters with digits: M23, RD$, N1.5. */
static size_t
read_letters(struct tokens *ts, size_t at, size_t to)
{
	struct digits d;
	size_t end = word_end(ts->text, at, to);

	if (end < to && (is_digit(ts->text.p[end]) || ts->text.p[end] == '$' ||
	    ts->text.p[end] == '-' || ts->text.p[end] == '\xc2') &&
	    digits_after_letters(ts->text, at, end, to, ts->country, &d)) {
		add(ts, (enum token_kind)d.kind, at, d.end);
		if (d.kind != TOKEN_SYMBOL)
			ts->numbers = true;
		return d.end - at;
	}
	add_word(ts, at, end);
	return end - at;
}

/* Whether the last token is a currency's sign, or letters like its code. */
static bool
behind_money(const struct tokens *ts)
{
	const struct token *t = &ts->t[ts->n - 1];
	size_t i;

	if (t->kind == TOKEN_SYMBOL)
		return true;
	for (i = 0; i < t->n; i++)
		if (!is_upper(ts->text.p[t->at + i]))
			return false;
	return t->n == 3; /* "EUR 45m" */
}

static size_t
read_digits(struct tokens *ts, size_t at, size_t to)
{
	bool money = ts->n > 0 && behind_money(ts) &&
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
	/* "$.50" */
	if (!first && !(text.p[at] == '.' && text.p[at - 1] == '$'))
		return false;
	sign = digits_sign(text, at, to);
	return (text.p[at] == '.' || sign > 0) &&
	    at + 1 < to && is_digit(text.p[at + (sign > 0 ? sign : 1)]);
}

/* Whether the word of letters at at of s is one that figures are read for. */
static bool
is_figure(struct slice s, size_t at, const char *lower)
{
	struct slice key = {lower, letters_at(lower)};
	const struct word_row *w;

	/* "can't" */
	if (at + key.n < s.n && (s.p[at + key.n] == '\'' ||
	    !is_ascii(s.p[at + key.n])))
		return true;
	w = lexicon_find(key, table_look(key));
	return w && (w->is & W_FIGURE);
}

/*
 * Whether any word of s is such, or may be: the first four letters of nearly
 * all others say that they are none.
 */
static bool
any_figure(struct slice s, const char *lower)
{
	byte_bits letters, starts, before = 0;
	size_t at, i;

	for (at = 0; at < s.n; at += BYTES) {
		letters = bytes_are(bytes_at(lower + at), '\0') ^ BYTES_ALL;
		starts = letters & ~(letters << 1 | before);
		before = letters >> (BYTES - 1);
		for (; starts; starts &= starts - 1) {
			i = at + bytes_first(starts);
			if (table_begins(lexicon_figures, lower + i) &&
			    is_figure(s, i, lower + i))
				return true;
		}
	}
	return false;
}

/*
 * Puts the letters of s into lower in lower case. Gives whether a digit or a
 * sign that is a fraction stands in s.
 */
static bool
fold_letters(struct slice s, char *lower)
{
	byte_bits digits = 0;
	size_t at;

	for (at = 0; at < s.n; at += BYTES) {
		bytes b = bytes_of(s, at);

		bytes_put(lower + at, bytes_letters(b));
		digits |= bytes_within(b, '0', '9');
		if (bytes_beyond_ascii(b)) /* bytes that fractions have */
			digits |= bytes_are(b, '\xc2') | bytes_are(b, '\x85');
	}
	memset(lower + at, 0, BYTES);
	return digits != 0;
}

bool
tokens_open(struct tokens *ts, size_t from, size_t to)
{
	struct slice s = slice_part(ts->text, from, to);

	ts->from = from;
	ts->to = to;
	buf_room(&ts->lower, s.n + 2 * BYTES);
	return fold_letters(s, ts->lower.p) || any_figure(s, ts->lower.p);
}

/* What begins neither with a letter nor a blank. */
static size_t
read_other(struct tokens *ts, size_t at, size_t to)
{
	char c = ts->text.p[at];
	size_t n;

	if (digits_begin(ts->text, at, to))
		return read_digits(ts, at, to);
	if (is_ascii(c) && c != '\'')
		return read_sign(ts, at, to);
	if (letter(ts->text, at, to) > 0)
		return read_letters(ts, at, to);
	n = read_possessive(ts, at, to);
	return n > 0 ? n : read_sign(ts, at, to);
}

void
tokens_read(struct tokens *ts)
{
	const char *p = ts->text.p;
	size_t at = ts->from, to = ts->to, n;

	ts->n = ts->respectively = 0;
	ts->end = SIZE_MAX;
	ts->numbers = false;
	ts->t = mem_grow(ts->t, &ts->cap, to - at, sizeof(*ts->t));
	while (at < to) {
		if (p[at] == ' ')
			n = 1;
		else if (!is_ascii_letter(p[at]))
			n = read_other(ts, at, to);
		else if ((n = read_plain(ts, at, to)) == 0)
			n = read_letters(ts, at, to);
		at += n;
	}
	if (ts->respectively > 0 && ts->numbers)
		respective_split(ts, ts->respectively);
}
