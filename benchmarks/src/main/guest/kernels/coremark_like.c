/*
 * What CoreMark holds to be typical of embedded programs: a linked list that is searched, reversed and sorted; a small
 * matrix; a state machine that reads numbers; and a CRC over all their results. Not that program: its figures must
 * not be compared with CoreMark's.
 */
#include "kernels.h"

#define PASSES 10
#define NODES 64
#define SIZE 12

struct node {
    struct node *next;
    int16_t key;
    uint16_t payload;
};

static struct node nodes[NODES];
static int16_t left[SIZE][SIZE], right[SIZE][SIZE];
static int32_t product[SIZE][SIZE];
static uint32_t random_state;

/* Fields that end at commas: some are integers, some have a fraction, some an exponent, some are wrong. */
static const char input[] = "5012,-874,1.5,+122,0.2e3,-7.5e-2,T0.3,11e,1234567,+.9,--3,6.02e23,0,99.,x,-1e+1,42,3.1415";

/* CRC-16-CCITT, bit by bit, most significant first. */
static NOINLINE uint16_t crc16(uint16_t crc, uint32_t value, int bits)
{
    while (bits-- > 0) {
        uint32_t feedback = (crc >> 15 ^ value >> bits) & 1;
        crc = (uint16_t)(crc << 1 ^ (feedback ? 0x1021 : 0));
    }
    return crc;
}

static struct node *list_make(void)
{
    for (int i = 0; i < NODES; i++) {
        uint32_t random = lcg_next(&random_state);
        nodes[i].next = i + 1 < NODES ? &nodes[i + 1] : 0;
        nodes[i].key = (int16_t)(random >> 16);
        nodes[i].payload = (uint16_t)(random >> 8);
    }
    return nodes;
}

static NOINLINE const struct node *list_find(const struct node *list, int16_t least)
{
    while (list && list->key < least)
        list = list->next;
    return list;
}

static NOINLINE struct node *list_reverse(struct node *list)
{
    struct node *reversed = 0;

    while (list) {
        struct node *rest = list->next;
        list->next = reversed;
        reversed = list;
        list = rest;
    }
    return reversed;
}

static NOINLINE int by_key(const struct node *a, const struct node *b)
{
    return a->key - b->key;
}

static NOINLINE int by_payload(const struct node *a, const struct node *b)
{
    return a->payload - b->payload;
}

typedef int comparison(const struct node *, const struct node *);

static struct node *list_merge(struct node *a, struct node *b, comparison *compare)
{
    struct node *merged = 0, **tail = &merged;

    while (a && b) {
        struct node **smaller = compare(a, b) <= 0 ? &a : &b;
        *tail = *smaller;
        tail = &(*tail)->next;
        *smaller = *tail;
    }
    *tail = a ? a : b;
    return merged;
}

/* Merge sort of the first `length` nodes, which are cut off from the others. */
static NOINLINE struct node *list_sort(struct node *list, int length, comparison *compare)
{
    struct node *middle = list, *last;

    if (length == 1) {
        list->next = 0;
        return list;
    }
    for (int i = 1; i < length / 2; i++)
        middle = middle->next;
    last = middle;
    middle = middle->next;
    last->next = 0;
    return list_merge(list_sort(list, length / 2, compare), list_sort(middle, length - length / 2, compare), compare);
}

static uint16_t list_crc(uint16_t crc, const struct node *list)
{
    for (int i = 0; list; list = list->next, i++)
        if (i % 8 == 0)
            crc = crc16(crc, (uint16_t)list->key, 16);
    return crc;
}

static uint16_t list_work(uint16_t crc)
{
    struct node *list = list_make();
    const struct node *found;

    for (int16_t least = -32000; least < 32000; least = (int16_t)(least + 4000)) {
        found = list_find(list, least);
        crc = crc16(crc, found ? found->payload : 0, 16);
        list = list_reverse(list);
    }
    list = list_sort(list, NODES, by_payload);
    crc = list_crc(crc, list);
    list = list_sort(list, NODES, by_key);
    return list_crc(crc, list);
}

static NOINLINE uint16_t matrix_work(uint16_t crc, int16_t seed)
{
    int32_t trace = 0;

    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            left[i][j] = (int16_t)(seed + i * j);
            right[i][j] = (int16_t)(seed * (i - j));
        }
    }
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            int32_t sum = 0;
            for (int k = 0; k < SIZE; k++) {
                int32_t term = left[i][k] * right[k][j];
                sum += (term >> 2 & 15) * (term >> 5 & 127);
            }
            product[i][j] = sum;
        }
        trace += product[i][i];
    }
    return crc16(crc, (uint32_t)trace, 32);
}

enum state { START, SIGN, INTEGER, POINT, FRACTION, EXPONENT, EXPONENT_SIGN, POWER, INVALID, STATES };

static inline int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static NOINLINE enum state step(enum state state, char c)
{
    int sign = c == '+' || c == '-';

    switch (state) {
    case START:
        return is_digit(c) ? INTEGER : sign ? SIGN : c == '.' ? POINT : INVALID;
    case SIGN:
        return is_digit(c) ? INTEGER : c == '.' ? POINT : INVALID;
    case INTEGER:
        return is_digit(c) ? INTEGER : c == '.' ? FRACTION : c == 'e' ? EXPONENT : INVALID;
    case POINT:
        return is_digit(c) ? FRACTION : INVALID;
    case FRACTION:
        return is_digit(c) ? FRACTION : c == 'e' ? EXPONENT : INVALID;
    case EXPONENT:
        return is_digit(c) ? POWER : sign ? EXPONENT_SIGN : INVALID;
    case EXPONENT_SIGN:
    case POWER:
        return is_digit(c) ? POWER : INVALID;
    default:
        return INVALID;
    }
}

static uint16_t state_work(uint16_t crc)
{
    uint32_t ends[STATES] = { 0 };
    enum state state = START;

    for (const char *at = input; *at != '\0'; at++) {
        if (*at == ',') {
            ends[state]++;
            state = START;
        } else {
            state = step(state, *at);
        }
    }
    ends[state]++;
    for (int i = 0; i < STATES; i++)
        crc = crc16(crc, ends[i], 8);
    return crc;
}

void kernel_setup(void)
{
    random_state = 8;
}

uint32_t kernel_run(void)
{
    uint16_t crc = 0xffff;

    for (int16_t pass = 0; pass < PASSES; pass++) {
        crc = list_work(crc);
        crc = matrix_work(crc, (int16_t)(pass + 3));
        crc = state_work(crc);
    }
    return crc;
}
