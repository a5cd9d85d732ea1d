# SPDX-License-Identifier: ISC
# usage: awk -v design=DESIGN -f page.awk report.txt ...
#
# A page as a site would make it of plain reports with blank lines between their
# paragraphs, for the programs that make text of pages. The designs:
# Only those of Refworld show the header's labels.
#   refworld   labels in a table, headings in bold above their first paragraph
#   refnew     labels in a list of definitions, headings in h3
#   ecoi       a heading is a paragraph in bold
#   state2009  tables for layout, <br><br> between paragraphs
#   state      banner, menus in lists, h1, headings in bold, related links
# Two blank lines stand where a heading was lost.

# HTML of text; links on every country-like word would be too much: on one.
function html(s) {
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	if (links && match(s, /the (government|authorities)/))
		s = substr(s, 1, RSTART + 3) "<a href=\"https://example.org/" \
		    ++link "\">" substr(s, RSTART + 4, RLENGTH - 4) "</a>" \
		    substr(s, RSTART + RLENGTH)
	return s
}

function is_label(s) {
	return s ~ /^(Publisher|Author|Publication Date|Cite as|Disclaimer)/
}

function label(s) {
	match(s, /^(Publisher|Author|Publication Date|Cite as|Disclaimer)/)
	value = substr(s, RLENGTH + 1)
	sub(/^ /, "", value)
	return substr(s, 1, RLENGTH)
}

function is_heading(s) {
	return s ~ /^(Prosecution|Protection|Prevention|PROSECUTION|PROTECTION|PREVENTION)$/ ||
	    (length(s) < 90 && s ~ /^(TRAFFICKING PROFILE|PRIORITIZED REC|RECOMMENDATIONS|Recommendations for)/)
}

