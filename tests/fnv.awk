# SPDX-License-Identifier: ISC
# usage: od -An -v -tu1 FILE | awk -f fnv.awk
# FNV-1a, 64 bits, of bytes given as decimals; in pieces of 16 bits, since
# awk's numbers hold no 64.

function xor8(a, b,    r, p) {
	for (p = 1; p < 256; p *= 2) {
		if (int(a / p) % 2 != int(b / p) % 2)
			r += p
	}
	return r
}

function byte(c,    low, i, carry, t) {
	low = h[0] % 256
	h[0] = h[0] - low + xor8(low, c)
	# times 2^40 + 0x1b3
	carry = 0
	for (i = 0; i < 4; i++) {
		t = h[i] * 435 + carry
		if (i == 2)
			t += (h[0] % 256) * 256
		if (i == 3)
			t += int(h[0] / 256) + (h[1] % 256) * 256
		n[i] = t % 65536
		carry = int(t / 65536)
	}
	for (i = 0; i < 4; i++)
		h[i] = n[i]
}

BEGIN {
	h[3] = 52210; h[2] = 40164; h[1] = 33826; h[0] = 8997
}

{
	for (k = 1; k <= NF; k++)
		byte($k)
}

END {
	printf "%04x%04x%04x%04x\n", h[3], h[2], h[1], h[0]
}
