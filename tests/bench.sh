#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: bench.sh
# The speed of each tool against wc -w of GNU coreutils in a UTF-8 locale, on
# the same bytes in the same run: pairs in turn, the median of their ratios.
# BENCH_MIB is the size of the text (256), BENCH_PAIRS how many pairs (5).
set -euo pipefail
cd "$(dirname "$0")"
mib=${BENCH_MIB:-256} pairs=${BENCH_PAIRS:-5}
PATH=${TIP_BUILD:-$PWD/../build}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Reports like the fixtures, their figures and capital letters varied, so that
# no text comes twice.
text() {
	awk -v bytes="$(($1 << 20))" '
	{ line[++n] = $0; title[n] = /Trafficking in Persons Report|Tier/ }
	END {
		srand(1)
		while (size < bytes)
			for (i = 1; i <= n; i++) {
				s = line[i]
				if (!title[i])
					s = varied(s)
				print s
				size += length(s) + 1
			}
	}
	function varied(s,   out, c, k) {
		while (match(s, /[2-9]/)) {
			out = out substr(s, 1, RSTART - 1) int(2 + rand() * 8)
			s = substr(s, RSTART + 1)
		}
		return out s
	}' fixtures/MDA-2005.txt fixtures/PHL-2022.txt
}

# seconds COMMAND: wall time
seconds() {
	local TIMEFORMAT=%R
	{ time bash -c "$1" >/dev/null 2>&1; } 2>&1
}

median() {
	LC_ALL=C sort -n | awk '{ v[NR] = $1 }
	    END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# row NAME COMMAND INPUT: the command against wc -w of the input
row() {
	local i base=() ratio=() own wc size peak='not measured' code='not measured'

	size=$(stat -c %s "$3")
	for ((i = 0; i < pairs; i++)); do
		wc=$(LC_ALL=C.UTF-8 seconds "LC_ALL=C.UTF-8 wc -w '$3'")
		own=$(seconds "$2 '$3'")
		ratio+=("$(awk "BEGIN { print $own / $wc }")")
		base+=("$own")
	done
	if [ -x /usr/bin/time ] && [[ $2 != *'|'* ]]; then
		# shellcheck disable=SC2086
		peak=$(/usr/bin/time -f %M $2 "$3" 2>&1 >/dev/null | tail -n 1)
		peak="$((peak / 1024)) MiB"
	fi
	if command -v valgrind >/dev/null && [[ $2 != *'|'* ]]; then
		head -c $((4 << 20)) "$3" | sed '$d' >"$work/piece"
		# shellcheck disable=SC2086
		code=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null \
		    $2 "$work/piece" 2>&1 >/dev/null |
		    awk -v n="$(stat -c %s "$work/piece")" \
		    '/Collected/ { printf "%.1f", $4 / n }')
	fi
	printf '%-28s %7.2f  %8.1f  %12s  %12s\n' "$1" \
	    "$(printf '%s\n' "${ratio[@]}" | median)" \
	    "$(printf '%s\n' "${base[@]}" | median |
	    awk -v n="$size" '{ print n / $1 / 1e6 }')" "$peak" "$code"
}

text "$mib" >"$work/text"
tip-sections "$work/text" >"$work/p"
tip-numbers "$work/p" >"$work/q"
# Each report a key of its own, as in a panel of many countries and years.
awk -F'\t' -v OFS='\t' '$13 + 0 < last { n++ }
    { last = $13; $1 = sprintf("X%08d-2005", n); print }' "$work/q" >"$work/tq"

echo "$mib MiB of report text, $pairs pairs; ratio: wall time over that of wc -w"
printf '%-28s %7s  %8s  %12s  %12s\n' tool ratio MB/s 'peak memory' 'instr./byte'
row tip-sections tip-sections "$work/text"
row tip-numbers tip-numbers "$work/p"
row tip-tier tip-tier "$work/p"
# shellcheck disable=SC2016 # $0 is the file, in the inner shell
row 'tip-sections | tip-numbers' \
    "sh -c 'tip-sections \"\$0\" | tip-numbers'" "$work/text"
row tip-tsv tip-tsv "$work/tq"
