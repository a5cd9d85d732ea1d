/* SPDX-License-Identifier: ISC */
#include "../text/table.h"
#include "heading.h"
#include "join.h"
#include "snip.h"

enum joint {
	JOINT_HYPHEN = 1,
	JOINT_GOES_ON = 2,
	JOINT_SHORT = 4,
};

struct joints_row {
	struct slice word;
	int how; /* enum joint, or-ed */
};

#include "report/joints.h"

#define LONGEST_JOINT 12

/* So many bytes behind a full stop tell whether a blank was lost. */
#define MEND_AHEAD 4

/* The last word of s, no quotation mark before it; empty if it is too long. */
static struct slice
last_word(struct slice s)
{
	size_t at = s.n;

	while (at > 0 && s.n - at <= LONGEST_JOINT &&
	    (is_letter(s.p[at - 1]) || is_digit(s.p[at - 1])))
		at--;
	s = slice_part(s, at, s.n);
	if (slice_starts(s, SLICE("\xe2\x80")))
		s = slice_part(s, 3, s.n);
	return s.n > LONGEST_JOINT ? slice_part(s, s.n, s.n) : s;
}

static bool
is_joint(struct slice word, enum joint how)
{
	const struct joints_row *row;
	char small[LONGEST_JOINT];
	uint32_t look;
	size_t i;

	if (word.n == 0)
		return false;
	look = table_look(word);
	if (!(table_word_may(&joints, look) & TABLE_ROWS))
		return false;
	for (i = 0; i < word.n; i++)
		small[i] = to_lower(word.p[i]);
	row = table_find_word(&joints, (struct slice){small, word.n}, look);
	return row && (row->how & (int)how);
}

static bool
closes(char c)
{
	return c == '"' || c == '\'' || c == ')' || c == ']';
}

/* Bytes of the quotation mark or bracket that s ends with, 0 if there is none. */
static size_t
closing(struct slice s)
{
	if (s.n > 0 && closes(s.p[s.n - 1]))
		return 1;
	if (slice_ends(s, SLICE("\u201d")) || slice_ends(s, SLICE("\u2019")))
		return 3;
	return slice_ends(s, SLICE("\u00bb")) ? 2 : 0;
}

/* s without the quotation marks and brackets at its end. */
static struct slice
inside_quotes(struct slice s)
{
	int most = 8; /* no text closes more at once */

	while (most-- > 0)
		s.n -= closing(s);
	return s;
}

enum text_end
text_end(struct slice s)
{
	struct slice last, whole = s;

	s = inside_quotes(s);
	if (s.n == 0)
		return TEXT_BROKEN;
	switch (s.p[s.n - 1]) {
	case '!':
	case '?':
	case ':':
		return TEXT_WHOLE;
	case ';':
		return TEXT_DOUBTFUL;
	case ',':
	case '-':
	case '(':
	case '/':
	case '&':
		return TEXT_DANGLING;
	case '.':
		break;
	default:
		if (slice_ends(whole, SLICE("\u2014")) ||
		    slice_ends(whole, SLICE("\u2013")))
			return TEXT_DANGLING;
		last = last_word(s);
		return s.n == whole.n && is_joint(last, JOINT_GOES_ON)
		    ? TEXT_DANGLING : TEXT_BROKEN;
	}
	last = last_word(slice_part(s, 0, s.n - 1));
	if (last.n == 1 && s.n > 2 && is_upper(s.p[s.n - 2]) &&
	    (s.p[s.n - 3] == '.' || s.p[s.n - 3] == ' '))
		return TEXT_DOUBTFUL;
	return is_joint(last, JOINT_SHORT) ? TEXT_DOUBTFUL : TEXT_WHOLE;
}

bool
text_goes_on(struct slice s)
{
	size_t i = 0;

	while (i < s.n && (s.p[i] == '"' || s.p[i] == '\'' || s.p[i] == '('))
		i++;
	if (i + 2 < s.n && memcmp(s.p + i, "\xe2\x80", 2) == 0)
		i += 3; /* a curly quotation mark or a dash */
	if (i < s.n && is_digit(s.p[i])) {
		/* "14 cases", but no "14. Cases" */
		while (i < s.n && (is_digit(s.p[i]) || s.p[i] == ','))
			i++;
		i += i < s.n && s.p[i] == ' ';
	}
	return i < s.n && is_lower(s.p[i]);
}

