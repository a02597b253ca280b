/* Strings, without regard to case. */
#ifndef _STRINGS_H
#define _STRINGS_H

int strcasecmp(const char *left, const char *right);

#endif
