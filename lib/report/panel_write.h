/* SPDX-License-Identifier: ISC */
/* The lines of the panel, wide and long, and their headers. */
#ifndef PANEL_WRITE_H
#define PANEL_WRITE_H

#include "panel.h"

/* Writes the lines of the key in hand in the panel's form. */
void panel_write(struct panel *p);

#endif
