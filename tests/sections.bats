#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# tip-sections: layouts, one a fixture (layouts/NAME.txt and the rows it gives),
# made-up yearly books, names of countries, and what holds for every text.

load helper

# rows NAME: the fixture gives its rows
rows() {
	tip-sections "$TESTS/layouts/$1.txt" >out 2>err
	diff -u "$TESTS/layouts/$1.tsv" out
	[ ! -s err ]
}

# book YEAR WRAP: all documents and rows of a yearly book, in their order
book() {
	LC_ALL=C awk -v year="$1" -v wrap="$2" -v gold=gold \
	    -f "$TESTS/book.awk" "$TESTS/book.sentences.tsv" \
	    "$TREE/lib/report/countries.tsv" >book.txt
	tip-sections book.txt >out
	grep -v '^ZZZ' gold | cut -f 1,2,3,5 >expected
	grep -v '^ZZZ' out | awk -F'\t' '$2 != "boilerplate"' |
	    cut -f 1,2,3,5 >found
	diff expected found | head
	cmp expected found
	[ "$(cut -f 1 expected | uniq | wc -l)" -ge 180 ]
	# front matter and back matter are one document each
	[ "$(cut -f 1 out | uniq | grep -c '^ZZZ')" -eq 2 ]
}

@test "sections: refworld 2002, no headings, disclaimer again at the end" {
	rows refworld-2002
}

@test "sections: refworld 2007, headings lost, blank lines doubled" {
	rows refworld-2007-lost-headings
}

@test "sections: refworld 2018, labels as a table of bars" {
	rows refworld-2018-pipes
}

@test "sections: a header wrapped, title, label and heading cut" {
	rows wrapped-header
}

@test "sections: ecoi 2020, recommendations without blanks between" {
	rows ecoi-2020-glued-items
}

@test "sections: ecoi 2022, bullets, an empty line of one hard space" {
	rows ecoi-2022-bullets
}

@test "sections: ecoi 2024, neither title nor heading" {
	rows ecoi-2024-bare
}

@test "sections: state.gov 2006, a page of countries, a special case" {
	rows state-2006-region
}

@test "sections: state.gov 2022, all headings lost, the address tells" {
	rows state-modern
}

@test "sections: m.state.gov 2003, prevention first, no blank lines" {
	rows mobile-2003
}

@test "sections: gvnet 2023, heading over five lines, one block" {
	rows gvnet-2023-wrapped
}

@test "sections: a news wire's copy, a misspelt heading" {
	rows wire-2023
}

@test "sections: scribd, false breaks, hyphens, page numbers, set apart" {
	rows scribd-wrapped
}

@test "sections: a blank line behind every line" {
	rows double-spaced
}

@test "sections: a page in one line" {
	rows one-line-page
}

@test "sections: special cases, reversed" {
	rows special-2019
}

@test "sections: texts glued to each other" {
	rows glued-texts
}

@test "sections: an interim assessment is no narrative" {
	rows interim
}

@test "sections: doubled letters, a head of one letter a line" {
	rows overprint
}

@test "sections: a note on the source gives the year" {
	rows source-note
}

@test "sections: a list of tier placements is no narrative" {
	rows tier-list
}

@test "sections: a news story" {
	rows news
}

@test "sections: notes to a heading, a chart" {
	rows territory-note
}

@test "sections: state.gov 2003, neither tiers nor breaks before compliance" {
	rows state-2003-no-tier
}

@test "sections: refworld 2005, parts of a state are no documents" {
	rows refworld-2005-parts
}

@test "sections: a viewer's page: a running head on top, a narrative's end" {
	rows scribd-tail
}

@test "sections: no blank lines at all, a page number below the head" {
	rows slideshare-wrapped
}

@test "sections: a site's menu, long lines, above the title" {
	rows unt-2008-menu
}

@test "sections: a page of one section, a mark in its title" {
	rows one-section-page
}

@test "sections: state.gov 2018, from the middle on, single line ends" {
	rows state-2018-middle
}

@test "sections: a book's page of 2014: chart, number and head in mid-sentence" {
	rows book-2014-chart
}

@test "sections: state.gov 2009: the sentence on compliance stands alone" {
	rows state-2009-bare
}

@test "sections: state.gov 2022, from the middle on, a profile of 2023" {
	rows state-2022-middle
}

