#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Input and output that is wrong or odd, tool by tool. What is wrong: a message
# "tool: file:line: what was expected and what was found", exit 1; what came
# before it is written. What is odd: read as tip(5) says.

load helper

# Runs the tool with its output in ./out, its messages in ./err.
try() {
	status=0
	"$@" >out 2>err || status=$?
}

@test "bad input: no such file; the others are still done" {
	for tool in $TOOLS; do
		good_input "$tool" >good
		"$tool" good >expected
		try "$tool" missing good absent
		[ "$status" -eq 1 ]
		same "$tool: missing: expected a readable file, found: No such file or directory
$tool: absent: expected a readable file, found: No such file or directory" err
		cmp expected out
	done
}

@test "bad input: a directory; the others are still done" {
	mkdir folder
	for tool in $TOOLS; do
		good_input "$tool" >good
		"$tool" good >expected
		try "$tool" folder good
		[ "$status" -eq 1 ]
		same "$tool: folder: expected a file, found a directory: name the files in it" err
		cmp expected out
		status=0
		"$tool" <folder >out 2>err || status=$?
		[ "$status" -eq 1 ]
		same "$tool: <stdin>: expected a file, found a directory: name the files in it" err
	done
}

@test "bad input: a file that may not be read; the others are still done" {
	[ -z "${TIP_EMULATED:-}" ] || skip "the tools are scripts there, which others may not reach"
	# root may read all: be somebody else, in folders that they can reach
	local as=()
	place=$(mktemp -d /tmp/tip-test.XXXXXX)
	for tool in $TOOLS; do
		cp "$TIP_BUILD/$tool" "$place"
		good_input "$tool" >"$place/$tool.good"
	done
	echo secret >"$place/secret"
	chmod -R a+rX "$place"
	chmod 0 "$place/secret"
	if [ "$(id -u)" -eq 0 ]; then
		command -v setpriv >/dev/null ||
		    { rm -r "$place"; skip "root, and no setpriv here"; }
		as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
	fi
	for tool in $TOOLS; do
		"$tool" "$place/$tool.good" >expected
		try "${as[@]}" "$place/$tool" "$place/secret" "$place/$tool.good"
		echo "$status" >>statuses
		cat err >>messages
		cmp expected out || echo differs >>messages
	done
	rm -r "$place"
	same '1
1
1
1' statuses
	[ "$(grep -c 'secret: expected a readable file, found: Permission denied' messages)" -eq 4 ]
	run ! grep differs messages
}

@test "bad input: a read that fails is reported" {
	[ -e /proc/self/mem ] || skip "no /proc here"
	for tool in $TOOLS; do
		try "$tool" /proc/self/mem
		[ "$status" -eq 1 ]
		[ ! -s out ]
		grep -q "^$tool: /proc/self/mem: expected to read .*, found: " err
	done
}

@test "bad input: empty input gives empty output, exit 0" {
	: >empty
	for tool in $TOOLS; do
		try "$tool" empty
		[ "$status" -eq 0 ]
		[ ! -s out ]
		[ ! -s err ]
		try "$tool" empty /dev/null empty
		[ "$status" -eq 0 ]
		[ ! -s out ]
		status=0
		"$tool" </dev/null >out 2>err || status=$?
		[ "$status" -eq 0 ]
		[ ! -s out ]
	done
}

@test "bad input: blank lines alone are an empty text" {
	printf '\n\n \t\n\f\n\r\n' >blank
	try tip-sections blank
	[ "$status" -eq 0 ]
	[ ! -s out ]
	[ ! -s err ]
}

@test "bad input: no final newline" {
	for tool in $TOOLS; do
		good_input "$tool" >full
		head -c -1 full >short
		"$tool" full >expected
		try "$tool" short
		[ "$status" -eq 0 ]
		[ ! -s err ]
		cmp expected out
	done
}

@test "bad input: CRLF lines read as LF lines" {
	for tool in $TOOLS; do
		good_input "$tool" >lf
		sed 's/$/\r/' lf >crlf
		"$tool" lf >expected
		try "$tool" crlf
		[ "$status" -eq 0 ]
		[ ! -s err ]
		cmp expected out
	done
	"tip-sections" -H "$OLD" | sed 's/$/\r/' | tip-numbers >out
	tip-sections "$OLD" | tip-numbers | cmp - out
}

@test "bad input: a byte order mark is dropped" {
	for tool in $TOOLS; do
		good_input "$tool" >plain
		{ printf '\357\273\277'; cat plain; } >marked
		"$tool" plain >expected
		try "$tool" marked
		[ "$status" -eq 0 ]
		[ ! -s err ]
		cmp expected out
	done
}

