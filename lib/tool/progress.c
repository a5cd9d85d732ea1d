/* SPDX-License-Identifier: ISC */
/* The BSDs hide SIGINFO from whoever asks for POSIX alone. */
#if defined(__APPLE__) || defined(__FreeBSD__) || defined(__NetBSD__) || \
    defined(__OpenBSD__)
#undef _POSIX_C_SOURCE
#endif
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "../text/buf.h"
#include "message.h"
#include "progress.h"

/* What a signal handler may read: where 64 bits need a lock, as many as do not. */
#if ATOMIC_LLONG_LOCK_FREE == 2
typedef atomic_ullong counter;
#else
typedef atomic_ulong counter;
#endif

static counter bytes, lines, documents;

void
progress_set(const struct tip *t)
{
	struct tip_progress p = tip_progress(t);

	atomic_store_explicit(&bytes, p.bytes, memory_order_relaxed);
	atomic_store_explicit(&lines, p.lines, memory_order_relaxed);
	atomic_store_explicit(&documents, p.documents, memory_order_relaxed);
}

/* A message that is put together without stdio, which no handler may use. */
struct message {
	char p[256];
	size_t n;
};

static void
put(struct message *m, struct slice s)
{
	size_t room = sizeof(m->p) - m->n, n = s.n < room ? s.n : room;

	memcpy(m->p + m->n, s.p, n);
	m->n += n;
}

static void
put_count(struct message *m, counter *c, struct slice what)
{
	unsigned long long n = atomic_load_explicit(c, memory_order_relaxed);
	char room[NUMBER_ROOM];

	put(m, number_digits(room, n));
	put(m, what);
	if (n != 1)
		put(m, SLICE("s"));
}

static void
tell(int signal_number)
{
	struct message m = {.n = 0};
	struct slice tool = {err_tool(), strlen(err_tool())};
	int reason = errno;

	(void)signal_number;
	if (tool.n > 64)
		tool.n = 64;
	put(&m, tool);
	put(&m, SLICE(": "));
	put_count(&m, &bytes, SLICE(" byte"));
	put(&m, SLICE(", "));
	put_count(&m, &lines, SLICE(" line"));
	put(&m, SLICE(", "));
	put_count(&m, &documents, SLICE(" document"));
	put(&m, SLICE(" so far\n"));
	if (write(STDERR_FILENO, m.p, m.n) < 0)
		errno = reason; /* whom would it tell? */
	errno = reason;
}

void
progress_start(void)
{
	struct sigaction act = {.sa_handler = tell, .sa_flags = SA_RESTART};

	sigemptyset(&act.sa_mask);
	sigaction(SIGUSR1, &act, NULL);
#ifdef SIGINFO
	sigaction(SIGINFO, &act, NULL);
#endif
}
