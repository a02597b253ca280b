/*
 * calc: computes one expression a line, in 64-bit integers.
 *
 *     statement  = [ name "=" ] expression
 *     expression = term { ("+" | "-") term }
 *     term       = factor { ("*" | "/" | "%") factor }
 *     factor     = number | name | "-" factor | "(" expression ")"
 *
 * A line with a mistake gets a message with its column, and the status is then 1.
 */

#include <ctype.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_LENGTH = 256, NAME_MAX_LENGTH = 15, VARIABLES_MAX = 64 };

struct variable {
    char name[NAME_MAX_LENGTH + 1];
    long long value;
};

static struct variable variables[VARIABLES_MAX];
static int variable_count;

static const char *line;
static const char *at;
static jmp_buf mistake;

static long long expression(void);

static _Noreturn void complain(const char *message) {
    fflush(stdout);
    fprintf(stderr, "column %d: %s\n", (int)(at - line) + 1, message);
    longjmp(mistake, 1);
}

static void skip_blanks(void) {
    while (isspace((unsigned char)*at)) {
        at++;
    }
}

static int accept(char wanted) {
    skip_blanks();
    if (*at != wanted) {
        return 0;
    }
    at++;
    return 1;
}

static void read_name(char name[NAME_MAX_LENGTH + 1]) {
    int length = 0;
    while (isalnum((unsigned char)*at)) {
        if (length == NAME_MAX_LENGTH) {
            complain("this name is too long");
        }
        name[length++] = *at++;
    }
    name[length] = '\0';
}

static struct variable *find(const char *name) {
    for (int i = 0; i < variable_count; i++) {
        if (strcmp(variables[i].name, name) == 0) {
            return &variables[i];
        }
    }
    return NULL;
}

static void assign(const char *name, long long value) {
    struct variable *variable = find(name);
    if (variable == NULL) {
        if (variable_count == VARIABLES_MAX) {
            complain("there are too many variables");
        }
        variable = &variables[variable_count++];
        strcpy(variable->name, name);
    }
    variable->value = value;
}

static long long factor(void) {
    skip_blanks();
    if (accept('-')) {
        return -factor();
    }
    if (accept('(')) {
        long long value = expression();
        if (!accept(')')) {
            complain("a ) is missing");
        }
        return value;
    }
    if (isdigit((unsigned char)*at)) {
        char *end;
        long long value = strtoll(at, &end, 0);
        at = end;
        return value;
    }
    if (isalpha((unsigned char)*at)) {
        char name[NAME_MAX_LENGTH + 1];
        read_name(name);
        struct variable *variable = find(name);
        if (variable == NULL) {
            complain("this variable has no value");
        }
        return variable->value;
    }
    complain("a number, a name or a ( is missing");
}

static long long term(void) {
    long long value = factor();
    for (;;) {
        if (accept('*')) {
            value *= factor();
        } else if (accept('/')) {
            long long divisor = factor();
            if (divisor == 0) {
                complain("division by zero");
            }
            value /= divisor;
        } else if (accept('%')) {
            long long divisor = factor();
            if (divisor == 0) {
                complain("division by zero");
            }
            value %= divisor;
        } else {
            return value;
        }
    }
}

static long long expression(void) {
    long long value = term();
    for (;;) {
        if (accept('+')) {
            value += term();
        } else if (accept('-')) {
            value -= term();
        } else {
            return value;
        }
    }
}

static void statement(void) {
    char name[NAME_MAX_LENGTH + 1];
    skip_blanks();
    const char *start = at;
    int assignment = 0;
    if (isalpha((unsigned char)*at)) {
        read_name(name);
        assignment = accept('=');
        if (!assignment) {
            at = start;
        }
    }
    long long value = expression();
    skip_blanks();
    if (*at != '\0') {
        complain("this doesn't belong here");
    }
    if (assignment) {
        assign(name, value);
    } else {
        printf("%lld\n", value);
    }
}

int main(void) {
    char room[LINE_MAX_LENGTH];
    volatile int status = EXIT_SUCCESS;
    while (fgets(room, sizeof room, stdin) != NULL) {
        line = room;
        at = room;
        skip_blanks();
        if (*at == '\0') {
            continue;
        }
        if (setjmp(mistake) == 0) {
            statement();
        } else {
            status = EXIT_FAILURE;
        }
    }
    return status;
}