@test "bad input: NUL bytes are white space" {
	printf 'Courts\0convicted\0\0nine traffickers.\n' >nul
	try tip-sections -c FRA -y 2015 nul
	[ "$status" -eq 0 ]
	[ "$(cut -f 5 out)" = 'Courts convicted nine traffickers.' ]
	printf 'X-1\tbody\t-\t1\tCourts\0convicted\0\0nine traffickers.\n' >nul
	try tip-numbers nul
	[ "$status" -eq 0 ]
	[ "$(cut -f 14,15,17 out)" = "18${TAB}nine${TAB}Courts convicted nine traffickers." ]
	printf 'X-1\toverview\t-\t1\tFrance was\0downgraded to\0Tier 3.\n' >nul
	try tip-tier nul
	[ "$status" -eq 0 ]
	[ "$(cut -f 3,11 out)" = "3${TAB}France was downgraded to Tier 3." ]
	good_line tip-tsv >row
	"tip-tsv" row >expected
	sed 's/\([.]\)$/\x00\1/' row >nul
	try tip-tsv nul
	[ "$status" -eq 0 ]
	cmp expected out
}

@test "bad input: U+0080 to U+009F are read as Windows-1252 too" {
	# an apostrophe, a dash; and U+0081, which is no character of it
	printf 'It\302\222s so\302\226ten men left \302\201.\n' >text
	printf 'It\342\200\231s so\342\200\223ten men left \357\277\275.\n' >expected
	tip-sections -c KEN -y 2014 text | cut -f 5 | cmp - expected
	printf 'KEN-2014\tbody\t-\t1\t%s\n' "$(cat text)" | tip-numbers | cut -f 17 |
	    cmp - expected
}

@test "bad input: Windows-1252 bytes become UTF-8" {
	printf 'The \223unit\224 paid \20080 \226 nothing\205 in caf\351s.\n' >old
	try tip-sections -c FRA -y 2015 old
	[ "$status" -eq 0 ]
	[ "$(cut -f 5 out)" = 'The “unit” paid €80 – nothing… in cafés.' ]
	printf 'X-1\tbody\t-\t1\tThe \223unit\224 paid \20080 to 9 men.\n' >old
	try tip-numbers old
	[ "$status" -eq 0 ]
	[ "$(cut -f 15 out | head -n 1)" = '€80' ]
	[ "$(cut -f 17 out | head -n 1)" = 'The “unit” paid €80 to 9 men.' ]
	printf 'X-1\toverview\t-\t1\tFrance\222s rank: it was downgraded to Tier 3.\n' >old
	try tip-tier old
	[ "$status" -eq 0 ]
	[ "$(cut -f 11 out)" = 'France’s rank: it was downgraded to Tier 3.' ]
	printf 'X-1\ttier\t1\t-\t1\t1\t-\tC\364te d\222Ivoire\t2004\t1\tYes.\n' >old
	try tip-tsv old
	[ "$status" -eq 0 ]
	[ "$(cut -f 3 out)" = 'Côte d’Ivoire' ]
}

# Bytes of all values, in an order of no sense, the same on each machine.
noise() {
	LC_ALL=C awk -v n="$1" 'BEGIN { x = 12345
	    for (i = 0; i < n; i++) { x = (x * 16807) % 2147483647
	    printf "%c", int(x / 65536) % 256 } }'
}

@test "bad input: binary noise into tip-sections gives well-formed rows" {
	need iconv
	noise 200000 >bytes
	try tip-sections bytes
	[ "$status" -eq 0 ]
	iconv -f UTF-8 -t UTF-8 out >/dev/null
	[ "$(LC_ALL=C awk -F'\t' 'NF != 5 || /\t\t|\t$|^\t/' out | wc -l)" -eq 0 ]
	[ "$(LC_ALL=C tr -d '\001-\010\013-\037\177' <out | wc -c)" -eq "$(wc -c <out)" ]
}

@test "bad input: binary noise into the others is refused" {
	noise 5000 >bytes
	for tool in tip-numbers tip-tier tip-tsv; do
		good_line "$tool" >mixed
		cat bytes >>mixed
		try "$tool" mixed
		[ "$status" -eq 1 ]
		[ "$(wc -l <err)" -eq 1 ]
		grep -aq "^$tool: mixed:[0-9]*: expected " err
	done
}

@test "bad input: binary noise inside a field is text" {
	need iconv
	noise 20000 | LC_ALL=C tr '\t\n' '..' >bytes
	{ printf 'X-1\tbody\t-\t1\t.'; cat bytes; echo; } >row
	for tool in tip-numbers tip-tier; do
		try "$tool" row
		[ "$status" -eq 0 ]
		[ ! -s err ]
		iconv -f UTF-8 -t UTF-8 out >/dev/null
	done
}

