# SPDX-License-Identifier: ISC
# usage: awk -f heads.awk [-v n=20000] [-v seed=1] TABLE.tsv ... TEXT ... |
#            tr '}' '\0'
# Lines of what heads a report, thrown together with signs and pieces of prose:
# the keys of the tables, in small letters and large, and the lines of the
# texts, cut and whole. A "}" now and then ends a text. The same in every awk.

function random(k) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * k) + 1
}

# As headings and titles spell it, or all in capitals, or as it is.
function spelled(s,    how) {
	how = random(4)
	if (how == 1)
		return toupper(s)
	if (how == 2)
		return toupper(substr(s, 1, 1)) substr(s, 2)
	if (how == 3)
		return titled(s)
	return s
}

function titled(s,    n, i, word, out) {
	n = split(s, word, " ")
	for (i = 1; i <= n; i++)
		out = out (i > 1 ? " " : "") toupper(substr(word[i], 1, 1)) substr(word[i], 2)
	return out
}

function piece(    x, s) {
	x = random(8)
	if (x <= 3)
		return spelled(key[random(keys)])
	if (x <= 5)
		return sign[random(signs)]
	s = line[random(lines)]
	if (x == 6)
		return substr(s, random(length(s)), random(60))
	return substr(s, 1, random(90))
}

function made(    i, out) {
	for (i = random(5); i > 0; i--)
		out = out piece() (random(3) > 1 ? " " : "")
	return out
}

BEGIN {
	FS = "\t"
	state = seed == "" ? 1 : seed
	random(2)
	signs = split("( ) [ ] : . ... ; , - -- * # > < | + / & ' \" ! ? 1 9 45 " \
	    "2004 2012 [1] [2] <br> </b> (Author) (TIP#2013) (Tier#1) :#Tier#2 " \
	    "Tier#2#Watch#List Special#Case .#The Dokument#\\#2111580 " \
	    "DisclaimerThis www.a.org 14#June#2004 June#2009 1#of#63 page#4 " \
	    "extracted#from#the#Trafficking#in#Persons#Report,#June#2009 " \
	    "page#4#of#105 ofof Report#Home#Page " \
	    "B#U#R#K#I#N#A#F#A#S#O ININ JJUNEUNE Mr. U.S. No. 06/14/10 " \
	    "\342\200\242# \342\200\223 \342\200\224 \342\200\231 \302\240 \303\251 \302\255 \223", sign, " ")
	for (i = 1; i <= signs; i++)
		gsub(/#/, " ", sign[i])
	# furniture of small letters
	line[++lines] = "www.state.gov/j/2012-trafficking-in-persons-report/kenya/"
	line[++lines] = "http://www.a.org/2023-trafficking-in-persons-report/chad/"
	line[++lines] = "extracted in part from the Trafficking in Persons Report, June 2009"
	line[++lines] = "back to all the parts of the Report Home Page"
	line[++lines] = "ofof thethe reportreport onon tradetrade inin personspersons"
	line[++lines] = "t r a f f i c k i n g i n p e r s o n s"
	line[++lines] = "to t r a f f i c k i n g i n p e r s o n s"
	line[++lines] = "page 4 - - - - - - - - - - - - - - - - - - -"
	sign[++signs] = "  "
	sign[++signs] = "\t"
	sign[++signs] = "\f"
}

/^#/ || /^$/ { next }
FILENAME ~ /tsv$/ {
	key[++keys] = $1
	next
}
{
	gsub(/}/, " ")
	line[++lines] = $0
}

END {
	for (i = 1; i <= (n ? n : 20000); i++) {
		x = random(20)
		if (x <= 7)
			print line[random(lines)]
		else if (x <= 10)
			print ""
		else
			print made()
		if (random(60) == 1)
			printf "}"
	}
}
