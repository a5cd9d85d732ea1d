# SPDX-License-Identifier: ISC
# make, make check, make install; what else there is: make help

VERSION = 0.1.0
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
LIBDIR = $(PREFIX)/lib
INCLUDEDIR = $(PREFIX)/include
MANDIR = $(PREFIX)/share/man
BASHDIR = $(PREFIX)/share/bash-completion/completions
ZSHDIR = $(PREFIX)/share/zsh/site-functions
DESTDIR =

CC = cc
AWK = awk
OBJCOPY = objcopy
CFLAGS = -O2 -g
CPPFLAGS =
LDFLAGS =
B = build

# Taken where the compiler and the linker know them; HARDEN= takes none.
HARDEN = -fPIE -fstack-protector-strong -fstack-clash-protection \
	$(if $(INSTRUMENTED),,-D_FORTIFY_SOURCE=2)
HARDEN_LINK = $(if $(filter -static,$(LDFLAGS)),,-pie) \
	-Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack

# The runtimes of sanitizers and of gcov do what the sandbox forbids.
INSTRUMENTED = $(findstring -fsanitize,$(CC) $(CFLAGS))$(findstring \
	-coverage,$(CC) $(CFLAGS))

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
STANDARD = -std=c11 -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64

COMPLETION = $(B)/completion/tip.bash $(B)/completion/_tip
TOOLS = tip-sections tip-numbers tip-tier tip-tsv
MAN1 = $(TOOLS:%=man/%.1)
MAN3 = man/tip.3
MAN5 = man/tip.5
MAN7 = man/tip.7

