/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "wrap.h"

size_t
wrap_width(struct slice s)
{
	size_t at, n = s.n;

	if (s.n > 2 * WRAP_MAX)
		return s.n; /* not wrapped, whatever it is */
	for (at = 0; at < s.n; at += BYTES) {
		byte_bits odd = bytes_beyond_ascii(bytes_of(s, at));

		for (; odd; odd &= odd - 1)
			n -= ((unsigned char)s.p[at + bytes_first(odd)] &
			    0xc0) == 0x80;
	}
	return n;
}

size_t
wrap_word(struct slice s)
{
	bytes b = bytes_of(s, 0);
	byte_bits spaces = bytes_are(b, ' ');
	size_t i, n = 0;

	if (spaces && !bytes_beyond_ascii(b))
		return bytes_first(spaces);
	for (i = 0; i < s.n && s.p[i] != ' '; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

/* Notes a line that was certainly wrapped, and the word that did not fit. */
void
wrap_note(struct wraps *w, size_t width, size_t word)
{
	w->width[w->count % WRAPS_SEEN] = width;
	w->next[w->count % WRAPS_SEEN] = width + 1 + word;
	w->count++;
}

/*
 * Whether the next line's first word would have fitted on a line of this
 * width, so that something else than the margin ended it. Where lines are
 * ragged, it must have fitted easily.
 */
bool
wrap_had_room(const struct wraps *w, size_t width, size_t next_width, size_t word)
{
	size_t n = w->count < WRAPS_SEEN ? w->count : WRAPS_SEEN, i;
	size_t widest = width > next_width ? width : next_width;
	size_t narrow = WRAP_MAX, ragged;

	for (i = 0; i < n; i++) {
		if (w->width[i] > widest)
			widest = w->width[i];
		if (w->next[i] < narrow)
			narrow = w->next[i];
	}
	ragged = widest >= narrow ? widest - narrow + 1 : 0;
	if (ragged > widest / 4)
		ragged = widest / 4;
	return width + 1 + word + ragged <= widest;
}

static size_t
widest(const struct wraps *w)
{
	size_t n = w->count < WRAPS_SEEN ? w->count : WRAPS_SEEN, i, most = 0;

	for (i = 0; i < n; i++)
		if (w->width[i] > most)
			most = w->width[i];
	return most;
}

size_t
wrap_last(const struct wraps *w, size_t width)
{
	size_t line = widest(w);

	if (w->count < WRAPS_SURE || line < 20)
		return width;
	while (width > line + line / 8)
		width -= line;
	return width;
}

bool
wrap_is_full(const struct wraps *w, size_t width)
{
	return w->count > 0 && wrap_last(w, width) * 4 >= widest(w) * 3;
}
