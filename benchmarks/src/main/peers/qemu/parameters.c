#include "parameters.h"
#include "machine.h"

static uint32_t number(const char **at)
{
    uint32_t value = 0;

    for (; **at >= '0' && **at <= '9'; ++*at)
        value = value * 10 + (uint32_t)(**at - '0');
    while (**at == ' ')
        ++*at;
    return value;
}

struct parameters parameters_read(void)
{
    char *line = (char *)PARAMETERS, *end = line;
    const char *rest;
    struct parameters read;

    while (*end != ' ')
        end++;
    *end = '\0';
    rest = end + 1;
    read.workload = line;
    read.count = number(&rest);
    read.batches = number(&rest);
    return read;
}

const char *after(const char *text, const char *start)
{
    while (*start != '\0')
        if (*text++ != *start++)
            return 0;
    return text;
}

int same(const char *a, const char *b)
{
    const char *rest = after(a, b);
    return rest && *rest == '\0';
}
