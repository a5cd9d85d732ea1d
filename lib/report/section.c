/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "../text/table.h"
#include "section.h"

/* A paragraph is judged by its beginning; more of it would change nothing. */
#define JUDGED 4000
#define WORD_MAX 24

/* What the cues of a paragraph add up to if it is a narrative's. */
#define SPEAKS 20

/* A paragraph shorter than this has the sentence on compliance alone. */
#define BARE 260

/* What a paragraph names within so many bytes it is about. */
#define HEAD 60

/* What a sentence that sums a section's efforts up counts. */
#define EFFORTS 60

/* The sections that cues speak for, in the order of the table's columns. */
enum part {
	PART_PROSECUTION,
	PART_PROTECTION,
	PART_PREVENTION,
	PART_PROFILE,
	PART_OVERVIEW,
	PART_RECOMMENDATIONS,
	PARTS,
};

struct section_cues_row {
	struct slice cue;
	int prosecution, protection, prevention, profile, overview;
	int recommendations;
};

struct command_cues_row {
	struct slice cue;
	int recommendations;
};

#include "report/command_cues.h"
#include "report/section_cues.h"

static const enum section part_section[PARTS] = {
	SECTION_PROSECUTION, SECTION_PROTECTION, SECTION_PREVENTION,
	SECTION_PROFILE, SECTION_OVERVIEW, SECTION_RECOMMENDATIONS,
};

/* A walk over the words of a paragraph, with the word before at hand. */
struct words {
	struct slice last;  /* in small letters */
	unsigned last_is;   /* what it may be in cues; nothing behind a stop */
	const struct section_cues_row *held; /* its row, not yet counted */
	int held_command;                    /* ... if it commands alone */
	bool held_opens;
	int score[PARTS];
	int count;    /* words */
	bool command; /* it opens with what to do */
	int clauses;  /* that begin in this paragraph */
	int factor;   /* what a cue counts here: the first sentence more */
};

void
narrative_start(struct narrative *n, unsigned year)
{
	*n = (struct narrative){.year = year, .lost_headings = true,
	    .at = SECTION_BODY};
}

/* What to do is said by verbs at the head of a clause. */
static void
count_command(struct words *w, int counts)
{
	w->score[PART_RECOMMENDATIONS] += counts * 2;
	if (w->count <= 2 && counts > 0)
		w->command = true;
}

static void
count_cue(struct words *w, const struct section_cues_row *row, bool opens)
{
	w->score[PART_PROSECUTION] += row->prosecution * w->factor;
	w->score[PART_PROTECTION] += row->protection * w->factor;
	w->score[PART_PREVENTION] += row->prevention * w->factor;
	w->score[PART_PROFILE] += row->profile * w->factor;
	w->score[PART_OVERVIEW] += row->overview * w->factor;
	if (opens)
		count_command(w, row->recommendations);
}

static void
count_held(struct words *w)
{
	if (w->held)
		count_cue(w, w->held, w->held_opens);
	if (w->held_command)
		count_command(w, w->held_command);
	w->held = NULL;
	w->held_command = 0;
}

static inline void
flush_word(struct words *w)
{
	if (w->held || w->held_command)
		count_held(w);
}

/* The cue that two words are, a space between them. */
static const struct section_cues_row *
find_pair(struct slice a, struct slice b)
{
	struct slice both = {a.p, (size_t)(b.p - a.p) + b.n};
	char key[2 * WORD_MAX + 1];

	if (b.p != a.p + a.n + 1 || a.p[a.n] != ' ') {
		memcpy(key, a.p, a.n);
		key[a.n] = ' ';
		memcpy(key + a.n + 1, b.p, b.n);
		both = (struct slice){key, a.n + 1 + b.n};
	}
	return table_find(&section_cues, both);
}

/* Holds a word that may be a cue back: with the next it may be another. */
static void
hold_word(struct words *w, struct slice word, uint32_t look, bool opens)
{
	const struct command_cues_row *command;

	w->held = table_find_word(&section_cues, word, look);
	if (opens && !w->held) {
		command = table_find_word(&command_cues, word, look);
		w->held_command = command ? command->recommendations : 0;
	}
}