@test "sections: a special case of 2007: the heading has no tier" {
	rows special-2007-bare
}

@test "sections: a page from the middle of a book" {
	rows book-tail
}

@test "sections: yearly books, wrapped at 60 columns" {
	for year in 2002 2003 2005 2009 2014 2016 2018 2020 2023; do
		book $year 60
	done
}

@test "sections: yearly books, wrapped at 115 columns" {
	for year in 2001 2004 2008 2012 2015 2017 2019 2022; do
		book $year 115
	done
}

# Each text by itself, in the form of texts.txt.
@test "sections: texts of few lines, and the rows they give" {
	LC_ALL=C awk -f "$TESTS/texts.awk" "$TESTS/texts.txt" |
	    tip-sections -0 >rows 2>err
	LC_ALL=C awk -v mode=check -f "$TESTS/texts.awk" "$TESTS/texts.txt" \
	    rows err >wrong || { head -n 60 wrong; return 1; }
}

@test "sections: every spelling of a country names it" {
	for year in 2003 2008 2010 2015 2024; do
		awk -F'\t' -v y=$year '!/^#/ && $3 <= y && y <= $4 {
			print $2 > "codes"; print toupper($1) " (Tier 2)\n"
		}' "$TREE/lib/report/country_names.tsv" |
		    tip-sections -y $year | cut -c 1-3 >found
		[ "$(wc -l <codes)" -ge 400 ]
		diff codes found
		awk -F'\t' '!/^#/ && $3 <= y && y <= $4 {
			print y " Trafficking in Persons Report - " $1 "\n"
		}' y=$year "$TREE/lib/report/country_names.tsv" |
		    tip-sections | cut -c 1-3 >found
		diff codes found
	done
}

# How many bytes of a paragraph a phrase must stand in to open a profile, with
# what must stand before and behind it; from 2017 on, where else the overview is
# first.
@test "sections: a profile opens with certain words, and near its beginning" {
	LC_ALL=C awk -F: 'BEGIN {
		while (n++ < 9)
			words = words " with the old men of the hills and the town,"
	}
	# $3 ends with byte n
	function text(n) {
		return $2 substr(words, 1, n - length($2 $3)) $3 $4
	}
	{
		for (n = $1; n <= $1 + 1; n++) {
			printf "2018 Trafficking in Persons Report - Kenya\n\n"
			printf "KENYA: Tier 2\n\n%s.\n%c", text(n), 0
			print (n == $1 ? "profile" : "overview"), $1, $3 >"expected"
		}
	}' >texts <<-'EOF'
	60:He spoke:as reported over the past:
	60:He spoke:as reported in the past:
	60:He spoke:trafficking affects: many
	100:He spoke:traffickers exploit: many
	160:He spoke:human traffickers : sell many
	240:It is a land: source: of it
	240:It is a land: destination: of it
	240:It is a land: origin: of it
	120:The land: are :an origin of it
	120:The land: remains :an origin of it
	120:The land: serves :as an origin of it
	EOF
	tip-sections -0 texts | awk -F'\t' '$4 == 3 { print $2 }' |
	    paste -d' ' - <(cut -d' ' -f2- expected) >found
	diff expected found
}

# Its last sign, and in how many paragraphs it and the next line are, over a
# blank line, where that begins with a small letter, a capital, a small letter
# in quotation marks, figures.
@test "sections: the end of a line says whether its sentence goes on" {
	while read -r sign a b c d; do
		[[ $sign == [/\&a-z]* ]] && sign=" $sign"
		set -- "$a" "$b" "$c" "$d"
		for next in 'mombasa men' 'Mombasa men' '"mombasa" men' '14 men'; do
			printf '%s\n\n%s\n\n' \
			    '2014 Trafficking in Persons Report - Kenya' 'KENYA (Tier 2)'
			printf 'The women were sold by men%s\n\n%s in the town.\n\0' \
			    "$sign" "$next"
			echo "$1 $sign $next" >>expected
			shift
		done
	done >texts <<-'EOF'
	, 1 1 1 1
	; 1 2 1 1
	( 1 1 1 1
	/ 1 1 1 1
	& 1 1 1 1
	— 1 1 1 1
	– 1 1 1 1
	of 1 1 1 1
	" 1 2 1 1
	” 1 2 1 1
	) 1 2 1 1
	. 2 2 2 2
	! 2 2 2 2
	? 2 2 2 2
	: 2 2 2 2
	." 2 2 2 2
	.” 2 2 2 2
	.’ 2 2 2 2
	.» 2 2 2 2
	.) 2 2 2 2
	?" 2 2 2 2
	EOF
	tip-sections -0 texts | awk -F'\t' '$2 == "title" { n++ }
	    $4 > 2 { rows[n]++ } END { for (i = 1; i <= n; i++) print rows[i] }' |
	    paste -d' ' - <(cut -d' ' -f2- expected) >found
	diff expected found
}

