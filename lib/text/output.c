/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "err.h"
#include "output.h"

#define BLOCK (64 * 1024)

static char block[BLOCK];
static size_t used;
static size_t whole; /* ... of them that are whole lines */

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
output_start(void)
{
	/* A parent that ignores SIGPIPE would turn a closed pipe into noise. */
	signal(SIGPIPE, SIG_DFL);
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

static void
write_all(const char *p, size_t n)
{
	bool cut = inside;

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
		if (w < 0) {
			used = 0; /* or die() would come back here */
			die("<stdout>: expected to write, found:");
		}
		p += w;
		n -= (size_t)w;
		if (w > 0)
			cut = p[-1] != '\n';
	}
	inside = cut;
	if (stopped && !cut)
		raise(stopped);
}

void
output_flush(void)
{
	write_all(block, used);
	used = whole = 0;
}

/* Writes the whole lines of the block, or all of it if it holds none. */
static void
make_room(void)
{
	if (whole == 0)
		whole = used;
	write_all(block, whole);
	used -= whole;
	memmove(block, block + whole, used);
	whole = 0;
}

void
output(struct slice s)
{
	while (s.n > BLOCK - used && used > 0)
		make_room();
	if (s.n > BLOCK) {
		write_all(s.p, s.n);
		return;
	}
	if (s.n > 0)
		memcpy(block + used, s.p, s.n);
	used += s.n;
}

void
output_byte(char c)
{
	if (used == BLOCK)
		make_room();
	block[used++] = c;
	if (c != '\n')
		return;
	whole = used;
	if (stopped)
		output_flush(); /* up to this line's end, and out */
}

void
output_number(unsigned long long n)
{
	char room[NUMBER_ROOM];

	output(number_digits(room, n));
}

void
output_field(struct slice s, char end)
{
	output(s.n > 0 ? s : SLICE("-"));
	output_byte(end);
}

void
output_close(void)
{
	output_flush();
	if (close(STDOUT_FILENO) < 0)
		die("<stdout>: expected to close, found:");
}
