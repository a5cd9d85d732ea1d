# SPDX-License-Identifier: ISC
# usage: awk -v year=2009 [-v seed=1] [-v wrap=60] [-v form=book|texts|stripped]
#            [-v gold=FILE] -f book.awk book.sentences.tsv countries.tsv
#
# Makes reports up: a yearly book of a narrative for every country that had
# one, in the form of its year, with front and back matter, wrapped, and with
# a running head and a page number every 50 lines. gold gets the rows that
# tip-sections should give, less those of boilerplate.
#   texts     single reports, each under a title, one line a paragraph
#   stripped  the same without the headings of sections; doubled says that
#             two blank lines are left where one was lost

function random(n) {
	state = (state * 1103 + 12345) % 1000003
	return int(state / 7) % n
}

# One of the sentences of a section that fit the year; "1" opens a paragraph.
function sentence(section, opens,    era, tries, k) {
	era = year < 2017 ? "e" : "l"
	for (tries = 0; tries < 200; tries++) {
		k = random(count[section]) + 1
		if (used[section, k] || opens != (which[section, k] ~ /1/))
			continue
		if (which[section, k] !~ "[a" era "]")
			continue
		used[section, k] = 1
		return filled(text[section, k])
	}
	return ""
}

function filled(s) {
	gsub(/@C/, country, s)
	gsub(/@D/, article country, s)
	while (s ~ /@[PQ]/)
		sub(/@[PQ]/, name[random(countries) + 1], s)
	while (s ~ /@[NM]/)
		sub(/@[NM]/, random(300) + 2, s)
	gsub(/@Y/, year - 1, s)
	gsub(/@X/, year - 2, s)
	return toupper(substr(s, 1, 1)) substr(s, 2)
}

function paragraph(section, opens, sentences,    s, i) {
	s = opens ? sentence(section, 1) : ""
	for (i = 0; i < sentences; i++)
		s = s (s == "" ? "" : " ") sentence(section, 0)
	gsub(/  +/, " ", s)
	sub(/ +$/, "", s)
	return s
}

function row(section, label, s) {
	if (gold != "")
		print key "\t" section "\t" label "\t" (++para) "\t" s > gold
}

# --- lines, pages ---

function line(s) {
	if (form == "book" && lines > 0 && lines % 50 == 0) {
		print ++page + 40
		print toupper(country == "" ? "Trafficking in Persons Report" : country)
	}
	lines++
	print s
}

function block(s,    n, w, i, at) {
	if (!wrap) {
		line(s)
		line("")
		return
	}
	n = split(s, w, " ")
	at = ""
	for (i = 1; i <= n; i++) {
		if (at != "" && length(at) + 1 + length(w[i]) > wrap) {
			line(at)
			at = w[i]
		} else
			at = at (at == "" ? "" : " ") w[i]
	}
	line(at)
	line("")
}

# --- a narrative ---

function heading(s) {
	if (form != "stripped")
		block(s)
	else if (doubled)
		print ""
}

function label_of(section) {
	if (form == "stripped" || year < 2003)
		return "-"
	if (section == "recommendations") {
		if (year < 2009)
			return "-"
		if (year >= 2019)
			return "PRIORITIZED RECOMMENDATIONS"
		if (year >= 2015)
			return "RECOMMENDATIONS FOR " toupper(article country)
		return "Recommendations for " article country
	}
	if (section == "profile")
		return year >= 2017 ? "TRAFFICKING PROFILE" : "-"
	if (section == "overview")
		return "-"
	return year >= 2015 ? toupper(section) : toupper(substr(section, 1, 1)) substr(section, 2)
}

function part(section, paragraphs,    i, s, label) {
	label = label_of(section)
	if (label != "-" && section != "recommendations")
		heading(label (year >= 2019 && section == "profile" ? ":" : ""))
	else if (form == "stripped" && section !~ /profile|overview/)
		heading("")
	for (i = 1; i <= paragraphs; i++) {
		s = paragraph(section, i == 1, 3 + random(4))
		if (s == "")
			break
		row(section, label, s)
		block(s)
	}
}

