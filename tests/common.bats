#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What all tools share.

load helper

# The key is learnt from the text; these texts name it in their first row.
two_reports() {
	tip-sections "$OLD" "$NEW" >p
	tip-numbers p >q
	tip-tier p >t
	LC_ALL=C sort -s -k1,1 t q >tq
}

@test "common: several files are the same as one after another" {
	two_reports
	{ tip-sections "$OLD"; tip-sections "$NEW"; } | cmp - p
	{ head -n 5 p >p1; tail -n +6 p >p2; }
	tip-numbers p1 p2 | cmp - q
	tip-tier p1 p2 | cmp - t
	{ head -n 5 tq >tq1; tail -n +6 tq >tq2; }
	tip-tsv tq >panel
	tip-tsv tq1 tq2 | cmp - panel
}

@test "common: no file is standard input, and so is -" {
	for tool in $TOOLS; do
		good_input "$tool" >input
		"$tool" input >expected
		"$tool" <input | cmp - expected
		"$tool" - <input | cmp - expected
		"$tool" /dev/null - /dev/null <input | cmp - expected
	done
	tip-sections "$OLD" "$NEW" >expected
	tip-sections "$OLD" - <"$NEW" | cmp - expected
}

@test "common: standard input is <stdin> in messages" {
	for tool in tip-numbers tip-tier tip-tsv; do
		for file in '' -; do
			# shellcheck disable=SC2086
			run --separate-stderr "$tool" $file <<<"no record"
			[ "$status" -eq 1 ]
			[[ $stderr == "$tool: <stdin>:1: expected "* ]]
		done
	done
}

@test "common: a new file is a new document for tip-sections" {
	tail -n +12 "$OLD" >headless
	tip-sections "$OLD" headless >rows
	[ "$(cut -f 1 rows | uniq | wc -l)" -eq 2 ]
	tip-sections "$OLD" "$OLD" | cut -f 4 >numbers
	[ "$(grep -cx 1 numbers)" -eq 2 ]
}

@test "common: headers are passed over wherever they stand" {
	two_reports
	tip-sections -H "$OLD" >ph1
	tip-sections -H "$NEW" >ph2
	cat ph1 ph2 >ph
	tip-numbers ph | cmp - q
	tip-tier ph1 ph2 | cmp - t
	tip-tsv tq >panel
	{ tip-numbers -H </dev/null; tip-tier -H </dev/null; cat tq
	    tip-tier -H </dev/null; } | tip-tsv | cmp - panel
}

@test "common: a header sorted among its rows is passed over" {
	two_reports
	tip-tsv tq >panel
	{ tip-tier -H p; tip-numbers -H p; } | LC_ALL=C sort -s -k1,1 |
	    tip-tsv | cmp - panel
}

@test "common: the header of another stream is no header" {
	for tool in tip-numbers tip-tier; do
		run --separate-stderr bash -c "tip-tier -H </dev/null | $tool"
		[ "$status" -eq 1 ]
	done
	run --separate-stderr bash -c 'tip-sections -H </dev/null | tip-tsv'
	[ "$status" -eq 1 ]
}

@test "common: every row has its stream's fields, and none is empty" {
	two_reports
	tip-tsv tq >w
	tip-tsv -p tq >wp
	tip-tsv -l tq >l
	for pair in 'p 5' 'q 17' 't 11' "w $(tip-tsv -H </dev/null | wc -w)" \
	    "wp $(tip-tsv -pH </dev/null | wc -w)" 'l 16'; do
		# shellcheck disable=SC2086
		set -- $pair
		[ -s "$1" ]
		[ "$(LC_ALL=C awk -F'\t' -v n="$2" \
		    'NF != n || /\t\t/ || /^\t/ || /\t$/' "$1" | wc -l)" -eq 0 ]
	done
}

