/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "../text/table.h"
#include "damage.h"

struct openers_row {
	struct slice word;
};

#include "report/openers.h"

/* So many bytes of a paragraph are looked at for shifted letters, at least. */
#define SHIFTED_MIN 16
#define SHIFTED_MAX 400
#define SHIFT_MOST 64

/* Bytes of ASCII, and those that its letters are moved to, which none is. */
#define SEEN ('z' + SHIFT_MOST + 1)

/* The letters that English has most of, and bytes in which some must be. */
#define COMMON "etaoinshr"
#define SOUND 64

/* Sentences that break off within so many bytes tell two columns. */
#define BREAKS_WITHIN 7000

/* A term and what it means, "doc The document", are no break. */
#define TERM 24

/* A gutter is so wide, and each half of its line so long, at least. */
#define GUTTER 3
#define HALF 15

/* Of the last DAMAGE_LINES long lines so many have the same gutter. */
#define SAME_GUTTER 6

void
damage_start(struct damage *d)
{
	*d = (struct damage){.bytes = 0};
}

/* How many of the bytes in seen, each moved by shift, are such letters. */
static size_t
letters_at(const unsigned seen[SEEN], int shift, const char *letters)
{
	size_t n = 0;

	for (; *letters; letters++)
		n += seen[*letters - shift] + seen[*letters - ('a' - 'A') - shift];
	return n;
}

/* Whether bytes, n in all, read as English if each is moved by shift. */
static bool
reads_as_words(const unsigned seen[SEEN], size_t n, int shift)
{
	size_t common = letters_at(seen, shift, COMMON);
	size_t rare, vowels, rest;

	if (common * 100 < n * 55 ||
	    common * 100 < letters_at(seen, 0, COMMON) * 100 + n * 30)
		return false;
	rare = letters_at(seen, shift, "jqxz");
	vowels = letters_at(seen, shift, "aeiou");
	rest = letters_at(seen, shift, "bcdfgklmpuvwy");
	return vowels * 100 >= n * 28 && vowels * 100 <= n * 52 &&
	    rare * 25 <= n && (common + rest + rare) * 100 >= n * 85;
}

/* Whether the first bytes are plainly English as they stand; cheap. */
static bool
is_sound(struct slice text)
{
	size_t at, common = 0;

	if (text.n < SOUND)
		return false;
	for (at = 0; at < SOUND; at += BYTES) {
		bytes b = bytes_lower(bytes_of(text, at));

		common += bytes_count(bytes_set(bytes_either(
		    bytes_either(bytes_each(b, 'e'), bytes_each(b, 'a')),
		    bytes_either(bytes_each(b, 'o'), bytes_each(b, 't')))));
	}
	return common * 5 >= SOUND;
}

static bool
is_shifted(struct slice text)
{
	unsigned seen[SEEN] = {0};
	size_t i, n = 0, digits = 0, different = 0;
	int shift;

	for (i = 0; i < text.n && i < SHIFTED_MAX; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if (c >= 0x80 || c <= ' ')
			continue;
		digits += is_digit((char)c);
		different += seen[c]++ == 0;
		n++;
	}
	if (n < SHIFTED_MIN || different < 8 || digits * 2 > n ||
	    letters_at(seen, 0, COMMON) * 100 >= n * 45)
		return false;
	for (shift = -SHIFT_MOST; shift <= SHIFT_MOST; shift++)
		if (shift && reads_as_words(seen, n, shift))
			return true;
	return false;
}

bool
damage_shifted(struct slice text)
{
	return text.n >= SHIFTED_MIN && !is_sound(text) && is_shifted(text);
}

/* Whether the word that ends before s[at] is in small letters. */
static bool
after_small_word(struct slice s, size_t at)
{
	if (at > 0 && s.p[at - 1] == ',')
		at--;
	if (at == 0 || !is_lower(s.p[at - 1]))
		return false;
	while (at > 0 && is_letter(s.p[at - 1]))
		at--;
	return is_lower(s.p[at]);
}

/* Whether a word that only opens sentences, and a small one, stand at s[at]. */
static bool
opens_sentence(struct slice s, size_t at)
{
	size_t n = at;
	struct slice word;

	while (n < s.n && is_letter(s.p[n]))
		n++;
	word = slice_part(s, at, n);
	if (n < s.n && s.p[n] == ',')
		n++;
	return n + 1 < s.n && s.p[n] == ' ' && (is_lower(s.p[n + 1]) ||
	    is_digit(s.p[n + 1])) && table_find(&openers, word) != NULL;
}

/* Whether the word before the full stop at s[at] is no abbreviation. */
static bool
is_sentence_end(struct slice s, size_t at)
{
	size_t i = at;

	while (i > 0 && is_lower(s.p[i - 1]))
		i--;
	return at - i >= 4 && (i == 0 || s.p[i - 1] == ' ' ||
	    s.p[i - 1] == '-');
}