static void
count_word(struct words *w, struct slice word, bool opens)
{
	const struct section_cues_row *pair = NULL;
	uint32_t look = table_look(word);
	unsigned is = table_word_may(&section_cues, look);

	w->count++;
	if (w->last_is & TABLE_BEGINS && is & TABLE_ENDS)
		pair = find_pair(w->last, word);
	if (pair) {
		count_cue(w, pair, w->held_opens);
		w->held = NULL;
		w->held_command = 0;
	} else {
		flush_word(w);
		if (is & TABLE_ROWS || opens)
			hold_word(w, word, look, opens);
	}
	w->held_opens = opens;
	w->last = word;
	w->last_is = is;
}

/* The beginning of a paragraph in small letters, and where its words end. */
struct judged {
	struct slice text;
	char room[JUDGED + BYTES];
	byte_bits ends[JUDGED / BYTES + 1]; /* the bytes that no word has */
};

static void
judge(struct judged *j, struct slice text)
{
	size_t at;

	j->text = (struct slice){j->room, text.n < JUDGED ? text.n : JUDGED};
	text.n = j->text.n;
	for (at = 0; at <= text.n; at += BYTES) {
		bytes b = bytes_lower(bytes_of(text, at));

		bytes_put(j->room + at, b);
		j->ends[at / BYTES] = ~(bytes_within(b, 'a', 'z') |
		    bytes_within(b, '0', '9') | bytes_are(b, '-') |
		    bytes_beyond_ascii(b)) & BYTES_ALL;
	}
}

/* Where the word ends that stands at byte at. */
static size_t
word_end(const struct judged *j, size_t at)
{
	size_t block = at / BYTES;
	byte_bits ends = j->ends[block] >> at % BYTES;

	if (ends)
		return at + bytes_first(ends);
	while (!j->ends[++block])
		;
	return block * BYTES + bytes_first(j->ends[block]);
}

/* Whether what follows a sentence or a clause stands at byte at of text. */
static bool
opens_clause(struct slice text, size_t at)
{
	return at < text.n && (text.p[at] == ' ' || is_upper(text.p[at]));
}

/* Reads what stands at byte at of text and is no word; gives its bytes. */
static size_t
read_sign(struct words *w, struct slice text, size_t at, bool *opens)
{
	char c = text.p[at];

	if (c == ' ' && !*opens)
		return 1;
	if (c == '\xe2')
		return 3; /* a dash, a bullet, a quotation mark */
	if (c == '.' || c == ';' || c == ',' || c == '(') {
		flush_word(w);
		w->last_is = 0;
	}
	if ((c == '.' || c == ';' || c == ':') && opens_clause(text, at + 1)) {
		*opens = true;
		w->clauses++;
		if (c == '.')
			w->factor = 2;
	} else if (*opens && at + 4 < text.n &&
	    memcmp(text.p + at, " and ", 5) == 0) {
		return 5;
	}
	return 1;
}

static void
read_words(struct words *w, struct slice text)
{
	struct judged j;
	bool opens = true;
	size_t at, n;

	judge(&j, text); /* signs and what is beyond ASCII are not kept */
	text.n = j.text.n;
	*w = (struct words){.factor = 3, .clauses = 1};
	for (at = 0; at < text.n;) {
		if (!is_ascii_letter(text.p[at]) && (is_ascii(text.p[at]) ||
		    text.p[at] == '\xe2')) {
			at += read_sign(w, text, at, &opens);
			continue;
		}
		n = word_end(&j, at) - at;
		/* of a long word its start counts */
		count_word(w, slice_part(j.text, at, at + (n < WORD_MAX ? n
		    : WORD_MAX)), opens);
		opens = false;
		at += n;
		at += at < text.n && text.p[at] == ' ';
	}
	flush_word(w);
}

static bool
says(struct slice text, size_t within, struct slice words)
{
	if (text.n > within)
		text.n = within;
	return slice_find_fold(text, words) < text.n;
}

