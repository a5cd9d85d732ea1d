/* SPDX-License-Identifier: ISC */
#include "snip.h"

/* Bytes of the spaces at s[at]. */
size_t
snip_spaces(struct slice s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && s.p[at + n] == ' ')
		n++;
	return n;
}

/* s without spaces and the bytes of also at its end. */
struct slice
snip_trim_end(struct slice s, const char *also)
{
	while (s.n > 0 && (s.p[s.n - 1] == ' ' ||
	    (also[0] && strchr(also, s.p[s.n - 1]))))
		s.n--;
	return s;
}

struct slice
snip_trim(struct slice s)
{
	size_t n = snip_spaces(s, 0);

	return snip_trim_end(slice_part(s, n, s.n), "");
}

/* Bytes of a dash (hyphen, en, em) at s[at], 0 if there is none. */
size_t
snip_dash(struct slice s, size_t at)
{
	if (at < s.n && s.p[at] == '-')
		return 1;
	if (at + 2 < s.n && memcmp(s.p + at, "\xe2\x80", 2) == 0 &&
	    (unsigned char)s.p[at + 2] >= 0x90 &&
	    (unsigned char)s.p[at + 2] <= 0x95)
		return 3;
	return 0;
}

bool
snip_all_capitals(struct slice s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (is_lower(s.p[i]))
			return false;
		n += is_upper(s.p[i]);
	}
	return n > 1;
}

/* The year of "14 June 2004", "06/14/10", "2004-06-14"; 0 if there is none. */
unsigned
snip_date_year(struct slice s)
{
	unsigned n = 0, last = 0;
	size_t i, digits = 0;

	for (i = 0; i <= s.n; i++) {
		if (i < s.n && is_digit(s.p[i])) {
			n = n * 10 + (unsigned)(s.p[i] - '0');
			digits++;
			continue;
		}
		if (digits == 4 && n > 2000 && n < 2050)
			return n;
		if (digits == 2 && i >= 6 && s.p[i - 3] == '/')
			last = 2000 + n;
		n = 0;
		digits = 0;
		if (i > 60)
			break;
	}
	return last;
}