@test "bad input: the text of a report into the others: the message helps" {
	for tool in tip-numbers tip-tier; do
		try "$tool" "$OLD"
		[ "$status" -eq 1 ]
		[ ! -s out ]
		same "$tool: $OLD:1: expected the 5 fields of paragraphs, found 1: make them with tip-sections first" err
	done
	try tip-tsv "$OLD"
	[ "$status" -eq 1 ]
	[ ! -s out ]
	same "tip-tsv: $OLD:1: expected the 11 fields of tiers or the 17 of quantities, found 1: make them with tip-tier and tip-numbers first" err
}

@test "bad input: the stream of another tool is refused" {
	tip-sections "$OLD" >p
	tip-tier p >t
	tip-numbers p >q
	for pair in 'tip-numbers t 11' 'tip-numbers q 17' 'tip-tier t 11' \
	    'tip-tier q 17' 'tip-tsv p 5'; do
		# shellcheck disable=SC2086
		set -- $pair
		try "$1" "$2"
		[ "$status" -eq 1 ]
		[ ! -s out ]
		grep -q "^$1: $2:1: expected the .* fields of .*, found $3: make them with .* first\$" err
	done
}

@test "bad input: too few or too many fields end the run there" {
	for tool in tip-numbers tip-tier tip-tsv; do
		good_input "$tool" >good
		for wrong in "X${TAB}Y" "$(good_line "$tool")${TAB}more" 'X'; do
			{ cat good; printf '%s\n' "$wrong"; cat good; } >mixed
			"$tool" good >expected
			try "$tool" mixed
			[ "$status" -eq 1 ]
			[ "$(wc -l <err)" -eq 1 ]
			line=$(($(wc -l <good) + 1))
			grep -q "^$tool: mixed:$line: expected the " err
			cmp expected out
		done
	done
}

@test "bad input: an empty line among records is refused" {
	for tool in tip-numbers tip-tier tip-tsv; do
		{ good_line "$tool"; echo; } >mixed
		try "$tool" mixed
		[ "$status" -eq 1 ]
		grep -q "^$tool: mixed:2: expected the " err
	done
}

@test "bad input: an empty field is refused, and its column named" {
	for tool in tip-numbers tip-tier; do
		printf 'X-1\t\t-\t1\tMen.\n' >row
		try "$tool" row
		[ "$status" -eq 1 ]
		[ ! -s out ]
		grep -q "^$tool: row:1: expected .*field 2 (section)" err
	done
	printf 'X-1\ttier\t1\t-\t1\t1\t-\t\t2004\t1\tYes.\n' >row
	try tip-tsv row
	[ "$status" -eq 1 ]
	grep -q '^tip-tsv: row:1: expected .*field 8 (country)' err
}

@test "bad input: a paragraph number that is none is refused" {
	for number in 0 x -1 1x 99999999999999999999999; do
		printf 'X-1\tbody\t-\t%s\tNine men.\n' "$number" >row
		for tool in tip-numbers tip-tier; do
			try "$tool" row
			[ "$status" -eq 1 ]
			[ ! -s out ]
			grep -q "^$tool: row:1: expected .* field 4 (para), found \"$number\"" err
		done
	done
}

@test "bad input: of a long wrong field 40 bytes are shown, whole characters" {
	x39=$(printf '%039d' 0)
	printf 'X-1\tbody\t-\t%sxyz\tNine men.\n' "$x39" >row
	try tip-numbers row
	grep -qF "found \"${x39}x\"..." err
	printf 'X-1\tbody\t-\t%s\303\251\tNine men.\n' "$x39" >row
	try tip-numbers row
	grep -qF "found \"$x39\"..." err
	printf 'X-1\tbody\t-\t%sx\tNine men.\n' "$x39" >row
	try tip-numbers row
	grep -q "found \"${x39}x\"\$" err
}

@test "bad input: keys out of order: tip-tsv names line and remedy" {
	tip-sections "$NEW" "$OLD" | tip-numbers >q
	line=$(awk '$1 == "MDA-2005" { print NR; exit }' q)
	try tip-tsv q
	[ "$status" -eq 1 ]
	[ "$(cut -f 1 out)" = PHL-2022 ]
	grep -q "^tip-tsv: q:$line: .*MDA-2005.*PHL-2022.*LC_ALL=C sort -s -k1,1" err
}

@test "bad input: a line over 2 MiB ends the run" {
	head -c 2200000 /dev/zero | tr '\0' x >word
	for tool in tip-numbers tip-tier tip-tsv; do
		good_input "$tool" >good
		"$tool" good >expected
		{ cat good; printf 'X-1\tbody\t-\t1\t'; cat word; echo; cat good; } >mixed
		try "$tool" mixed
		[ "$status" -eq 1 ]
		[ "$(wc -l <err)" -eq 1 ]
		grep -q "^$tool: mixed:$(($(wc -l <good) + 1)): expected a record, found a line over 2097152 bytes" err
		cmp expected out
	done
}

