# SPDX-License-Identifier: ISC
# usage: LC_ALL=C awk -v seed=N -f panel-rows.awk
# Random tier and quantity records of a few keys, sorted by key, for the
# property test of the panel. No two rows of a key share paragraph and place.

function any(list,    n, part) {
	n = split(list, part, " ")
	return part[1 + int(rand() * n)]
}

function number() {
	return rand() < 0.2 ? 0 : int(rand() * 40)
}

function period(y) {
	return any("- - - " y " " y - 1 " " y - 2 " " y - 3 " " y - 1 "-06 " \
	    y - 1 "-04/" y "-03 " y - 2 "-04/" y - 1 "-03 " y - 4 "/" y - 1 \
	    " " y - 3 "/ " y - 1 "-01/" y - 1 "-12-31 " \
	    y - 2 "-06-14/" y - 1 "-06-13 " y - 2 "-06-14/" y - 1 "-06-14")
}

function count(    rel, low, high) {
	rel = any("= = = = ~ > >= < <= mean ?")
	low = number(); high = rand() < 0.8 ? low : low + 3
	if (rel ~ /^>/) high = "-"
	if (rel ~ /^</) low = "-"
	if (rel == "?") low = high = "-"
	if (rel == "~" && rand() < 0.5) { low = 200; high = 999 }
	return rel "\t" low "\t" high "\t-"
}

function duration(    rel, low, unit) {
	unit = any("year year month week day life")
	rel = any("= = <= >= mean")
	low = 1 + number()
	if (unit == "life")
		return "=\t-\t-\tlife"
	if (rand() < 0.1)
		return "=\t" low "\tlife\t" unit
	return rel "\t" (rel == "<=" ? "-" : low) "\t" \
	    (rel == ">=" ? "-" : rel == "=" && rand() < 0.3 ? low + 1.5 : low) \
	    "\t" unit
}

function quantity(key, y, para, at,    kind, measure, value, scope) {
	measure = any("investigations prosecutions convictions " \
	    "victims_identified investigations convictions arrests " \
	    "shelters trained sentence sentence penalty funding funding -")
	scope = any("- - - - ngo sex sex labor labor official open conv")
	kind = "count"
	if (measure ~ /^(sentence|penalty)$/ && rand() < 0.9)
		kind = "duration"
	if (measure == "funding" && rand() < 0.8)
		kind = "money"
	value = kind == "duration" ? duration() : count()
	if (kind == "money")
		value = "=\t" 1 + number() "\t" 1 + number() "\t" \
		    any("USD EUR THB USD/month")
	printf "%s\t%s\t%s\t%s\t%s\t%s\t%s\tvictims\t%s\t%d\t%d\t%d\t%s\tx\n",
	    key, kind, measure, value, period(y),
	    any("- - - - - prior case"), any("- - - 7"),
	    any("prosecution protection prevention overview profile " \
	    "recommendations body"), para, at, at, scope
}

BEGIN {
	srand(seed)
	split("AFG-2004 BEL-2010 KEN-2019 XKX-2021 ZZZ-0000-00ff", keys, " ")
	for (k = 1; k <= 5; k++) {
		key = keys[k]
		y = substr(key, 5, 4) + 0
		for (i = 0; i < int(rand() * 3); i++)
			printf "%s\ttier\t%s\t%s\t-\t%s\t-\t%s\t%s\t3\tText.\n",
			    key, any("1 2 2WL 3 SC"), any("- same up down"),
			    any("- 2"), k == 5 ? "-" : "Name", k == 5 ? "-" : y
		n = int(rand() * 60)
		for (i = 1; i <= n; i++)
			quantity(key, y, int((i + 9) / 10), i * 3)
	}
}
