/* SPDX-License-Identifier: ISC */
/*
 * How a tool speaks of trouble: one line on standard error, "tool: message".
 * A format that ends in a colon has the reason (errno) put after it. The
 * message says where (file:line), what was expected and what was found.
 */
#ifndef MESSAGE_H
#define MESSAGE_H

#if defined(__GNUC__)
#define PRINTF_LIKE __attribute__((format(printf, 1, 2)))
#else
#define PRINTF_LIKE
#endif

enum status {
	STATUS_OK = 0,
	STATUS_ERROR = 1, /* input or output went wrong */
	STATUS_USAGE = 2, /* the command line is wrong */
};

void err_name(const char *argv0); /* its last part is the tool's name */
const char *err_tool(void);       /* that name */
int err_status(void); /* STATUS_ERROR after any warn_error, else STATUS_OK */

/* Says it and goes on. */
void remark(const char *format, ...) PRINTF_LIKE;

/* Says it and goes on, to exit with STATUS_ERROR in the end. */
void warn_error(const char *format, ...) PRINTF_LIKE;

/* Says it and exits with STATUS_USAGE. */
_Noreturn void die_usage(const char *format, ...) PRINTF_LIKE;

/* Of a sink: says what the library has to say. */
void message(void *unused, int failed, const char *text);

#endif
