#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What is out of all bounds: very long, deep, or many, and years and days that
# are none. Memory stays flat, time does not grow faster than the input, and
# what comes out is right. What takes longer is measured by the bench.

load helper

# paragraph TEXT: a paragraph record
paragraph() {
	printf 'KEN-2014\tprosecution\t-\t1\t%s\n' "$1"
}

# times N TEXT: the text so often
times() {
	awk -v n="$1" -v s="$2" 'BEGIN { for (; n > 0; n--) printf "%s", s }'
}

# numbered N FORMAT: the format with the numbers 1 to N
numbered() {
	awk -v n="$1" -v form="$2" 'BEGIN { for (i = 1; i <= n; i++)
	    printf form, i }'
}

# bounded COMMAND ...: in few seconds, and little memory
bounded() {
	if [ -n "${TIP_SANITIZED:-}${TIP_EMULATED:-}" ]; then
		timeout 300 "$@"
	else
		timeout 30 bash -c 'ulimit -v 20000; exec "$@"' - "$@"
	fi
}

# rows COLUMN ...: how many rows of standard input have each value there
rows() {
	cut -f "$1" | LC_ALL=C sort | uniq -c | awk '{ print $2, $1 }'
}

# digits_once ROWS P: each run of digits of p stands in one span
digits_once() {
	LC_ALL=C awk -F'\t' '
	NR == FNR { text = $5; next }
	{ s = substr(text, $14, length($15))
	  if (s != $15 || $14 + 0 < end) exit bad = 1
	  end = $14 + length($15); spans = spans $15 " " }
	END { gsub(/[^0-9]/, "", text); gsub(/[^0-9]/, "", spans)
	  exit bad || text != spans }' "$2" "$1"
}

@test "bounds: a million fields in a line are counted and refused" {
	{ printf 'KEN-2014\tbody\t-\t1'; times 1000000 "${TAB}x"; echo; } >wide
	for tool in tip-numbers tip-tier tip-tsv; do
		status=0
		bounded $tool wide >out 2>err || status=$?
		[ "$status" -eq 1 ]
		[ ! -s out ]
		[ "$(wc -l <err)" -eq 1 ]
		grep -q "^$tool: wide:1: expected the .*, found 1000004: make them with " err
	done
	# to tip-sections they are words with blanks between
	bounded tip-sections wide | cut -f 5 >out
	[ "$(tr -dc x <out | wc -c)" -eq 1000000 ]
	[ "$(tr -d ' x\n' <out)" = KEN-2014body-1 ]
}

@test "bounds: a number of a thousand digits has its value, a longer one none" {
	seven=$(times 1000 7) one=$(times 1001 1) nine=$(times 1000 9)
	paragraph "Courts convicted $seven men. They met $one others. They fined him \$$nine." >long
	bounded tip-numbers long | cut -f 2-5,15 >out
	same "count${TAB}convictions${TAB}=${TAB}$seven${TAB}$seven
nominal${TAB}-${TAB}=${TAB}-${TAB}$(times 1000 1)
nominal${TAB}-${TAB}=${TAB}-${TAB}1
money${TAB}fine${TAB}=${TAB}$nine${TAB}\$$nine" out
}

@test "bounds: many numbers of a thousand digits, and one of a million" {
	paragraph "Courts convicted $(times 1000000 7) men." >million
	bounded tip-numbers million >out
	[ "$(cut -f 2 out | uniq)" = nominal ]
	[ "$(awk -F'\t' 'length($15) > 1000' out | wc -l)" -eq 0 ]
	digits_once out million
	paragraph "$(times 1000 "Courts convicted $(times 999 8) men. ")" >many
	bounded tip-numbers many >out
	[ "$(rows 2 <out)" = 'count 1000' ]
	digits_once out many
}

@test "bounds: brackets nested a hundred thousand deep" {
	open=$(times 100000 '(') close=$(times 100000 ')')
	paragraph "Police arrested ${open}nine men$close and held 5 women." >deep
	bounded tip-numbers deep | cut -f 5,15 >out
	same "9${TAB}nine
5${TAB}5" out
	bounded tip-tier deep >out
	[ "$(wc -l <out)" -eq 1 ]
	# each figure is part of the one around it, unless a piece of 16 KiB ends
	paragraph "Police arrested 99 $(times 100000 '(12 ')men$close." >parts
	bounded tip-numbers parts >out
	[ "$(wc -l <out)" -eq 100001 ]
	[ "$(awk -F'\t' 'NR > 1 && $10 != last { print } { last = $14 }' out |
	    wc -l)" -lt 60 ]
	printf 'Kenya (Tier 2)\n\n%sPolice held nine men%s\n' "$open" "$close" |
	    bounded tip-sections >out
	[ "$(tail -n 1 out | cut -f 5 | tr -d '(' | wc -c)" -eq 100021 ]
}

@test "bounds: lists of a hundred thousand items" {
	paragraph "Police arrested $(numbered 99999 '%d, ')and 100000 men." >list
	bounded tip-numbers list >out
	[ "$(wc -l <out)" -eq 100000 ]
	digits_once out list
	paragraph "Police arrested 900 people, including $(numbered 99999 '%d men, ')and no women." >parts
	bounded tip-numbers parts >out
	digits_once out parts
	paragraph "$(times 30000 'It did not report any convictions, ')." >denied
	bounded tip-numbers denied >out
	# a piece of 16 KiB ends in some
	[ "$(awk -F'\t' '$3 == "convictions" && $4 == "?"' out | wc -l)" -gt 29900 ]
	[ "$(rows 4 <out | wc -l)" -eq 1 ]
	{
		printf '2020 Trafficking in Persons Report: Kenya\n\nKENYA: Tier 2\n\n'
		printf 'PRIORITIZED RECOMMENDATIONS:\n\n'
		numbered 100000 '* Train %d judges.\n'
	} >items
	bounded tip-sections items >out
	[ "$(awk -F'\t' '$2 == "recommendations"' out | wc -l)" -eq 100000 ]
	[ "$(tail -n 1 out | cut -f 1,4,5)" = \
	    "KEN-2020${TAB}100002${TAB}* Train 100000 judges." ]
}