function recommendations(    label, s, n, i, item) {
	label = label_of("recommendations")
	s = paragraph("recommendations", 1, 4 + random(3))
	sub(/[;.]? *$/, ".", s)
	if (form == "stripped") {
		heading("")
		row("recommendations", "-", s)
		block(s)
	} else if (year < 2015) {
		row("recommendations", label, s)
		block(label ": " s)
	} else if (year < 2019) {
		heading(label (year < 2017 ? ":" : ""))
		row("recommendations", label, s)
		block(s)
	} else {
		heading(label ":")
		gsub(/\.+$/, "", s)
		n = split(s, item, /; +/)
		for (i = 1; i <= n; i++) {
			sub(/^and /, "", item[i])
			item[i] = "* " toupper(substr(item[i], 1, 1)) substr(item[i], 2) "."
			row("recommendations", label, item[i])
			block(item[i])
		}
	}
}

function tier_heading(    t) {
	t = substr("1223", random(4) + 1, 1)
	t = (year < 2004 && t == "2" ? "2" : t == "2" && random(2) ? "2 Watch List" : t)
	if (year < 2004)
		return toupper(substr(article, 1, 1)) substr(article, 2) country " (Tier " t ")"
	if (year < 2015 || year >= 2022)
		return toupper(article country) " (Tier " t ")"
	return toupper(article country) ": Tier " t
}

function narrative(    head, later, section) {
	for (section in used)
		delete used[section]
	key = code "-" year
	para = 0
	if (form != "book") {
		head = year >= 2019 ? year " Trafficking in Persons Report: " country \
		    : year " Trafficking in Persons Report - " country
		row("title", "-", head)
		print head "\n"
	}
	head = tier_heading()
	row("tier", "-", head)
	block(head)
	later = year >= 2017
	if (!later)
		part("profile", 1 + random(2))
	part("overview", 1)
	if (year >= 2009)
		recommendations()
	if (year >= 2003) {
		if (year == 2003)
			part("prevention", 1)
		part("prosecution", 1 + (later ? random(3) : 0))
		part("protection", 1 + (later ? random(3) : 0))
		if (year > 2003)
			part("prevention", 1 + (later ? random(2) : 0))
	}
	if (later)
		part("profile", 1 + random(2))
}

BEGIN {
	FS = "\t"
	state = (seed == "" ? 1 : seed) * 7919 + year
	if (form == "")
		form = "book"
}

/^#/ { next }
NR == FNR {
	n = ++count[$1]
	which[$1, n] = $2
	text[$1, n] = $3
	next
}
$3 <= year && year <= $4 && $1 !~ /USA/ {
	name[++countries] = $2
	codes[countries] = $1
}

END {
	# by name, as the book has them
	for (i = 2; i <= countries; i++)
		for (j = i; j > 1 && name[j] < name[j - 1]; j--) {
			s = name[j]; name[j] = name[j - 1]; name[j - 1] = s
			s = codes[j]; codes[j] = codes[j - 1]; codes[j - 1] = s
		}
	if (most && countries > most)
		countries = most
	if (form == "book") {
		key = "ZZZ-" year
		block("TRAFFICKING IN PERSONS REPORT")
		block("JUNE " year)
		block("Dear Reader:")
		block("This year's report took the work of many posts and of people who asked not to be named. It tells what was done and what was left undone, and it should be read by those who can do better.")
		block("Slavery did not end with the laws that forbade it. In mines, kitchens, and fields it goes on, and the report names the places.")
		block("TABLE OF CONTENTS")
		for (i = 1; i <= countries; i++)
			line(name[i] " ........ " 40 + i)
		line("")
		block("HOW THE REPORT IS MADE")
		block("Posts abroad met officials, charities, and victims. The pages that follow have a text for each country, in the order of the alphabet.")
	}
	for (c = 1; c <= countries; c++) {
		country = name[c]
		code = codes[c]
		article = country ~ /^(Bahamas|Gambia|Netherlands|Philippines|Maldives|Comoros|Marshall Islands|Solomon Islands|United |Central African|Czech Rep|Dominican Rep|Kyrgyz Rep)/ ? "the " : ""
		narrative()
	}
	if (form == "book") {
		country = ""
		block("RELEVANT INTERNATIONAL CONVENTIONS")
		block("The chart below shows which states have joined the treaties on slavery, on forced labor, and on the sale of children.")
		block("A cross stands for a state that has joined and a dash for one that has not.")
	}
}
