#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# tip-tsv: each rule of the panel by an example, its forms and its errors.

load helper

# q KEY kind=.. measure=.. ...: a quantity record; what is left out is "-",
# a count of no measure in paragraph 4, each record at the next place
q() {
	place=$((${place:-0} + 10))
	printf '%s\n' "$@" | awk -v place="$place" '
	NR == 1 { f["doc"] = $0; next }
	{ i = index($0, "="); f[substr($0, 1, i - 1)] = substr($0, i + 1) }
	END {
		n = split("doc kind measure rel low high unit period role of what section para at text scope sentence", name, " ")
		f["kind"] = "kind" in f ? f["kind"] : "count"
		f["rel"] = "rel" in f ? f["rel"] : "="
		f["section"] = "section" in f ? f["section"] : "prosecution"
		f["para"] = "para" in f ? f["para"] : 4
		f["at"] = "at" in f ? f["at"] : place
		if ("n" in f) f["low"] = f["high"] = f["n"]
		for (i = 1; i <= n; i++)
			printf "%s%s", name[i] in f ? f[name[i]] : "-", i < n ? "\t" : "\n"
	}'
}

t() { # key tier change heading statement country year
	printf '%s\ttier\t%s\t%s\t%s\t%s\t-\t%s\t%s\t4\tText.\n' "$@"
}

# cell NAME [options]: the cell of that name in the panel of standard input
cell() {
	name=$1
	shift
	tip-tsv -H "$@" | awk -F'\t' -v name="$name" '
	NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i; next }
	{ print $at }'
}

is() { # is WANTED FOUND
	[ "$1" = "$2" ] || {
		printf 'wanted: %s\nfound:  %s\n' "$1" "$2"
		return 1
	}
}

@test "the header names the columns of tip(5), also for empty input" {
	is "doc iso3 country year tier change investigations" \
	    "$(tip-tsv -H </dev/null | cut -f1-7 | tr '\t' ' ')"
	is 48 "$(tip-tsv -H </dev/null | awk -F'\t' '{ print NF }')"
	is 103 "$(tip-tsv -Hp </dev/null | awk -F'\t' '{ print NF }')"
	is "permits_rel permits_n permits_what permits_ref sentence_low" \
	    "$(tip-tsv -Hp </dev/null | cut -f89-93 | tr '\t' ' ')"
	is "doc iso3 country year measure scope role of low high rel unit period what ref head" \
	    "$(tip-tsv -Hl </dev/null | tr '\t' ' ')"
	is "" "$(tip-tsv </dev/null)"
}

@test "lines have as many cells as the header" {
	for form in '' -p -l; do
		q KEN-2014 measure=convictions n=5 | tip-tsv -H $form |
		    awk -F'\t' 'NR == 1 { n = NF } NF != n { exit 1 }'
	done
}

@test "country and year are the tier row's, else the key's" {
	is "KEN Kenya 2014" "$(q KEN-2014 n=1 | tip-tsv | cut -f2-4 | tr '\t' ' ')"
	is "KEN Keenya 2013" "$(t KEN-2014 1 - 1 1 Keenya 2013 | tip-tsv | cut -f2-4 | tr '\t' ' ')"
	is "ZZZ - -" "$(q ZZZ-0000-1234 n=1 | tip-tsv | cut -f2-4 | tr '\t' ' ')"
	is "ZZZ - 2010" "$(q ZZZ-2010-1234 n=1 | tip-tsv | cut -f2-4 | tr '\t' ' ')"
}

@test "the first tier row with a statement stands, else the first" {
	is "2WL same" "$({ t KEN-2014 3 - 3 - Kenya 2014
		t KEN-2014 2WL same 2WL 2 Kenya 2014
		t KEN-2014 1 up 1 1 Kenya 2014; } | tip-tsv | cut -f5,6 | tr '\t' ' ')"
	is "3 -" "$({ t KEN-2014 3 - 3 - Kenya 2014
		t KEN-2014 1 up 1 - Kenya 2014; } | tip-tsv | cut -f5,6 | tr '\t' ' ')"
}