@test "common: the locale changes nothing" {
	local set

	two_reports
	tip-tsv -p tq >panel
	set="C POSIX $(locale -a 2>/dev/null | grep -v '^C$\|^POSIX$' | head -n 5)"
	if command -v localedef >/dev/null && [ -e /usr/share/i18n/locales/tr_TR ]; then
		mkdir locales
		localedef -i tr_TR -f UTF-8 locales/tr_TR.UTF-8 2>/dev/null || :
		localedef -i de_DE -f ISO-8859-1 locales/de_DE 2>/dev/null || :
	fi
	for name in $set tr_TR.UTF-8 de_DE nonsense; do
		export LOCPATH=$PWD/locales LC_ALL=$name LANG=$name
		tip-sections "$OLD" "$NEW" 2>err | cmp - p
		tip-numbers p | cmp - q
		tip-tier p | cmp - t
		tip-tsv -p tq | cmp - panel
		[ ! -s err ]
	done
}

@test "common: the time and the folder change nothing" {
	tip-sections "$OLD" >p
	TZ=Pacific/Auckland tip-sections "$OLD" | cmp - p
	sleep 1
	mkdir elsewhere
	(cd elsewhere && tip-sections "$OLD" | cmp - ../p)
}

# As slow a writer as can be: many short reads.
dribble() {
	dd if="$1" bs="$2" 2>/dev/null
}

@test "common: how reads are split changes nothing" {
	two_reports
	tip-tsv tq >panel
	for size in 1 7 1000; do
		dribble "$OLD" "$size" | tip-sections >got
		tip-sections "$OLD" | cmp - got
		dribble p "$size" | tip-numbers | cmp - q
		dribble p "$size" | tip-tier | cmp - t
		dribble tq "$size" | tip-tsv | cmp - panel
	done
}

@test "common: tip-numbers on two halves, cut at any line, gives two halves" {
	local n

	two_reports
	n=$(wc -l <p)
	for at in $(seq 0 "$n"); do
		head -n "$at" p | tip-numbers >got
		tail -n "+$((at + 1))" p | tip-numbers >>got
		cmp q got
	done
}

@test "common: tip-tier and tip-tsv on two halves, cut between documents" {
	two_reports
	n=$(grep -c ^MDA p)
	{ head -n "$n" p | tip-tier; tail -n "+$((n + 1))" p | tip-tier; } |
	    cmp - t
	tip-tsv tq >panel
	n=$(grep -c ^MDA tq)
	{ head -n "$n" tq | tip-tsv; tail -n "+$((n + 1))" tq | tip-tsv; } |
	    cmp - panel
}

@test "common: the rows of a key may come in any order for tip-tsv" {
	two_reports
	tip-tsv -p tq >panel
	LC_ALL=C sort tq | tip-tsv -p | cmp - panel
	LC_ALL=C sort -r tq | LC_ALL=C sort -s -k1,1 | tip-tsv -p | cmp - panel
}

@test "common: fields that are not clean are read as tip(5) has it" {
	printf 'X-1\tbody\t-\t1\tCourts \302\240 convicted\001 \357\273\277nine \342\200\213traffickers. \n' >row
	tip-numbers row >got
	[ "$(cut -f 14,15,17 got)" = "18${TAB}nine${TAB}Courts convicted nine traffickers." ]
}

@test "common: text is the bytes at at; each digit is in exactly one span" {
	two_reports
	spans p q >wrong
	cat wrong
	[ ! -s wrong ]
}

@test "common: nothing is lost between the text and its paragraphs" {
	# characters in order, less spaces, hyphens, and label colons
	for file in "$OLD" "$NEW"; do
		tr -d ' \n:-' <"$file" >expected
		tip-sections "$file" | awk -F'\t' '{
		    if ($3 != "-" && ($2 == "meta" || $3 != label))
			printf "%s", $3
		    label = $3
		    if ($5 != "-") printf "%s", $5 }' | tr -d ' \n:-' |
		    cmp - expected
	done
}