@test "sections: the blank lost behind a full stop is put back, but not in names" {
	while IFS='>' read -r is becomes; do
		printf '%s\n\n%s\n\n' '2014 Trafficking in Persons Report - Kenya' \
		    'KENYA (Tier 2)'
		printf 'Kenya is a source country for %s men.\n\0' "$is"
		echo "Kenya is a source country for ${becomes:-$is} men." >>expected
	done >texts <<-'EOF'
	trafficking.The>trafficking. The
	2009.The>2009. The
	(twice).The>(twice). The
	UN.The>UN. The
	"no".The>"no". The
	“no”.The>“no”. The
	men.A man of>men. A man of
	U.S.Government
	www.state.Gov
	A.B.The
	e.g.The
	EOF
	tip-sections -0 texts | awk -F'\t' '$4 == 3 { print $5 }' |
	    diff expected -
}

@test "sections: the numbers of ecoi.net's documents tell their year" {
	while read -r from to year; do
		for n in "$from" "$to" $((from - 1)) $((to + 1)); do
			for label in Document Dokument; do
				printf '%s #%s\n\nKenya (Tier 2)\n\nIt is a source.\n\0' $label "$n"
				[ "$n" -ge "$from" ] && [ "$n" -le "$to" ] ||
				    year=0000
				echo "KEN-$year $label #$n" >>expected
			done
		done
	done >texts <<-'EOF'
	1437000 1437999 2018
	2010000 2012999 2019
	2036000 2037999 2020
	2054000 2056999 2021
	2077000 2078999 2022
	2094000 2095999 2023
	2111000 2112999 2024
	EOF
	tip-sections -0 texts | awk -F'\t' '$2 == "meta" {
		print substr($1, 1, 8), $3, $5 }' >found
	diff expected found
}

@test "sections: a date of publication tells the year, in each form" {
	while IFS=: read -r year date; do
		printf 'Publication Date: %s\n\nKenya (Tier 2)\n\nIt is a source.\n\0' "$date"
		echo "KEN-$year $date" >>expected
	done >texts <<-'EOF'
	2004:14 June 2004
	2004:June 14, 2004
	2010:06/14/10
	2010:6/14/2010
	2004:2004-06-14
	2001:14 June 2001
	2024:14 June 2024
	0000:14 June 2050
	0000:14 June 2000
	0000:14-06-10
	EOF
	tip-sections -0 texts | awk -F'\t' '$2 == "meta" {
		print substr($1, 1, 8), $5 }' >found
	diff expected found
}

# as_made YEAR FORM WRAP DOUBLED: the rows of reports made up are those they
# were made of, each with its section
as_made() {
	LC_ALL=C awk -v year="$1" -v form="$2" -v wrap="$3" -v doubled="$4" \
	    -v most=60 -v seed="$1" -v gold=gold -f "$TESTS/book.awk" \
	    "$TESTS/book.sentences.tsv" "$TREE/lib/report/countries.tsv" >text
	tip-sections text >rows
	LC_ALL=C awk -F'\t' -v OFS='\t' '
	    NR == FNR { has[$1, $2, $5]++; next }
	    has[$1, $2, $5]-- <= 0 { print "not found", $0; wrong = 1 }
	    END { exit wrong || FNR < 50 }' rows gold
	rm gold
}

in_all_forms() {
	local year

	for year; do
		as_made "$year" texts '' ''
		as_made "$year" texts 70 ''
		as_made "$year" stripped '' ''
		as_made "$year" stripped '' 1
		as_made "$year" book 60 ''
	done
}

@test "sections: texts made up for a year come out as they were made" {
	in_all_forms 2001 2003 2006 2010 2014 2018 2023
}

@test "sections: so do those of the years between" {
	in_all_forms 2002 2004 2005 2007 2008 2009 2011 2012 2013 2015 2016 \
	    2017 2019 2020 2021 2022 2024
}

