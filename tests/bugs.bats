#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What once went wrong in other ways than a row of cases/bugs.tsv can tell.

load helper

# paragraph WORDS BYTES: one sentence of words said again and again
paragraph() {
	awk -v words="$1" -v bytes="$2" 'BEGIN {
		for (t = words; length(t) < bytes; )
			t = t t
		t = substr(t, 1, bytes)
		sub(/ +$/, "", t)
		printf "KEN-2014\tprosecution\t-\t1\t%s\n", t
	}'
}

# Each comparison looked through the whole paragraph for the sentence before
# it: 200 KB took over a minute.
@test "bugs: many comparisons in a long sentence are read in time" {
	paragraph 'compared with 5 in 2003 and ' 200000 >p
	timeout 20 tip-numbers p >/dev/null
}

# Each figure looked back over all those of its piece of 16 KiB, and over all
# its words: 1 MB took over a quarter of a minute.
@test "bugs: long lists of figures and comparisons are read in time" {
	need_plain_build
	for words in '1,' '5%' 'rose from 5 to 6 '; do
		paragraph "$words" 1000000 >p
		timeout 8 tip-numbers p >/dev/null
	done
}

# The tables were taken away as files between, and the next make built all
# from the beginning.
@test "bugs: a second make has nothing to do" {
	need make cc
	make -C "$TREE" -s B="$PWD/b" >/dev/null 2>&1
	run make -C "$TREE" -n B="$PWD/b"
	[ "$status" -eq 0 ]
	! [[ $output == *' -c '* ]]
}

# The rest of the line was dropped.
@test "bugs: a tier in mid-sentence takes its line along" {
	printf '%s\n' 'The report of that year ranked the country lower, and it was' \
	    'put, as the ministry had feared and its friends abroad had hoped, on' \
	    '(Tier 2 Watch List) and stayed there until the law was passed.' >text
	tip-sections text >rows
	grep -q 'on (Tier 2 Watch List) and stayed there until' rows
}

# The heading was lost, or stood behind a row of what follows it.
@test "bugs: a heading comes out before what it does not head" {
	printf 'Prevention. Belgium is a source, transit, and destination %s\n' \
	    'country for women.' | tip-sections | cut -f 2,3,5 >rows
	same "prevention${TAB}Prevention${TAB}Belgium is a source, transit, and destination country for women." rows
	printf '%s\n' 'The Bahamas-' \
	    'Prevention. (Tier 1)DisclaimerLast Updated2003 (Special Case)' |
	    tip-sections | cut -f 2,3,5 >rows
	same "title${TAB}-${TAB}The Bahamas-
prevention${TAB}Prevention${TAB}-
tier${TAB}-${TAB}(Tier 1)
prevention${TAB}Prevention${TAB}DisclaimerLast Updated2003 (Special Case)" rows
}

# What the first reading of the line had found was left in the second's.
@test "bugs: a misspelt heading is not read twice over" {
	printf 'PROTECTION (TIER 3)PRIORITIZED RECOMMENDATIONS:\n' |
	    tip-sections | cut -f 2,3,5 >rows
	same "recommendations${TAB}PROTECTION (TIER 3)PRIORITIZED RECOMMENDATIONS${TAB}-" rows
}

# They were handed on as they stood, into the panel too.
@test "bugs: a value with a zero too many is refused" {
	for value in 07 00 -07 1.50 2.0; do
		tip-sections "$OLD" | tip-numbers | awk -F'\t' -v OFS='\t' \
		    -v v="$value" '$2 == "count" { $5 = v; print; exit }' >row
		run tip-tsv row
		[ "$status" -eq 1 ]
		[[ $output == *"plain number"*"field 5 (low), found \"$value\""* ]]
	done
	sed "s/${TAB}2.0${TAB}/${TAB}0.5${TAB}/" row >good
	tip-tsv good
}

# What came after a title that stood in mid-sentence was dropped.
@test "bugs: a title in mid-sentence takes its line along" {
	{ printf '%s\n' 'Trafficking Profile: Last Updated' 'in' ''
	printf '%s - BELGIUM (TIER 3) and then %0200d\n' \
	    'Trafficking in Persons Report 2012' 7; } >text
	tip-sections text >rows
	grep -q 'BELGIUM (TIER 3)' rows
}

# Furniture that waits for a paragraph, and headings with nothing under them
# that wait for a key, were held without end.
@test "bugs: a line said without end is read in little memory" {
	need_plain_build
	for line in 45 BELGIUM 'Trafficking in Persons Report 2012' '<br />' \
	    Prevention Publisher '(Tier 2' 'THE BAHAMAS'; do
		for before in 'PREVENTION' 'The police, who at that time had not been to see whether he had come from'; do
			{ printf '%s\n' 'Belgium (Tier 1)' '' "$before"
			yes "$line" | head -c 8000000; } >text
			bash -c 'ulimit -v 12000; exec tip-sections text' >/dev/null
		done
	done
}

# How the lines of the last text were wrapped told how those of the next are.
@test "bugs: a second text is read as if it stood alone" {
	printf '%s\n' 'Publisher Trafficking Profile: 2004 Trafficking in Persons Report' \
	    '(' '' '' 'Police arrested 14 men in 2004 and the courts of the north, which had no judges then, convicted two of them by the end of the year after it, as all had hoped,' 'Current Situation: ' >a
	tip-sections a >once
	tip-sections a a >twice
	cat once once | cmp - twice
}

# A blank stayed on both sides of a tag that was taken out.
@test "bugs: one blank stays where a tag stood between two" {
	printf 'Police <br /> arrested four men.\n<br />\n' | tip-sections |
	    cut -f 2,5 >rows
	same "body${TAB}Police arrested four men.
boilerplate${TAB}<br />
boilerplate${TAB}<br />" rows
}

# The hyphen that is dropped to try two lines as one heading was not put back
# behind a single letter, and the second line came out twice.
@test "bugs: a hyphen behind one letter is put back" {
	printf 'M-\nM-\nM-\n' | tip-sections -c FRA | cut -f 5 | tr -d '\n-' >all
	[ "$(cat all)" = MMM ]
}