@test "a headline has neither role, whole nor scope" {
	is 7 "$({ q KEN-2014 measure=convictions n=1 role=prior
		q KEN-2014 measure=convictions n=2 role=case
		q KEN-2014 measure=convictions n=3 of=5
		q KEN-2014 measure=convictions n=4 scope=official
		q KEN-2014 measure=convictions n=5 scope=open
		q KEN-2014 measure=convictions n=6 scope=change
		q KEN-2014 measure=convictions n=7; } | cell convictions)"
}

@test "an NGO's figure stands in where the government has none" {
	is 3 "$({ q KEN-2014 measure=victims_assisted n=40 scope=ngo
		q KEN-2014 measure=victims_assisted n=3; } | cell victims_assisted)"
	is 40 "$(q KEN-2014 measure=victims_assisted n=40 scope=ngo | cell victims_assisted)"
}

@test "averages, vague amounts and long periods are no headline, zeros are" {
	is - "$({ q KEN-2014 measure=convictions n=5 rel=mean
		q KEN-2014 measure=convictions rel='~' low=200 high=999
		q KEN-2014 measure=convictions n=9 period=2012-01/2013-12
		q KEN-2014 measure=convictions n=9 period=2012-06-14/2013-06-14; } | cell convictions)"
	is 9 "$(q KEN-2014 measure=convictions n=9 period=2012-06-14/2013-06-13 | cell convictions)"
	is 9 "$(q KEN-2014 measure=convictions n=9 period=2013-04/2014-03 | cell convictions)"
	is 0 "$(q KEN-2014 measure=convictions n=0 period=2010/2013 | cell convictions)"
	is NR "$(q KEN-2014 measure=convictions rel='?' period=2010/2013 | cell convictions)"
	is 210 "$(q KEN-2014 measure=convictions rel='~' low=210 high=220 | cell convictions)"
}

@test "a value stands before silence, even an older value" {
	is 30 "$({ q KEN-2014 measure=convictions rel='?' period=2013
		q KEN-2014 measure=convictions n=30 period=2009; } | cell convictions)"
	is NR "$(q KEN-2014 measure=convictions rel='?' | cell convictions)"
}

@test "a current figure stands before an older one, the last year's first" {
	is 2 "$({ q KEN-2014 measure=convictions n=1 period=2012
		q KEN-2014 measure=convictions n=2 period=2013; } | cell convictions)"
	is 2 "$({ q KEN-2014 measure=convictions n=1 period=2012
		q KEN-2014 measure=convictions n=2; } | cell convictions)"
	is 2 "$({ q KEN-2014 measure=convictions n=1 period=2012
		q KEN-2014 measure=convictions n=2 period=2011/; } | cell convictions)"
	is 2 "$({ q KEN-2014 measure=convictions n=1 period=2011
		q KEN-2014 measure=convictions n=2 period=2012
		q KEN-2014 measure=convictions n=3 period=2012-06; } | cell convictions)"
}

@test "the sections of findings stand before overview, then the rest" {
	is 3 "$({ q KEN-2014 measure=convictions n=1 section=profile para=1
		q KEN-2014 measure=convictions n=2 section=overview para=2
		q KEN-2014 measure=convictions n=3 section=prevention para=9; } | cell convictions)"
	is 2 "$({ q KEN-2014 measure=convictions n=1 section=recommendations para=1
		q KEN-2014 measure=convictions n=2 section=overview para=2; } | cell convictions)"
}

@test "a stated value stands before a bound, then the first in the report" {
	is 2 "$({ q KEN-2014 measure=convictions low=1 rel='>='
		q KEN-2014 measure=convictions n=2; } | cell convictions)"
	is 1 "$({ q KEN-2014 measure=convictions n=2 para=5 at=1
		q KEN-2014 measure=convictions n=1 para=4 at=900; } | cell convictions)"
	is 1 "$({ q KEN-2014 measure=convictions n=2 at=20
		q KEN-2014 measure=convictions n=1 at=9; } | cell convictions)"
}