@test "sections: made-up reports, headings present and stripped" {
	"$TESTS/sections-score.sh" 100 99.7
}

@test "sections: nothing is lost of fixtures and of cuts of them" {
	for file in "$TESTS"/layouts/*.txt "$FIXTURES"/*.txt "$WHOLE"/*.txt; do
		for lines in 0 3 7; do
			tail -n +"$lines" "$file" >text
			tip-sections text 2>err |
			    LC_ALL=C awk -v text=text -f "$TESTS/nothing-lost.awk"
			head -n $((lines + 5)) "$file" | tr '\n' ' ' >text
			tip-sections text 2>err |
			    LC_ALL=C awk -v text=text -f "$TESTS/nothing-lost.awk"
		done
	done
}

@test "sections: nothing is lost of a yearly book" {
	book 2018 60
	LC_ALL=C awk -v text=book.txt -f "$TESTS/nothing-lost.awk" out
}

@test "sections: nothing is lost of the shared texts" {
	need_shared corpus/refworld corpus/factbook
	for file in "$SHARED"/corpus/*/*.txt; do
		tip-sections "$file" |
		    LC_ALL=C awk -v text="$file" -f "$TESTS/nothing-lost.awk"
	done
}

@test "sections: the gold rows of the shared texts" {
	need_shared gold/BEL-2004.sections.tsv
	tip-sections "$SHARED/corpus/refworld/BEL-2004.txt" |
	    cmp - "$SHARED/gold/BEL-2004.sections.tsv"
	for file in "$SHARED"/corpus/factbook/*.txt; do
		name=${file##*/}
		[ "$(tip-sections "$file" | cut -f 1 | uniq)" = "${name%.txt}" ]
	done
}

@test "sections: texts one after the other are texts on their own" {
	for file in "$TESTS"/layouts/refworld*.txt "$TESTS"/layouts/ecoi*.txt; do
		tip-sections "$file" >>alone
	done
	cat "$TESTS"/layouts/refworld*.txt "$TESTS"/layouts/ecoi*.txt |
	    tip-sections >together
	tip-sections "$TESTS"/layouts/refworld*.txt \
	    "$TESTS"/layouts/ecoi*.txt >files
	cmp alone files
	cmp alone together
}

@test "sections: a NUL byte ends a document; an empty record is none" {
	printf 'Fiji (Tier 2)\n\0\0Chad (Tier 3)\0' | tip-sections -0 -y 2005 >out
	same "FJI-2005${TAB}tier${TAB}-${TAB}1${TAB}Fiji (Tier 2)
TCD-2005${TAB}tier${TAB}-${TAB}1${TAB}Chad (Tier 3)" out
}

@test "sections: -c and -y serve where the text is silent" {
	printf 'Police held two men.\n' | tip-sections -c fji -y 2005 >out
	same "FJI-2005${TAB}body${TAB}-${TAB}1${TAB}Police held two men." out
	tip-sections -c FRA -y 2010 "$OLD" | cut -f 1 | uniq >out
	same MDA-2005 out
}

@test "sections: with -c and -y no row waits, not even a site's lines" {
	{ printf 'printable banner\n'; sleep 3; } | tip-sections -c FJI -y 2005 |
	    { timeout 2 head -n 1 || true; } >out
	same "FJI-2005${TAB}boilerplate${TAB}-${TAB}1${TAB}printable banner" out
	# a title that names another report begins one
	{ echo 'printable banner'; tail -n +3 "$OLD"; } |
	    tip-sections -c FRA -y 2010 | cut -f 1 | uniq >out
	same "FRA-2010
MDA-2005" out
	# lines above a heading of the same country do not
	printf 'Search\n\nSome words. And more.\n\nFIJI: Tier 2\n' |
	    tip-sections -c FJI -y 2018 | cut -f 1,4 >out
	same "FJI-2018${TAB}1
FJI-2018${TAB}2
FJI-2018${TAB}3" out
}

@test "sections: the key of a text that names nothing" {
	printf 'One.\n\nTwo.\n' | tip-sections | cut -f 1 | uniq >out
	# FNV-1a of "One.\nTwo.\n"
	same ZZZ-0000-"$(printf 'One.\nTwo.\n' | od -An -v -tu1 |
	    awk -f "$TESTS/fnv.awk")" out
}

