/* SPDX-License-Identifier: ISC */
#include "evidence.h"

#include "report/evidence.h"

const struct evidence_row *
evidence_find(const struct tokens *ts, size_t i)
{
	const struct word_row *w = token_word(ts, i);

	return w && w->evidence ? &evidence_rows[w->evidence - 1] : NULL;
}
