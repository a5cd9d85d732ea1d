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

void
output_start(void)
{
	/* A parent that ignores SIGPIPE would turn a closed pipe into noise. */
	signal(SIGPIPE, SIG_DFL);
}

/* Waits until a non-blocking standard output takes bytes again. */
static void
wait_writable(void)
{
	struct pollfd p = {.fd = STDOUT_FILENO, .events = POLLOUT};

	(void)poll(&p, 1, -1);
}

static void
write_all(const char *p, size_t n)
{
	while (n > 0) {
		ssize_t w = write(STDOUT_FILENO, p, n);

		if (w < 0 && errno == EINTR)
			continue;
		if (w < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
			wait_writable();
			continue;
		}
		if (w < 0)
			die("<stdout>: expected to write, found:");
		p += w;
		n -= (size_t)w;
	}
}

void
output_flush(void)
{
	size_t n = used;

	used = 0; /* first: a failing write comes back here through die() */
	write_all(block, n);
}

void
output(struct slice s)
{
	if (s.n > BLOCK - used)
		output_flush();
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
		output_flush();
	block[used++] = c;
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
