# SPDX-License-Identifier: ISC
# usage: LC_ALL=C awk -f tier-formulas.awk [-v want=1] country_names.tsv
#
# Makes a paragraph record for every formula of compliance that the reports of
# 2001 to 2024 have used, with every spelling of every country; with want=1
# the rows that tip-tier is to give: doc, tier, change, statement, waiver.
#
# @N stands for the country, @G for its government with "The", @g without.

function title(s,    n, i, word, out) {
	n = split(s, word, " ")
	for (i = 1; i <= n; i++)
		out = out (i > 1 ? " " : "") \
		    (word[i] ~ /^(of|the|and|de|du|da)$/ && i > 1 ? word[i] : \
		    toupper(substr(word[i], 1, 1)) substr(word[i], 2))
	return out
}

# from and to are report years, tier and change what is wanted
function form(from, to, tier, change, waiver, text) {
	forms++
	first[forms] = from; last[forms] = to
	tier_of[forms] = tier; change_of[forms] = change
	waiver_of[forms] = waiver; text_of[forms] = text
}


BEGIN {
	FS = "\t"
	MS = "the minimum standards for the elimination of trafficking"

	# Tier 1
	form(2001, 2001, "1", "-", "-", "@G meets the minimum standards in combating trafficking in persons.")
	form(2002, 2002, "1", "-", "-", "@G fully complies with minimum standards for the elimination of trafficking and has shown serious and sustained efforts.")
	form(2003, 2016, "1", "-", "-", "@G fully complies with " MS ".")
	form(2003, 2016, "1", "-", "-", "@N fully complies with " MS ". It is a destination country, and judges should hand out stiffer sentences.")
	form(2005, 2005, "1", "-", "-", "@G complies fully with " MS ".")
	form(2003, 2016, "1", "-", "-", "The authorities of @N fully comply with " MS ".")
	form(2017, 2024, "1", "same", "-", "@G fully meets " MS ". The government continued to demonstrate serious and sustained efforts during the reporting period; therefore @N remained on Tier 1. Although the government meets the minimum standards, it did not fund its shelters.")
	form(2017, 2024, "1", "same", "-", "@G fully meets " MS ". The government continued to demonstrate serious and sustained efforts, considering the impact of the COVID-19 pandemic on its anti-trafficking capacity; therefore @N remained on Tier 1.")
	form(2017, 2024, "1", "up", "-", "@G fully meets " MS ". The government made key achievements to do so during the reporting period; therefore @N was upgraded to Tier 1.")
	form(2017, 2024, "1", "up", "-", "@G fully meets " MS ". The government made key achievements; therefore, @N was upgraded from Tier 2 to Tier 1.")

	# Tier 2
	form(2001, 2001, "2", "-", "-", "@G does not yet fully meet the minimum standards; however, the government is making significant efforts to combat trafficking.")
	form(2001, 2001, "2", "-", "-", "@G does not yet fully meet the minimum standards; however, the government is making significant efforts to combat trafficking despite limited resources.")
	form(2002, 2002, "2", "-", "-", "@G does not yet fully comply with minimum standards for the elimination of trafficking, however it is making significant efforts to do so.")
	form(2002, 2004, "2", "-", "-", "@G does not yet fully comply with " MS "; however, it is making significant efforts to do so despite limited resources.")
	form(2003, 2003, "2", "-", "-", "@G does not meet " MS "; however, it is making significant efforts to do so.")
	form(2002, 2003, "2", "-", "-", "Neither @G nor that of either republic yet fully complies with minimum standards for the elimination of trafficking; however, they are making significant efforts to do so.")
	form(2003, 2016, "2", "-", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so.")
	form(2003, 2016, "2", "-", "-", "@G does not comply fully with " MS "; however, it is making significant efforts to do so.")
	form(2003, 2016, "2", "-", "-", "The authorities of @N do not fully comply with " MS ", but they are making significant efforts to do so.")
	form(2003, 2016, "2", "-", "-", "@G does not fully comply with " MS "; however, despite limited resources, it is making significant efforts to do so.")
	form(2003, 2016, "2", "-", "-", "@G does not fully comply with " MS ". However, the government is making significant efforts to do so.")
	form(2003, 2016, "2", "-", "-", "Although @G does not fully comply with " MS ", it is making significant efforts to do so.")
	form(2003, 2016, "2", "-", "-", "@G is not yet in full compliance with " MS " but is making significant efforts to do so.")
	form(2017, 2024, "2", "same", "-", "@G does not fully meet " MS "; however, it is making significant efforts to do so. The government demonstrated increasing efforts compared to the previous reporting period; therefore, @N remained on Tier 2. It did not meet the minimum standards in several key areas.")
	form(2019, 2024, "2", "same", "-", "@G does not fully meet " MS " but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period; therefore @N remained on Tier 2. However, the government did not meet the minimum standards in several key areas.")
	form(2019, 2019, "2", "same", "-", "@G does not fully meet " MS " but is making efforts to do so. The government demonstrated overall increasing efforts; therefore @N remained on Tier 2.")
	form(2019, 2019, "2", "-", "-", "@G does not does not fully meet " MS " but is making significant efforts to do so.")
	form(2021, 2023, "2", "same", "-", "@G does not fully meet " MS " but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period, considering the impact of the COVID-19 pandemic, if any, on its anti-trafficking capacity; therefore @N remained on Tier 2.")
	form(2021, 2023, "2", "-", "-", "@G does not fully meet " MS " but is, considering the impact of the pandemic, if any, on its capacity, making significant efforts to do so.")
	form(2017, 2024, "2", "up", "-", "@G does not fully meet " MS " but is making significant efforts to do so. The government demonstrated significant efforts during the reporting period by opening shelters; therefore @N was upgraded to Tier 2.")
	form(2017, 2024, "2", "up", "-", "@G does not fully meet " MS " but is making significant efforts to do so; therefore @N was upgraded from Tier 2 Watch List to Tier 2.")
	form(2017, 2024, "2", "down", "-", "@G does not fully meet " MS " but is making significant efforts to do so. Its efforts were not serious and sustained; therefore @N was downgraded to Tier 2.")

	# Tier 2 Watch List
	form(2004, 2004, "2WL", "-", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. The Tier 2 Watch List designation is based on a lack of evidence of increasing efforts.")
	form(2005, 2008, "2WL", "-", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. @N is placed on Tier 2 Watch List for its failure to show evidence of increasing efforts over the past year.")
	form(2005, 2008, "2WL", "same", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. @N is placed on Tier 2 Watch List for the third consecutive year because it did not show evidence of increasing efforts.")
	form(2005, 2008, "2WL", "same", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. @N remains on Tier 2 Watch List for a second year for its failure to provide evidence of increasing efforts.")
	form(2005, 2008, "2WL", "-", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. @N is placed on the Tier 2 Watch List because the number of victims is significantly increasing.")
	form(2009, 2012, "2WL", "-", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. Despite these overall efforts, the government convicted nobody; therefore, @N is placed on Tier 2 Watch List.")
	form(2009, 2012, "2WL", "-", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. Despite these overall efforts, the government is placed on Tier 2 Watch List because it convicted nobody.")
	form(2010, 2010, "2WL", "-", "-", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. This assessment is based in part on commitments for the coming year. Therefore, @N is placed on Tier 2 Watch List.")
	form(2013, 2016, "2WL", "same", "yes", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. Therefore, @N is placed on Tier 2 Watch List for a third consecutive year. @N was granted a waiver from an otherwise required downgrade to Tier 3 because its government has a written plan.")
	form(2012, 2014, "2WL", "-", "yes", "@G does not fully comply with " MS "; however, it is making significant efforts to do so. @N was granted a waiver from an otherwise required downgrade to Tier 3 because its government has a written plan that would constitute significant efforts; therefore, @N is placed on Tier 2 Watch List.")
	form(2017, 2024, "2WL", "same", "-", "@G does not fully meet " MS " but is making significant efforts to do so. However, it did not demonstrate overall increasing efforts compared to the previous reporting period. Therefore @N remained on Tier 2 Watch List for the second consecutive year.")
	form(2017, 2024, "2WL", "down", "-", "@G does not fully meet " MS " but is making significant efforts to do so. However, the government did not demonstrate increasing efforts, even considering the impact of the COVID-19 pandemic on its capacity. Therefore @N was downgraded to Tier 2 Watch List.")
	form(2017, 2024, "2WL", "up", "-", "@G does not fully meet " MS " but is making significant efforts to do so. The government made key achievements; therefore @N was upgraded to Tier 2 Watch List.")
	form(2018, 2024, "2WL", "same", "yes", "@G does not fully meet " MS " but is making significant efforts to do so. Because the government has devoted sufficient resources to a written plan, @N was granted a waiver per the Trafficking Victims Protection Act from an otherwise required downgrade to Tier 3. Therefore @N remained on Tier 2 Watch List for the third consecutive year.")

	# Tier 3
	form(2001, 2001, "3", "-", "-", "@G does not meet the minimum standards and has not yet made significant efforts to combat trafficking.")
	form(2001, 2001, "3", "-", "-", "@G does not yet meet the minimum standards; the government has not yet made significant efforts to combat trafficking in persons.")
	form(2002, 2002, "3", "-", "-", "Neither @G nor the local councils have complied with minimum standards for the elimination of trafficking.")
	form(2002, 2002, "3", "-", "-", "@G does not comply with minimum standards for the elimination of trafficking, nor is it making significant efforts to do so.")
	form(2003, 2016, "3", "-", "-", "@G does not fully comply with " MS " and is not making significant efforts to do so.")
	form(2009, 2009, "3", "-", "-", "The @g does not comply with " MS ", and it is not making significant efforts to do so.")
	form(2011, 2013, "3", "down", "-", "@G has been on Tier 2 Watch List for the last two years. Therefore, pursuant to section 107 of the act of 2008, @N is deemed not to be making significant efforts to comply with the minimum standards and is placed on Tier 3.")
	form(2017, 2024, "3", "same", "-", "@G does not fully meet " MS " and is not making significant efforts to do so; therefore @N remained on Tier 3. Despite the lack of significant efforts, the government took some steps to address trafficking.")
	form(2017, 2024, "3", "down", "-", "@G does not fully meet " MS " and is not making significant efforts to do so; therefore, @N was downgraded to Tier 3.")
	form(2021, 2023, "3", "down", "-", "@G does not fully meet " MS " and, even considering the impact of the COVID-19 pandemic, if any, on its capacity, is not making significant efforts to do so; therefore @N was downgraded from Tier 2 Watch List to Tier 3.")
	form(2021, 2023, "3", "same", "-", "@G does not fully meet " MS " and is not making significant efforts to do so, even considering the impact of the COVID-19 pandemic on its anti-trafficking capacity; therefore @N remained on Tier 3. There was a government policy or pattern of trafficking in the army.")

	# Special cases
	form(2007, 2018, "SC", "same", "-", "@N remains a special case for the fifth consecutive year.")
	form(2017, 2024, "SC", "same", "-", "@N remains a Special Case for the 19th consecutive year. The government controlled a small part of the country.")
	form(2019, 2020, "SC", "same", "-", "Fighting went on and @N retained Special Case status for the fourth consecutive year.")
	form(2016, 2018, "SC", "-", "-", "@N is a Special Case. The government struggled to control the country.")
}

/^#/ || NF < 2 { next }

{
	# the first column is a folded spelling, the second its code; then
	# the years in which it holds
	name = title($1)
	for (i = 1; i <= forms; i++) {
		year = first[i] + (NR + i) % (last[i] - first[i] + 1)
		if ($3 ~ /[0-9]/ && year < $3 + 0 || $4 ~ /[1-9]/ && year > $4 + 0)
			continue
		text = text_of[i]
		at = index(text, "@G")
		mid = at > 1 && substr(text, 1, 2) != "@G"
		gsub(/@G/, (mid ? "the" : "The") " Government of " name, text)
		gsub(/@g/, "government of " name, text)
		gsub(/@N/, name, text)
		key = sprintf("%s-%04d", $2, year)
		# two rows of one key are two documents where para starts again
		if (want)
			print key "\t" tier_of[i] "\t" change_of[i] "\t" \
			    tier_of[i] "\t" waiver_of[i] "\t" text
		else
			print key "\toverview\t-\t1\t" text
	}
}
