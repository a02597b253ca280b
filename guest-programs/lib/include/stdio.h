/* Streams, formatted output and input, without floating point. */
#ifndef _STDIO_H
#define _STDIO_H

#include <stdarg.h>
#include <sys/types.h>

typedef struct __file FILE;

extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;

#define EOF (-1)
#define BUFSIZ 4096
#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2
#ifndef SEEK_SET
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#endif

FILE *fopen(const char *__restrict path, const char *__restrict mode);
FILE *fdopen(int descriptor, const char *mode);
int fclose(FILE *stream);
int fflush(FILE *stream);
int setvbuf(FILE *__restrict stream, char *__restrict room, int mode, size_t size);
void setbuf(FILE *__restrict stream, char *__restrict room);

int fgetc(FILE *stream);
int getc(FILE *stream);
int getchar(void);
int ungetc(int character, FILE *stream);
char *fgets(char *__restrict room, int size, FILE *__restrict stream);
ssize_t getline(char **__restrict line, size_t *__restrict size, FILE *__restrict stream);
ssize_t getdelim(char **__restrict line, size_t *__restrict size, int end, FILE *__restrict stream);
size_t fread(void *__restrict items, size_t size, size_t count, FILE *__restrict stream);

int fputc(int character, FILE *stream);
int putc(int character, FILE *stream);
int putchar(int character);
int fputs(const char *__restrict string, FILE *__restrict stream);
int puts(const char *string);
size_t fwrite(const void *__restrict items, size_t size, size_t count, FILE *__restrict stream);

int fseek(FILE *stream, long offset, int whence);
long ftell(FILE *stream);
void rewind(FILE *stream);
int feof(FILE *stream);
int ferror(FILE *stream);
void clearerr(FILE *stream);
int fileno(FILE *stream);
int remove(const char *path);
int rename(const char *old, const char *new);
void perror(const char *what);

#define __PRINTF(format, first) __attribute__((__format__(__printf__, format, first)))
int printf(const char *__restrict format, ...) __PRINTF(1, 2);
int fprintf(FILE *__restrict stream, const char *__restrict format, ...) __PRINTF(2, 3);
int dprintf(int descriptor, const char *__restrict format, ...) __PRINTF(2, 3);
int sprintf(char *__restrict room, const char *__restrict format, ...) __PRINTF(2, 3);
int snprintf(char *__restrict room, size_t size, const char *__restrict format, ...) __PRINTF(3, 4);
int vprintf(const char *__restrict format, va_list arguments) __PRINTF(1, 0);
int vfprintf(FILE *__restrict stream, const char *__restrict format, va_list arguments) __PRINTF(2, 0);
int vdprintf(int descriptor, const char *__restrict format, va_list arguments) __PRINTF(2, 0);
int vsprintf(char *__restrict room, const char *__restrict format, va_list arguments) __PRINTF(2, 0);
int vsnprintf(char *__restrict room, size_t size, const char *__restrict format, va_list arguments)
    __PRINTF(3, 0);

#define __SCANF(format, first) __attribute__((__format__(__scanf__, format, first)))
int scanf(const char *__restrict format, ...) __SCANF(1, 2);
int fscanf(FILE *__restrict stream, const char *__restrict format, ...) __SCANF(2, 3);
int sscanf(const char *__restrict string, const char *__restrict format, ...) __SCANF(2, 3);
int vscanf(const char *__restrict format, va_list arguments) __SCANF(1, 0);
int vfscanf(FILE *__restrict stream, const char *__restrict format, va_list arguments) __SCANF(2, 0);
int vsscanf(const char *__restrict string, const char *__restrict format, va_list arguments) __SCANF(2, 0);

#endif