SOURCES = $(wildcard lib/text/*.c lib/english/*.c lib/report/*.c)
OBJECTS = $(SOURCES:lib/%.c=$(B)/%.o)
SHARED = $(patsubst lib/%.c,$(B)/%.o,$(wildcard lib/tool/*.c))
TABLES = $(patsubst lib/%.tsv,$(B)/%.h,$(wildcard lib/english/*.tsv lib/report/*.tsv)) \
	$(B)/report/adjectives.h

# A job for each processor; but "make clean all" does one after the other.
ifeq ($(filter clean,$(MAKECMDGOALS))$(filter -j%,$(MAKEFLAGS)),)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif

all: $(TOOLS:%=$(B)/%) $(B)/libtip.a $(COMPLETION)

help:
	@echo 'make            build the tools in ./$(B)'
	@echo 'make demo       run them on a bundled report, or on FILE=report.txt'
	@echo 'make check      run the tests (needs bats)'
	@echo 'make install    into PREFIX, $(PREFIX); DESTDIR is put before it'
	@echo 'make uninstall  take that away again'
	@echo 'make lint       check manuals, scripts and C with what is there'
	@echo 'make score      how well tip-numbers and tip-sections do'
	@echo 'make coverage   which lines and branches the tests run (needs gcc)'
	@echo 'make mutants    which small changes they notice: SEED, N, JOBS (slow)'
	@echo 'make bench      compare their speed with that of wc -w'
	@echo 'make fuzz       throw bytes at them, TIME seconds (needs clang)'
	@echo 'make dist       pack the sources of the last commit'
	@echo 'make deb        make Debian packages of them'
	@echo 'make clean      remove ./$(B)'
	@echo 'Variables: B (the build folder), CC, CFLAGS, CPPFLAGS, LDFLAGS,'
	@echo 'HARDEN, HARDEN_LINK.'

# Those of the flags $(1) with which the compiler builds without a word.
known = $(shell for flag in $(1); do \
	echo 'int main(void) { return 0; }' | $(CC) $(CFLAGS) -Werror $$flag \
	-include stdio.h -x c $(2) - >/dev/null 2>&1 && echo "$$flag"; done)

# Asked once, when something is first built.
HARD = $(eval HARD := $$(call known,$$(HARDEN),-c -o $(B)/known))$(HARD)
HARD_LINK = $(eval HARD_LINK := $$(call \
	known,$$(HARDEN_LINK),$(LDFLAGS) -o $(B)/known))$(HARD_LINK)

$(TOOLS:%=$(B)/%): $(B)/%: $(B)/tools/%.o $(SHARED) $(OBJECTS)
	$(CC) $(CFLAGS) $(HARD_LINK) $(LDFLAGS) -o $@ $^

# One object that shows no names but those of tip.h, so that none of its own
# can collide with a program's. Without objcopy it shows all.
$(B)/libtip.a: $(OBJECTS)
	rm -f $@
	if command -v $(OBJCOPY) >/dev/null; then \
	    $(LD) -r -o $(B)/tip.o $(OBJECTS) && \
	    $(OBJCOPY) --wildcard --keep-global-symbol='tip_*' $(B)/tip.o && \
	    $(AR) rc $@ $(B)/tip.o; \
	else $(AR) rc $@ $(OBJECTS); fi

COMPILE = $(CC) $(STANDARD) $(WARNINGS) $(HARD) -I$(B) \
	-DTIP_VERSION='"$(VERSION)"' $(if $(INSTRUMENTED),-DSANDBOX_NONE) \
	$(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@

$(B)/%.o: lib/%.c Makefile | $(TABLES)
	@mkdir -p $(@D)
	$(COMPILE) $<

$(B)/tools/%.o: tools/%.c Makefile | $(TABLES)
	@mkdir -p $(@D)
	$(COMPILE) $<

# Else make takes them away, and the next one builds all anew.
.SECONDARY: $(TABLES)

$(B)/%.h: lib/%.tsv lib/table.awk
	@mkdir -p $(@D)
	LC_ALL=C $(AWK) -f lib/table.awk $(filter %.tsv,$^) >$@.new
	mv $@.new $@

# Each adjective of a country, with its code.
$(B)/report/adjectives.h: lib/report/countries.tsv lib/table.awk
	@mkdir -p $(@D)
	LC_ALL=C $(AWK) -F'\t' 'BEGIN { print "#: key str" } !/^#/ { \
	    n = split($$5, word, ","); for (i = 1; i <= n; i++) \
	    if (word[i] != "-") print word[i] "\t" $$1 }' $< \
	    >$(@D)/adjectives.tsv
	LC_ALL=C $(AWK) -f lib/table.awk $(@D)/adjectives.tsv >$@.new
	mv $@.new $@

# One look for a word finds what these say of it, too.
$(B)/english/word.h: lib/english/clause_word.tsv lib/report/period_word.tsv \
	lib/report/denial.tsv lib/report/evidence.tsv

# Completion knows the countries by code and name.
$(B)/completion/%: tools/completion/% lib/report/countries.tsv Makefile
	@mkdir -p $(@D)
	LC_ALL=C $(AWK) -F'\t' 'FNR == NR { if (/^[A-Z]/) { \
	    list = list sep $$1 " " $$2; sep = "\n" } next } \
	    /^@COUNTRIES@$$/ { $$0 = list } { print }' \
	    lib/report/countries.tsv $< >$@.new
	mv $@.new $@

# The tests run the built tools by PATH, never an installed copy.
BUILT = TIP_BUILD="$$(cd $(B) && pwd)"

check: all
	@command -v bats >/dev/null || \
	    { echo 'make check: no bats here; apt-get install bats' >&2; exit 1; }
	$(BUILT) bats tests

FILE = tests/fixtures/MDA-2005.txt

demo: all
	@$(BUILT) sh tests/demo.sh "$(FILE)"
	@echo
	@echo 'Another report in this way: make demo FILE=report.txt'

# How many columns of the cases come out right, beside their floors; and how
# many paragraphs get their section, with headings and stripped of them.
score: all
	@$(BUILT) PATH="$$(cd $(B) && pwd):$$PATH" sh tests/numbers-score.sh
	@PATH="$$(cd $(B) && pwd):$$PATH" sh tests/sections-score.sh

coverage:
	@sh tests/gcov.sh $(B)/coverage

# SEED=2 N=200 JOBS=3; not in the CI, as it takes the better part of an hour.
mutants:
	@OUT=$(B)/mutants nice bash tests/mutants.sh

# make fuzz TIME=600 FUZZER=afl HARNESS='numbers tier'; tests/fuzz/README.md
fuzz: all
	@$(BUILT) B="$(B)" TIME="$(TIME)" FUZZER="$(FUZZER)" \
	    sh tests/fuzz/run.sh $(HARNESS)

bench: all
	@$(BUILT) bash tests/bench.sh

install: all
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(INCLUDEDIR) \
	    $(DESTDIR)$(LIBDIR)/pkgconfig $(DESTDIR)$(MANDIR)/man1 \
	    $(DESTDIR)$(MANDIR)/man3 $(DESTDIR)$(MANDIR)/man5 \
	    $(DESTDIR)$(MANDIR)/man7 $(DESTDIR)$(BASHDIR) $(DESTDIR)$(ZSHDIR)
	install -m 755 $(TOOLS:%=$(B)/%) $(DESTDIR)$(BINDIR)
	install -m 644 lib/tip.h $(DESTDIR)$(INCLUDEDIR)
	install -m 644 $(B)/libtip.a $(DESTDIR)$(LIBDIR)
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
	    -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@INCLUDEDIR@|$(INCLUDEDIR)|' \
	    lib/tip.pc.in >$(DESTDIR)$(LIBDIR)/pkgconfig/tip.pc
	chmod 644 $(DESTDIR)$(LIBDIR)/pkgconfig/tip.pc
	install -m 644 $(MAN1) $(DESTDIR)$(MANDIR)/man1
	install -m 644 $(MAN3) $(DESTDIR)$(MANDIR)/man3
	install -m 644 $(MAN5) $(DESTDIR)$(MANDIR)/man5
	install -m 644 $(MAN7) $(DESTDIR)$(MANDIR)/man7
	for tool in $(TOOLS); do install -m 644 $(B)/completion/tip.bash \
	    $(DESTDIR)$(BASHDIR)/$$tool || exit; done
	install -m 644 $(B)/completion/_tip $(DESTDIR)$(ZSHDIR)

uninstall:
	rm -f $(TOOLS:%=$(DESTDIR)$(BINDIR)/%) \
	    $(DESTDIR)$(INCLUDEDIR)/tip.h $(DESTDIR)$(LIBDIR)/libtip.a \
	    $(DESTDIR)$(LIBDIR)/pkgconfig/tip.pc \
	    $(MAN1:man/%=$(DESTDIR)$(MANDIR)/man1/%) \
	    $(MAN3:man/%=$(DESTDIR)$(MANDIR)/man3/%) \
	    $(MAN5:man/%=$(DESTDIR)$(MANDIR)/man5/%) \
	    $(MAN7:man/%=$(DESTDIR)$(MANDIR)/man7/%) \
	    $(TOOLS:%=$(DESTDIR)$(BASHDIR)/%) $(DESTDIR)$(ZSHDIR)/_tip

# A checker that is not installed is named and left out.
lint: all
	@$(BUILT) sh tests/lint.sh

dist:
	sh tools/dist.sh $(VERSION) $(B)/tip-$(VERSION).tar.gz

# Of what make dist packs; needs debhelper.
deb: dist
	rm -rf $(B)/deb
	mkdir $(B)/deb
	tar -xzf $(B)/tip-$(VERSION).tar.gz -C $(B)/deb
	cp -R tools/debian $(B)/deb/tip-$(VERSION)
	cd $(B)/deb/tip-$(VERSION) && DEB_BUILD_OPTIONS=nocheck \
	    DEB_BUILD_PROFILES=nocheck dpkg-buildpackage -us -uc -b
	@ls $(B)/deb/*.deb

clean:
	rm -rf $(B)

-include $(OBJECTS:.o=.d) $(SHARED:.o=.d) $(TOOLS:%=$(B)/tools/%.d)

.PHONY: all help check demo score coverage mutants fuzz bench install uninstall lint dist deb clean
.DELETE_ON_ERROR:
