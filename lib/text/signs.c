/* SPDX-License-Identifier: ISC */
#include "bytes.h"
#include "signs.h"

static unsigned
sign(char c)
{
	static const unsigned char signs[128] = {
		[':'] = SIGN_COLON, ['('] = SIGN_BRACKET, ['-'] = SIGN_DASH,
		['['] = SIGN_SQUARE, ['<'] = SIGN_LESS, ['>'] = SIGN_MORE,
		['|'] = SIGN_BAR,
	};

	return !is_ascii(c) ? SIGN_BEYOND : c < ' ' || c == 0x7f ? SIGN_CONTROL
	    : signs[(unsigned char)c];
}

/* Whether a capital or digit is glued to what stands before it in b. */
static bool
is_glued(bytes b, byte_bits spaces, byte_bits large, char before)
{
	/* behind these, and each other, they are not */
	byte_bits lead = spaces | large | bytes_are(b, ',') |
	    bytes_are(b, '(') | bytes_are(b, '$');
	byte_bits first = before == ' ' || before == ',' || before == '(' ||
	    before == '$' || is_upper(before) || is_digit(before);

	return (large & ~(lead << 1 | first)) != 0;
}

unsigned
signs_of(struct slice line)
{
	byte_bits spaces, words, odd, blanks = 0, before = 1;
	unsigned signs = 0;
	size_t at;

#ifdef TIP_ASK_ALL
	return SIGNS_ALL;
#endif
	if (line.n > SIGNS_LINE)
		return SIGNS_ALL;
	for (at = 0; at < line.n; at += BYTES) {
		bytes b = bytes_of(line, at);

		spaces = bytes_are(b, ' ');
		words = bytes_within(b, 'a', 'z') | spaces;
		blanks |= spaces & (spaces << 1 | before);
		before = spaces >> (BYTES - 1);
		if (words == BYTES_ALL)
			continue;
		odd = bytes_within(b, 'A', 'Z') | bytes_within(b, '0', '9');
		if (odd && is_glued(b, spaces, odd, at > 0 ? line.p[at - 1]
		    : ' '))
			signs |= SIGN_GLUED;
		odd = ~(odd | words | bytes_are(b, ',') | bytes_are(b, '.')) &
		    bytes_there(line, at);
		for (; odd; odd &= odd - 1)
			signs |= sign(line.p[at + bytes_first(odd)]);
	}
	return signs | (blanks ? SIGN_BLANKS : 0) | SIGN_RUN_IN;
}
