/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

/*
 * What sentences with figures are made of: a byte of data stands for each, so
 * that a fuzzer that changes bytes changes words. Bars part them.
 */
const char soup_prose[] =
    "|.|,|;|:| (|)| -|-| \u2013 |\u2013|/|\"| \u201c|\u201d|\u2019s|'s|%|$"
    "| $| \u20ac| US$| RD$| .|. The|. In|. This| The| the| a| an| no| not"
    "| any| each| one| two| three| nine| twelve| twenty| twenty-one"
    "| hundred| thousand| million| billion| dozen| dozens| hundreds"
    "| thousands| millions| first| second| fifth| half| quarters| double"
    "| doubled| threefold| times| several| few| some| 0| 1| 2| 3| 5| 7| 10"
    "| 12| 15| 18| 24| 30| 31| 100| 1,000| 12,345| 10,000,000| 1.5| .5"
    "| 3.25| 1/2| 2/3| 24/7| 9/11| 1990s| 21st| 2nd| 50| 19(b)| 271-A| M23"
    "| COVID-19| 137-03| 2003-06-14| 6/14/2003| 14.6.2003| 2004-02-30"
    "| 10:30| 1-888-555-0143| 5-10| 10-20,000| 2003-04| 2003| 2004| 2013"
    "| 2014| 2021| 1999| -4| 1.1m| 3bn| \u00bd| IV| June| May| March"
    "| February| fiscal year| last year| the reporting period"
    "| the previous year| in| on| of| from| to| between| and| or| by| for"
    "| per| until| since| before| after| during| over| under| about"
    "| at least| up to| more than| less than| as many as| nearly"
    "| an average of| not more than| compared with| an increase of| rose"
    "| fell| increased| including| of whom| among| respectively| in both"
    "| years| year| months| month| weeks| days| hours| percent| years old"
    "| years of age| dollars| cents| pesos| naira| lakh| crore| Article"
    "| Law| No.| Tier| Section| old| girls| women| men| children| victims"
    "| trafficking| traffickers| officials| cases| persons| Ukrainian"
    "| hotline| shelters| NGOs| the government| police| courts"
    "| the ministry| investigated| arrested| prosecuted| convicted"
    "| acquitted| sentenced| identified| assisted| repatriated| inspected"
    "| fined| allocated| received| reported| did not| was| were| is| had"
    "| has| investigations| prosecutions| convictions| imprisonment| life"
    "| a maximum of| prison| sentence| fine| sex| labor| forced"
    "| exploitation| begging| ongoing| increase| who| that| which| but"
    "| with| than| unknown| data on| none| neither| nor| failed to"
    "| unable to| In one case,| e.g.| www.a9.org";

/* ... and what pages are made of, line by line. */
const char soup_pages[] =
    "\n|\n\n|\n\n\n|\f| |  |-\n|- |* |\u2022 |1. |45\n|\nPAGE 7\n|\u00ad\n"
    "|.|.\n|,|:|;|)|\n(|*|1|\t|\r\n|\v|.  The |The Government of "
    "|Belgium|BELGIUM|THE BAHAMAS|The Bahamas|SERBIA AND MONTENEGRO|Kosovo"
    "|Congo, Democratic Republic of the|C\u00d4TE D'IVOIRE|B U R K I N A"
    "| (Tier 1)| (Tier 2 Watch List)| (TIER 3)| (Special Case)|: Tier 2|Tier 2"
    "|TIER 2 WATCH LIST|\nTier 3\n|SPECIAL CASE|not rated"
    "|2004 Trafficking in Persons Report|2019 Trafficking in Persons Report: "
    "|Trafficking in Persons Report 2012 - |U.S. Department of State"
    "|Victims of Trafficking and Violence Protection Act of 2000: "
    "|Publisher|Publisher |Publication Date|Publication Date 14 June 2004"
    "|Cite as|Author|Title|Disclaimer|Document ID|Country|Last Updated"
    "|Comments|Document #2111653|Published on ecoi.net: |Source: "
    "|https://www.state.gov/reports/2023-trafficking-in-persons-report/kenya/"
    "|PROSECUTION|Prosecution|Prosecution: |\nProtection\n|PROTECTION"
    "|PREVENTION|Prevention. |Prevention|PRIORITIZED RECOMMENDATIONS:\n"
    "|Recommendations for Fiji: |RECOMMENDATIONS|TRAFFICKING PROFILE"
    "|Trafficking Profile: |Tier Rating: |Current Situation: |Scope and "
    "Magnitude. |Government Efforts. |COUNTRY NARRATIVES|Tier Placements"
    "|APPENDIX|Glossary|Relevant International Conventions|Search Refworld"
    "|Skip to content|Back to top|Share|Photo: |BELGIUM TIER RANKING BY YEAR"
    "|Belgium is a source, transit, and destination country for women. "
    "|Kenya does not fully comply with the minimum standards for the "
    "elimination of trafficking; however, it is making significant efforts. "
    "|The government maintained efforts to protect victims. "
    "|The government increased law enforcement efforts. "
    "|The government decreased efforts to prevent trafficking. "
    "|Police arrested 14 men in 2004 |and the courts convicted two of them"
    "|women who were sold |to farms in the north |by friends|, which is "
    "|a long line of words that goes on as far as most lines of a book do "
    "|trafficking|children|forced labor|Ministry|of |the |in |and |to |anti-"
    "|self-|law|2003|Art. 4|No. 12|U.S.|e.g.|\"|\u201c|\u201d|\u2019s|("
    "|<br />|&amp;|\u200b|\xff|\x80\x93|\xe2\x80|\xc0\xaf|\xed\xa0\x80|\x1b[0m"
    "|\u202e|\u0301|\x07|\u00a0|\u2028|[1]|| | |";

/* The entries of a table, which has bars between them: one for each byte. */
static void
read_table(struct slice entry[256], const char *table)
{
	const char *p = table;
	size_t i;

	for (i = 0; i < 256; i++) {
		entry[i] = (struct slice){p, strcspn(p, "|")};
		p += entry[i].n;
		p = *p ? p + 1 : table; /* from the beginning, if it is short */
	}
}

void
soup(struct buf *out, const char *table, struct slice data)
{
	static struct slice entry[256];
	size_t i;

	if (!entry[0].p)
		read_table(entry, table);
	for (i = 0; i < data.n; i++)
		buf_add(out, entry[(unsigned char)data.p[i]]);
}