/*
 * Whether a sentence breaks off before s[at], which follows a blank: one begins
 * behind a small word, or a small word stands behind a full stop.
 */
static bool
breaks_off(struct slice s, size_t at)
{
	if (is_lower(s.p[at]))
		return s.p[at - 2] == '.' && is_sentence_end(s, at - 2);
	return is_upper(s.p[at]) &&
	    table_may_start(&openers, slice_part(s, at, s.n)) &&
	    after_small_word(s, at - 1) && opens_sentence(s, at);
}

/*
 * Notes a break; whether there were as many as two columns have, of both kinds:
 * a list of terms has only that of a capital behind a small word.
 */
static bool
note_break(struct damage *d, size_t at, bool small)
{
	size_t i, smalls = 0, oldest;

	d->small[d->broken % DAMAGE_BREAKS] = small;
	d->breaks[d->broken++ % DAMAGE_BREAKS] = at;
	if (d->broken < DAMAGE_BREAKS)
		return false;
	for (i = 0; i < DAMAGE_BREAKS; i++)
		smalls += d->small[i];
	oldest = d->breaks[d->broken % DAMAGE_BREAKS];
	return at - oldest < BREAKS_WITHIN && smalls > 0 &&
	    smalls < DAMAGE_BREAKS;
}

/*
 * Those of the BYTES at p before which a sentence may break off: small letters
 * behind a full stop and a blank, capitals behind a blank alone.
 */
static inline byte_bits
suspects(const char *p)
{
	bytes b = bytes_at(p);
	byte_bits letters = bytes_within(b, 'A', 'Z');
	byte_bits behind = bytes_are(bytes_at(p - 2), '.');

	if (behind)
		letters = (letters & ~behind) |
		    (bytes_within(b, 'a', 'z') & behind);
	return letters ? letters & bytes_are(bytes_at(p - 1), ' ') : 0;
}

/* Notes the breaks among letters, at text[at]; whether they are too many. */
static bool
note_breaks(struct damage *d, struct slice text, size_t at, byte_bits letters)
{
	bool found = false;

	for (; letters; letters &= letters - 1) {
		size_t i = at + bytes_first(letters);

		if (breaks_off(text, i))
			found |= note_break(d, d->bytes + i,
			    is_lower(text.p[i]));
	}
	return found;
}

bool
damage_interleaved(struct damage *d, struct slice text)
{
	byte_bits letters;
	bool found = false;
	size_t at, seen;

	/* a paragraph in small letters behind a sentence's end */
	if (d->whole && text.n > TERM && is_lower(text.p[0]))
		found = note_break(d, d->bytes, true);
	d->whole = text.n > TERM && text.p[text.n - 1] == '.' &&
	    is_sentence_end(text, text.n - 1);
	for (at = TERM + 1; at + BYTES <= text.n && !found; at += BYTES)
		if ((letters = suspects(text.p + at)) != 0)
			found = note_breaks(d, text, at, letters);
	if (at < text.n && !found) {
		seen = at + BYTES - text.n; /* of the last BYTES */
		letters = suspects(text.p + text.n - BYTES) >> seen << seen;
		found = note_breaks(d, text, text.n - BYTES, letters);
	}
	d->bytes += text.n;
	return found;
}

/* Whether s reads as a piece of prose: words, most in small letters. */
static bool
is_half(struct slice s)
{
	size_t i, small = 0, blanks = 0;

	while (s.n > 0 && s.p[s.n - 1] == ' ')
		s.n--;
	for (i = 0; i < s.n; i++) {
		small += is_lower(s.p[i]);
		blanks += s.p[i] == ' ';
	}
	return s.n >= HALF && small * 10 >= s.n * 6 && blanks >= 2;
}

/* Where the right half of a line begins, 0 if it has no gutter. */
static size_t
right_half(struct slice line)
{
	size_t at = 0, end = line.n, n;

	while (end > 0 && (line.p[end - 1] == ' ' || line.p[end - 1] == '\r'))
		end--;
	line.n = end;
	while (at < line.n && line.p[at] == ' ')
		at++;
	while (at < line.n) {
		const char *p = memchr(line.p + at, ' ', line.n - at);

		if (!p)
			return 0;
		at = (size_t)(p - line.p);
		for (n = 0; at < line.n && line.p[at] == ' '; at++)
			n++;
		if (n >= GUTTER)
			return is_half(slice_part(line, 0, at)) &&
			    is_half(slice_part(line, at, line.n)) ? at : 0;
	}
	return 0;
}

bool
damage_columns(struct damage *d, struct slice line)
{
	size_t at = right_half(line), i, same = 0;

	d->gutters[d->lines++ % DAMAGE_LINES] = at;
	if (at == 0)
		return false;
	for (i = 0; i < DAMAGE_LINES; i++)
		same += d->gutters[i] + 1 >= at && d->gutters[i] <= at + 1;
	return same >= SAME_GUTTER;
}
