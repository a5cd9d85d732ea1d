#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Web pages and PDFs through the programs that make text of them. The pages and
# PDFs are made of reports (page.awk, pdf.awk); what tip-sections gives of the
# text has to be what it gives of the reports, less what may differ:
#   - rows of boilerplate, where the programs put menus, links, and rules
#   - the sign of a bullet
#   - in a PDF a hyphen at a line's end after "re", "pre", and the like, which
#     tip(5) keeps; pdftotext itself takes hyphens out unless -layout is given
#   - where a PDF's text has no blank lines between paragraphs (-raw, and
#     without -layout), where they end; a page's turn after a full stop ends
#     one; and so, of a paragraph cut in two, whether it is profile or overview

load helper

# rows: doc, section, label, and text, of rows that are no boilerplate
rows() {
	awk -F'\t' -v OFS='\t' '$2 == "boilerplate" || /^ZZZ/ { next }
	    { sub(/^(•|\*|\+|-|o) +/, "• ", $5); print $1, $2, $3, $5 }'
}

# text PROGRAM PAGE: as that program makes it
text() {
	case $1 in
	w3m) w3m -dump -T text/html -I UTF-8 -O UTF-8 "$2" ;;
	lynx) LC_ALL=C.UTF-8 lynx -dump "$2" ;;
	lynx-nolist) LC_ALL=C.UTF-8 lynx -dump -nolist "$2" ;;
	lynx-br) LC_ALL=C.UTF-8 lynx -dump -collapse_br_tags "$2" ;;
	pandoc) pandoc -f html -t plain "$2" ;;
	pandoc-nowrap) pandoc -f html -t plain --wrap=none "$2" ;;
	esac
}

# pages PROGRAM DESIGN ...: the sample reports in each design
pages() {
	local program=$1 design report

	shift
	need "${program%-*}"
	for design; do
		for report in "$OLD" "$NEW"; do
			LC_ALL=C.UTF-8 awk -v design="$design" -v links=1 \
			    -f "$TESTS/page.awk" "$report" >page.html
			text "$program" page.html >text
			tip-sections text >out 2>err
			LC_ALL=C awk -v text=text -f "$TESTS/nothing-lost.awk" out
			rows <out >found
			tip-sections "$report" | rows >expected
			case $design in
			ecoi | state*) sed -i "/${TAB}meta${TAB}/d" expected ;;
			esac
			diff expected found || {
				echo "$program, $design, $report"
				return 1
			}
			[ "$(cut -f 1 out | sort -u | wc -l)" -eq 1 ]
			[ ! -s err ]
		done
	done
}

@test "pages: through w3m" {
	need w3m
	# "Publication Date" stands over two lines of its column
	LC_ALL=C.UTF-8 awk -v design=refworld -f "$TESTS/page.awk" "$OLD" >page.html
	text w3m page.html | tip-sections | rows >found
	tip-sections "$OLD" | rows |
	    sed "s/Publication Date${TAB}3 June 2005/Publication${TAB}3 June 2005 Date/" |
	    diff - found
	pages w3m refnew ecoi state
}

@test "pages: through lynx" {
	pages lynx refworld refnew ecoi state
}

@test "pages: through lynx -nolist" {
	pages lynx-nolist refworld refnew ecoi state
}

@test "pages: through lynx, paragraphs parted by <br>" {
	pages lynx-br state2009
}

@test "pages: through pandoc" {
	pages pandoc refworld refnew ecoi state
}

@test "pages: through pandoc --wrap=none" {
	pages pandoc-nowrap refworld refnew ecoi state
}

# book YEAR: ./book has the narratives of that year's book, and ./expected
# what they give
book() {
	awk -v year="$1" -v form=texts -v most="${2:-15}" -v gold=gold \
	    -f "$TESTS/book.awk" "$TESTS/book.sentences.tsv" \
	    "$TREE/lib/report/countries.tsv" |
	    grep -v "^$1 Trafficking in Persons Report" |
	    sed 's/^\* /• /' >narratives
	grep -v "${TAB}title${TAB}" gold | rows >expected
	[ "$(wc -l <expected)" -gt 60 ]
}

# country_pages PROGRAM DESIGN: a page of many countries, of four years
country_pages() {
	local year

	need "${1%-*}"
	for year in 2003 2009 2016 2023; do
		book "$year"
		{
			printf '%s Trafficking in Persons Report\n\n' "$year"
			printf 'Country Narratives -- Countries A through B\n\n'
			cat narratives
		} >report.txt
		LC_ALL=C.UTF-8 awk -v design="$2" -v links=1 \
		    -f "$TESTS/page.awk" report.txt >page.html
		text "$1" page.html | tip-sections 2>err | rows |
		    grep -v "${TAB}title${TAB}" >found
		diff expected found || {
			echo "$1, $2, $year"
			return 1
		}
		[ ! -s err ]
	done
}

@test "pages: of many countries, through w3m" {
	country_pages w3m ecoi
}

@test "pages: of many countries, through lynx" {
	country_pages lynx refworld
	country_pages lynx-br state2009
}

@test "pages: of many countries, through pandoc" {
	country_pages pandoc state
	country_pages pandoc-nowrap refnew
}

# pdf COLUMNS FILE: as book.pdf
pdf() {
	LC_ALL=C.UTF-8 awk -v columns="$1" -f "$TESTS/pdf.awk" "$2" |
	    groff -k -Tpdf -ms >book.pdf
}

# yearly YEAR COLUMNS: a part of that year's book as book.pdf
yearly() {
	book "$1" 25
	{
		printf 'TRAFFICKING IN PERSONS REPORT\n\nJUNE %s\n\n' "$1"
		cat narratives
	} >report.txt
	pdf "$2" report.txt
}

