/* SPDX-License-Identifier: ISC */
#include "cue.h"

struct tier_cues_row {
	struct slice word;
	uint64_t is;
};

#include "report/tier_cues.h"

/* The longest word in tier_cues.tsv, and some. */
#define LONGEST_CUE 16

/* Words that may stand inside a verb group: "is also clearly making". */
#define REACH 3

/* Words of the longest insertion into a verb group. */
#define INSERTION 40

/* Bytes of the mark in U+2010 to U+201F at s[at], 0 if it is none. */
static size_t
general_mark(struct slice s, size_t at)
{
	return at + 2 < s.n && (unsigned char)s.p[at] == 0xe2 &&
	    (unsigned char)s.p[at + 1] == 0x80 &&
	    (unsigned char)s.p[at + 2] >= 0x90 &&
	    (unsigned char)s.p[at + 2] <= 0x9f ? 3 : 0;
}

static bool
is_apostrophe(struct slice s, size_t at)
{
	return general_mark(s, at) &&
	    ((unsigned char)s.p[at + 2] & 0xfe) == 0x98;
}

static bool
is_dash(struct slice s, size_t at)
{
	return general_mark(s, at) && (unsigned char)s.p[at + 2] >= 0x93 &&
	    (unsigned char)s.p[at + 2] <= 0x95;
}

static enum pause
pause_at(struct slice s, size_t at)
{
	switch (s.p[at]) {
	case ',':
	case '(':
	case ')':
		return PAUSE_COMMA;
	case ';':
	case ':':
	case '.':
	case '?':
	case '!':
		return PAUSE_STOP;
	default:
		return is_dash(s, at) ? PAUSE_COMMA : PAUSE_NONE;
	}
}

static bool
in_word(struct slice s, size_t at)
{
	return is_ascii_letter(s.p[at]) || is_digit(s.p[at]) ||
	    (!is_ascii(s.p[at]) && !general_mark(s, at));
}

/* Passes over what stands between words; gives the strongest pause in it. */
static enum pause
skip_gap(struct cue_reader *r)
{
	enum pause most = PAUSE_NONE, pause;

	while (r->at < r->text.n && !in_word(r->text, r->at)) {
		if (r->text.p[r->at] == ' ') {
			r->at++;
			continue;
		}
		pause = pause_at(r->text, r->at);
		if (pause > most)
			most = pause;
		r->at += general_mark(r->text, r->at)
		    ? general_mark(r->text, r->at) : 1;
	}
	return most;
}

/*
 * The word at text[at] in small letters, into key of LONGEST_CUE bytes, and its
 * hash; n is all its bytes so, of a longer one only the first are kept. Gives
 * the byte behind it.
 */
static size_t
read_key(struct slice text, size_t at, char *key, size_t *n, uint32_t *hash)
{
	uint32_t h = TABLE_HASH_START;
	size_t count = 0;

	for (; at < text.n; at++) {
		char byte = to_lower(text.p[at]);

		if (!is_lower(byte)) {
			if (is_apostrophe(text, at)) {
				at += 2;
				byte = '\'';
			} else if (byte != '\'' && !in_word(text, at)) {
				break;
			}
		}
		if (count < LONGEST_CUE)
			key[count] = byte;
		h = table_hash_byte(h, byte);
		count++;
	}
	*n = count;
	*hash = h;
	return at;
}

bool
cue_next(struct cue_reader *r, struct cue *c)
{
	const struct tier_cues_row *row = NULL;
	char key[LONGEST_CUE];
	uint32_t hash;
	size_t n;

	c->before = skip_gap(r);
	c->at = r->at;
	r->at = c->end = read_key(r->text, r->at, key, &n, &hash);
	if (n == 0)
		return false;
	c->number = ++r->number;
	if (n <= sizeof(key) && table_may_have(&tier_cues, hash))
		row = table_find_hash(&tier_cues, (struct slice){key, n}, hash);
	c->is = row ? row->is : 0;
	return true;
}

bool
clause_reaches(const struct clause *c)
{
	if (!c->alive)
		return false;
	return c->now - c->last <= (c->held ? INSERTION : REACH);
}

static void
begin_group(struct clause *c, const struct cue *cue)
{
	c->alive = true;
	c->held = c->done = false;
	c->neg = c->modal = c->had = c->have = c->be = false;
	c->at = cue->at;
}