@test "a cell shows the low end, else the high one" {
	is 3 "$(q KEN-2014 measure=convictions low=3 high=5 | cell convictions)"
	is 5 "$(q KEN-2014 measure=convictions high=5 rel='<=' | cell convictions)"
}

@test "forms are chosen likewise, parts too, in the period of the whole" {
	{
		q KEN-2014 measure=convictions n=10 period=2013 at=1
		q KEN-2014 measure=convictions n=7 period=2013 of=1 scope=sex
		q KEN-2014 measure=convictions n=3 period=2012 scope=labor
	} >rows
	is "10 7 - 2013" "$(tip-tsv -H <rows | awk -F'\t' '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	{ print $at["convictions"], $at["convictions_sex"], $at["convictions_labor"], $at["convictions_period"] }')"
}

@test "where only forms are counted the whole is unknown, the period theirs" {
	{
		q KEN-2014 measure=convictions n=7 period=2013 scope=sex
		q KEN-2014 measure=convictions n=3 period=2013 scope=labor
	} >rows
	is - "$(cell convictions <rows)"
	is 7 "$(cell convictions_sex <rows)"
	is 3 "$(cell convictions_labor <rows)"
	is 2013 "$(cell convictions_period <rows)"
}

@test "sentences: the least and the greatest, in months" {
	{
		q KEN-2014 kind=duration measure=sentence low=2 high=5 unit=year scope=sex
		q KEN-2014 kind=duration measure=sentence n=45 unit=day of=3
		q KEN-2014 kind=duration measure=sentence n=30 unit=year role=case
		q KEN-2014 kind=duration measure=sentence n=1 unit=day rel=mean
		q KEN-2014 kind=duration measure=sentence n=1 unit=day role=prior
	} >rows
	is 1.5 "$(cell sentence_low <rows)"
	is 60 "$(cell sentence_high <rows)"
	is 0.23 "$(q KEN-2014 kind=duration measure=sentence n=1 unit=week | cell sentence_low)"
	is 120 "$(q KEN-2014 kind=duration measure=sentence n=1 unit=decade | cell sentence_low)"
}

@test "life is above all months" {
	is life "$({ q KEN-2014 kind=duration measure=sentence unit=life
		q KEN-2014 kind=duration measure=sentence n=99 unit=year; } | cell sentence_high)"
	is 1188 "$({ q KEN-2014 kind=duration measure=sentence unit=life
		q KEN-2014 kind=duration measure=sentence n=99 unit=year; } | cell sentence_low)"
	is life "$(q KEN-2014 kind=duration measure=penalty low=14 high=life unit=year | cell penalty_high)"
	is 168 "$(q KEN-2014 kind=duration measure=penalty low=14 high=life unit=year | cell penalty_low)"
}

@test "the penalty is the first one, that of the prosecution section before" {
	{
		q KEN-2014 kind=duration measure=penalty low=5 high=10 unit=year section=overview para=2
		q KEN-2014 kind=duration measure=penalty low=1 high=15 unit=year para=5
		q KEN-2014 kind=duration measure=penalty unit=life para=5
	} >rows
	is 12 "$(cell penalty_low <rows)"
	is 180 "$(cell penalty_high <rows)"
}

@test "funding: the first sum, and its dollars in the brackets" {
	{
		q KEN-2014 kind=money measure=funding n=9 unit=KES role=prior
		q KEN-2014 kind=money measure=funding n=10 unit=KES/month
		q KEN-2014 kind=money measure=funding n=500 unit=KES period=2013
		q KEN-2014 kind=money measure=funding n=6 unit=USD scope=conv
		q KEN-2014 kind=money measure=funding n=7 unit=USD
	} >rows
	is 500 "$(cell funding <rows)"
	is KES "$(cell funding_unit <rows)"
	is 6 "$(cell funding_usd <rows)"
	is 2013 "$(cell funding_period <rows)"
	is 7 "$(q KEN-2014 kind=money measure=funding n=7 unit=USD | cell funding_usd)"
	is - "$({ q KEN-2014 kind=money measure=funding n=5 unit=KES
		q KEN-2014 kind=money measure=fine n=3 unit=KES
		q KEN-2014 kind=money measure=fine n=7 unit=USD scope=conv; } | cell funding_usd)"
}

