/* SPDX-License-Identifier: ISC */
#include "bytes.h"

bytes
bytes_last(struct slice s, size_t at)
{
	char last[2 * BYTES] = {0};

	if (s.n >= BYTES) {
		bytes_put(last, bytes_at(s.p + s.n - BYTES));
		return bytes_at(last + BYTES - (s.n - at));
	}
	if (s.n > at)
		memcpy(last, s.p + at, s.n - at);
	return bytes_at(last);
}
