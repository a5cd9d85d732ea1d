# SPDX-License-Identifier: ISC
# usage: gcov -t -b -c FILES | awk -f gcov.awk [-v missing=1]
# The annotated sources that gcov writes, summed up: lines run and branches
# taken, by file, by floor, and over all. A header is in several objects; its
# line was run if it was in one of them. missing lists instead each line never
# run, and each with a branch never taken. Exit 1 under 95% of the lines or 85%
# of the branches.

# A name without its "x/../".
function plain(name) {
	while (sub(/[^\/]+\/\.\.\//, "", name))
		;
	return name
}

function percent(part, all) {
	return all ? sprintf("%6.2f%% of %5d", 100 * part / all, all) : sprintf("%7s of %5d", "-", 0)
}

function show(name) {
	printf "%-34s lines %s  branches %s\n", name, \
	    percent(ran[name], lines[name]), percent(taken[name], branches[name])
}

function total(name, k) {
	lines[name] += lines[k]; ran[name] += ran[k]
	branches[name] += branches[k]; taken[name] += taken[k]
}

$0 ~ /^ *-: *0:Source:/ {
	sub(/^ *-: *0:Source:/, "")
	file = plain($0)
	ours = file ~ /^(lib|tools)\// && file !~ /\.tsv$/
	if (ours && !(file in lines)) {
		order[++files] = file
		lines[file] = 0
	}
	next
}

!ours { next }

/^ *[0-9#=*-]+:/ {
	split($0, part, ":")
	hits = part[1] + 0
	line = part[2] + 0
	branch = 0
	at = file SUBSEP line
	text[at] = substr($0, length(part[1]) + length(part[2]) + 3)
	if (part[1] ~ /-$/) next
	if (!(at in run)) {
		lines[file]++
		run[at] = 0
		if (line > last[file]) last[file] = line
	}
	if (hits > 0 && !run[at]) { run[at] = 1; ran[file]++ }
	next
}

/^branch / {
	k = at SUBSEP (++branch)
	if (!(k in went)) {
		branches[file]++
		went[k] = 0
		fork[at] = branch
	}
	if ($3 == "taken" && $4 > 0 && !went[k]) { went[k] = 1; taken[file]++ }
}

function show_missing(file,    n, at, b, never) {
	for (n = 1; n <= last[file]; n++) {
		at = file SUBSEP n
		if (!(at in run)) continue
		never = ""
		for (b = 1; b <= fork[at]; b++)
			if (!went[at, b]) never = never " " b
		if (!run[at]) print file ":" n ": never run:" text[at]
		else if (never != "")
			print file ":" n ": of " fork[at] " never" never ":" text[at]
	}
}

END {
	for (f = 1; f <= files; f++) {
		file = order[f]
		floor = file
		sub(/\/[^\/]*$/, "", floor)
		if (!(floor in lines)) floors[++k] = floor
		total(floor, file)
		total("all", file)
		if (missing) show_missing(file)
		else show(file)
	}
	for (f = 1; f <= k && !missing; f++) show(floors[f])
	if (!missing) show("all")
	exit missing ? 0 : ran["all"] < 0.95 * lines["all"] + !lines["all"] ||
	    taken["all"] < 0.85 * branches["all"]
}
