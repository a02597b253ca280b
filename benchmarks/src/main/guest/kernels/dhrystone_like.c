/*
 * What system programs were found to do when Dhrystone was written: assignments of records, comparison and copying of
 * strings, small procedures with few parameters, one- and two-dimensional arrays, little arithmetic. Not that
 * program: its statements are others, and its figures must not be compared with Dhrystone's.
 */
#include "kernels.h"

#define PASSES 1000
#define TEXT 32
#define ROW 64
#define GRID 16

enum colour { RED, GREEN, BLUE };

struct item {
    struct item *partner;
    enum colour colour;
    int32_t weight;
    int32_t serial;
    char text[TEXT];
};

static struct item first, second;
static int32_t row[ROW];
static int32_t grid[GRID][GRID];
static char label[TEXT];
static int32_t total;
static int seen;

static NOINLINE void text_copy(char *to, const char *from)
{
    while ((*to++ = *from++) != '\0') {
    }
}

static NOINLINE int text_compare(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return (uint8_t)*a - (uint8_t)*b;
}

static NOINLINE void add(int32_t a, int32_t b, int32_t *sum)
{
    *sum = a + b + 2;
}

static NOINLINE enum colour next_colour(enum colour colour)
{
    switch (colour) {
    case RED:
        return GREEN;
    case GREEN:
        return total > 100 ? BLUE : RED;
    default:
        return RED;
    }
}

static NOINLINE int same_initial(char a, char b)
{
    if (a != b)
        return 0;
    seen = 1;
    return 1;
}

/* Assigns a whole record, field by field and the text byte by byte, and follows the pointer in it. */
static NOINLINE void pass_on(const struct item *from)
{
    struct item *to = from->partner;

    to->colour = next_colour(from->colour);
    to->serial = from->serial + 1;
    for (int i = 0; i < TEXT; i++)
        to->text[i] = from->text[i];
    if (to->colour == GREEN)
        add(from->weight, total, &to->weight);
    else
        to->weight = from->weight ^ total;
}

static NOINLINE void fill(int32_t at, int32_t value)
{
    row[at] = value;
    row[at + 1] = row[at];
    row[at + ROW / 2] = at;
    for (int32_t column = at; column < at + 2; column++)
        grid[at % GRID][column % GRID] = row[at];
    grid[at % GRID][(at + GRID - 1) % GRID] += 1;
    grid[(at + GRID / 2) % GRID][at % GRID] = row[at + ROW / 2];
    total = value;
}

void kernel_setup(void)
{
    first.partner = &second;
    second.partner = &first;
    first.colour = RED;
    first.weight = 40;
    text_copy(first.text, "RECORDS AND STRINGS, THE FIRST.");
}

static int32_t one_pass(int32_t pass)
{
    int32_t small = 2, large = 3, sum = 0;

    seen = 0;
    text_copy(label, "RECORDS AND STRINGS, THE OTHER.");
    while (small < large) {
        sum = 5 * small - large;
        add(small, sum, &sum);
        small++;
    }
    if (text_compare(first.text, label) < 0)
        sum += 7;
    fill(pass % (ROW / 2 - 1), sum + pass);
    pass_on(&first);
    for (char initial = 'A'; initial <= 'C'; initial++) {
        if (same_initial(initial, 'B')) {
            text_copy(label, "RECORDS AND STRINGS, THE THIRD.");
            large = pass;
        }
    }
    large = large * small;
    small = large / sum;
    large = 7 * (large - sum) - small;
    return small ^ large ^ second.weight ^ seen ^ row[10] ^ label[pass % 16] ^ grid[pass % GRID][3];
}

uint32_t kernel_run(void)
{
    uint32_t checksum = 0;

    for (int32_t pass = 1; pass <= PASSES; pass++)
        checksum += (uint32_t)one_pass(pass);
    return checksum;
}
