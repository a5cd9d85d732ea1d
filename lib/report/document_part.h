/* SPDX-License-Identifier: ISC */
/* What document_paragraph.c needs of document.c. */
#ifndef DOCUMENT_PART_H
#define DOCUMENT_PART_H

#include "document.h"

/* Ends the document: what waits is written, and the next one begins. */
void document_end(struct document *d);

/* The country, if the key does not stand and none is known. */
void document_set_code(struct document *d, struct slice code);

#endif
