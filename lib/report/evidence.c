/* SPDX-License-Identifier: ISC */
#include "evidence.h"

#include "report/evidence.h"

const struct evidence_row *
evidence_find(const struct tokens *ts, size_t i)
{
	char room[TOKEN_LONGEST];
	struct slice lower;

	if (kind_of(ts, i) != TOKEN_WORD || i >= ts->n ||
	    !table_may_have(&evidence, ts->t[i].hash))
		return NULL;
	lower = token_lower(ts, i, room);
	return lower.n > 0 ? table_find_hash(&evidence, lower, ts->t[i].hash) : NULL;
}
