/* SPDX-License-Identifier: ISC */
/*
 * Which signs a line has, found in one pass over it. Most readers of headings
 * need some sign that prose seldom has, and need not look where there is none.
 * With TIP_ASK_ALL defined all are asked, whatever a look tells: a test.
 */
#ifndef SIGNS_H
#define SIGNS_H

#include "buf.h"

enum {
	SIGN_COLON = 1,
	SIGN_BRACKET = 2, /* "(" */
	SIGN_DASH = 4,    /* of ASCII */
	SIGN_SQUARE = 8,  /* "[" */
	SIGN_LESS = 16,   /* "<" */
	SIGN_MORE = 32,   /* ">" */
	SIGN_BAR = 64,
	SIGN_BEYOND = 128,  /* ASCII */
	SIGN_CONTROL = 256,
	SIGN_BLANKS = 512,  /* side by side, or at the beginning */
	SIGN_GLUED = 1024,  /* a capital or digit behind a small letter or sign */
	SIGN_RUN_IN = 2048, /* a heading in its midst: may be, for signs_of */
};

/* What a text may have that was not looked at. */
#define SIGNS_ALL (~0u)

/* A longer line is not looked at: it has all of them sooner or later. */
#define SIGNS_LINE 240

unsigned signs_of(struct slice line);

#endif
