/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "message.h"
#include "stdout.h"

#define BLOCK ((size_t)64 * 1024)

static char block[BLOCK];
static size_t used;

/* Bytes that are out already of a line whose end is not. */
static size_t cut;

/* A line is partly out; the signal that waits until all of it is. */
static volatile sig_atomic_t inside, stopped;

static void
stop(int signal_number)
{
	if (inside)
		stopped = signal_number;
	else
		raise(signal_number); /* the default again: see catch_stops */
}

/* An interrupted run ends with a whole line; a second signal ends it at once. */
static void
catch_stops(void)
{
	static const int stops[] = {SIGHUP, SIGINT, SIGTERM};
	struct sigaction act = {.sa_handler = stop,
	    .sa_flags = (int)SA_RESETHAND}, was;
	size_t i;

	sigemptyset(&act.sa_mask);
	for (i = 0; i < sizeof(stops) / sizeof(stops[0]); i++)
		if (sigaction(stops[i], NULL, &was) == 0 &&
		    was.sa_handler != SIG_IGN) /* as nohup has it */
			sigaction(stops[i], &act, NULL);
}

void
stdout_start(void)
{
	/* A parent that ignores SIGPIPE would turn a closed pipe into noise. */
	signal(SIGPIPE, SIG_DFL);
#ifdef SIGXFSZ
	signal(SIGXFSZ, SIG_IGN); /* too large a file fails to be written */
#endif
	catch_stops();
}

/* Waits until a non-blocking standard output takes bytes again. */
static void
wait_writable(void)
{
	struct pollfd p = {.fd = STDOUT_FILENO, .events = POLLOUT};

	(void)poll(&p, 1, -1);
}

/* Bytes of p to the end of the line that stands there; n if it has none. */
static size_t
line_bytes(const char *p, size_t n)
{
	const char *end = memchr(p, '\n', n);

	return end ? (size_t)(end - p) + 1 : n;
}

/* Keeps count of cut when the n bytes before end are out. */
static void
count_cut(const char *end, size_t n)
{
	size_t tail = 0;

	while (tail < n && end[-1 - (ptrdiff_t)tail] != '\n')
		tail++;
	cut = tail < n ? tail : cut + n;
}

/*
 * Takes back the part of a line that is out, if it is the end of a file: what
 * stays on a full disk is whole lines.
 */
static void
take_back(void)
{
	off_t at = lseek(STDOUT_FILENO, 0, SEEK_CUR), to = at - (off_t)cut;
	struct stat st;

	if (cut > 0 && to >= 0 && fstat(STDOUT_FILENO, &st) == 0 &&
	    S_ISREG(st.st_mode) && st.st_size == at &&
	    ftruncate(STDOUT_FILENO, to) == 0)
		(void)lseek(STDOUT_FILENO, to, SEEK_SET);
}

static _Noreturn void
fail_writing(void)
{
	int reason = errno;

	take_back();
	errno = reason;
	warn_error("<stdout>: expected to write, found:");
	exit(STATUS_ERROR);
}

static void
write_all(const char *p, size_t n)
{
	while (n > 0 && (cut || !stopped)) {
		ssize_t w;

		inside = 1;
		w = write(STDOUT_FILENO, p, stopped ? line_bytes(p, n) : n);
		if (w < 0 && errno == EINTR)
			continue;
		if (w < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
			wait_writable();
			continue;
		}
		if (w < 0)
			fail_writing();
		p += w;
		n -= (size_t)w;
		count_cut(p, (size_t)w);
	}
	inside = cut > 0;
	if (stopped && !cut)
		raise(stopped);
}

void
stdout_flush(void)
{
	write_all(block, used);
	used = 0;
}

void
stdout_add(const char *p, size_t n)
{
	if (n > BLOCK - used)
		stdout_flush();
	if (n > BLOCK) {
		write_all(p, n);
		return;
	}
	memcpy(block + used, p, n);
	used += n;
}

void
stdout_close(void)
{
	stdout_flush();
	if (close(STDOUT_FILENO) < 0) {
		warn_error("<stdout>: expected to close, found:");
		exit(STATUS_ERROR);
	}
}

/* The block holds whole lines, so that an interrupted run may end behind it. */
static int
record(void *unused, const char *line, size_t n)
{
	(void)unused;
	if (n + 1 > BLOCK - used)
		stdout_flush();
	stdout_add(line, n);
	stdout_add("\n", 1);
	if (stopped)
		stdout_flush(); /* up to this line's end, and out */
	return 0;
}

const struct tip_sink stdout_sink = {record, message, NULL};
