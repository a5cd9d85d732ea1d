# shellcheck shell=bash
# SPDX-License-Identifier: ISC
# Completes the options of the tip tools, the codes of -c, the years of -y.

_tip_countries() {
	cat <<'COUNTRIES'
@COUNTRIES@
COUNTRIES
}

# By the beginning of the code, else by any part of the name. A list shows the
# names as well; what is put on the line is the code.
_tip_code() {
	local code name by_code=() by_name=() codes

	while read -r code name; do
		case $code in "${1^^}"*) by_code+=("$code  $name") ;; esac
		case ${name,,} in *"${1,,}"*) by_name+=("$code  $name") ;; esac
	done < <(_tip_countries)
	if [ ${#by_code[@]} -gt 0 ]; then
		COMPREPLY=("${by_code[@]}")
	else
		COMPREPLY=("${by_name[@]}")
	fi
	codes=("${COMPREPLY[@]%%  *}")
	# a menu would put the names on the line
	if [ ${#codes[@]} -eq 1 ] || [ "$COMP_TYPE" = 37 ]; then
		COMPREPLY=("${codes[@]}")
	fi
}

_tip() {
	local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD - 1]}

	COMPREPLY=()
	case ${1##*/}:$last in
	tip-sections:-c | tip-sections:-[0H]c)
		compopt +o default
		_tip_code "$word" ;;
	tip-sections:-y | tip-sections:-[0H]y)
		compopt +o default
		mapfile -t COMPREPLY < <(compgen -W \
		    "$(seq 2001 "$(date +%Y)")" -- "$word") ;;
	*:*)
		# what is no option is the name of a file
		[[ $word != -* ]] || mapfile -t COMPREPLY < <(compgen -W \
		    "$("$1" -h 2>/dev/null | grep -oE '(^|  )-[0-9A-Za-z]  ')
		    --help --version" -- "$word") ;;
	esac
} &&
	complete -o default -F _tip tip-sections tip-numbers tip-tier tip-tsv