function is_tier(s) {
	return length(s) < 80 && s ~ /(\(|: ?)(Tier|TIER|Special|SPECIAL)/
}

function nav(items,    n, i, item) {
	n = split(items, item, ";")
	print "<ul class=\"menu\">"
	for (i = 1; i <= n; i++)
		print "  <li><a href=\"/" i "\">" item[i] "</a></li>"
	print "</ul>"
}

function side(items,    n, i, item) {
	n = split(items, item, ";")
	for (i = 1; i <= n; i++)
		print "<a href=\"/" i "\">" item[i] "</a><br>"
}

# --- what stands above and below a narrative ---

function page_head(title) {
	print "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"
	print "<title>" html(title) "</title>"
	print "<style>p { margin: 1em }</style>\n<script>var x = 1 < 2;</script>"
	print "</head>\n<body>"
	if (design == "refworld") {
		print "<div id=\"top\"><a href=\"/\"><img src=\"logo.gif\" alt=\"Refworld\"></a></div>"
		nav("Home;Countries;Search Refworld")
	} else if (design == "refnew") {
		print "<a class=\"skip\" href=\"#main\">Skip to main content</a>"
		print "<header><nav>"
		nav("Home;Countries;About us;Contact us")
		print "</nav></header>\n<main id=\"main\"><div><div class=\"row\"><article>"
	} else if (design == "ecoi") {
		print "<nav class=\"navbar\">"
		nav("Home;Search;Countries;Sign in")
		print "</nav>\n<main><div class=\"container\"><div class=\"content\">"
	} else if (design == "state2009") {
		print "<table width=\"760\"><tr><td><a href=\"#skip\">Skip Links</a></td></tr>"
		print "<tr><td><b>U.S. Department of State</b></td></tr></table>"
		print "<table><tr><td width=\"160\" valign=\"top\">"
		side("Home;Issues;Press;Travel;Countries;Youth;Careers;About us;Video;Contact us")
		print "</td><td>"
		print "<a name=\"skip\"></a>You are in: <a href=\"/u\">Under Secretary for Democracy</a> &gt; <a href=\"/g\">Trafficking in Persons</a> &gt; Reports<br><br>"
	} else if (design == "state") {
		print "<section class=\"banner\"><p>An official website of the United States Government <button>Here's how you know</button></p>"
		print "<div><p><strong>Official websites use .gov</strong><br>A .gov website belongs to an official government organization in the United States.</p></div></section>"
		print "<header><a href=\"#content\">Skip to content</a><nav>"
		nav("Home;About us;Contact us")
		print "</nav></header>\n<main id=\"content\"><div><div><article>"
	}
}

function page_foot() {
	if (design == "refworld") {
		print "<div id=\"bottom\"><a href=\"/search\">Search Refworld</a><br><a href=\"/c\">Countries</a></div>"
	} else if (design == "refnew") {
		print "</article></div></div></main>\n<footer>"
		nav("Privacy policy;Contact us")
		print "</footer>"
	} else if (design == "ecoi") {
		print "<div class=\"related\"><h2>Related documents</h2></div></div></div></main>\n<footer>"
		nav("Privacy policy;Sources")
		print "</footer>"
	} else if (design == "state2009") {
		print "<br><a href=\"#top\">Back to top</a></td></tr></table>"
		print "<table><tr><td>The Office of Electronic Information, Bureau of Public Affairs, manages this site as a portal for information.</td></tr></table>"
	} else if (design == "state") {
		print "</article><aside><h2>Tags</h2>"
		nav("Site map;Accessibility statement;Feedback")
		print "</aside></div></div></main>\n<footer><div>"
		nav("Privacy policy;Copyright information")
		print "</div></footer>"
	}
	print "</body>\n</html>"
}

# --- the pieces of a narrative ---

function put_title(s) {
	if (!opened) {
		page_head(s)
		if (updated != "")
			print "<div class=\"updated\">" html(updated) "</div>"
		opened = 1
	}
	if (design == "state2009")
		print "<font size=\"+1\"><b>" html(s) "</b></font><br><br>"
	else
		print "<h1>" html(s) "</h1>"
}

function put_labels(n, lines,    i, name) {
	print design == "refnew" ? "<dl>" : "<table class=\"info\">"
	for (i = 1; i <= n; i++) {
		name = label(lines[i])
		if (design == "refnew")
			print "<dt>" name "</dt>\n<dd>" html(value) "</dd>"
		else
			print "<tr><td valign=\"top\"><strong>" name \
			    "</strong></td><td>" html(value) "</td></tr>"
	}
	print design == "refnew" ? "</dl>" : "</table>"
}

function put_tier(s) {
	if (design == "state2009")
		print "<b>" html(s) "</b><br><br>"
	else if (design == "ecoi" || design == "state")
		print "<p><strong>" html(s) "</strong></p>"
	else
		print "<h2>" html(s) "</h2>"
}

function put_heading(s) {
	if (design == "refworld" || design == "state2009")
		bold = s
	else if (design == "refnew")
		print "<h3>" html(s) "</h3>"
	else
		print "<p><strong>" html(s) "</strong></p>"
}

function put_paragraph(s) {
	s = html(s)
	if (bold != "")
		s = "<strong>" html(bold) "</strong><br />\n" s
	bold = ""
	print design == "state2009" ? s "<br><br>" : "<p>" s "</p>"
}

function put_list(n, lines,    i) {
	if (bold != "")
		print (design == "state2009" ? "" : "<p>") "<strong>" \
		    html(bold) "</strong>" (design == "state2009" ? "<br><br>" : "</p>")
	bold = ""
	print "<ul>"
	for (i = 1; i <= n; i++) {
		sub(/^• */, "", lines[i])
		print "<li>" html(lines[i]) "</li>"
	}
	print "</ul>"
}

# --- reading ---

function take(   i, s) {
	if (n == 0)
		return
	s = line[1]
	for (i = 2; i <= n; i++)
		s = s " " line[i]
	if (lost && seen_tier && !is_heading(s))
		print design == "state2009" ? "<br><br>" : "<p>&nbsp;</p>"
	lost = 0
	if (s ~ /^Last Updated:/)
		updated = design ~ /^ref/ ? s : ""
	else if (is_label(line[1])) {
		if (design ~ /^ref/)
			put_labels(n, line)
	} else if (is_tier(s)) {
		put_tier(s)
		seen_tier = 1
	} else if (s ~ /Trafficking in Persons Report/ && length(s) < 110)
		put_title(s)
	else if (s == "Search Refworld")
		;
	else if (is_heading(line[1])) {
		put_heading(line[1])
		for (i = 2; i <= n; i++)
			line[i - 1] = line[i]
		n--
		take()
	} else if (line[1] ~ /^•/)
		put_list(n, line)
	else
		put_paragraph(s)
	n = 0
}

FNR == 1 { take(); seen_tier = 0; blank = 0 }
{ sub(/\r$/, "") }
/^[ \t]*$/ { take(); lost = ++blank > 1; next }
{ blank = 0; line[++n] = $0 }
END { take(); page_foot() }
