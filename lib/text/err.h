/* SPDX-License-Identifier: ISC */
/*
 * How the code at work speaks of trouble: one line, to the run's sink. It says
 * where (file:line), what was expected, and what was found.
 */
#ifndef ERR_H
#define ERR_H

#if defined(__GNUC__)
#define PRINTF_LIKE __attribute__((format(printf, 1, 2)))
#else
#define PRINTF_LIKE
#endif

/* Says it and goes on. */
void notice(const char *format, ...) PRINTF_LIKE;

/* Says it and ends the run with TIP_FAILED. */
_Noreturn void die(const char *format, ...) PRINTF_LIKE;

#endif
