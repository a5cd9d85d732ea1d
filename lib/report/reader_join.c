/* SPDX-License-Identifier: ISC */
#include "join.h"
#include "reader_part.h"

/* So many wrapped paragraphs with a blank line behind them tell the layout. */
#define PARTED_SURE 2

/*
 * Whether a sentence's end may be no paragraph's, since blank lines stand
 * between those of this text, and the line is about full.
 */
static bool
goes_on_full(const struct reader *r)
{
	return r->parted >= PARTED_SURE &&
	    r->doc.section != SECTION_RECOMMENDATIONS &&
	    wrap_is_full(&r->wraps, r->width);
}

/*
 * "The Government of Chad does not fully comply": a paragraph begins so, even
 * below a full line, and a profile with "As reported over the past five years".
 */
static bool
opens_paragraph(const struct reader *r, struct slice text)
{
	if (slice_starts(text, SLICE("As reported over the past")))
		return true;
	return !(r->doc.narrative.seen & 1u << SECTION_OVERVIEW) &&
	    (slice_starts(text, SLICE("The Government of ")) ||
	    slice_starts(text, SLICE("The Interim Government of "))) &&
	    (slice_find_fold(text, SLICE(" does not")) < text.n ||
	    slice_find_fold(text, SLICE(" fully ")) < text.n);
}

/* Lines of one paragraph with no blank line between? */
static bool
goes_on_directly(struct reader *r, struct slice text, enum text_end end)
{
	size_t width = reader_width(r, text), word = wrap_word(text);
	bool small = text_goes_on(text);
	bool room;

	if (end == TEXT_DANGLING || (small && end != TEXT_WHOLE)) {
		if (r->width <= WRAP_MAX && !r->page) {
			wrap_note(&r->wraps, r->width, word);
			r->unwrapped = false;
		}
		return true;
	}
	if (r->width > WRAP_MAX && end == TEXT_BROKEN)
		return true;
	if (end == TEXT_WHOLE && opens_paragraph(r, text))
		return false;
	if (goes_on_full(r))
		return true;
	if (wrap_last(&r->wraps, r->width) > WRAP_MAX ||
	    (width > 2 * WRAP_MAX && r->wraps.count < WRAPS_SURE) ||
	    r->unwrapped)
		return false;
	/* lines above a narrative stand alone unless they are long */
	if (end == TEXT_BROKEN && r->width < 45 && r->lines == 1 &&
	    document_in_header(&r->doc))
		return false;
	room = wrap_had_room(&r->wraps, wrap_last(&r->wraps, r->width),
	    wrap_last(&r->wraps, width), word);
	if (end == TEXT_WHOLE || end == TEXT_DOUBTFUL)
		return !room;
	return !room || (r->lines > 1 && r->width * 2 > width);
}

/* "train judges;", "fund shelters; and" */
static bool
ends_item(struct slice para)
{
	return slice_ends(para, SLICE(";")) || slice_ends(para, SLICE("; and"));
}

/* ... with blank lines between? */
static bool
goes_on_later(struct reader *r, struct slice text, enum text_end end)
{
	if (end == TEXT_WHOLE)
		return r->spaced >= 3 && r->blanks == 1 &&
		    goes_on_directly(r, text, end);
	if (r->doc.section == SECTION_RECOMMENDATIONS &&
	    ends_item(buf_slice(&r->para)))
		return false;
	if (end == TEXT_DANGLING || text_goes_on(text))
		return true;
	if (end == TEXT_DOUBTFUL)
		return false;
	return (r->lines > 1 || r->spaced >= 3) && r->width <= WRAP_MAX &&
	    !wrap_had_room(&r->wraps, r->width, reader_width(r, text),
	    wrap_word(text));
}

bool
reader_goes_on(struct reader *r, struct slice text)
{
	enum text_end end = text_end(buf_slice(&r->para));
	bool joined;

	if (text_is_item(text) && (end != TEXT_BROKEN || r->blanks > 0 ||
	    !is_ascii(text.p[0]) || text_is_item(buf_slice(&r->para))))
		return false;
	if (r->blanks == 0)
		return goes_on_directly(r, text, end);
	joined = goes_on_later(r, text, end);
	if (r->width <= WRAP_MAX)
		r->spaced = joined && r->blanks == 1 ? r->spaced + 1
		    : end == TEXT_WHOLE && r->spaced < 3 ? 0 : r->spaced;
	return joined;
}
