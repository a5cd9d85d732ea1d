# SPDX-License-Identifier: ISC
# usage: LC_ALL=C awk -f panel.awk rows >panel
# The panel as tip-tsv -p makes it, reckoned again from the rows, sorted by key,
# slowly and in the order of tip(5). Rows of a key stand in order and no two
# copies of a report are among them; country is that of the tier row.

function value(i) {
	if (!i) return "-"
	if (rel[i] == "?") return "NR"
	return low[i] != "-" ? low[i] : high[i]
}

function day(s, filler,    p, n) {
	n = split(s, p, "-")
	return p[1] * 10000 + (n > 1 ? p[2] : substr(filler, 1, 2)) * 100 + \
	    (n > 2 ? p[3] : substr(filler, 3, 2))
}

function last_day(s) {
	sub(/^.*\//, "", s)
	return day(s, "1231")
}

function too_long(s,    p) {
	if (s !~ /\/./) return 0
	split(s, p, "/")
	return day(p[2], "1231") >= day(p[1], "0101") + 10000
}

function candidate(i, m, s, parts) {
	if (kind[i] != "count" || measure[i] != m || scope[i] != s || role[i] != "-")
		return 0
	if (!parts && of[i] != "-") return 0
	if (rel[i] == "?" || (low[i] == "0" && high[i] == "0")) return 1
	if (rel[i] == "mean" || too_long(period[i])) return 0
	if (rel[i] == "~" && low[i] == 200 && high[i] == 999) return 0
	return 1
}

# A string that sorts as the candidates stand; the least wins.
function standing(i, year,    s, old, end) {
	old = period[i] != "-" && period[i] !~ /\/$/ && \
	    int(last_day(period[i]) / 10000) < year - 1
	end = old ? 99999999 - last_day(period[i]) : 0
	s = section[i] == "overview" ? 1 : \
	    section[i] ~ /^(profile|recommendations)$/ ? 2 : 0
	return sprintf("%d %d %08d %d %d", rel[i] == "?", old, end, s, rel[i] ~ /[<>]/)
}

function pick(m, s, parts,    i, best, head, now) {
	head = 0
	for (i = 1; i <= n; i++) {
		if (!candidate(i, m, s, parts)) continue
		now = standing(i, year)
		if (!head || now < best) { head = i; best = now }
	}
	return head
}

function rivals(head, m, s,    i, seen, count) {
	split("", seen)
	for (i = 1; i <= n; i++)
		if (candidate(i, m, s, 0) && standing(i, year) == standing(head, year) && \
		    !(value(i) in seen)) { seen[value(i)]; count++ }
	return count
}

function ref(i) {
	return i ? para[i] ":" at[i] : "-"
}

function group(m, forms,    h, s, l, which) {
	which = "-"
	h = pick(m, "-", 0)
	if (!h) { h = pick(m, "ngo", 0); which = "ngo" }
	s = forms ? pick(m, "sex", 1) : 0
	l = forms ? pick(m, "labor", 1) : 0
	if (h && s && period[s] != period[h]) s = 0
	if (h && l && period[l] != period[h]) l = 0
	out = out "\t" value(h)
	if (forms) out = out "\t" value(s) "\t" value(l)
	out = out "\t" (h ? period[h] : s ? period[s] : l ? period[l] : "-")
	out = out "\t" (h ? rel[h] "\t" rivals(h, m, which) "\t" what[h] "\t" ref(h) : \
	    "-\t-\t-\t-")
}

# months, life as a number above all others
function months(v, u) {
	if (u == "life" || v == "life") return 1e9
	if (v == "-") return "-"
	return v * (u == "year" ? 12 : u == "month" ? 1 : u == "week" ? 7 / 30 : 1 / 30)
}

function shown(v,    s) {
	if (v == "-") return v
	if (v == 1e9) return "life"
	s = sprintf("%.2f", v + 1e-9)
	sub(/\.?0+$/, "", s)
	return s
}

function sentence(    i, a, b, least, most) {
	least = most = "-"; sentence_ref = 0; most_ref = 0
	for (i = 1; i <= n; i++) {
		if (measure[i] != "sentence" || kind[i] != "duration" || \
		    role[i] != "-" || rel[i] == "mean") continue
		a = months(low[i], unit[i]); b = months(high[i], unit[i])
		if (a != "-" && (least == "-" || a < least)) { least = a; sentence_ref = i }
		if (b != "-" && (most == "-" || b > most)) { most = b; most_ref = i }
	}
	if (!sentence_ref) sentence_ref = most_ref
	out = out "\t" shown(least) "\t" shown(most)
}

function penalty(    i) {
	penalty_ref = 0
	for (i = n; i >= 1; i--)
		if (measure[i] == "penalty" && kind[i] == "duration" && \
		    (section[i] == "prosecution" || !penalty_ref || \
		    section[penalty_ref] != "prosecution")) penalty_ref = i
	if (!penalty_ref) { out = out "\t-\t-"; return }
	out = out "\t" shown(months(low[penalty_ref], unit[penalty_ref])) \
	    "\t" shown(months(high[penalty_ref], unit[penalty_ref]))
}

function funding(    i, f, usd) {
	f = 0
	for (i = 1; i <= n && !f; i++)
		if (measure[i] == "funding" && kind[i] == "money" && role[i] == "-" && \
		    scope[i] == "-" && unit[i] !~ /\//) f = i
	for (i = 1; i <= n && !f; i++)
		if (measure[i] == "funding" && kind[i] == "count" && role[i] == "-" && \
		    scope[i] == "-" && low[i] == "0" && high[i] == "0") f = i
	for (i = 1; i <= n && !f; i++)
		if (measure[i] == "funding" && kind[i] == "count" && role[i] == "-" && \
		    scope[i] == "-" && rel[i] == "?") f = i
	usd = f && unit[f] == "USD" ? f : 0
	if (f && kind[f] == "money" && !usd)
		for (i = f + 1; i <= n && para[i] == para[f]; i++) {
			if (kind[i] != "money") continue
			if (scope[i] != "conv") break
			if (unit[i] == "USD") { usd = i; break }
		}
	funding_ref = f
	out = out "\t" value(f) "\t" (f ? unit[f] : "-") "\t" value(usd) "\t" (f ? period[f] : "-")
}

function finish(    i, m, names) {
	if (key == "") return
	year = tier_there && tier_year != "-" ? tier_year : substr(key, 5, 4) + 0
	if (!tier_there) { country = key ~ /^ZZZ/ ? "-" : name[substr(key, 1, 3)]; tier = change = "-" }
	out = key "\t" substr(key, 1, 3) "\t" country "\t" (year ? year : "-") "\t" tier "\t" change
	m = split("investigations prosecutions convictions victims_identified arrests " \
	    "acquittals victims_assisted victims_repatriated shelters hotline trained " \
	    "inspections permits", names, " ")
	for (i = 1; i <= m; i++)
		group(names[i], i <= 4)
	sentence()
	penalty()
	funding()
	print out "\t" ref(sentence_ref) "\t" ref(penalty_ref) "\t" ref(funding_ref)
}

BEGIN {
	FS = "\t"
	name["AFG"] = "Afghanistan"; name["BEL"] = "Belgium"; name["KEN"] = "Kenya"
	name["XKX"] = "Kosovo"
}

$1 != key {
	finish()
	key = $1; n = 0; tier_there = tier_stated = 0
}

$2 == "tier" {
	if (!tier_there || (!tier_stated && $6 != "-")) {
		tier_there = 1; tier_stated = $6 != "-"
		tier = $3; change = $4; country = $8; tier_year = $9
	}
	next
}

{
	n++
	kind[n] = $2; measure[n] = $3; rel[n] = $4; low[n] = $5; high[n] = $6
	unit[n] = $7; period[n] = $8; role[n] = $9; of[n] = $10; what[n] = $11
	section[n] = $12; para[n] = $13; at[n] = $14; scope[n] = $16
}

END { finish() }
