#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# The recipes of tip(7) with programs of others, each where it is installed:
# what they make of the sample reports, and of rows that are hard to read.

load helper

# later YEAR CONVICTED OPENED BEFORE: the sample report of 2005 as if it were
# of another year
later() {
	awk -v move=$(($1 - 2005)) -v convicted="$2" -v opened="$3" -v before="$4" '
	{
		line = ""
		while (match($0, /200[3-6]/)) {
			line = line substr($0, 1, RSTART - 1) \
			    (substr($0, RSTART, 4) + move)
			$0 = substr($0, RSTART + 4)
		}
		line = line $0
		sub(/convicted 16/, "convicted " convicted, line)
		sub(/opened 274/, "opened " opened, line)
		sub(/with 189/, "with " before, line)
		print line
	}' "$OLD"
}

setup_file() {
	cd "$BATS_FILE_TMPDIR" || return 1
	cp "$OLD" "$NEW" .
	later 2006 20 301 274 | sed 's/(Tier 2)/(Tier 2 Watch List)/' >MDA-2006.txt
	later 2007 9 250 298 >MDA-2007.txt
	later 2008 31 260 250 >MDA-2008.txt
	tip-sections ./*-20*.txt >p.tsv
	tip-numbers -H p.tsv >q.tsv
	tip-tier -H p.tsv >t.tsv
	LC_ALL=C sort t.tsv q.tsv | tip-tsv -H >panel.tsv
	LC_ALL=C sort t.tsv q.tsv | tip-tsv -pH >rivals.tsv
	LC_ALL=C sort t.tsv q.tsv | tip-tsv -lH >long.tsv
	hard | tip-sections >hard.p
	tip-numbers -H hard.p >hard.tsv
}

setup() {
	cp "$BATS_FILE_TMPDIR"/* "$BATS_TEST_TMPDIR"
	cd "$BATS_TEST_TMPDIR" || return 1
}

# Sentences that other programs might take for more than text. In a real
# report the sentence of a quotation begins with its mark.
hard() {
	cat <<'EOF'
2006 Trafficking in Persons Report - Namibia

"Nine of us," she said, "were sold in 2005.

Police arrested four men. "The 12 others ran.

'Six girls' were found at C:\new\table in 2005, 50% of them # NA; NULL, 0x1F.

"Courts convicted three men."
EOF
}

# python WITH MODULE ...: sets it to one that has them
python_with() {
	local module

	python=${PYSPARK_PYTHON:-python3}
	need "$python"
	for module; do
		"$python" -c "import $module" 2>/dev/null ||
		    skip "no $module for $python here"
	done
}

@test "recipes: the hard rows are hard" {
	[ "$(awk -F'\t' '$17 ~ /^"/' hard.tsv | wc -l)" -ge 4 ]
	grep -q 'C:\\new\\table' hard.tsv
	[ "$(cut -f 1 hard.tsv | sort -u | sed -n 2p)" = doc ]
}

@test "recipes: SQLite keeps every row as it is" {
	need sqlite3
	sqlite3 tip.db '.mode ascii' '.separator "\t" "\n"' \
	    '.import hard.tsv hard' '.import q.tsv quantities'
	sqlite3 tip.db '.mode ascii' '.separator "\t" "\n"' '.headers on' \
	    'select * from hard' | cmp - hard.tsv
	sqlite3 tip.db '.mode ascii' '.separator "\t" "\n"' '.headers on' \
	    'select * from quantities' | cmp - q.tsv
}

@test "recipes: SQLite answers a question" {
	need sqlite3
	sqlite3 tip.db '.mode ascii' '.separator "\t" "\n"' \
	    '.import panel.tsv panel'
	sqlite3 tip.db "select country, count(*), sum(convictions),
	    max(cast(victims_identified as integer)) from panel
	    where convictions not in ('-', 'NR') group by iso3" >got
	same 'Moldova|4|76|87
Philippines|1|56|1802' got
}

@test "recipes: R keeps every row as it is" {
	need Rscript
	for file in hard.tsv q.tsv panel.tsv; do
		echo 'x <- read.delim(commandArgs(TRUE), quote = "",
		    na.strings = "-", colClasses = "character")
		write.table(x, quote = FALSE, sep = "\t", na = "-",
		    row.names = FALSE)' >copy.R
		Rscript copy.R "$file" | cmp - "$file"
	done
}

@test "recipes: R adds and compares" {
	need Rscript
	echo 'x <- read.delim("panel.tsv", quote = "",
	    na.strings = c("-", "NR"))
	print(aggregate(convictions ~ country, x, mean), row.names = FALSE)' >mean.R
	Rscript mean.R >got
	same '     country convictions
     Moldova          19
 Philippines          56' got
}

@test "recipes: pandas keeps every row as it is" {
	python_with pandas
	for file in hard.tsv q.tsv panel.tsv; do
		"$python" -c 'import csv, pandas, sys
x = pandas.read_csv(sys.argv[1], sep="\t", quoting=csv.QUOTE_NONE, dtype=str,
    keep_default_na=False, na_values="-")
print(*x.columns, sep="\t")
for row in x.fillna("-").values:
    print(*row, sep="\t")' "$file" | cmp - "$file"
	done
}

@test "recipes: pandas adds and compares, as tip(7) has it" {
	python_with pandas
	sed "s/\\\\(aq/'/g; s/\\\\e/\\\\/g" "$TREE/man/tip.7" |
	    sed -n '/^> import csv, pandas/,/^> EOF/s/^> //p' | sed '$d' >mean.py
	"$python" mean.py >got
	same 'Moldova 19.0
Philippines 56.0' got
}

@test "recipes: Miller makes JSON and CSV of every row" {
	need mlr
	python_with json
	for file in hard.tsv q.tsv panel.tsv; do
		sed 's/\\/\\\\/g' "$file" | mlr -S --itsv --ojson cat >json
		sed 's/\\/\\\\/g' "$file" | mlr -S --itsv --ocsv cat >csv
		"$python" -c 'import csv, json
rows = json.load(open("json"))
print(*rows[0], sep="\t")
for row in rows:
    print(*row.values(), sep="\t")' | cmp - "$file"
		"$python" -c 'import csv
for row in csv.reader(open("csv", newline="")):
    print(*row, sep="\t")' | cmp - "$file"
	done
}

@test "recipes: Miller's JSON and CSV of a few cells" {
	need mlr
	mlr -S --itsv --ojson head -n 1 'then' cut -o -f country,year,convictions,trained panel.tsv >got
	same '[
{
  "country": "Moldova",
  "year": "2005",
  "convictions": "16",
  "trained": "340"
}
]' got
	mlr -S --itsv --ocsv head -n 2 'then' cut -o -f doc,tier,convictions panel.tsv >got
	same 'doc,tier,convictions
MDA-2005,2,16
MDA-2006,2WL,20' got
}

@test "recipes: gnuplot draws a country's convictions over the years" {
	need gnuplot
	awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) col[$i] = i; next }
	    $2 == "MDA" { print $4, $col["convictions"] }' panel.tsv |
	    grep -v '[-N]' >years
	same '2005 16
2006 20
2007 9
2008 31' years
	echo 'set terminal svg
	set output "years.svg"
	set title "Moldova: convictions"
	set xtics 1
	unset key
	plot "years" with linespoints' | gnuplot
	head -n 1 years.svg | grep -q '^<?xml'
	grep -qx '</svg>' years.svg
	grep -q 'Moldova: convictions' years.svg
	# a line through four points, and their marks
	grep -o ' d=.M[0-9. ,L]*' years.svg | grep -cx '[^L]*L[^L]*L[^L]*L[^L]*' >lines
	same 1 lines
	[ "$(grep -c "use xlink:href='#gpPt.*transform='translate" years.svg)" -eq 4 ]
}

@test "recipes: victims for each million people, by join" {
	printf 'MDA\t2.9\nPHL\t113.9\nZMB\t20\n' >millions
	cut -f 2,4,19 panel.tsv | LC_ALL=C sort | LC_ALL=C join - millions |
	    awk '$3 ~ /^[0-9]/ { printf "%s %s %.1f\n", $1, $2, $3 / $4 }' >got
	same 'MDA 2005 30.0
MDA 2006 30.0
MDA 2007 30.0
MDA 2008 30.0
PHL 2022 15.8' got
}

@test "recipes: what changed between two years" {
	awk -F'\t' 'NR == 1 { split($0, name); next }
	    $2 == iso && $4 == year + 1 {
		for (i = 5; i <= NF; i++)
			if ($i != was[i] && name[i] !~ /_period$/)
				print $3, $4, name[i], was[i], "to", $i }
	    { iso = $2; year = $4; split($0, was) }' panel.tsv >got
	same 'Moldova 2006 tier 2 to 2WL
Moldova 2006 investigations 274 to 301
Moldova 2006 convictions 16 to 20
Moldova 2007 tier 2WL to 2
Moldova 2007 investigations 301 to 250
Moldova 2007 convictions 20 to 9
Moldova 2008 investigations 250 to 260
Moldova 2008 convictions 9 to 31' got
}

@test "recipes: parts that do not add up to their whole" {
	grep -h '^PHL-2022\|^MDA-2005' q.tsv >two
	awk -F'\t' '$2 != "count" || $5 == "-" || $3 !~ /^(inv|pros|conv|vict)/ { next }
	    { whole[$1, $13, $14] = $5; name[$1, $13, $14] = $1 " " $3 }
	    $10 != "-" { part[$1, $13, $10] += $5 }
	    END { for (k in part) if (k in whole && part[k] != whole[k])
		print name[k], whole[k], part[k] }' two | LC_ALL=C sort >got
	grep -v 'MDA-2005 victims_identified' got >sure
	# told by form, by sex, and by age; 190, 51 and 56 are all of 297
	same 'MDA-2005 investigations 274 202
MDA-2005 victims_assisted 359 411
PHL-2022 convictions 56 73
PHL-2022 victims_identified 1802 3906' sure
}

@test "recipes: cells with rivals, and the rivals" {
	awk -F'\t' 'NR == 1 { split($0, name); next }
	    { for (i = 7; i <= NF; i++)
		if (name[i] ~ /_n$/ && $i > 1)
			print $1, name[i], $i, $(i + 2) }' rivals.tsv >got
	grep '^MDA' got >moldova
	same 'MDA-2005 prosecutions_n 2 11:451
MDA-2006 prosecutions_n 2 11:451
MDA-2007 prosecutions_n 2 11:451
MDA-2008 prosecutions_n 2 11:451' moldova
	awk -F'\t' '$1 == "MDA-2005" && $5 == "prosecutions" {
	    print $9, $14, $15, $16 }' long.tsv >got
	same '95 suspects 11:451 *
61 cases 11:466 -' got
}

@test "recipes: series that a later report revised" {
	awk -F'\t' '$4 ~ /^[0-9]/ && $6 == "-" && $8 == "-" && $9 != "-" &&
	    $13 != "-" {
		k = $2 " " $5 " " $13
		if (k in said && said[k] != $9 && from[k] != $4)
			print k, said[k], "in", from[k], $9, "in", $4
		said[k] = $9; from[k] = $4 }' long.tsv >got
	grep -qx 'MDA investigations 2005 301 in 2006 298 in 2007' got
	[ "$(grep -c 'investigations 2005' got)" -eq 1 ]
	run ! grep -q 'investigations 2004' got # 274 in both
}

@test "recipes: two copies of one report" {
	sed 's/convicted 16/convicted 19/' "$OLD" >copy.txt
	for file in *.txt; do
		printf '%s\t%s\n' "$(tip-sections "$file" | head -n 1 | cut -f 1)" \
		    "$file"
	done | LC_ALL=C sort |
	    awk '$1 == key { print key, file, $2 } { key = $1; file = $2 }' >got
	same 'MDA-2005 MDA-2005.txt copy.txt' got
	tip-sections "$OLD" copy.txt | tip-numbers | LC_ALL=C sort -s -k1,1 |
	    tip-tsv >panel 2>named
	[ "$(grep -c MDA-2005 named)" -eq 1 ]
	[ "$(cut -f 15 panel)" -eq 16 ]
	tip-sections "$OLD" "$OLD" | tip-numbers | LC_ALL=C sort -s -k1,1 |
	    tip-tsv 2>named | cmp - panel
	[ ! -s named ]
}

@test "recipes: documents whose heading and prose disagree" {
	sed 's/Tier 1$/Tier 3/' "$NEW" | tip-sections | tip-tier -w >other 2>named
	awk -F'\t' '$5 != "-" && $6 != "-" && $5 != $6 && $5 $6 != "2WL2" {
	    print $1, $5, $6 }' other t.tsv >got
	same 'PHL-2022 3 1' <(grep -v '^doc' got)
	grep -q PHL-2022 named
	tip-tier -w p.tsv 2>named >again
	[ ! -s named ]
}
