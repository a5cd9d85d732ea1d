#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# The text that the bench measures with is like reports; see bench-text.awk.

load helper

# varied BYTES FILE ...: these reports, varied
varied() {
	local bytes=$1

	shift
	LC_ALL=C awk -v bytes="$bytes" -f "$TESTS/bench-text.awk" \
	    "$TREE/lib/report/countries.tsv" "$@"
}

@test "bench: its text has no more figures than reports have, nor many fewer" {
	varied 400000 "$WHOLE"/*.txt | tip-sections >p
	tip-numbers p >q
	LC_ALL=C awk -f "$TESTS/density.awk" p q | tee found
	# README.md tells where these come from
	LC_ALL=C awk -F'\t' '
	NR == FNR { most[$1] = $2; next }
	$4 > most[$1] { print $1, "has more than", most[$1]; bad = 1 }
	$1 == "all" && $4 < 4.4 { print "too few"; bad = 1 }
	{ n++ }
	END { exit bad || n != 7 }' - found <<-EOF
	all	6.6
	overview	1.7
	recommendations	1
	prosecution	12.2
	protection	9.5
	prevention	5.1
	profile	1.1
	EOF
}

@test "bench: its text is varied: few paragraphs come twice, no report does" {
	varied 400000 "$WHOLE"/*.txt >text
	tip-sections text >p
	awk -F'\t' '$2 !~ /^(meta|boilerplate)$/ { n++; twice += seen[$5]++ > 0 }
	    END { print twice, "of", n; exit n < 400 || twice > n / 10 }' p
	# the countries differ, the years keep to the layout
	[ "$(cut -f 1 p | uniq | cut -c 1-3 | sort -u | wc -l)" -gt 20 ]
	cut -f 1 p | uniq | awk -F- '$2 !~ /^20[12][34]$/ { bad = 1 } END { exit bad }'
	# each is whole: a tier, and all sections
	[ "$(awk '$2 ~ /overview|tier|recommendations/' p | wc -l)" -eq \
	    $(($(cut -f 1 p | uniq | wc -l) * 3)) ]
	awk -v bytes=400000 -v seed=2 -f "$TESTS/bench-text.awk" \
	    "$TREE/lib/report/countries.tsv" "$WHOLE"/*.txt >other
	run cmp -s text other
	[ "$status" -eq 1 ]
}

@test "bench: words of other words stay as they are" {
	printf '%s\n' 'The Government of Morocco paid men, Moroccan' \
	    'employment offices and Moroccos in 2019: 27.' >report
	varied 300 report >text
	grep -q 'Moroccan$' text
	grep -q '^employment offices and Moroccos in 20' text
	[ "$(grep -c 'Government of Morocco' text)" -eq 0 ]
	[ "$(grep -c 'Government of' text)" -gt 1 ]
}
