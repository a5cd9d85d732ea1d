# SPDX-License-Identifier: ISC
# usage: awk -f salad.awk [-v n=2000] [-v seed=1] TABLE.tsv ...
# Paragraphs of the words that the tables know, figures and signs between them,
# thrown together at random but spaced as sentences are: every reader of words
# finds something to do everywhere. Each table has the same share, but a third
# of the words are the few that bind. The same in every awk.
function random() {
	state = state * 16807 % 2147483647
	return state / 2147483647
}

function one_of(list, n) {
	return list[int(random() * n) + 1]
}

function next_word(    x) {
	x = random()
	if (x < .33)
		return one_of(common, commons)
	if (x < .78) {
		x = int(random() * tables) + 1
		return key[x, int(random() * count[x]) + 1]
	}
	return one_of(figure, figures)
}

FNR == 1 { tables++ }
/^(#|$)/ { next }
{
	sub(/\t.*/, "")
	key[tables, ++count[tables]] = $0
}

END {
	state = seed == "" ? 1 : seed
	commons = split("the of in and or to for from by with than that which " \
	    "whom them these those was were is are has had did not no none any " \
	    "nor including among between under within compared as against a an " \
	    "all other another more half reported government officials police " \
	    "victims traffickers cases year period twice equal similar fold over " \
	    "on fell increase fewer foreign embassies sentenced paid unpaid wages " \
	    "local international organization", common, " ")
	figures = split("12 45 1,204 three one seven 2009 2008 2015 $500 50% " \
	    "twelve 6 $2.5 18 2 100 two 30 $45,000", figure, " ")
	signs = split(", , , , , , ; : ( ) - -- \" . %", sign, " ")
	for (i = 1; i <= (n ? n : 2000); i++) {
		t = ""
		for (j = int(random() * (i % 2 ? 14 : 60)) + 4; j > 0; j--) {
			w = next_word()
			if (random() < .06)
				w = toupper(substr(w, 1, 1)) substr(w, 2)
			t = t (random() < .12 ? one_of(sign, signs) : "") \
			    (t == "" ? "" : " ") w
		}
		printf "%s\t%s\t-\t%d\t%s.\n", i % 4 ? "KEN-2014" : i % 8 ? \
		    "ZZZ-0000-0000000000000000" : "USA-2012", \
		    i % 3 ? "prosecution" : i % 5 ? "profile" : "recommendations", i, t
	}
}
