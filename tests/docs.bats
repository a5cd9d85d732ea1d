#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Manuals, help, and README say the same, and what they show is what happens.

load helper

# examples MANUAL: runs each "$ command" of its literal displays in a copy of
# the fixtures, and compares what it prints with what the manual shows.
examples() {
	local command='' shown='' line

	cp "$FIXTURES"/*.txt .
	cp -R "$FIXTURES/years" .
	own_files
	unescape "$1" >lines
	while IFS= read -r line; do
		case $line in
		'$ '*)
			example "$command" "$shown"
			command=${line#??} shown='' ;;
		'> '*)
			command+=$'\n'${line#??} ;;
		'.end')
			example "$command" "$shown"
			command='' ;;
		*)
			[ -z "$command" ] || shown+=$line$'\n' ;;
		esac
	done <lines
	[ "$ran" -gt 0 ]
}

# What tip(7) takes for files of the reader's own.
own_files() {
	LC_ALL=C.UTF-8 awk -v design=refworld -v links=1 \
	    -f "$TESTS/page.awk" "$OLD" >page.html
	awk -v year=2012 -v most=5 -v wrap=80 -f "$TESTS/book.awk" \
	    "$TESTS/book.sentences.tsv" "$TREE/lib/report/countries.tsv" >book.txt
	command -v groff >/dev/null || return 0
	awk -f "$TESTS/pdf.awk" "$OLD" | groff -k -Tpdf -ms >report.pdf
	LC_ALL=C.UTF-8 awk -v columns=2 -f "$TESTS/pdf.awk" "$NEW" |
	    groff -k -Tpdf -ms >columns.pdf
	# pandas may be that of another Python
	[ -z "${PYSPARK_PYTHON:-}" ] || {
		mkdir -p bin
		printf '#!/bin/sh\nexec "%s" "$@"\n' "$PYSPARK_PYTHON" >bin/python3
		chmod +x bin/python3
		PATH=$PWD/bin:$PATH
	}
}

# runnable COMMAND: whether all that it names is here
runnable() {
	local program

	for program in parallel sqlite3 Rscript mlr gnuplot pdftotext lynx w3m \
	    pandoc pv; do
		case " $1 " in
		*[\ \(\|]"$program "*)
			command -v "$program" >/dev/null || return 1 ;;
		esac
	done
	case $1 in
	'python3 '*) python3 -c 'import pandas' 2>/dev/null || return 1 ;;
	*report.pdf*) [ -e report.pdf ] || return 1 ;;
	*columns.pdf*) [ -e columns.pdf ] || return 1 ;;
	esac
}

# The literal displays of a manual as a terminal shows them.
unescape() {
	awk '/^\.Bd -literal/ { on = 1; next }
	    on && /^\.Ed/ { on = 0; print ".end" }
	    on' "$1" |
	    sed "s/\\\\(aq/'/g; s/\\\\(ti/~/g; s/\\\\(ha/^/g; s/\\\\(ga/\`/g; s/\\\\e/\\\\/g"
}

example() {
	[ -n "$1" ] || return 0
	runnable "$1" || return 0
	ran=$((ran + 1))
	bash -c "${1/make demo/sh tests/demo.sh tests/fixtures/MDA-2005.txt}" >printed 2>complaints || :
	cat complaints
	printf '%s' "$2" | diff -u --label "shown: $1" --label printed - printed &&
	    [ ! -s complaints ] || wrong=$((wrong + 1))
}

@test "docs: the examples of tip-sections(1) print what they show" {
	ran=0 wrong=0
	examples "$TREE/man/tip-sections.1"
	[ "$wrong" -eq 0 ]
}

@test "docs: the examples of tip-numbers(1) print what they show" {
	ran=0 wrong=0
	examples "$TREE/man/tip-numbers.1"
	[ "$wrong" -eq 0 ]
}

@test "docs: the examples of tip-tier(1) print what they show" {
	ran=0 wrong=0
	examples "$TREE/man/tip-tier.1"
	[ "$wrong" -eq 0 ]
}

@test "docs: the examples of tip-tsv(1) print what they show" {
	ran=0 wrong=0
	examples "$TREE/man/tip-tsv.1"
	[ "$wrong" -eq 0 ]
}

@test "docs: the examples of tip(5) print what they show" {
	ran=0 wrong=0
	examples "$TREE/man/tip.5"
	[ "$wrong" -eq 0 ]
}

@test "docs: the recipes of tip(7) print what they show" {
	ran=0 wrong=0
	examples "$TREE/man/tip.7"
	[ "$wrong" -eq 0 ]
}

# The indented runs of README.md, in the tree's top folder.
@test "docs: the runs in README.md print what they show" {
	local ran=0 wrong=0

	cp -R "$TREE/tests" .
	mkdir copy && mv tests copy && cd copy
	awk '/^    / { while (blank-- > 0) print ""
		print substr($0, 5); on = 1; blank = 0; next }
	    on && /^$/ { blank++; next }
	    on { print ".end"; on = blank = 0 }
	    END { if (on) print ".end" }' "$TREE/README.md" >../runs
	local command='' shown='' line
	while IFS= read -r line; do
		case $line in
		'$ '*)
			example "$command" "$shown"
			command=${line#??} shown='' ;;
		'> '*)
			command+=$'\n'${line#??} ;;
		'.end')
			example "$command" "$shown"
			command='' ;;
		*)
			[ -z "$command" ] || shown+=$line$'\n' ;;
		esac
	done <../runs
	[ "$ran" -gt 0 ]
	[ "$wrong" -eq 0 ]
}

# The synopsis of a tool, as -h spells it, from its manual's source.
synopsis() {
	awk -v tool="$1" '/^\.Sh / { on = $2 == "SYNOPSIS"; next }
	    !on { next }
	    $1 == ".Nm" { line = tool }
	    $1 == ".Op" && $2 == "Fl" { line = line " [-" $3 ($5 ? " " $5 : "") "]" }
	    $1 == ".Op" && $2 == "Ar" { line = line " [file ...]" }
	    END { print line }' "$TREE/man/$1.1"
}

@test "docs: -h, the manual, and README.md give the same synopsis" {
	for tool in $TOOLS; do
		"$tool" -h >help
		expected=$(synopsis "$tool")
		[ "$(sed -n 's/^usage: //p' help)" = "$expected" ]
		grep -qF "\`$expected\`" "$TREE/README.md"
	done
}

@test "docs: -h and the manual list exactly the options of the synopsis" {
	for tool in $TOOLS; do
		letters=$(synopsis "$tool" | grep -o '\[-[^]]*\]' |
		    sed 's/ .*//; s/[^A-Za-z0-9]//g' | fold -w 1 | LC_ALL=C sort)
		"$tool" -h | grep -o '  -[A-Za-z0-9]  ' | tr -dc 'A-Za-z0-9\n' |
		    LC_ALL=C sort >help
		awk '/^\.Sh / { on = $2 == "DESCRIPTION" }
		    on && $1 == ".It" && $2 == "Fl" { print $3 }' \
		    "$TREE/man/$tool.1" | LC_ALL=C sort >manual
		same "$letters" help
		same "$letters" manual
	done
}

