# SPDX-License-Identifier: ISC
# usage: LC_ALL=C awk -f poison.awk [-v lines=1000] [-v seed=1]
# Lines of a report's words, thrown together with what should not be in one:
# bytes that are no UTF-8, what terminals obey, what turns the direction of
# writing, marks that show nothing, and characters cut in two. TABs stand only
# where -v tabs=1 asks for them. The same in every awk.
function random(n) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * n)
}

# The bytes of a word written in octal: "303 251".
function bytes(octal,   n, i, part, s) {
	n = split(octal, part, " ")
	for (i = 1; i <= n; i++)
		s = s sprintf("%c", substr(part[i], 1, 1) * 64 + \
		    substr(part[i], 2, 1) * 8 + substr(part[i], 3, 1))
	return s
}

BEGIN {
	state = seed == "" ? 1 : seed
	k = split("Police arrested convicted 16 nine traffickers in 2004 the of " \
	    "victims (51 men) $5,000 Tier 2 Article 5 PROSECUTION France 2003-04 " \
	    "report did not no any sentenced to years' imprisonment; 48 percent. " \
	    "Yes. said: \"two\" half one-third million Publisher: - * ", word, " ")
	m = split("033 133 063 061 155|033 135 060 073 007|233 063 061 155|" \
	    "302 233 063|302 200|302 237|000|001|010|013|016|177|" \
	    "342 200 256|342 200 252|342 201 246|342 201 251|330 234|" \
	    "342 200 216|342 200 217|342 200 213|357 273 277|302 255|" \
	    "300 257|340 200 257|360 200 200 257|301 277|" \
	    "355 240 200|355 277 277|355 240 275 355 270 200|" \
	    "364 220 200 200|370 210 200 200 200|374 204|376|377|" \
	    "303|342 202|342|360 237 230|360|200|277|" \
	    "221|222|223|224|205|226|200 070|201|215|235|" \
	    "145 314 201|314 201|141 314 200 314 201 314 202|071 314 210|" \
	    "303 251|342 202 254|360 237 230 200|357 277 277|357 277 275|" \
	    "342 200 250|342 200 251|302 205|343 200 200|040|040|014|015", \
	    code, "|")
	for (i = 1; i <= m; i++)
		bad[i] = bytes(code[i])
	if (tabs)
		bad[++m] = "\t"
	for (n = lines ? lines : 1000; n > 0; n--) {
		s = ""
		for (j = random(30); j >= 0; j--) {
			s = s (random(3) ? word[random(k) + 1] : bad[random(m) + 1])
			if (random(3))
				s = s " "
		}
		print s
	}
}
