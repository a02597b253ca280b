/* Streams over files in memory. */

#include "check.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINES = 1000, LARGE = 10000 };

static const char path[] = "/stream";
static char line[100];
static char large[2 * LARGE];

/* Whether the next line of a stream is this one. */
static int next_is(FILE *file, const char *expected) {
    return fgets(line, sizeof line, file) != NULL && strcmp(line, expected) == 0;
}

static void write_lines(void) {
    FILE *file = fopen(path, "w");
    CHECK(file != NULL);
    int written = 1;
    for (int i = 0; i < LINES; i++) {
        written &= fprintf(file, "line %d\n", i) > 0;
    }
    CHECK(written);
    CHECK(ftell(file) == LINES * 9 - 10 * 2 - 90); /* with one digit less for a tenth of them, two for a hundredth */
    CHECK(fgetc(file) == EOF && ferror(file));
    clearerr(file);
    CHECK(!ferror(file));
    CHECK(fclose(file) == 0);
}

static void read_lines(void) {
    FILE *file = fopen(path, "r");
    int same = 1;
    for (int i = 0; i < LINES; i++) {
        char expected[20];
        snprintf(expected, sizeof expected, "line %d\n", i);
        same &= next_is(file, expected);
    }
    CHECK(same);
    CHECK(fgets(line, sizeof line, file) == NULL && feof(file));
    rewind(file);
    CHECK(!feof(file));
    CHECK(fgetc(file) == 'l' && ungetc('L', file) == 'L' && fgetc(file) == 'L' && fgetc(file) == 'i');
    CHECK(ftell(file) == 2);
    CHECK(fseek(file, 7, SEEK_SET) == 0 && next_is(file, "line 1\n"));
    CHECK(fseek(file, 7, SEEK_CUR) == 0 && next_is(file, "line 3\n"));
    CHECK(fseek(file, -9, SEEK_END) == 0 && next_is(file, "line 999\n"));
    rewind(file);
    CHECK(fgets(line, 5, file) != NULL && strcmp(line, "line") == 0);
    rewind(file);
    CHECK(fread(large, 1, 5000, file) == 5000 && memcmp(large, "line 0\nline 1\n", 14) == 0);
    CHECK(ftell(file) == 5000);
    CHECK(fread(large, 3, 2, file) == 2);
    CHECK(fputc('x', file) == EOF && errno == EBADF);
    CHECK(fclose(file) == 0);
}

static void change(void) {
    FILE *file = fopen(path, "a");
    CHECK(fputs("tail\n", file) == 0 && fclose(file) == 0);
    file = fopen(path, "r+");
    CHECK(fseek(file, -5, SEEK_END) == 0 && next_is(file, "tail\n"));
    rewind(file);
    CHECK(fputs("LINE", file) == 0);
    rewind(file);
    CHECK(next_is(file, "LINE 0\n"));
    CHECK(fgetc(file) == 'l' && fputc('I', file) == 'I');
    CHECK(fseek(file, 7, SEEK_SET) == 0 && next_is(file, "lIne 1\n"));
    CHECK(fclose(file) == 0);
}

/* What another reader sees before the stream is closed. */
static void choose_buffering(void) {
    FILE *file = fopen(path, "w");
    CHECK(setvbuf(file, NULL, _IONBF, 0) == 0);
    CHECK(fputc('a', file) == 'a' && fwrite("bcd", 1, 3, file) == 3);
    FILE *reader = fopen(path, "r");
    CHECK(next_is(reader, "abcd"));
    CHECK(fclose(reader) == 0 && fclose(file) == 0);

    file = fopen(path, "w");
    CHECK(setvbuf(file, NULL, _IOLBF, 0) == 0);
    int descriptor = open(path, O_RDONLY);
    CHECK(fputs("ab", file) == 0 && read(descriptor, line, sizeof line) == 0);
    CHECK(fputs("c\nd", file) == 0 && read(descriptor, line, sizeof line) == 5 && memcmp(line, "abc\nd", 5) == 0);
    CHECK(close(descriptor) == 0 && fclose(file) == 0);
}

static void write_much(void) {
    memset(large, 'z', LARGE);
    FILE *file = fopen(path, "w");
    for (int i = 0; i < LARGE; i++) {
        putc('a' + i % 26, file);
    }
    CHECK(fwrite(large, 1, LARGE, file) == LARGE);
    CHECK(fclose(file) == 0);
    file = fopen(path, "r");
    CHECK(fread(large, 1, sizeof large, file) == 2 * LARGE);
    CHECK(large[0] == 'a' && large[LARGE - 1] == 'a' + (LARGE - 1) % 26 && large[LARGE] == 'z');
    CHECK(fclose(file) == 0);
}

void test_streams(void) {
    errno = 0;
    CHECK(fopen("/missing", "r") == NULL && errno == ENOENT);
    CHECK(fopen(path, "x") == NULL && errno == EINVAL);
    write_lines();
    read_lines();
    change();
    choose_buffering();
    write_much();
    CHECK(unlink(path) == 0 && unlink(path) == -1 && errno == ENOENT);
    CHECK(fprintf(stderr, "to %s\n", "stderr") == 10);
}