@test "funding denied or unknown is told where there is no sum" {
	is 0 "$(q KEN-2014 measure=funding n=0 | cell funding)"
	is NR "$(q KEN-2014 measure=funding rel='?' | cell funding)"
	is 5 "$({ q KEN-2014 measure=funding n=0
		q KEN-2014 kind=money measure=funding n=5 unit=KES; } | cell funding)"
}

@test "-p: bound, rivals, noun and place" {
	{
		q KEN-2014 measure=convictions n=5 what='new convictions' at=20
		q KEN-2014 measure=convictions n=6 at=30
		q KEN-2014 measure=convictions n=6 at=40
		q KEN-2014 measure=convictions n=7 section=overview
		q KEN-2014 kind=duration measure=sentence n=3 unit=year at=50
	} >rows
	is '=' "$(cell convictions_rel -p <rows)"
	is 2 "$(cell convictions_n -p <rows)"
	is 'new convictions' "$(cell convictions_what -p <rows)"
	is 4:20 "$(cell convictions_ref -p <rows)"
	is 4:50 "$(cell sentence_ref -p <rows)"
	is - "$(cell penalty_ref -p <rows)"
	is - "$(cell arrests_n -p <rows)"
}

@test "-l: a line for every row with a measure, in the report's order" {
	{
		q KEN-2014 measure=convictions n=5 what='three men' para=6 at=9
		q KEN-2014 kind=date n=2013 para=6 at=1
		q KEN-2014 measure=prosecutions n=4 what='new cases' role=prior para=5 at=7
		q KEN-2014 kind=money measure=fine n=90 unit=USD what=fine para=5 at=12 of=7
	} >rows
	run tip-tsv -l rows
	is 3 "${#lines[@]}"
	is "KEN-2014 KEN Kenya 2014 prosecutions - prior - 4 4 = case - new cases 5:7 -" \
	    "$(printf %s "${lines[0]}" | tr '\t' ' ')"
	is "KEN-2014 KEN Kenya 2014 fine - - 7 90 90 = USD - fine 5:12 -" \
	    "$(printf %s "${lines[1]}" | tr '\t' ' ')"
	is "KEN-2014 KEN Kenya 2014 convictions - - - 5 5 = person - three men 6:9 *" \
	    "$(printf %s "${lines[2]}" | tr '\t' ' ')"
}

@test "the panel is what awk reckons from the rows" {
	for seed in 1 2 3 4 5 6 7 8 9 10 11 12; do
		rows=$seed
		LC_ALL=C awk -v seed=$seed -f "$TESTS/panel-rows.awk" >"$rows"
		LC_ALL=C awk -f "$TESTS/panel.awk" "$rows" >"$rows.want"
		tip-tsv -p "$rows" | diff "$rows.want" -
	done
}

@test "rows of a key may come in any order, keys in any cut between them" {
	rows=rows
	LC_ALL=C awk -v seed=5 -f "$TESTS/panel-rows.awk" >"$rows"
	# the figures of each key backwards, behind its tier rows
	awk -F'\t' '$2 == "tier" { print; next } { r[NR] = $0 }
	END { for (i = NR; i > 0; i--) if (i in r) print r[i] }' "$rows" |
	    LC_ALL=C sort -s -k1,1 | tip-tsv -p >"$rows.backwards"
	tip-tsv -p "$rows" >"$rows.whole"
	cmp "$rows.whole" "$rows.backwards"
	awk '$1 < "KEN"' "$rows" | tip-tsv -p >"$rows.halves"
	awk '$1 >= "KEN"' "$rows" | tip-tsv -p >>"$rows.halves"
	cmp "$rows.whole" "$rows.halves"
}