/* Where the sentence begins that byte at of text stands in. */
static size_t
sentence_start(struct slice text, size_t at)
{
	while (at > 2 && !(text.p[at - 1] == ' ' && (text.p[at - 2] == '.' ||
	    (text.p[at - 2] == ' ' && text.p[at - 3] == '.'))))
		at--;
	return at > 2 ? at : 0;
}

/* What a sentence on efforts names, and of which section they are. */
static const struct {
	struct slice word;
	enum section section;
} efforts_of[] = {
	{LIT("law enforcement"), SECTION_PROSECUTION},
	{LIT("prosecut"), SECTION_PROSECUTION},
	{LIT("investigat"), SECTION_PROSECUTION},
	{LIT("convict"), SECTION_PROSECUTION},
	{LIT("punish"), SECTION_PROSECUTION},
	{LIT("accountable"), SECTION_PROSECUTION},
	{LIT("protect"), SECTION_PROTECTION},
	{LIT("assist"), SECTION_PROTECTION},
	{LIT("identify"), SECTION_PROTECTION},
	{LIT("prevent"), SECTION_PREVENTION},
	{LIT("awareness"), SECTION_PREVENTION},
};

/* The one section whose efforts s names; body if of *several, or none. */
static enum section
efforts_named(struct slice s, bool *several)
{
	enum section found = SECTION_BODY;
	size_t i;

	*several = false;
	for (i = 0; i < sizeof(efforts_of) / sizeof(efforts_of[0]); i++) {
		if (efforts_of[i].section == found ||
		    !says(s, s.n, efforts_of[i].word))
			continue;
		*several = found != SECTION_BODY;
		if (*several)
			return SECTION_BODY;
		found = efforts_of[i].section;
	}
	return found;
}

