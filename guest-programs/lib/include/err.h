/* Messages about failures, on standard error, behind the name of the program. */
#ifndef _ERR_H
#define _ERR_H

#define __MESSAGE(format, first) __attribute__((__format__(__printf__, format, first)))

void warn(const char *format, ...) __MESSAGE(1, 2);
void warnx(const char *format, ...) __MESSAGE(1, 2);
void err(int status, const char *format, ...) __MESSAGE(2, 3) __attribute__((__noreturn__));
void errx(int status, const char *format, ...) __MESSAGE(2, 3) __attribute__((__noreturn__));

#endif