@test "several files are one stream" {
	q KEN-2014 measure=convictions n=5 >a
	t KEN-2014 1 - 1 1 Kenya 2014 >b
	q KEN-2015 measure=convictions n=5 >c
	is 2 "$(tip-tsv a - c <b | wc -l | tr -d ' ')"
}

@test "keys out of order: the line and the remedy, exit 1" {
	{ q KEN-2014 n=1; q BEL-2014 n=1; } >rows
	run tip-tsv rows
	is 1 "$status"
	[[ $output == *"rows:2: "*BEL-2014*KEN-2014*"LC_ALL=C sort -s -k1,1"* ]]
	# what came before is written
	[[ $output == *"KEN-2014${TAB}KEN${TAB}Kenya"* ]]
}

@test "two copies of a report: named once, the first in the input counts" {
	{
		q KEN-2014 measure=convictions n=5 text=5 at=1
		q KEN-2014 measure=convictions n=6 text=six at=1
		q KEN-2014 measure=arrests n=7 text=7 at=9
		q KEN-2014 measure=arrests n=7 text=seven at=9
	} >rows
	is 5 "$(cell convictions <rows 2>/dev/null)"
	is 1 "$(tip-tsv rows 2>&1 >/dev/null | grep -c KEN-2014)"
	is 2 "$(tip-tsv -l rows 2>/dev/null | wc -l | tr -d ' ')"
	# the same text twice is no quarrel
	awk 'NR % 2' rows >once
	is "" "$(cat once once | tip-tsv 2>&1 >/dev/null)"
}

@test "more than 4 MiB of one key: the rest counts for nothing, and is named" {
	awk 'BEGIN {
		for (i = 1; i <= 1000; i++) x = x "xxxxxxxxxx"
		for (i = 1; i <= 500; i++)
			printf "KEN-2014\tcount\t%s\t=\t%d\t%d\t-\t-\t-\t-\t%s\tprosecution\t4\t%d\t1\t-\tS\n",
			    i < 500 ? "arrests" : "convictions", i, i, x, i
		printf "KEN-2015\tcount\tarrests\t=\t5\t5\t-\t-\t-\t-\t-\tprosecution\t4\t1\t1\t-\tS\n"
	}' >rows
	is "1 5" "$(cell arrests <rows 2>/dev/null | tr '\n' ' ' | sed 's/ $//')"
	is - "$(cell convictions <rows 2>/dev/null | head -1)"
	run tip-tsv -l rows
	is 0 "$status"
	is 1 "$(tip-tsv rows 2>&1 >/dev/null | grep -c 'KEN-2014 has more than 4 MiB')"
}

@test "a wrong stream or a bad field: what was expected, exit 1" {
	run tip-tsv <<<'KEN-2014	overview	-	1	The government.'
	is 1 "$status"
	[[ $output == *"<stdin>:1: "*"found 5"*"tip-tier"*"tip-numbers"* ]]
	q KEN-2014 measure=convictions n=5 | sed 's/convictions/convicts/' >rows
	run tip-tsv rows
	is 1 "$status"
	[[ $output == *"rows:1: "*measure*convicts* ]]
	for bad in 'low=five' 'rel==>' 'scope=men' 'role=old' 'para=0' 'at=x' 'kind=number'; do
		q KEN-2014 measure=convictions high=5 "$bad" >rows
		run tip-tsv rows
		is 1 "$status"
		[[ $output == *"rows:1: "* ]]
	done
}

@test "what came before a malformed line is written" {
	{ q KEN-2014 measure=convictions n=5; echo nonsense; } >rows
	run tip-tsv rows
	is 1 "$status"
	[[ ${lines[0]} == KEN-2014* ]]
}

@test "the bundled form of the panel for Belgium 2004" {
	gold=$SHARED/gold
	need_shared gold/BEL-2004.panel.tsv
	{
		cat "$gold/BEL-2004.tier.tsv"
		grep -v '^#' "$gold/BEL-2004.numbers.tsv" | sed "s/\$/${TAB}Text./"
	} | tip-tsv -H | cmp - "$gold/BEL-2004.panel.tsv"
}