@test "bad input: a line of just 2 MiB is read" {
	{ printf 'X-1\tbody\t-\t1\tNine men. '; head -c 2097000 /dev/zero | tr '\0' x; echo; } >row
	for tool in tip-numbers tip-tier; do
		try "$tool" row
		[ "$status" -eq 0 ]
		[ ! -s err ]
	done
}

@test "bad input: a text in one line of 5 MiB is cut into paragraphs of 1 MiB" {
	awk 'BEGIN { for (i = 0; i < 100000; i++)
	    printf "Police arrested %d men in the town of Lom. ", i % 90 + 10 }' >long
	try tip-sections -c BGR -y 2010 long
	[ "$status" -eq 0 ]
	[ "$(LC_ALL=C awk -F'\t' 'length($5) > 1048576' out | wc -l)" -eq 0 ]
	[ "$(cut -f 5 out | grep -vc '\.$')" -eq 0 ]
	same "$(tr -d ' ' <long)" <(cut -f 5 out | tr -d ' \n'; echo)
}

@test "bad input: a full disk is reported, exit 1" {
	[ -c /dev/full ] || skip "no /dev/full here"
	for tool in $TOOLS; do
		good_input "$tool" >good
		status=0
		"$tool" good >/dev/full 2>err || status=$?
		[ "$status" -eq 1 ]
		same "$tool: <stdout>: expected to write, found: No space left on device" err
		for option in -h -V -H; do
			status=0
			"$tool" "$option" </dev/null >/dev/full 2>err || status=$?
			[ "$status" -eq 1 ]
			grep -q "^$tool: <stdout>: " err
		done
	done
}

@test "bad input: a closed output is reported, exit 1" {
	for tool in $TOOLS; do
		good_input "$tool" >good
		status=0
		"$tool" good >&- 2>err || status=$?
		[ "$status" -eq 1 ]
		grep -q "^$tool: <stdout>: expected to " err
	done
}

@test "bad input: a closed pipe ends a tool quietly, by SIGPIPE" {
	for tool in $TOOLS; do
		good_input "$tool" >good
		rm -f closed
		mkfifo closed
		# the reader opens the pipe, and closes it before anything comes
		bash -c ': <closed; : >gone' &
		status=0
		(
			exec >closed
			until [ -e gone ]; do sleep 0.02; done
			exec "$tool" good 2>err
		) || status=$?
		wait
		[ "$status" -eq 141 ]
		[ ! -s err ]
		rm gone
	done
}

@test "bad input: a parent that ignores SIGPIPE changes nothing" {
	mkfifo closed
	bash -c ': <closed; : >gone' &
	status=0
	(
		trap '' PIPE
		exec >closed
		until [ -e gone ]; do sleep 0.02; done
		exec tip-sections "$OLD" 2>err
	) || status=$?
	wait
	[ "$status" -eq 141 ]
	[ ! -s err ]
}

@test "bad input: a closed standard input is reported, exit 1" {
	for tool in $TOOLS; do
		status=0
		"$tool" <&- >out 2>err || status=$?
		[ "$status" -eq 1 ]
		[ ! -s out ]
		grep -q "^$tool: <stdin>: expected " err
	done
}

# Text is read in blocks of bytes: what is mended is mended at each of them.
@test "bad input: spaces, signs and wrong bytes at each place of a line" {
	# what is read, what it becomes
	printf '%b\t%b\n' '  ' ' ' '   ' ' ' '\0302\0240' ' ' ' \0302\0240 ' ' ' \
	    '\01' ' ' '\0357\0273\0277' '' '\0302\0255' '' \
	    '\0342\0200\0213' '' '\0223' '\0342\0200\0234' '\0377' '\0303\0277' \
	    '\0201' '\0357\0277\0275' '\0303\0251' '\0303\0251' \
	    '\0342\0202' '\0303\0242\0342\0200\0232' >signs
	LC_ALL=C awk -F'\t' '{
		for (k = 1; k <= 70; k++) {
			letters = substr("Awomanandamanoftheoldtownofthehillsandofthewoods" \
			    "behindthemsawhow", 1, k)
			text = letters $1 "and 17 men left."
			print "KEN-2014\tbody\t-\t" ++n "\t" text >"records"
			print text "\n" >"lines"
			sub(/\002$/, "", letters)
			print letters $2 "and 17 men left." >"expected"
		}
	}' signs
	tip-numbers records | cut -f 17 | diff - expected | head -n 20 >wrong
	[ ! -s wrong ] || { cat wrong; return 1; }
	tip-sections lines | cut -f 5 | diff - expected | head -n 20 >wrong
	[ ! -s wrong ] || { cat wrong; return 1; }
}
