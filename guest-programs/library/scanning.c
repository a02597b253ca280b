/* The scanf family. */

#include "check.h"

#include <stdio.h>
#include <string.h>

static void test_integers(void) {
    int a;
    int b;
    int n;
    unsigned int u;
    short h;
    signed char c;
    long long l;
    CHECK(sscanf("12 -34", "%d %d", &a, &b) == 2 && a == 12 && b == -34);
    CHECK(sscanf("0x1f 077 9", "%i %i %i", &a, &b, &n) == 3 && a == 31 && b == 63 && n == 9);
    CHECK(sscanf("ff 0xFF", "%x %x", &u, &u) == 2 && u == 255);
    CHECK(sscanf("4000000000", "%u", &u) == 1 && u == 4000000000);
    CHECK(sscanf("12345678901 7 300", "%lld %hd %hhd", &l, &h, &c) == 3 && l == 12345678901 && h == 7 && c == 44);
    CHECK(sscanf("12345", "%2d%3d", &a, &b) == 2 && a == 12 && b == 345);
    CHECK(sscanf("1 2 3", "%*d %d", &a) == 1 && a == 2);
    CHECK(sscanf("12x", "%dx%n", &a, &n) == 1 && n == 3);
    CHECK(sscanf("+5", "%d", &a) == 1 && a == 5);
    CHECK(sscanf("-", "%d", &a) == 0);
}

static void test_texts(void) {
    char s[20];
    char t[20];
    int a;
    CHECK(sscanf(" hello\tworld", "%s %s", s, t) == 2 && strcmp(s, "hello") == 0 && strcmp(t, "world") == 0);
    CHECK(sscanf("abcdef", "%3s%c", s, t) == 2 && strcmp(s, "abc") == 0 && t[0] == 'd');
    CHECK(sscanf("abc123", "%[abc]%d", s, &a) == 2 && strcmp(s, "abc") == 0 && a == 123);
    CHECK(sscanf("key=value", "%[^=]=%s", s, t) == 2 && strcmp(s, "key") == 0 && strcmp(t, "value") == 0);
}

static void test_mismatches(void) {
    int a;
    int b;
    CHECK(sscanf("5,6", "%d,%d", &a, &b) == 2 && a == 5 && b == 6);
    CHECK(sscanf("5;6", "%d,%d", &a, &b) == 1);
    CHECK(sscanf("50%", "%d%%", &a) == 1 && a == 50);
    CHECK(sscanf("7", "%d %d", &a, &b) == 1);
    CHECK(sscanf("x", "%d", &a) == 0);
    CHECK(sscanf("", "%d", &a) == EOF);
}

void test_scanning(void) {
    test_integers();
    test_texts();
    test_mismatches();
    /* Standard input: 10 20, and the end. */
    int a;
    int b;
    CHECK(scanf("%d %d", &a, &b) == 2 && a == 10 && b == 20);
    CHECK(scanf("%d", &a) == EOF && feof(stdin));
}