@test "docs: the header lines of the tools are the columns of tip(5)" {
	columns() {
		awk -v section="$1" '/^\.S[hs] / { on = $2 == section }
		    on && /^\.It Va / {
			gsub(/^\.It Va | ,/, ""); gsub(/ /, "\n"); print }' \
		    "$TREE/man/tip.5"
	}
	tip-sections -H </dev/null | tr '\t' '\n' >got
	same "$(columns Paragraphs)" got
	tip-numbers -H </dev/null | tr '\t' '\n' >got
	same "$(columns Quantities)" got
	tip-tier -H </dev/null | tr '\t' '\n' >got
	same "$(columns Tiers)" got
	for column in $(tip-tsv -lH </dev/null) \
	    sentence_low penalty_high funding_usd funding_ref; do
		columns Country-years | grep -qx "$column" ||
		    grep -q "Va.* $column" "$TREE/man/tip.5"
	done
}

@test "docs: mandoc finds nothing to say of the manuals" {
	need mandoc
	run mandoc -T lint "$TREE"/man/*
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

# mdoc takes "No" and the like for requests of its own, also inside quotes.
@test "docs: no quotation in the manuals begins with a word that mdoc eats" {
	run ! grep -nE '^\.(Dq|Sq|Ql) (No|In|At|An|Ad|Up|It|Do|Is|Be|To|Of|Or) ' \
	    "$TREE"/man/*
}

@test "docs: all manuals have the same sections in the same order" {
	order='NAME LIBRARY SYNOPSIS DESCRIPTION RETURN ENVIRONMENT EXIT EXAMPLES DIAGNOSTICS SEE CAVEATS SECURITY'
	for page in "$TREE"/man/*; do
		at=0
		for name in $(sed -n 's/^\.Sh \([A-Z]*\).*/\1/p' "$page"); do
			# shellcheck disable=SC2086
			place=$(printf '%s\n' $order | grep -nx "$name" | cut -d: -f1)
			[ "$place" -gt "$at" ]
			at=$place
		done
	done
}

@test "docs: the demo shows a figure, what it means, its year, its sentence" {
	run sh "$TESTS/demo.sh" "$OLD"
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = "Moldova 2005: Tier 2" ]
	[[ ${lines[1]} == 'Each sentence with a figure'* ]]
	[[ $output == *'In 2004, police opened 274 trafficking investigations'* ]]
	[[ $output =~ ' 274  investigations '+2004 ]]
	[ "$(printf '%s\n' "$output" | awk '{ print length($0) }' | sort -n | tail -n 1)" -le 110 ]
}

@test "docs: make demo shows the report that FILE names" {
	need make
	cp "$FIXTURES/years/ZMB-2020.txt" .
	make -s -C "$TREE" B="$TIP_BUILD" demo FILE="$PWD/ZMB-2020.txt" >shown
	[ "$(head -n 1 shown)" = 'Zambia 2020: Tier 2' ]
	grep -q '1,220  victims identified  *2019$' shown
}
