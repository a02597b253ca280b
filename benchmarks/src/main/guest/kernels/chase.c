/* Once around a ring of 64 Ki nodes in random order: each load's address is the result of the one before it. */
#include "kernels.h"

#define NODES 65536

struct node {
    const struct node *next;
    uint32_t value;
};

static struct node ring[NODES];
static uint32_t order[NODES];

/* Sattolo's shuffle gives a permutation that is one single cycle. */
void kernel_setup(void)
{
    uint32_t random = 5;

    for (uint32_t i = 0; i < NODES; i++)
        order[i] = i;
    for (uint32_t i = NODES - 1; i > 0; i--) {
        uint32_t other = (lcg_next(&random) >> 8) % i;
        uint32_t swapped = order[i];
        order[i] = order[other];
        order[other] = swapped;
    }
    for (uint32_t i = 0; i < NODES; i++) {
        ring[i].next = &ring[order[i]];
        ring[i].value = lcg_next(&random);
    }
}

uint32_t kernel_run(void)
{
    const struct node *node = ring;
    uint32_t checksum = 0;

    do {
        checksum = (checksum << 1) + node->value;
        node = node->next;
    } while (node != ring);
    return checksum;
}