# Less the hyphens that a line's end may leave.
unhyphened() {
	tr -d '\n-' <"$1"
}

# As many rows of ./found differ as COUNT, at most; hyphens do not count.
differ_at_most() {
	local n

	tr -d - <expected >plain-expected
	tr -d - <found >plain-found
	n=$(diff plain-expected plain-found | grep -c '^<' || :)
	[ "$n" -le "$1" ] || {
		diff plain-expected plain-found | head
		echo "$n of $(wc -l <expected) differ"
		return 1
	}
}

# Documents, sections and all words of ./found are those of ./expected; profile
# and overview, which no heading parts, count as one.
same_words() {
	local file

	for file in expected found; do
		awk -F'\t' '{ sub(/profile|overview/, "top", $2)
			at = $1 FS $2
			gsub(/[- ]/, "", $4)
			if (at != was) printf "\n%s\t", at
			printf "%s", $4; was = at }' "$file" >"words-$file"
	done
	diff words-expected words-found
}

@test "PDF: a report in one column" {
	need groff pdftotext
	for report in "$OLD" "$NEW"; do
		pdf 1 "$report"
		tip-sections "$report" | rows >expected
		pdftotext -layout book.pdf - | tip-sections | rows >found
		same_words
		differ_at_most 1
		pdftotext book.pdf - | tip-sections | rows >found
		same_words
	done
}

@test "PDF: a book in one column" {
	need groff pdftotext
	for year in 2009 2020; do
		yearly "$year" 1
		for mode in -layout -raw -nopgbrk; do
			pdftotext "$mode" book.pdf text
			tip-sections text >out 2>err
			LC_ALL=C awk -v text=text -f "$TESTS/nothing-lost.awk" out
			rows <out | grep -v "${TAB}title${TAB}" >found
			same_words
			[ ! -s err ]
			case $mode in
			-layout) differ_at_most 3 ;;
			*) differ_at_most $(($(wc -l <expected) / 12)) ;;
			esac
		done
	done
}

# The recipe of tip(7): each page's left half, then its right half.
halves() {
	local page x

	for page in $(seq "$(pdfinfo book.pdf | sed -n 's/^Pages: *//p')"); do
		for x in 0 306; do
			pdftotext -layout -f "$page" -l "$page" \
			    -x $x -y 0 -W 306 -H 792 book.pdf -
		done
	done
}

@test "PDF: a book in two columns, a column at a time" {
	need groff pdftotext pdfinfo
	for year in 2009 2020; do
		yearly "$year" 2
		halves | tip-sections 2>err | rows |
		    grep -v "${TAB}title${TAB}" >found
		same_words
		differ_at_most 3
		[ ! -s err ]
		pdftotext -raw book.pdf - | tip-sections | rows |
		    grep -v "${TAB}title${TAB}" >found
		same_words
	done
}

@test "PDF: two columns side by side are told on standard error" {
	need groff pdftotext
	yearly 2009 2
	pdftotext -layout book.pdf - | tip-sections 2>err >out
	grep -q 'expected one column, found ' err
}

@test "pages: HTML itself is told what to do with, and read all the same" {
	LC_ALL=C.UTF-8 awk -v design=ecoi -f "$TESTS/page.awk" "$NEW" >page.html
	run --separate-stderr tip-sections page.html
	[ "$status" -eq 0 ]
	[ "$stderr" = 'tip-sections: page.html:1: expected text, found HTML: try lynx -dump -nolist FILE | tip-sections' ]
	[[ $output == *"${TAB}Men are exploited"* ]] || [[ $output == *'1,924'* ]]
}

@test "pages: a PDF itself is an error that says what to do; others are read" {
	printf '%%PDF-1.4\n1 0 obj\n' >book.pdf
	run --separate-stderr tip-sections book.pdf "$NEW"
	[ "$status" -eq 1 ]
	[ "$stderr" = 'tip-sections: book.pdf:1: expected text, found a PDF: try pdftotext -layout FILE - | tip-sections' ]
	tip-sections "$NEW" | diff - <(printf '%s\n' "$output")
}

@test "pages: numbers of links stand behind their paragraph" {
	sed 's/Chisinau/[7]Chisinau/; s/The Ministry/[8]The [9]Ministry/
	    s/^Moldova (Tier 2)/[3]&/; 1s/^/[1]Home\n\n/' "$OLD" >links
	printf '\nReferences\n\n   1. https://a.example/\n   2. file:///tmp/x\n' >>links
	tip-sections links >out
	rows <out | diff <(tip-sections "$OLD" | rows) -
	grep -c "${TAB}boilerplate${TAB}-${TAB}[0-9]*${TAB}\[[137-9]\]$" out >n
	same 5 n
	# a note's number is none, nor one that comes late
	printf 'Courts convicted [1] nine men [2] in 2004.[3]\n' | tip-sections |
	    grep -q 'convicted \[1\] nine men \[2\] in 2004\.\[3\]$'
}

@test "pages: tags that a site left are no text" {
	sed 's/$/<br \/>/; s/police opened/<strong>police<\/strong> opened/' \
	    "$OLD" >tags
	tip-sections tags | rows >found
	tip-sections "$OLD" | rows | diff - found
	printf 'Girls under 12 (n<b and c>d) were <i>seen</i>.\n' | tip-sections |
	    grep -q '(n<b and c>d) were seen\.$'
}

@test "pages: joined letters are parted" {
	sed 's/fi/ﬁ/g; s/fl/ﬂ/g; s/ffi/ﬃ/g; s/ff/ﬀ/g' "$NEW" | tip-sections >out
	tip-sections "$NEW" | cmp - out
	printf 'X-2005\tbody\t-\t1\tCourts convicted ﬁve men.\n' | tip-numbers |
	    cut -f 5 >n
	same 5 n
}
