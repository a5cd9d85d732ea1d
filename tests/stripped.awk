# SPDX-License-Identifier: ISC
# usage: awk -v dir=DIR [-v seed=1] -f stripped.awk stripped.tsv
#
# Makes 180 reports without headings of sections out of whole paragraphs: 60
# of 2003-2007 as saved from Refworld, 60 of 2018-2024 as state.gov has them,
# 60 of 2009-2016.
# Writes DIR/N.txt and DIR/N.tsv, lines of section and text, and prints a
# line a report: N, its year, its form.

function random(n) {
	state = (state * 1103 + 12345) % 1000003
	return int(state / 7) % n
}

function row(section, s) {
	gsub(/@C/, country, s)
	print section "\t" s > gold
	printf "%s%s", s, gap > out
}

# A paragraph that opens a section (or goes on with it) and was not yet used.
function pick(era, section, opens,    k, n, tries) {
	n = count[era, section, opens]
	for (tries = 0; tries < 100; tries++) {
		k = random(n) + 1
		if (used[era, section, opens, k] != serial)
			break
	}
	used[era, section, opens, k] = serial
	row(section, text[era, section, opens, k])
}

# Between sections Refworld leaves two blank lines where the heading stood.
function lost() {
	if (doubled)
		printf "\n" > out
}

function part(section, more) {
	lost()
	pick(era, section, 1)
	for (; more > 0; more--)
		pick(era, section, 0)
}

function begin(i) {
	serial = i
	out = dir "/" i ".txt"
	gold = dir "/" i ".tsv"
	country = name[i % countries + 1]
	gap = "\n\n"
}

function old(i,    s) {
	begin(i)
	year = 2003 + i % 5
	doubled = i % 2
	era = "o"
	s = "U.S. Department of State " year " Trafficking in Persons Report - " country
	print "title\t" s > gold
	printf "%s\n\n", s > out
	s = country " (Tier " 1 + random(3) ")"
	print "tier\t" s > gold
	printf "%s\n\n", s > out
	pick(era, "profile", 1)
	pick(era, "overview", 1)
	if (year == 2003)
		part("prevention", 0)
	part("prosecution", 0)
	part("protection", 0)
	if (year > 2003)
		part("prevention", 0)
	print i, year, doubled ? "doubled" : "plain"
}

function modern(i,    from) {
	begin(i)
	year = 2018 + i % 7
	doubled = 0
	era = "n"
	if (i % 3 == 0)
		gap = "\n"
	# the page's text may begin in the middle
	from = i % 4 == 1 ? 2 + random(2) : 0
	if (from == 0) {
		pick(era, "overview", 1)
		pick(era, "recommendations", 1)
		part("prosecution", 1 + random(3))
	}
	if (from <= 2)
		part("protection", 1 + random(4))
	part("prevention", 1 + random(3))
	part("profile", random(3))
	print i, year, from ? "middle" : "whole"
}

function between(i,    s) {
	begin(i)
	year = 2009 + i % 8
	doubled = 0
	era = "m"
	s = "Trafficking in Persons Report " year " - " country
	print "title\t" s > gold
	printf "%s\n\n", s > out
	part("profile", i % 2)
	pick(era, "overview", 1)
	pick(era, "recommendations", 1)
	part("prosecution", i % 2)
	part("protection", int(i / 2) % 2)
	part("prevention", int(i / 3) % 2)
	print i, year, "plain"
}

BEGIN {
	FS = "\t"
	state = (seed == "" ? 1 : seed) * 7919
	countries = split("Albania,Benin,Cameroon,Ecuador,Ghana,Indonesia,Jordan,Kenya,Laos,Mali,Nepal,Panama,Senegal,Tajikistan,Uganda,Yemen,Zambia", name, ",")
}

/^#/ { next }

{
	n = ++count[$1, $2, $3]
	text[$1, $2, $3, n] = $4
}

END {
	for (i = 1; i <= 60; i++)
		old(i)
	for (; i <= 120; i++)
		modern(i)
	for (; i <= 180; i++)
		between(i)
}
