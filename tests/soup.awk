# SPDX-License-Identifier: ISC
# usage: awk -f soup.awk [-v n=2000] [-v seed=1]
# Paragraphs of words, numbers and signs thrown together at random, joined with
# and without blanks: text that no one wrote, for what must hold for any text.
# The same in every awk, unlike its own.
function random() {
	state = state * 16807 % 2147483647
	return state / 2147483647
}

BEGIN {
	state = seed == "" ? 1 : seed
	k = split("one two five nine ten twelve twenty ninety hundred thousand " \
	    "million billion dozen dozens hundreds thousands millions first third " \
	    "fifth tenth half thirds quarters fold times point and or to of in per " \
	    "a an the no any each some several few not less more than at least up " \
	    "as many young old age aged under over between from years year days " \
	    "months hours weeks percent dollars cents pesos naira euros crowns " \
	    "Article Law No Tier Section act plan June May March January fiscal FY " \
	    "since until by before was were is convicted victims women girls men " \
	    "cases average maximum sentence life imprisonment respectively hotline " \
	    "increased fell doubled minus negative tens lakh crore couple score " \
	    "double US Kenya every out second seconds quarter", word, " ")
	d = split("1 2 7 10 12 15 30 42 99 100 137 365 1000 1,000 12,345 112,305 " \
	    "10,000,000 1999 2003 2010 2015 2024 0 007 3.5 .5 2.25 1/2 2/3 24/7 " \
	    "9/11 1990s 21st 2nd 50% 19(b) 271-A H-2A M23 COVID-19 137-03 " \
	    "2003-06-14 6/14/2003 10:30 1-888-555-0143 5-10 10-20,000 2003-04 " \
	    "600-bis 5k 1.1m 3bn -4 +7 www.a9.org http://x/7 1e3 2:1 8pm 123456789012345678901", digit, " ")
	s = split("$ \xe2\x82\xac \xc2\xa3 US$ RD$ % ( ) [ ] , ; : . - \xe2\x80\x93 \xe2\x80\x94 / ' \xe2\x80\x99 \" \xc2\xbd \xc2\xbe \xe2\x88\x92 & * #", sign, " ")
	for (i = 1; i <= (n ? n : 2000); i++) {
		t = ""
		for (j = int(random() * 40) + 1; j > 0; j--) {
			x = random()
			t = t (x < .5 ? word[int(random() * k) + 1] : x < .8 ? \
			    digit[int(random() * d) + 1] : sign[int(random() * s) + 1])
			if (random() < .75 && j > 1)
				t = t " "
		}
		sub(/ +$/, "", t)
		printf "%s\tbody\t-\t%d\t%s\n", i % 3 ? "KEN-2014" : "ZZZ-0000-0000000000000000", i, t
	}
}