static void
take_helper(struct clause *c, const struct cue *cue)
{
	/* inside an insertion, its own verb */
	if (c->held && clause_reaches(c) && cue->before == PAUSE_NONE &&
	    c->last + 1 != cue->number && !(c->one & CUE_NEG))
		return;
	if (!clause_reaches(c) || c->last + 1 != cue->number) {
		begin_group(c, cue);
		/* "after being on Tier 3" states nothing */
		c->modal = (cue->is & CUE_GERUND) != 0;
	}
	c->modal |= (cue->is & CUE_MODAL) != 0;
	c->had |= (cue->is & CUE_HAD) != 0;
	c->have |= (cue->is & CUE_HAVE) != 0;
	c->be |= (cue->is & CUE_BE) != 0;
	c->last = cue->number;
}

static void
take_denial(struct clause *c, const struct cue *cue)
{
	if (!clause_reaches(c))
		begin_group(c, cue);
	c->neg = true;
	c->last = cue->number;
}

static void
take_pause(struct clause *c, enum pause pause)
{
	if (pause == PAUSE_STOP) {
		c->alive = false;
		c->neither = c->generic = c->plural = c->no = c->to = 0;
		c->relative = c->condition = 0;
		c->one = c->two = 0;
	} else if (pause == PAUSE_COMMA) {
		c->condition = 0;
		if (!c->alive)
			return;
		if (c->last + 1 == c->now && !c->done)
			c->held = true;
		else if (!c->held)
			c->alive = false;
	}
}

/*
 * A verb whose subject is "that" without a comma, or "governments" without an
 * article, tells a rule: "governments that do not fully comply".
 */
static void
take_subject(struct clause *c, const struct cue *cue, bool joined)
{
	bool rule = (c->one & CUE_WHICH && c->joined) ||
	    (c->one & CUE_PLURAL && !(c->two & CUE_ARTICLE));

	if (cue->is & CUE_PLURAL && !(c->one & CUE_ARTICLE))
		c->plural = cue->number;
	if (rule && cue->before == PAUSE_NONE && cue->is & (CUE_BE |
	    CUE_HAVE | CUE_DO | CUE_MODAL | CUE_ADVERB | CUE_COMPLY))
		c->relative = cue->number;
	c->joined = joined;
}

void
clause_step(struct clause *c, const struct cue *cue)
{
	bool longer = (cue->is & CUE_LONGER) && c->no + 1 == cue->number;

	c->two = c->one;
	c->one = c->is;
	c->is = cue->is;
	c->now = cue->number;
	take_pause(c, cue->before);
	take_subject(c, cue, cue->before == PAUSE_NONE);
	if (cue->is & (CUE_BE | CUE_HAVE | CUE_DO | CUE_MODAL))
		take_helper(c, cue);
	if (cue->is & (CUE_NEG | CUE_FAIL) || longer ||
	    (cue->is & CUE_TO && c->one & CUE_YET && clause_reaches(c)))
		take_denial(c, cue);
	if (cue->is & (CUE_ADVERB | CUE_TO | CUE_NO) && clause_reaches(c) &&
	    !c->held)
		c->last = cue->number;
	if (cue->is & (CUE_AND | CUE_WHICH) && !c->held)
		c->alive = false;
	if (cue->is & CUE_TO)
		c->to = cue->number;
	if (cue->is & CUE_NEITHER)
		c->neither = cue->number;
	if (cue->is & CUE_CONDITION)
		c->condition = cue->number;
	if (cue->is & CUE_GENERIC ||
	    (cue->is & CUE_SUBJECT && c->one & CUE_ANY))
		c->generic = cue->number;
	if (cue->is & CUE_NO)
		c->no = cue->number;
}

enum sense
clause_sense(struct clause *c, const struct cue *verb)
{
	bool reached = clause_reaches(c);
	bool infinitive = c->to > 0 && (c->to + 1 == verb->number ||
	    (c->to + 2 == verb->number && c->one & CUE_ADVERB) ||
	    (c->to + 2 == verb->number && c->one & CUE_BE));

	if (reached) {
		c->last = verb->number; /* "does not comply with or meet" */
		c->held = false;
		c->done = true;
	}
	if ((c->generic && verb->number - c->generic <= 2 * REACH) ||
	    (c->condition && verb->number - c->condition <= 2 * REACH))
		return SENSE_NONE;
	if ((reached && c->modal) || (c->relative && !c->neither &&
	    verb->number - c->relative <= REACH))
		return SENSE_NONE;
	if (c->neither || (reached && c->neg))
		return SENSE_NO;
	if (infinitive || (verb->is & CUE_GERUND && !(reached && c->be)))
		return SENSE_NONE;
	return SENSE_YES;
}
