/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "country.h"
#include "tier_sentence.h"

/* Bytes before a verb in which the name of its subject is looked for. */
#define NAME_BYTES 80

void
sentence_find(struct sentence *s, enum weight weight, enum tier tier,
    enum change change)
{
	if (weight > s->best.weight)
		s->best = (struct finding){weight, tier, change};
}

/* The code of the country whose name ends text, its start in *at; or empty. */
static struct slice
name_before(struct slice text, unsigned year, size_t *at)
{
	size_t from = text.n > NAME_BYTES ? text.n - NAME_BYTES : 0, end, i;
	struct slice code;

	for (i = from; i < text.n; i++) {
		if (!is_upper(text.p[i]) || (i > 0 && is_letter(text.p[i - 1])))
			continue;
		code = country_at(text, i, year, &end);
		if (code.n > 0 && end == text.n) {
			*at = i;
			return code;
		}
	}
	return (struct slice){NULL, 0};
}

static struct slice
trim(struct slice s, bool comma)
{
	while (s.n > 0 && (s.p[s.n - 1] == ' ' ||
	    (comma && s.p[s.n - 1] == ',')))
		s.n--;
	return s;
}

/*
 * Both Congos and both Koreas go by the short name in their own reports, and
 * Hong Kong and Macau are regions "of China".
 */
static bool
same_country(struct slice a, struct slice b)
{
	static const struct slice pairs[][2] = {
	    {LIT("COD"), LIT("COG")}, {LIT("KOR"), LIT("PRK")},
	    {LIT("HKG"), LIT("CHN")}, {LIT("MAC"), LIT("CHN")}};
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if ((slice_eq(a, pairs[i][0]) || slice_eq(a, pairs[i][1])) &&
		    (slice_eq(b, pairs[i][0]) || slice_eq(b, pairs[i][1])))
			return true;
	return slice_eq(a, b);
}

bool
other_subject(const struct prose *p, const struct sentence *s, size_t at)
{
	struct slice before = trim(slice_part(s->text, 0, at), false), code;
	size_t from = 0;

	if (slice_ends(before, SLICE(" which")))
		before = trim(slice_part(before, 0, before.n - 6), true);
	code = name_before(before, p->year, &from);
	if (code.n == 0 || slice_eq(p->code, SLICE("ZZZ")) ||
	    same_country(code, p->code))
		return false;
	/* "Aruba, Curacao and Sint Maarten remained": this one among them */
	return !slice_ends(slice_part(before, 0, from), SLICE(" and "));
}

/* Whether one of the words that matter begins s; most fail at two letters. */
static bool
speaks(struct slice s)
{
	switch (s.n < 4 ? 0 : s.p[0] | 0x20) {
	case 't':
		return (s.p[1] | 0x20) == 'i' &&
		    slice_starts_fold(s, SLICE("tier"));
	case 'm':
		return (s.p[1] | 0x20) == 'i' &&
		    slice_starts_fold(s, SLICE("minimum s"));
	case 's':
		if ((s.p[1] | 0x20) == 'p')
			return slice_starts_fold(s, SLICE("special case"));
		if ((s.p[1] | 0x20) == 't')
			return slice_starts_fold(s, SLICE("standards f"));
		return (s.p[1] | 0x20) == 'i' &&
		    (slice_starts_fold(s, SLICE("significant effort")) ||
		    slice_starts_fold(s, SLICE("signifc")) ||
		    slice_starts_fold(s, SLICE("signifi ")));
	case 'w':
		return (s.p[1] | 0x20) == 'a' &&
		    (slice_starts_fold(s, SLICE("watch")) ||
		    slice_starts_fold(s, SLICE("waive")));
	default:
		return false;
	}
}

/*
 * Where a word begins with two letters that such a word begins with. inside:
 * whether the byte before is a small letter, then whether the last of these is.
 */
static byte_bits
may_speak(bytes first, bytes second, byte_bits *inside)
{
	byte_bits small = bytes_within(first, 'a', 'z');
	byte_bits begin = ~(small << 1 | *inside), s, i;

	first = bytes_lower(first);
	second = bytes_lower(second);
	s = bytes_are(first, 's');
	i = bytes_are(second, 'i');
	*inside = small >> (BYTES - 1);
	return begin &
	    (((s | bytes_are(first, 't') | bytes_are(first, 'm')) & i) |
	    (s & (bytes_are(second, 'p') | bytes_are(second, 't'))) |
	    (bytes_are(first, 'w') & bytes_are(second, 'a')));
}

size_t
prose_next(struct slice text, size_t at)
{
	byte_bits inside = at > 0 && at < text.n && is_lower(text.p[at - 1]);
	bytes first, second;
	byte_bits words;
	size_t i;

	for (; at < text.n; at += BYTES) {
		if (text.n - at > BYTES) {
			first = bytes_at(text.p + at);
			second = bytes_at(text.p + at + 1);
		} else {
			first = bytes_of(text, at);
			second = bytes_of(text, at + 1);
		}
		words = may_speak(first, second, &inside);
		for (; words; words &= words - 1) {
			i = at + bytes_first(words);
			if (speaks(slice_part(text, i, text.n)))
				return i;
		}
	}
	return text.n;
}

/* The change that a sentence tells without the word for it. */
static enum change
implied_change(const struct sentence *s)
{
	enum tier now = s->best.tier, former = s->placement.former;

	/* deemed to make no efforts: its years on the watch list ran out */
	if (now == TIER_3 && s->compliance.deem > 0)
		return CHANGE_DOWN;
	if (former == TIER_NONE || former == TIER_SC || now == TIER_SC ||
	    former == now)
		return CHANGE_NONE;
	return now > former ? CHANGE_DOWN : CHANGE_UP;
}

struct finding
prose_read(struct prose *p, struct slice text, bool *waived)
{
	struct sentence s = {.text = text, .words = {.text = text}};
	const struct placement *m = &s.placement;

	while (cue_next(&s.words, &s.cue)) {
		clause_step(&s.clause, &s.cue);
		compliance_step(&s, p);
		placement_step(&s, p);
	}
	if (s.best.weight == WEIGHT_PLACED && s.best.change == CHANGE_NONE)
		s.best.change = implied_change(&s);
	if (m->waiver > 0 && m->granted && !m->refused && !m->soldiers &&
	    (m->downgrade > 0 || m->tier > 0 || m->law))
		*waived = true;
	return s.best;
}
