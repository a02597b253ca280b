/*
 * json: reads a JSON text (RFC 8259) from standard input and prints it with one member or element a line, indented.
 * Numbers and strings stay as they are. A mistake gets a message with line and column, and status 1.
 */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INDENTATION = 2, DEPTH_MAX = 200 };

static int next;
static int line = 1;
static int column;

static void value(int depth);

static void advance(void) {
    next = getchar();
    if (next == '\n') {
        line++;
        column = 0;
    } else {
        column++;
    }
}

static _Noreturn void complain(const char *message) {
    fflush(stdout);
    fprintf(stderr, "json: line %d, column %d: %s\n", line, column, message);
    exit(EXIT_FAILURE);
}

static void skip_blanks(void) {
    while (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
        advance();
    }
}

/* Prints the next character, and goes on. */
static void copy(void) {
    putchar(next);
    advance();
}

static void new_line(int depth) {
    printf("\n%*s", depth * INDENTATION, "");
}

static void escape(void) {
    copy();
    if (next == 'u') {
        copy();
        for (int i = 0; i < 4; i++) {
            if (!isxdigit(next)) {
                complain("\\u needs four hexadecimal digits");
            }
            copy();
        }
    } else if (next != EOF && strchr("\"\\/bfnrt", next) != NULL) {
        copy();
    } else {
        complain("no such escape sequence");
    }
}

static void string(void) {
    copy();
    while (next != '"') {
        if (next == EOF) {
            complain("a string doesn't end");
        } else if (next < ' ') {
            complain("a control character in a string");
        } else if (next == '\\') {
            escape();
        } else {
            copy();
        }
    }
    copy();
}

static void digits(void) {
    if (!isdigit(next)) {
        complain("a digit is missing");
    }
    while (isdigit(next)) {
        copy();
    }
}

static void number(void) {
    if (next == '-') {
        copy();
    }
    if (next == '0') {
        copy();
    } else {
        digits();
    }
    if (next == '.') {
        copy();
        digits();
    }
    if (next == 'e' || next == 'E') {
        copy();
        if (next == '+' || next == '-') {
            copy();
        }
        digits();
    }
}

static void word(const char *wanted) {
    for (; *wanted != '\0'; wanted++) {
        if (next != *wanted) {
            complain("no such word");
        }
        copy();
    }
}

static void member(int depth) {
    if (next != '"') {
        complain("a name is missing");
    }
    string();
    skip_blanks();
    if (next != ':') {
        complain("a : is missing");
    }
    copy();
    putchar(' ');
    value(depth);
}

/* What stands between brackets: members of an object, or elements of an array. */
static void list(int depth, int end, void (*item)(int depth)) {
    if (depth == DEPTH_MAX) {
        complain("this is too deep");
    }
    copy();
    skip_blanks();
    if (next == end) {
        copy();
        return;
    }
    for (;;) {
        new_line(depth + 1);
        skip_blanks();
        item(depth + 1);
        skip_blanks();
        if (next != ',') {
            break;
        }
        copy();
    }
    if (next != end) {
        complain("a comma or the end is missing");
    }
    new_line(depth);
    copy();
}

static void value(int depth) {
    skip_blanks();
    switch (next) {
    case '{':
        list(depth, '}', member);
        break;
    case '[':
        list(depth, ']', value);
        break;
    case '"':
        string();
        break;
    case 't':
        word("true");
        break;
    case 'f':
        word("false");
        break;
    case 'n':
        word("null");
        break;
    case EOF:
        complain("a value is missing");
    default:
        number();
    }
}

int main(void) {
    advance();
    value(0);
    putchar('\n');
    skip_blanks();
    if (next != EOF) {
        complain("something stands behind the end");
    }
    return EXIT_SUCCESS;
}
