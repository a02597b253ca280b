/* setjmp and longjmp, assert. */

#include "check.h"

#include <assert.h>
#include <setjmp.h>

static jmp_buf context;

static void descend(int depth, int value) {
    if (depth > 0) {
        descend(depth - 1, value);
    } else if (value >= 0) {
        longjmp(context, value);
    }
}

void test_jumps(void) {
    volatile int returns = 0;
    int value = setjmp(context);
    returns++;
    if (value == 0) {
        descend(20, 7);
    } else if (value == 7) {
        descend(3, 0);
    }
    CHECK(value == 1); /* 0 would look like the first return */
    CHECK(returns == 3);
    assert(returns == 3);
}
