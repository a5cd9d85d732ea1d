/* SPDX-License-Identifier: ISC */
#include "../text/utf8.h"
#include "fold.h"

void
fold_start(struct fold *f)
{
	f->n = 0;
	f->hash = TABLE_HASH_START;
	f->full = false;
}

static void
add(struct fold *f, char c)
{
	if (f->n == FOLD_BYTES) {
		f->full = true;
		return;
	}
	/* a space counts once something stands behind it */
	if (c != ' ' && f->n > 0 && f->p[f->n - 1] == ' ')
		f->hash = table_hash_byte(f->hash, ' ');
	f->p[f->n++] = c;
	if (c != ' ')
		f->hash = table_hash_byte(f->hash, c);
}

/* Adds the ASCII letters that stand at text[at]; gives how many. */
static size_t
add_letters(struct fold *f, struct slice text, size_t at)
{
	size_t from = at, n;
	uint32_t hash;

	add(f, text.p[at++] | 0x20);
	n = f->n;
	hash = f->hash;
	for (; at < text.n && is_ascii_letter(text.p[at]) && n < FOLD_BYTES;
	    at++) {
		f->p[n] = text.p[at] | 0x20;
		hash = table_hash_byte(hash, f->p[n++]);
	}
	f->n = n;
	f->hash = hash;
	f->full |= at < text.n && is_ascii_letter(text.p[at]);
	return at - from;
}

static void
gap(struct fold *f)
{
	if (f->n > 0 && f->p[f->n - 1] != ' ')
		add(f, ' ');
}

size_t
fold_add(struct fold *f, struct slice text, size_t at)
{
	uint32_t u = (unsigned char)text.p[at];
	size_t n = 1;
	char c;

	if (is_ascii_letter(text.p[at]))
		return add_letters(f, text, at);
	if (text.p[at] == ' ') {
		gap(f);
		return 1;
	}
	if (u >= 0x80)
		n = utf8_read(slice_part(text, at, text.n), &u);
	c = u == 0xb4 || u == 0x60 ? '\'' : utf8_ascii(u);
	if (c == '&') {
		gap(f);
		add(f, 'a');
		add(f, 'n');
		add(f, 'd');
		gap(f);
	} else if (is_ascii_letter(c) || is_digit(c)) {
		add(f, to_lower(c));
	} else if (c != '\'' && c != '.') {
		gap(f);
	}
	return n;
}

struct slice
fold_slice(const struct fold *f)
{
	size_t n = f->n;

	return (struct slice){f->p, n > 0 && f->p[n - 1] == ' ' ? n - 1 : n};
}

const void *
fold_find(const struct fold *f, const struct table *t)
{
	return f->n > 0 && table_may_have(t, f->hash)
	    ? table_find_hash(t, fold_slice(f), f->hash) : NULL;
}

void
fold_text(struct fold *f, struct slice text)
{
	size_t at = 0;

	fold_start(f);
	while (at < text.n && !f->full)
		at += fold_add(f, text, at);
}

/*
 * Whether a key may begin with the first two words of text: a look at their
 * hash. No is sure.
 */
static bool
may_go_on(const struct table *t, struct slice text)
{
	uint32_t h = TABLE_HASH_START;
	size_t at = 0;
	int spaces = 0;

	for (; at < text.n && spaces < 2; at++)
		if (is_ascii_letter(text.p[at]))
			h = table_hash_byte(h, text.p[at] | 0x20);
		else if (text.p[at] != ' ')
			return true;
		else if (++spaces < 2)
			h = table_hash_byte(h, ' ');
	return spaces < 2 || table_may_begin(t, h);
}

bool
fold_may_start(const struct table *t, struct slice text)
{
	size_t n = 0;
	unsigned is;

	if (slice_starts(text, SLICE("\u2022 ")))
		text = slice_part(text, 4, text.n);
	if (!table_may_start(t, text))
		return false;
	while (n < text.n && is_ascii_letter(text.p[n]))
		n++;
	if (n == 0 || (n < text.n && text.p[n] != ' ' && text.p[n] != ','))
		return true;
	is = table_word_may(t, table_look(slice_part(text, 0, n)));
	return is & TABLE_ROWS || (is & TABLE_BEGINS && may_go_on(t, text));
}

/* The first byte of text that adds something to an empty fold, or text.n. */
static size_t
skip_signs(struct slice text)
{
	size_t at = 0;

	while (at < text.n && is_ascii(text.p[at]) && text.p[at] != '&' &&
	    !is_ascii_letter(text.p[at]) && !is_digit(text.p[at]))
		at++;
	return at;
}

const void *
fold_longest(const struct table *t, struct slice text, size_t *end)
{
	const void *best = NULL, *row;
	struct fold f;
	size_t at = skip_signs(text), n, before;

	if (at == text.n || !fold_may_start(t, slice_part(text, at, text.n)))
		return NULL;
	fold_start(&f);
	while (at < text.n && !f.full) {
		before = f.n;
		n = fold_add(&f, text, at);
		at += n;
		if (fold_ends_word(&f, before) && !table_may_begin(t, f.hash))
			return best;
		if (f.n == before || f.full || (at < text.n &&
		    (is_letter(text.p[at]) || is_digit(text.p[at]))))
			continue;
		row = fold_find(&f, t);
		if (row && (!best || f.p[f.n - 1] != ' ')) {
			best = row;
			*end = f.p[f.n - 1] == ' ' && text.p[at - n] != '&'
			    ? at - n : at;
		}
	}
	return best;
}
