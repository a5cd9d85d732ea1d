/* SPDX-License-Identifier: ISC */
/* Parts and wholes among the figures of a paragraph (tip(5), "of"). */
#ifndef WHOLE_H
#define WHOLE_H

#include "frame.h"

/*
 * Links the parts of the sentence's figures to their wholes, there or among
 * the earlier figures of the paragraph, and gives figures that leave things
 * out what they have from their whole or from the figure compared with:
 * measure, scope, period, role, noun.
 */
void wholes_fill(const struct frame *f);

#endif
