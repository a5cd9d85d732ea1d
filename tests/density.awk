# SPDX-License-Identifier: ISC
# usage: awk -f density.awk paragraphs quantities
# How many figures a text has, by section and in all: bytes, their share in
# percent, rows of tip-numbers for each 1000 bytes.

BEGIN { FS = "\t" }

NR == FNR && $2 !~ /^(title|meta|tier|boilerplate)$/ {
	bytes[$2] += length($5)
	bytes["all"] += length($5)
}
NR != FNR {
	rows[$12]++
	rows["all"]++
}

END {
	for (s in bytes)
		printf "%s\t%d\t%.0f\t%.1f\n", s, bytes[s], \
		    100 * bytes[s] / bytes["all"], 1000 * rows[s] / bytes[s]
}