@test "sections: the address of a page tells country and year" {
	local address key

	while read -r address key; do
		printf '%s\n\nPolice arrested nine men.\n\nCourts tried two.\n' \
		    "$address" | tip-sections | cut -f 1 | sort -u >keys
		[ "$(cut -c 1-8 keys)" = "$key" ] ||
		    { echo "$address: $(cat keys), and not $key"; return 1; }
	done <<-'END'
		https://www.state.gov/reports/2021-trafficking-in-persons-report/kenya/ KEN-2021
		https://www.state.gov/reports/2021-trafficking-in-persons-report-2/kenya KEN-2021
		https://www.state.gov/reports/2022-trafficking-in-persons-report/kenya-2/ KEN-2022
		https://www.state.gov/reports/2022-trafficking-in-persons-report/st-vincent-and-the-grenadines/ VCT-2022
		https://www.state.gov/reports/2023-trafficking-in-persons-report/ ZZZ-2023
		https://www.state.gov/reports/2021-trafficking-in-persons-report ZZZ-2021
		https://www.state.gov/reports/1999-trafficking-in-persons-report/kenya/ ZZZ-0000
		https://www.state.gov/reports/x021-trafficking-in-persons-report/kenya/ ZZZ-0000
		https://www.state.gov/reports/a2021-trafficking-in-persons-report/kenya/ ZZZ-0000
	END
}

@test "sections: a table drawn in signs is read by its cells" {
	printf '%s\n' 'KENYA (Tier 2)' '' '+-------+------+' \
	    '| Police arrested nine. | Courts convicted two. |' \
	    '+=======+======+' '|  |A third case is open. |' '' \
	    'Police said so.' '|a|b|' | tip-sections | cut -f 2,5 >out
	same "tier	KENYA (Tier 2)
boilerplate	+-------+------+
overview	Police arrested nine. Courts convicted two.
boilerplate	+=======+======+
overview	A third case is open.
overview	Police said so. |a|b|" out
}

@test "sections: recommendations for a name that no table has" {
	printf '%s\n\n' 'KENYA (Tier 2)' 'Kenya is a source.' \
	    'RECOMMENDATIONS FOR ATLANTIS: Enact a law.' \
	    'Recommendations for the Isles: Train police.' \
	    'Recommendations for all who can help with this work are: none.' \
	    PREVENTION 'It ran two campaigns.' | tip-sections | cut -f 2,3,5 >out
	same "tier	-	KENYA (Tier 2)
profile	-	Kenya is a source.
recommendations	RECOMMENDATIONS FOR ATLANTIS	Enact a law.
recommendations	Recommendations for the Isles	Train police.
recommendations	Recommendations for the Isles	Recommendations for all who can help with this work are: none.
prevention	PREVENTION	It ran two campaigns." out
}

@test "sections: a number behind a sign of number is no year of a title" {
	printf '%s\n\n' 'USDOS - US Department of State (Author)' \
	    'Document #20362019' '2020 Trafficking in Persons Report: Kenya' \
	    'KENYA: Tier 2' 'Kenya is a source.' | tip-sections | cut -f 1 |
	    sort -u >out
	same KEN-2020 out
}

@test "sections: rows wait for the key until the third of prose at most" {
	{ printf 'One.\n\nTwo.\n\nThree.\n\n'; sleep 3; } |
	    tip-sections | { timeout 2 head -n 3 || true; } >out
	[ "$(wc -l <out)" -eq 3 ]
}

@test "sections: a paragraph over 1 MiB is cut at a sentence's end" {
	yes 'It is so.' | head -n 200000 | tr '\n' ' ' >text
	tip-sections -c FJI -y 2005 text >out
	[ "$(wc -l <out)" -eq 2 ]
	LC_ALL=C awk -F'\t' '$5 !~ /\.$/ || length($5) > 1048576 { exit 1 }' out
	LC_ALL=C awk -v text=text -f "$TESTS/nothing-lost.awk" out
	for end in '?' '!'; do
		{ yes 'It is' | head -n 150000; echo "so$end"; yes 'It was' | head -n 60000; } |
		    tr '\n' ' ' | tip-sections -c FJI -y 2005 >out
		[ "$(wc -l <out)" -eq 2 ]
		[[ $(head -n 1 out) == *" It is so$end" ]]
	done
}

