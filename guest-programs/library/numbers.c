/* Numbers from text, and classes of characters. */

#include "check.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void test_long(void) {
    char *end;
    CHECK(strtol("  -42x", &end, 10) == -42 && *end == 'x');
    CHECK(strtol("0x1fz", &end, 0) == 31 && *end == 'z');
    CHECK(strtol("077", NULL, 0) == 63);
    CHECK(strtol("zz", NULL, 36) == 35 * 36 + 35);
    CHECK(strtol("0x", &end, 16) == 0 && *end == 'x');
    CHECK(strtol("0xg", &end, 0) == 0 && *end == 'x');
    const char *no_number = "  +x";
    CHECK(strtol(no_number, &end, 10) == 0 && end == no_number);
    errno = 0;
    CHECK(strtol("2147483647", NULL, 10) == LONG_MAX && errno == 0);
    CHECK(strtol("-2147483648", NULL, 10) == LONG_MIN && errno == 0);
    CHECK(strtol("2147483648", NULL, 10) == LONG_MAX && errno == ERANGE);
    errno = 0;
    CHECK(strtol("-2147483649", NULL, 10) == LONG_MIN && errno == ERANGE);
    errno = 0;
    CHECK(strtoul("4294967295", NULL, 10) == ULONG_MAX && errno == 0);
    CHECK(strtoul("-1", NULL, 10) == ULONG_MAX && errno == 0);
    CHECK(strtoul("4294967296", NULL, 10) == ULONG_MAX && errno == ERANGE);
    CHECK(atoi("12ab") == 12 && atol("-7") == -7 && atoll("-5000000000") == -5000000000);
}

static void test_long_long(void) {
    errno = 0;
    CHECK(strtoll("9223372036854775807", NULL, 10) == LLONG_MAX && errno == 0);
    CHECK(strtoll("-9223372036854775808", NULL, 10) == LLONG_MIN && errno == 0);
    CHECK(strtoll("-0", NULL, 10) == 0 && errno == 0);
    CHECK(strtoll("9223372036854775808", NULL, 10) == LLONG_MAX && errno == ERANGE);
    errno = 0;
    CHECK(strtoll("-9223372036854775809", NULL, 10) == LLONG_MIN && errno == ERANGE);
    errno = 0;
    CHECK(strtoll("-99999999999999999999999", NULL, 10) == LLONG_MIN && errno == ERANGE);
    errno = 0;
    CHECK(strtoull("18446744073709551615", NULL, 10) == ULLONG_MAX && errno == 0);
    CHECK(strtoull("18446744073709551616", NULL, 10) == ULLONG_MAX && errno == ERANGE);
}

static void test_classes(void) {
    for (int c = -1; c < 256; c++) {
        int lower = c >= 'a' && c <= 'z';
        int upper = c >= 'A' && c <= 'Z';
        int digit = c >= '0' && c <= '9';
        CHECK(!!isalpha(c) == (lower || upper));
        CHECK(!!islower(c) == lower);
        CHECK(!!isupper(c) == upper);
        CHECK(!!isdigit(c) == digit);
        CHECK(!!isalnum(c) == (lower || upper || digit));
        CHECK(!!isxdigit(c) == (digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
        CHECK(!!isspace(c) == (c == ' ' || (c >= '\t' && c <= '\r')));
        CHECK(!!isblank(c) == (c == ' ' || c == '\t'));
        CHECK(!!isprint(c) == (c >= ' ' && c <= '~'));
        CHECK(!!isgraph(c) == (c > ' ' && c <= '~'));
        CHECK(!!ispunct(c) == (c > ' ' && c <= '~' && !(lower || upper || digit)));
        CHECK(!!iscntrl(c) == ((c >= 0 && c < ' ') || c == 127));
        CHECK(tolower(c) == (upper ? c - 'A' + 'a' : c));
        CHECK(toupper(c) == (lower ? c - 'a' + 'A' : c));
    }
}

void test_numbers(void) {
    test_long();
    test_long_long();
    test_classes();
    CHECK(abs(-5) == 5 && labs(-5) == 5 && llabs(-5000000000) == 5000000000);
    CHECK(strcmp(strerror(ENOENT), "No such file or directory") == 0);
    CHECK(strcmp(strerror(0), "Success") == 0 && strcmp(strerror(999), "Unknown error") == 0);
    srand(1);
    int first = rand();
    srand(1);
    CHECK(rand() == first && first >= 0);
}
