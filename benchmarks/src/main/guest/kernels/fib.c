/* fib(30) by the definition: 2.7 million calls and returns, and their stack frames. */
#include "kernels.h"

static volatile uint32_t argument;

static NOINLINE uint32_t fib(uint32_t n)
{
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

void kernel_setup(void)
{
    argument = 30;
}

uint32_t kernel_run(void)
{
    return fib(argument);
}