@test "sections: a heading with nothing under it is a row of its own" {
	kenya() {
		printf '2014 Trafficking in Persons Report - Kenya\n\nKENYA (Tier 2)\n\n'
		printf '%s\n\n' 'Kenya is a source country.' "$@"
	}
	kenya Prosecution 'Police left.' Prevention | tip-sections |
	    sed -n '4,$p' | cut -f 2-5 >rows
	same "prosecution${TAB}Prosecution${TAB}4${TAB}Police left.
prevention${TAB}Prevention${TAB}5${TAB}-" rows
	# before the next heading, page furniture, another text
	kenya Prosecution Protection 'Back to top' Prevention \
	    '2014 Trafficking in Persons Report - Chad' | tip-sections |
	    sed -n '4,$p' | cut -f 1,2,3,5 >rows
	same "KEN-2014${TAB}prosecution${TAB}Prosecution${TAB}-
KEN-2014${TAB}protection${TAB}Protection${TAB}-
KEN-2014${TAB}boilerplate${TAB}-${TAB}Back to top
KEN-2014${TAB}prevention${TAB}Prevention${TAB}-
TCD-2014${TAB}title${TAB}-${TAB}2014 Trafficking in Persons Report - Chad" rows
}

@test "sections: a soft hyphen at a line's end is dropped, the word is one" {
	printf 'Courts convicted nine traffick\302\255\ners in 2004.\n' |
	    tip-sections -c FJI -y 2005 | cut -f 5 >text
	same 'Courts convicted nine traffickers in 2004.' text
}

@test "sections: damage that cannot be mended is named once" {
	printf 'SYRIA (Tier 3)\n\n:@90(;0,99(5205.)@@,(9\n\n:@90(;0,99(5205.)@@\n' |
	    tip-sections -y 2012 2>err >out
	[ "$(wc -l <err)" -eq 1 ]
	grep -q '^tip-sections: <stdin>:[0-9]*: SYR-2012: ' err
}

# page OPTION ...: a page of columns.awk is told of, once a document
page() {
	LC_ALL=C awk "$@" -f "$TESTS/columns.awk" paragraphs >page
	tip-sections page >out 2>err
	[ -s err ]
	[ -z "$(grep -o '[A-Z]*-[0-9]*: expected.*' err | sort | uniq -d)" ]
	grep -q '^tip-sections: page:[0-9]*: .*: expected .*, found ' err
}

@test "sections: two columns read across, and shifted letters, are told" {
	for file in "$TESTS"/layouts/*.txt "$FIXTURES"/*.txt "$WHOLE"/*.txt; do
		tip-sections "$file" | cut -f 5 | grep '\.$' >>paragraphs
	done
	grep -v '^#' "$TESTS/stripped.tsv" | cut -f 4 >>paragraphs
	for seed in 1 2 3 4 5; do
		for wrap in 40 55 62; do
			page -v form=layout -v gutter=3 -v wrap=$wrap -v seed=$seed
			page -v form=layout -v gutter=7 -v wrap=$wrap -v seed=$seed
			page -v form=lines -v wrap=$wrap -v seed=$seed
			page -v form=glued -v wrap=$wrap -v seed=$seed
			page -v form=shifted -v wrap=$wrap -v seed=$seed
		done
	done
}

@test "sections: sound text is told of no damage" {
	for year in 2003 2012 2020; do
		LC_ALL=C awk -v year=$year -v wrap=58 -f "$TESTS/book.awk" \
		    "$TESTS/book.sentences.tsv" \
		    "$TREE/lib/report/countries.tsv" | tip-sections >/dev/null
	done 2>err
	for cases in reports blind forms; do
		LC_ALL=C awk -v mode=paragraphs -f "$TESTS/cases.awk" \
		    "$TESTS/cases/$cases.tsv" | cut -f 5 | sed G |
		    tip-sections >/dev/null
	done 2>>err
	if [ -d "$SHARED/corpus" ]; then
		tip-sections "$SHARED"/corpus/*/*.txt >/dev/null 2>>err
	fi
	[ ! -s err ]
}

@test "sections: memory stays flat" {
	need_plain_build
	ulimit -v 40000
	yes 'word and word' | head -c 50000000 | tr '\n' ' ' |
	    tip-sections >/dev/null
	yes 'Police held ten men and let nine of them go' |
	    head -c 20000000 | tip-sections >/dev/null
}
