/* SPDX-License-Identifier: ISC */
#include "evidence.h"

#include "report/evidence.h"

const struct evidence_row *
evidence_find(const struct tokens *ts, size_t i)
{
	return token_find(ts, i, &evidence);
}
