/* SPDX-License-Identifier: ISC */
/*
 * Bytes as characters. Every tool reads its input through utf8_clean, so that
 * what comes out is always valid UTF-8 without control characters.
 */
#ifndef UTF8_H
#define UTF8_H

#include "buf.h"

/* What stands for bytes that are no character. */
#define UTF8_REPLACEMENT 0xfffd

/*
 * Reads one character of s, which must not be empty. Gives its bytes (1 to 4)
 * and sets *c; a byte that is not UTF-8 is read as Windows-1252, as are U+0080
 * to U+009F, and what is not that either is U+FFFD (tip(5)).
 */
size_t utf8_read(struct slice s, uint32_t *c);

/* Appends c, a code point up to U+10FFFF. */
void utf8_write(struct buf *b, uint32_t c);

/*
 * Appends s to b, cleaned: characters read as above, every run of white space
 * and control characters one space, none before the byte b[start], none at
 * the end; byte order marks, soft hyphens and invisible marks dropped, joined
 * letters ("\uFB01") parted. *gap, false at first, carries a space that is due over to the next piece.
 */
void utf8_clean(struct buf *b, size_t start, bool *gap, struct slice s);

/* Whether utf8_clean would give s as it is (false also when unsure). */
bool utf8_is_clean(struct slice s);

/* Whether c is no control character, line end, or invisible mark. */
bool utf8_shows(uint32_t c);

/*
 * The plain ASCII of a character for comparing names: the base letter of a
 * letter with a mark, ' of curly quotes, - of dashes; 0 if there is none.
 */
char utf8_ascii(uint32_t c);

/* Bytes of s up to the last whole character within n. */
size_t utf8_floor(struct slice s, size_t n);

#endif
