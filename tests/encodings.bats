#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Bytes that are no text: what comes out is valid UTF-8 all the same, in every
# column and every message, and holds nothing that a terminal would obey.

load helper

# clean FILE: valid UTF-8 and no control, no mark of direction, none unseen.
clean() {
	need iconv
	iconv -f UTF-8 -t UTF-8 "$1" >/dev/null || return 1
	if LC_ALL=C tr -d '\n\t\040-\176\200-\377' <"$1" | grep -q .; then
		echo "a control character in $1"
		return 1
	fi
	LC_ALL=C awk '/\302[\200-\237]|\330\234|\342\200[\213\216\217\252-\256]/ ||
	    /\342\201[\246-\251]|\357\273\277|\302\255/ {
		print FILENAME ":" NR ": " $0; bad = 1 } END { exit bad }' "$1"
}

poison() {
	LC_ALL=C awk -f "$TESTS/poison.awk" "$@"
}

# hex OCTAL...: as od has it, for what is hard to see
bytes() {
	od -An -to1 -v | tr -s ' \n' ' ' | sed 's/^ //; s/ $//'
}

@test "encodings: the check itself finds what it looks for" {
	for bad in '\033' '\007' '\177' '\302\233' '\377' '\342\202' '\355\240\200' \
	    '\300\257' '\342\200\256' '\342\201\246' '\330\234' '\357\273\277'; do
		# shellcheck disable=SC2059
		printf "a${bad}b\n" >dirty
		run ! clean dirty
	done
	printf 'caf\303\251 \342\202\254 e\314\201 \360\237\230\200\tb\n' >fine
	clean fine
}

@test "encodings: poisoned text through all four tools" {
	for seed in 1 2 3; do
		poison -v seed=$seed -v lines=3000 -v tabs=1 >text
		{ printf '2005 Trafficking in Persons Report - Moldova\n\n'; cat text; } >report
		run ! clean text
		for file in text report; do
			tip-sections "$file" >p 2>err
			clean p && clean err
			tip-numbers -a p >q 2>err
			clean q && clean err
			tip-tier -w p >t 2>err
			clean t && clean err
			LC_ALL=C sort -s -k1,1 t q >tq
			for form in -H -p -l; do
				tip-tsv $form tq >panel 2>err
				clean panel && clean err
			done
			[ "$(wc -l <q)" -gt 3000 ]
		done
	done
}

# column N FILE: the poison of ./lines as field N of each row of FILE
column() {
	LC_ALL=C awk -F'\t' -v OFS='\t' -v n="$1" 'NR == FNR { bad[NR] = $0; k = NR; next }
	    { $n = "x" bad[FNR % k + 1]; print }' lines "$2"
}

@test "encodings: poison in each column of the rows that the tools read" {
	# no NUL, CR or FF: awk cannot hold the one, the others end a line
	poison -v lines=200 | LC_ALL=C tr -d '\000\014\015\t' >lines
	tip-sections "$OLD" "$NEW" >p
	{ tip-tier p; tip-numbers p; } | LC_ALL=C sort -s -k1,1 >tq
	for tool in tip-numbers tip-tier tip-tsv; do
		case $tool in
		tip-tsv) input=tq columns=17 ;;
		*) input=p columns=5 ;;
		esac
		for ((n = 1; n <= columns; n++)); do
			column "$n" "$input" >poisoned
			case $tool in
			tip-tsv) options='-p -l' ;;
			tip-tier) options=-w ;;
			*) options=-a ;;
			esac
			for option in $options; do
				status=0
				"$tool" "$option" poisoned >out 2>err || status=$?
				[ "$status" -le 1 ]
				clean out && clean err
			done
		done
	done
}

# becomes OCTAL OCTAL: what tip-sections makes of the bytes between two words
becomes() {
	# shellcheck disable=SC2059
	printf "a$(printf '\\%s' $1)b.\n" | tip-sections | cut -f 5 | tr -d '\n' >got
	found=$(bytes <got)
	[ "$found" = "141 $2 142 056" ] || {
		echo "$1: expected $2, found $found"
		return 1
	}
}

