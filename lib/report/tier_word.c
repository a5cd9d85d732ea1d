/* SPDX-License-Identifier: ISC */
#include "tier_word.h"

static const struct slice names[] = {
	[TIER_NONE] = LIT("-"),
	[TIER_1] = LIT("1"),
	[TIER_2] = LIT("2"),
	[TIER_2WL] = LIT("2WL"),
	[TIER_3] = LIT("3"),
	[TIER_SC] = LIT("SC"),
};

struct slice
tier_name(enum tier t)
{
	return names[t];
}

/* Bytes of the spaces, hyphens and dashes at s[at]. */
static size_t
gap(struct slice s, size_t at)
{
	size_t from = at;

	while (at < s.n) {
		if (s.p[at] == ' ' || s.p[at] == '-')
			at++;
		else if (at + 2 < s.n && (unsigned char)s.p[at] == 0xe2 &&
		    (unsigned char)s.p[at + 1] == 0x80 &&
		    (unsigned char)s.p[at + 2] >= 0x90 &&
		    (unsigned char)s.p[at + 2] <= 0x95)
			at += 3;
		else
			break;
	}
	return at - from;
}

/* Where word ends if it stands at s[at] (case-blind), else 0. */
static size_t
word(struct slice s, size_t at, struct slice w)
{
	if (at > s.n || !slice_starts_fold(slice_part(s, at, s.n), w))
		return 0;
	at += w.n;
	return at < s.n && (is_letter(s.p[at]) || is_digit(s.p[at])) ? 0 : at;
}

/* Where two words end, a gap or nothing between them, else 0. */
static size_t
two_words(struct slice s, size_t at, struct slice a, struct slice b)
{
	if (at > s.n || !slice_starts_fold(slice_part(s, at, s.n), a))
		return 0;
	at += a.n;
	return word(s, at + gap(s, at), b);
}

static size_t
watch_list(struct slice s, size_t at)
{
	size_t end = two_words(s, at, SLICE("watch"), SLICE("list"));

	return end ? end : word(s, at, SLICE("wl"));
}

/* "Tier 2", "Tier2", "Tier II", with or without a watch list behind it. */
static size_t
numbered(struct slice s, enum tier *t)
{
	static const struct {
		struct slice spelling;
		enum tier tier;
	} numbers[] = {
	    {LIT("1"), TIER_1},
	    {LIT("2"), TIER_2},
	    {LIT("3"), TIER_3},
	    {LIT("i"), TIER_1},
	    {LIT("ii"), TIER_2},
	    {LIT("iii"), TIER_3},
	    {LIT("one"), TIER_1},
	    {LIT("two"), TIER_2},
	    {LIT("three"), TIER_3},
	    {LIT("2wl"), TIER_2WL},
	};
	size_t at = 4, end, i;

	at += gap(s, at);
	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		end = word(s, at, numbers[i].spelling);
		if (!end)
			continue;
		*t = numbers[i].tier;
		at = watch_list(s, end + gap(s, end));
		if (at && *t == TIER_2)
			*t = TIER_2WL;
		return at && *t == TIER_2WL ? at : end;
	}
	return 0;
}

/* Where words for no tier end that stand at the beginning of s, else 0. */
static size_t
unrated(struct slice s)
{
	size_t end = word(s, 0, SLICE("not rated"));

	if (!end)
		end = word(s, 0, SLICE("no tier rating"));
	return end ? end : word(s, 0, SLICE("unrated"));
}

size_t
tier_words(struct slice s, enum tier *t)
{
	size_t end;

	if (s.n < 4)
		return 0;
	switch (s.p[0] | 0x20) {
	case 't':
		return slice_starts_fold(s, SLICE("tier")) ? numbered(s, t) : 0;
	case 's':
		end = two_words(s, 0, SLICE("special"), SLICE("case"));
		if (!end)
			end = word(s, 0, SLICE("special cases"));
		if (end)
			*t = TIER_SC;
		return end;
	case 'n':
	case 'u':
		*t = TIER_NONE;
		return unrated(s);
	case 'w':
		*t = TIER_NONE;
		end = watch_list(s, 0);
		if (end)
			*t = TIER_2WL;
		return end;
	default:
		return 0;
	}
}
