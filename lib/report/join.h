/* SPDX-License-Identifier: ISC */
/* Where lines of one paragraph meet: hyphens, sentence ends, bullets. */
#ifndef JOIN_H
#define JOIN_H

#include "../text/buf.h"

/* How the text so far ends, for whether more of it is to come. */
enum text_end {
	TEXT_BROKEN,   /* in mid-sentence: a letter, a comma */
	TEXT_DANGLING, /* on a word or sign that never ends a sentence */
	TEXT_DOUBTFUL, /* an abbreviation's full stop, a semicolon */
	TEXT_WHOLE,    /* a sentence's end */
};

enum text_end text_end(struct slice s);

/* Whether s opens in mid-sentence: with a small letter, or "14 cases". */
bool text_goes_on(struct slice s);

/* Whether s opens with a bullet. */
bool text_is_item(struct slice s);

/*
 * Appends line to b as the paragraph's next line: a space between, unless a
 * hyphen or a dash stands at the line's end; soft says that the line before
 * ended in a soft hyphen.
 */
void text_join(struct buf *b, struct slice line, bool soft);

/*
 * Puts a blank back where one was lost: behind a full stop before the next
 * sentence ("officials.Proactively") and before a bullet. Looks at b from byte
 * *done on, 0 at first, and moves *done to where more text could still tell.
 * Gives whether a heading may stand behind a full stop of b; no is sure.
 */
bool text_mend(struct buf *b, size_t *done);

#endif
