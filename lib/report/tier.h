/* SPDX-License-Identifier: ISC */
/*
 * The tier row of a document (tip(5)): its paragraphs as they come, one row at
 * its end. Held are the sentence that decides and the heading, no other text.
 */
#ifndef TIER_H
#define TIER_H

#include "listing.h"
#include "tier_prose.h"

/* A heading or a sentence and where it stands. */
struct tier_source {
	struct buf text;
	unsigned long para;
};

struct tiers {
	bool warn; /* names conflicts */
	struct tsv records;

	/* the document in hand; no key before the first */
	struct buf doc;
	unsigned long para; /* of its last row */
	struct prose prose;
	enum tier heading;  /* of its heading, else of its title */
	bool titled;        /* only the title gave it */
	struct tier_source heading_from;
	struct finding found;
	struct tier_source found_in;
	bool waived;
	struct listing listing; /* of other countries' tiers */
};

void tiers_open(struct tiers *t, struct input *in); /* t all zero but warn */

/* Reads all paragraphs that have come; writes a row where a document ends. */
void tiers_read(struct tiers *t);

/* Behind the last input: writes the last document's row. */
void tiers_end(struct tiers *t);

void tiers_free(struct tiers *t);

#endif
