# SPDX-License-Identifier: ISC
# make, make check, make install; what else there is: make help

VERSION = 0.1.0
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
DESTDIR =

CC = cc
AWK = awk
CFLAGS = -O2 -g
CPPFLAGS =
LDFLAGS =
B = build

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
STANDARD = -std=c11 -D_POSIX_C_SOURCE=200809L

TOOLS = tip-sections tip-numbers tip-tier tip-tsv
MAN1 = $(TOOLS:%=man/%.1)
MAN5 = man/tip.5
MAN7 = man/tip.7

SOURCES = $(wildcard lib/text/*.c lib/english/*.c lib/report/*.c)
OBJECTS = $(SOURCES:lib/%.c=$(B)/%.o)
TABLES = $(patsubst lib/%.tsv,$(B)/%.h,$(wildcard lib/english/*.tsv lib/report/*.tsv))

all: $(TOOLS:%=$(B)/%)

$(TOOLS:%=$(B)/%): $(B)/%: $(B)/tools/%.o $(B)/libtip.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

$(B)/libtip.a: $(OBJECTS)
	rm -f $@
	$(AR) rc $@ $(OBJECTS)

COMPILE = $(CC) $(STANDARD) $(WARNINGS) -I$(B) -DTIP_VERSION='"$(VERSION)"' \
	$(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@

$(B)/%.o: lib/%.c Makefile | $(TABLES)
	@mkdir -p $(@D)
	$(COMPILE) $<

$(B)/tools/%.o: tools/%.c Makefile
	@mkdir -p $(@D)
	$(COMPILE) $<

$(B)/%.h: lib/%.tsv lib/table.awk
	@mkdir -p $(@D)
	LC_ALL=C $(AWK) -f lib/table.awk $< >$@.new
	mv $@.new $@

clean:
	rm -rf $(B)

-include $(OBJECTS:.o=.d) $(TOOLS:%=$(B)/tools/%.d)

.PHONY: all clean
.DELETE_ON_ERROR:
