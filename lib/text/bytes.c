/* SPDX-License-Identifier: ISC */
#include "bytes.h"

bytes
bytes_last(struct slice s, size_t at)
{
	char last[BYTES] = {0};

	if (s.n > at)
		memcpy(last, s.p + at, s.n - at);
	return bytes_at(last);
}