@test "encodings: what is not UTF-8 is read as Windows-1252, byte by byte" {
	becomes '303 251' '303 251'
	becomes 351 '303 251'                                 # e acute
	becomes 200 '342 202 254'                             # euro
	becomes 201 '357 277 275'                             # is no character
	becomes '302 200' '342 202 254'                       # C1: the same
	becomes '302 233' '342 200 272'                       # no CSI
	becomes 233 '342 200 272'
	becomes '300 257' '303 200 302 257'                   # overlong /
	becomes '340 200 257' '303 240 342 202 254 302 257'
	becomes '355 261 240' '303 255 302 261 040'           # surrogate, 240 a space
	becomes '364 220 261 261' '303 264 357 277 275 302 261 302 261'
	becomes '370 261' '303 270 302 261'
	becomes 377 '303 277'
	becomes '342 202' '303 242 342 200 232'               # cut off
	becomes '360 237 261' '303 260 305 270 302 261'
	becomes '364 217 277 277' '364 217 277 277'           # the last there is
}

@test "encodings: combining marks stay where they are" {
	becomes '145 314 201' '145 314 201'
	becomes '314 201 314 202 314 203' '314 201 314 202 314 203'
	printf 'X-1\tbody\t-\t1\tThe 9\314\210 me\314\201n and 12\314\201.\n' >row
	tip-numbers row >out
	clean out
	same '9
12' <(cut -f 15 out)
}

@test "encodings: no mark of direction, and nothing unseen" {
	for mark in '330 234' '342 200 216' '342 200 217' '342 200 252' \
	    '342 200 253' '342 200 254' '342 200 255' '342 200 256' \
	    '342 201 246' '342 201 247' '342 201 250' '342 201 251' \
	    '342 200 213' '357 273 277' '302 255'; do
		becomes "141 $mark 142" '141 142'
	done
	becomes '033 133 063 061 155' '040 133 063 061 155'
}

@test "encodings: a character cut by the end of a line, a file, a buffer" {
	printf 'caf\303' | tip-sections >out
	clean out
	[ "$(cut -f 5 out)" = 'cafÃ' ]
	printf 'caf\303\n\251 ole\n' | tip-sections >out
	clean out
	for n in 65533 65534 65535 65536; do
		{ head -c "$n" /dev/zero | tr '\0' x; printf '\360\237\230\200 end.\n'; } |
		    tip-sections >out
		clean out
		[ "$(grep -c "$(printf '\360\237\230\200')" out)" -eq 1 ]
	done
}

@test "encodings: messages hold nothing that a terminal would obey" {
	poison -v lines=40 | LC_ALL=C tr -d '\000/' >names
	for tool in $TOOLS; do
		while IFS= read -r name; do
			status=0
			"$tool" -- "$name" 2>err >out </dev/null || status=$?
			[ "$status" -eq 1 ]
			clean err
			[ "$(wc -l <err)" -eq 1 ]
		done <names
		name=$(printf 'a\nb\033]0;x\007\342\200\256c\377')
		status=0
		"$tool" "$name" 2>err || status=$?
		same "$tool: a?b?]0;x??cÿ: expected a readable file, found: No such file or directory" err
		for option in "$(printf -- '-\033')" "$(printf -- '--no\033[2J\nx')" \
		    "$(printf -- '-\377')"; do
			status=0
			"$tool" "$option" 2>err || status=$?
			[ "$status" -eq 2 ]
			clean err
			[ "$(wc -l <err)" -eq 2 ]
			grep -q "^usage: $tool " err
		done
	done
	status=0
	tip-sections -c "$(printf 'F\033[2J\nx')" 2>err </dev/null || status=$?
	[ "$status" -eq 2 ]
	clean err
	status=0
	tip-sections -y "$(printf '20\033[2J\n')" 2>err </dev/null || status=$?
	[ "$status" -eq 2 ]
	clean err
}

@test "encodings: nor does a name that is too long to show" {
	name=$(head -c 20000 /dev/zero | tr '\0' '\033')
	status=0
	tip-tier "$name" 2>err || status=$?
	[ "$status" -eq 1 ]
	clean err
	[ "$(wc -c <err)" -lt 10000 ]
	[ "$(wc -l <err)" -eq 1 ]
	grep -q 'File name too long$' err
}