# N sentences of words in no order, the same on each machine.
jumble() {
	LC_ALL=C awk -v n="$1" 'BEGIN {
		words = "the of in and or to from between at least more than not no" \
		    " any did police courts convicted 16 traffickers investigated" \
		    " cases two-thirds half one million 2004 2003-2004 $5,000 percent" \
		    " years months 10 men women ( ) , ; : . - -- 1,234,567 0 000 1e9" \
		    " 99999999999999999999 second third Article 5 Tier 2 who whom which" \
		    " these them those respectively compared with including dozens" \
		    " hundreds life imprisonment sentenced fined identified victims" \
		    " assisted last year reporting period April 31 2004-02-30 FY" \
		    " increase decrease doubled each both neither nor none average an a" \
		    " per day euros naira pesos under age aged 18 not-for-profit 24/7" \
		    " 137-03 COVID-19 1.5 .5 5. 5% 1/2 twenty-one hundred and thousand"
		k = split(words, word, " ")
		x = 1
		for (i = 1; i <= n; i++) {
			s = ""
			x = x * 16807 % 2147483647
			for (j = x % 40; j >= 0; j--) {
				x = x * 16807 % 2147483647
				s = s (s == "" || x % 7 == 0 ? "" : " ") word[int(x / 64) % k + 1]
			}
			printf "X-2005\tbody\t-\t%d\t%s.\n", i, s
		}
	}'
}

# spans P Q: prints each figure of Q that is not at its place in P, each
# overlap of spans, and each paragraph with a digit that is in no span
spans() {
	LC_ALL=C awk -F'\t' 'NR == FNR { text[$1, $4] = was[$1, $4] = $5
		if ($2 !~ /title|meta|tier|boilerplate/)
			mined[$1, $4]
		next }
	    substr(was[$1, $13], $14, length($15)) != $15 { print "not there: " $0 }
	    { k = $1 SUBSEP $13
		span = k SUBSEP $14 SUBSEP length($15)
		if (span == last) next
		last = span
		if (k == endk && $14 < end) print "overlap: " $0
		endk = k; end = $14 + length($15)
		text[k] = substr(text[k], 1, $14 - 1) \
		    sprintf("%" length($15) "s", "") substr(text[k], end) }
	    END { for (k in mined) if (text[k] ~ /[0-9]/) print "missed: " was[k] }' \
	    "$1" "$2"
}

@test "common: spans are right in words of no order" {
	jumble 3000 >p
	tip-numbers p >q 2>err
	[ ! -s err ]
	[ "$(wc -l <q)" -gt 10000 ]
	[ "$(LC_ALL=C awk -F'\t' 'NF != 17 || /\t\t/ || /\t$/' q | wc -l)" -eq 0 ]
	spans p q >wrong
	head wrong
	[ ! -s wrong ]
	tip-tier p >t
	LC_ALL=C sort -s -k1,1 t q | tip-tsv -p >panel
	[ "$(wc -l <panel)" -eq 1 ]
	jumble 3000 | cut -f 5 | tip-sections | tip-numbers -a >/dev/null
}

# Ten thousand documents, each with a paragraph and figures of its own.
many() {
	awk 'BEGIN { for (i = 0; i < 10000; i++) {
	    printf "2005 Trafficking in Persons Report - Moldova\n\n"
	    for (j = 0; j < 20; j++)
		printf "In 2004, police opened %d investigations and courts convicted %d of the %d suspects.\n\n", i, j, i + j } }'
}

@test "common: memory does not grow with the input" {
	need_plain_build
	for tool in $TOOLS; do
		case $tool in
		tip-sections) many >input ;;
		tip-tsv) tip-numbers input >rows
		    # keys that grow, as documents of their own
		    awk -F'\t' -v OFS='\t' '$13 < last { n++ }
			{ last = $13; $1 = sprintf("X%07d-2005", n); print }' rows >input ;;
		tip-numbers) tip-sections input >rows && mv rows input ;;
		esac
		[ "$(wc -c <input)" -gt 15000000 ]
		bash -c "ulimit -v 12000; exec $tool input" >/dev/null
	done
}

@test "common: memory does not grow with the paragraph" {
	need_plain_build
	awk 'BEGIN { for (i = 0; i < 400000; i++)
	    printf "Police arrested %d men in the town of Lom. ", i % 90 + 10 }' >long
	bash -c 'ulimit -v 20000; exec tip-sections long' >p
	bash -c 'ulimit -v 20000; exec tip-numbers p' >/dev/null
	bash -c 'ulimit -v 20000; exec tip-tier p' >/dev/null
}