/* What the head of a paragraph names that sums up without that word. */
static enum section
named_outright(struct slice text)
{
	static const struct {
		struct slice words;
		enum section section;
	} heads[] = {
		{LIT("law enforcement"), SECTION_PROSECUTION},
		{LIT("protection"), SECTION_PROTECTION},
		{LIT("care for victims"), SECTION_PROTECTION},
		{LIT("assistance to victims"), SECTION_PROTECTION},
		{LIT("prevention"), SECTION_PREVENTION},
	};
	enum section found = SECTION_BODY;
	size_t i;

	for (i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (says(text, HEAD, heads[i].words)) {
			if (found != SECTION_BODY && found != heads[i].section)
				return SECTION_BODY;
			found = heads[i].section;
		}
	return found;
}

/* So many bytes before and behind "efforts" say whose they are. */
#define EFFORTS_BEFORE 40
#define EFFORTS_BEHIND 60

/* Where the first sentence ends: "The U.S. government" goes on. */
static size_t
first_end(struct slice text)
{
	const char *stop;
	size_t n = 0;

	while (n + 1 < text.n &&
	    (stop = memchr(text.p + n, '.', text.n - 1 - n)) != NULL) {
		n = (size_t)(stop - text.p);
		if (n > 0 && text.p[n + 1] == ' ' && !is_upper(text.p[n - 1]))
			return n;
		n++;
	}
	return text.n > 0 ? text.n - 1 : 0;
}

enum section
section_efforts(struct slice text)
{
	struct slice near;
	enum section found;
	size_t at, from, end;
	bool several;

	if (text.n > 400)
		text.n = 400;
	text.n = first_end(text);
	at = slice_find_fold(text, SLICE("effort"));
	if (at == text.n)
		at = slice_find_fold(text, SLICE("progress"));
	if (at == text.n)
		return named_outright(text);
	from = at > EFFORTS_BEFORE ? at - EFFORTS_BEFORE : 0;
	for (end = at; end < text.n && end < at + EFFORTS_BEHIND &&
	    text.p[end] != ',' && text.p[end] != ';'; end++)
		;
	near = slice_part(text, from, end);
	found = efforts_named(near, &several);
	return found != SECTION_BODY || several ? found
	    : efforts_named(text, &several);
}

/* The words that a profile of later years opens with. */
static bool
opens_profile(struct slice head)
{
	if (says(head, 60, SLICE("as reported")) &&
	    (says(head, 60, SLICE("as reported over the past")) ||
	    says(head, 60, SLICE("as reported in the past"))))
		return true;
	if (head.n > 160)
		head.n = 160;
	return slice_find_fold(head, SLICE("traffick")) < head.n &&
	    (says(head, 60, SLICE("trafficking affects")) ||
	    says(head, 100, SLICE("traffickers exploit")) ||
	    says(head, 160, SLICE("human traffickers ")));
}

/* "X is a source, transit, and destination country" */
static bool
is_source(struct slice head)
{
	return (says(head, 120, SLICE(" is ")) ||
	    says(head, 120, SLICE(" are ")) ||
	    says(head, 120, SLICE(" remains ")) ||
	    says(head, 120, SLICE(" serves "))) &&
	    (says(head, 240, SLICE(" source")) ||
	    says(head, 240, SLICE(" destination")) ||
	    says(head, 240, SLICE(" transit")) ||
	    says(head, 240, SLICE(" origin")));
}

void
section_tells(struct tells *t, struct slice text)
{
	struct slice head = text;
	size_t at;

	*t = (struct tells){.formula = false};
	if (head.n > JUDGED)
		head.n = JUDGED;
	at = slice_find_fold(head, SLICE("minimum standards"));
	t->formula = at < head.n;
	t->formula_at = t->formula ? sentence_start(head, at) : 0;
	if (!t->formula && says(head, 160, SLICE(" special case")))
		t->formula = true;
	t->opening = opens_profile(head) || is_source(head);
	if (t->opening && t->formula && t->formula_at == 0)
		t->opening = false;
}

/* Whether the compliance paragraph stands first and the profile last. */
static bool
profile_last(const struct narrative *n)
{
	if (n->year)
		return n->year >= 2017;
	return n->begun && !(n->seen & 1u << SECTION_PROFILE);
}

/* The place of a section in the order of the narrative's year. */
static int
place(const struct narrative *n, enum section s)
{
	/* profile overview recommendations prosecution protection prevention */
	static const signed char early[] = {0, 1, 2, 5, 6, 4},
	    usual[] = {0, 1, 2, 3, 4, 5}, late[] = {6, 1, 2, 3, 4, 5};
	const signed char *order = profile_last(n) ? late
	    : n->year == 2003 ? early : usual;

	return s < SECTION_PROFILE || s > SECTION_PREVENTION ? -1
	    : order[s - SECTION_PROFILE];
}

/*
 * What it counts for staying in a section, or against leaving it, that the
 * paragraph does not open with what opens sections.
 */
static int
unopened(const struct narrative *n, enum section s)
{
	if (n->year ? n->year < 2009 : !profile_last(n))
		return 0;
	/* before them stand recommendations */
	if (n->at == SECTION_OVERVIEW && s >= SECTION_PROSECUTION)
		return -60;
	if (n->at < SECTION_PROSECUTION)
		return 0;
	if (s == n->at)
		return n->summed ? 20 : 0;
	/* the profile is last, and its first paragraph says that it is one */
	if (s == SECTION_PROFILE && profile_last(n))
		return n->seen & 1u << SECTION_PREVENTION ? -10 : -50;
	return 0;
}

/* How likely s follows what was seen, whatever the paragraph says. */
static int
prior(const struct narrative *n, enum section s, unsigned blanks)
{
	int step = place(n, s) - place(n, n->at);
	bool part_break = blanks >= 2 && (n->doubled || n->single);

	if (!n->begun) {
		/* below its heading a narrative begins with one of these */
		bool late = n->special || n->year == 0 || n->year >= 2017;
		int start = n->headed ? 60 : 10;

		if (s == SECTION_OVERVIEW)
			return late ? start : 0;
		if (s == SECTION_PROFILE)
			return late ? -20 : start;
		return -start / 2;
	}
	if (s == SECTION_RECOMMENDATIONS && n->year && n->year < 2008)
		return -300;
	if (n->year && n->year < 2003 && s != SECTION_RECOMMENDATIONS &&
	    s != SECTION_PROFILE)
		return step == 0 ? 10 : 0;
	if (step == 0 && s == SECTION_RECOMMENDATIONS)
		return 40;
	/* the sentence on compliance stood alone: what was done comes next */
	if (step == 0 && s == SECTION_OVERVIEW && n->bare && !part_break)
		return 130;
	if (step == 0 && s == SECTION_OVERVIEW && !part_break &&
	    (n->year >= 2017 || (n->year >= 2003 && n->year < 2009)))
		return -20; /* it has one paragraph */
	if (step == 0)
		return part_break ? -60
		    : n->doubled && blanks < 2 ? 60 : 15;
	if (step < 0)
		return n->seen & 1u << s ? -90 : -30;
	/* what an older report does not have is no step */
	if (step > 1 && (!n->year || n->year < 2009) &&
	    n->at == SECTION_OVERVIEW)
		step--;
	/* recommendations are never missing later */
	if (step > 1 && n->year >= 2009 && n->at == SECTION_OVERVIEW)
		step += 2;
	return part_break ? 50 - 20 * step : 12 - 12 * step;
}

static int
said(const struct words *w, int part)
{
	return part == PART_RECOMMENDATIONS
	    ? 100 * w->score[part] / (4 * w->clauses + 2)
	    : 100 * w->score[part] / (w->count + 20);
}

bool
section_speaks(struct slice text)
{
	struct words w;
	int i, most = 0;

	read_words(&w, text);
	for (i = 0; i < PARTS; i++)
		if (said(&w, i) > most)
			most = said(&w, i);
	return most >= SPEAKS;
}

/* The section that a paragraph says outright to be of; body if it does not. */
static enum section
told(const struct narrative *n, const struct tells *t)
{
	if (t->formula && !t->opening && place(n, n->at) <= 1)
		return SECTION_OVERVIEW;
	if (t->opening && (!n->begun || (n->at == SECTION_PREVENTION) ||
	    (place(n, n->at) <= 1 && !profile_last(n))))
		return SECTION_PROFILE;
	return SECTION_BODY;
}

enum section
section_infer(const struct narrative *n, struct slice text,
    const struct tells *t, enum section *summed, unsigned blanks)
{
	enum section best = told(n, t);
	struct words w;
	int most = -100000, i;
	bool opens;

	*summed = SECTION_BODY;
	if (best != SECTION_BODY)
		return best;
	*summed = section_efforts(text);
	read_words(&w, text);
	opens = *summed != SECTION_BODY || t->opening;
	for (i = 0; i < PARTS; i++) {
		int sum = said(&w, i) + prior(n, part_section[i], blanks) +
		    (opens ? 0 : unopened(n, part_section[i]));

		if (part_section[i] == *summed && !w.command)
			sum += EFFORTS;
		if (sum > most) {
			most = sum;
			best = part_section[i];
		}
	}
	return best;
}

void
narrative_summed(struct narrative *n, enum section s, struct slice text,
    enum section summed)
{
	n->bare = s == SECTION_OVERVIEW && n->at == SECTION_PROFILE &&
	    (n->year == 0 || n->year >= 2009) && text.n < BARE &&
	    slice_find_fold(text, SLICE(". ")) == text.n;
	if (s != n->at && summed == s)
		n->summed = true;
}

void
narrative_add(struct narrative *n, enum section s, unsigned blanks,
    bool headed)
{
	if (s < SECTION_PROFILE || s > SECTION_PREVENTION)
		return;
	if (headed)
		n->lost_headings = false;
	if (n->begun && blanks >= 2 && s != n->at)
		n->doubled = true;
	if (blanks == 1)
		n->single = true;
	n->paragraphs = s == n->at ? n->paragraphs + 1 : 1;
	n->at = s;
	n->seen |= 1u << s;
	n->begun = true;
}