@test "bounds: a list of tiers with a country said a hundred thousand times" {
	{
		printf 'KEN-2014\ttitle\t-\t1\tTier placements\n'
		printf 'KEN-2014\tbody\tTier 1\t2\t%s\n' "$(times 50000 'Kenya, Fiji, ')"
		printf 'KEN-2014\tbody\tTier 3\t3\t%s\n' "$(times 50000 'Chad, Peru, ')"
	} >list
	bounded tip-tier list >out
	[ "$(cut -f 1,3 out | tr '\t\n' ' ;')" = \
	    'KEN-2014 1;FJI-2014 1;TCD-2014 3;PER-2014 3;' ]
}

@test "bounds: a paragraph of over 1 MiB, in and out" {
	times 60000 'Police arrested 12 men in the town of Lom. ' >long
	bounded tip-sections -c BGR -y 2010 long >p
	LC_ALL=C awk -F'\t' 'length($5) > 1048576 { exit bad = 1 } END { exit bad }' p
	[ "$(wc -l <p)" -eq 3 ]
	bounded tip-numbers p >q
	[ "$(rows 3 <q)" = 'arrests 60000' ]
	# a record may be longer, up to 2 MiB
	paragraph "$(times 45000 'Police arrested 12 men in the town of Lom. ')" >p
	bounded tip-numbers p >q
	[ "$(rows 3 <q)" = 'arrests 45000' ]
}

@test "bounds: tiny documents, one after the other" {
	awk 'BEGIN { for (i = 0; i < 30000; i++)
	    printf "%d Trafficking in Persons Report - %s\n\n%s %d %s.\n\n",
		2001 + i % 24, i % 2 ? "Fiji" : "Kenya", "Courts convicted",
		i % 97 + 2, "traffickers" }' >text
	bounded tip-sections text >p
	[ "$(wc -l <p)" -eq 60000 ]
	[ "$(cut -f 1 p | uniq | wc -l)" -eq 30000 ]
	bounded tip-numbers p >q
	[ "$(rows 3 <q)" = 'convictions 30000' ]
	bounded tip-tier p >t
	[ "$(wc -l <t)" -eq 30000 ]
	LC_ALL=C sort -s -k1,1 t q | bounded tip-tsv >panel 2>/dev/null
	[ "$(wc -l <panel)" -eq 24 ]
}

@test "bounds: the years 0000, 0001 and 9999" {
	for year in 0000 0001 9999; do
		paragraph 'During the year police arrested nine men, compared with four the year before; in the last decade 80, two decades ago 90.' |
		    sed "s/2014/$year/" | tip-numbers >out
		LC_ALL=C awk -F'\t' -v date='[0-9][0-9][0-9][0-9](-[0-9][0-9])?' '
		$8 !~ "^(-|" date "(/" date ")?|" date "/|/" date ")$" {
			print "period", $8; exit bad = 1 } END { exit bad }' out
		cut -f 8 out | LC_ALL=C sort -u >"$year"
	done
	same - 0000
	grep -qx 9998-04/9999-03 9999
	grep -qx 9989/9998 9999
	# a panel takes them as they are
	for year in 0000 0001 9999; do
		paragraph 'Courts convicted nine men.' | sed "s/2014/$year/" >p
		{ tip-tier p; tip-numbers p; } | LC_ALL=C sort -s -k1,1 |
		    tip-tsv | cut -f 1,4,15
	done >out
	same "KEN-0000${TAB}-${TAB}9
KEN-0001${TAB}0001${TAB}9
KEN-9999${TAB}9999${TAB}9" out
	# no report is of such a year
	printf '9999 Trafficking in Persons Report\n\nKenya (Tier 2)\n\nIt ended.\n' |
	    tip-sections | cut -c 1-9 | uniq >out
	same KEN-0000- out
	for year in 0000 1 10000 -1 99999999999999999999; do
		run tip-sections -c KEN -y "$year" </dev/null
		[ "$status" -eq 2 ]
		[[ $output == *"tip-sections: -y: expected a year, as 2004; found $year"* ]]
	done
}

@test "bounds: days that do not exist are no dates, and count nothing" {
	for day in '31 February 2019' 'February 30, 2020' '2019-13-45' \
	    '2019-02-31' '29 February 2019' '31 April' '2/30/2019' '0000-00-00' \
	    '13/13/2013' 'Feb. 31, 2011' '31 Feb. 2011'; do
		paragraph "Courts convicted nine men on $day. Courts convicted on $day nine men." |
		    tip-numbers >out
		[ "$(awk -F'\t' '$2 == "count" && $5 == 9' out | wc -l)" -eq 2 ]
		[ "$(awk -F'\t' '$2 == "count"' out | wc -l)" -eq 2 ]
		[ "$(awk -F'\t' '$5 ~ /-[0-9][0-9]-[0-9][0-9]$/' out | wc -l)" -eq 0 ]
	done
	paragraph 'On 29 February 2020 courts convicted nine men.' | tip-numbers |
	    cut -f 5,8 >out
	same "2020-02-29${TAB}-
9${TAB}2020-02-29" out
}
