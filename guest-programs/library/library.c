/* library: tests of the library from C: what gcc calls, numbers and text, sorting, streams, jumps, the end. */

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks;
static int failures;

void check(int holds, const char *condition, const char *file, int line) {
    checks++;
    if (!holds) {
        failures++;
        const char *slash = strrchr(file, '/');
        printf("%s:%d: %s\n", slash == NULL ? file : slash + 1, line, condition);
    }
}

unsigned int random32(void) {
    static unsigned int state = 12345;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

/* All magnitudes are equally likely, and zeros and ones come in runs. */
unsigned long long random64(void) {
    unsigned long long value = (unsigned long long)random32() << 32 | random32();
    value >>= random32() % 64;
    if (random32() % 4 == 0) {
        value = ~value;
    }
    if (random32() % 8 == 0) {
        value &= 0xffffffff00000000;
    }
    return value;
}

static void report(const char *name, void (*test)(void)) {
    int before = failures;
    checks = 0;
    test();
    printf("%s: %d checks, %d failed\n", name, checks, failures - before);
}

static void say_first(void) {
    puts("handlers: first registered, last called");
}

static void say_last(void) {
    puts("handlers: last registered, first called");
}

static int constructed;

__attribute__((constructor)) static void construct(void) {
    constructed++;
}

__attribute__((destructor)) static void destroy(void) {
    puts("destructor: behind all handlers");
}

int main(void) {
    CHECK(constructed == 1);
    report("arithmetic", test_arithmetic);
    report("numbers", test_numbers);
    report("scanning", test_scanning);
    report("sorting", test_sorting);
    report("streams", test_streams);
    report("jumps", test_jumps);
    report("system", test_system);
    CHECK(atexit(say_first) == 0);
    CHECK(atexit(say_last) == 0);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