bool
text_is_item(struct slice s)
{
	static const struct slice bullets[] = {
	    LIT("\u2022"), LIT("\u25cf"), LIT("\u25aa"), LIT("\u00b7"),
	    LIT("\u25e6"), LIT("\u2023"), LIT("\u2043"), LIT("\uf0b7"),
	    LIT("\u25a0"), LIT("\u2219"), LIT("* "), LIT("- "), LIT("o "),
	    LIT("\u2013 ")};
	size_t i;

	for (i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
		if (slice_starts(s, bullets[i]))
			return true;
	return false;
}

/* Whether a line's-end hyphen belongs to the word ("anti-", "16-"). */
static bool
keeps_hyphen(struct slice before)
{
	struct slice last = last_word(before);
	size_t i;

	for (i = 0; i < last.n && is_digit(last.p[i]); i++)
		;
	return (i > 0 && i == last.n) || is_joint(last, JOINT_HYPHEN);
}

void
text_join(struct buf *b, struct slice line, bool soft)
{
	struct slice s = buf_slice(b);
	size_t hyphen;

	if (s.n == 0 || line.n == 0) {
		buf_add(b, line);
		return;
	}
	if (is_ascii_letter(s.p[s.n - 1])) {
		if (!soft)
			buf_byte(b, ' ');
		buf_add(b, line);
		return;
	}
	hyphen = slice_ends(s, SLICE("-")) ? 1
	    : slice_ends(s, SLICE("\u2010")) ? 3 : 0;
	if (hyphen && s.n > hyphen && (is_letter(line.p[0]) ||
	    is_digit(line.p[0])) && (is_letter(s.p[s.n - hyphen - 1]) ||
	    is_digit(s.p[s.n - hyphen - 1]))) {
		if (!keeps_hyphen(slice_part(s, 0, s.n - hyphen)))
			b->n -= hyphen;
	} else if (s.n > 3 && s.p[s.n - 4] != ' ' &&
	    slice_ends(s, SLICE("\u2014"))) {
		; /* an em dash without spaces */
	} else if (!soft) {
		buf_byte(b, ' ');
	}
	buf_add(b, line);
}

/* Whether the full stop at s[at] ends a sentence that the next is glued to. */
static bool
lost_blank(struct slice s, size_t at)
{
	size_t i = at, from;

	if (at < 2 || at + 2 >= s.n)
		return false;
	if (slice_starts(slice_part(s, at + 1, s.n), SLICE("\u2022")))
		return true;
	if (!is_upper(s.p[at + 1]) || !(is_lower(s.p[at + 2]) ||
	    s.p[at + 2] == ' '))
		return false;
	if (!is_lower(s.p[at - 1]) && !is_digit(s.p[at - 1]) &&
	    s.p[at - 1] != ')' && s.p[at - 1] != '"' &&
	    !(is_upper(s.p[at - 1]) && is_upper(s.p[at - 2])) &&
	    !slice_ends(slice_part(s, 0, at), SLICE("\u201d")))
		return false;
	/* not in an address */
	while (i > 0 && s.p[i - 1] != ' ' && at - i < 64)
		i--;
	for (from = i; i < at; i++)
		if (s.p[i] == '@' || s.p[i] == '.' ||
		    (s.p[i] == '/' && s.p[i + 1] == '/'))
			return false;
	return at - from > 1;
}

bool
text_mend(struct buf *b, size_t *done)
{
	struct slice s = buf_slice(b);
	struct buf mended = {0}; /* made only where a blank was lost */
	size_t from = 0, at = *done;
	bool heading = at > 0;

	while ((at = snip_stop(s, at)) < s.n) {
		heading = heading || heading_may_follow(s, at);
		if (!lost_blank(s, at++))
			continue;
		buf_add(&mended, slice_part(s, from, at));
		buf_byte(&mended, ' ');
		from = at;
	}
	if (from > 0) {
		buf_add(&mended, slice_part(s, from, s.n));
		buf_free(b);
		*b = mended;
	}
	*done = b->n > MEND_AHEAD ? b->n - MEND_AHEAD : 0;
	return heading || from > 0;
}
