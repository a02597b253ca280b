/* Quicksort (Hoare's partition) of 64 Ki random words: branches that nothing predicts, and recursion. */
#include "kernels.h"

#define LENGTH 65536

static int32_t values[LENGTH];
static uint32_t random_state;

/* Sorts values[first] to values[last]: recursion into the left part, a loop over the right one. */
static NOINLINE void sort(int first, int last)
{
    while (first < last) {
        int32_t pivot = values[first + (last - first) / 2];
        int low = first, high = last;
        do {
            while (values[low] < pivot)
                low++;
            while (values[high] > pivot)
                high--;
            if (low <= high) {
                int32_t swapped = values[low];
                values[low++] = values[high];
                values[high--] = swapped;
            }
        } while (low <= high);
        sort(first, high);
        first = low;
    }
}

void kernel_setup(void)
{
    random_state = 4;
}

uint32_t kernel_run(void)
{
    uint32_t checksum = 0;

    for (int i = 0; i < LENGTH; i++)
        values[i] = (int32_t)lcg_next(&random_state);
    sort(0, LENGTH - 1);
    for (int i = 0; i < LENGTH; i += LENGTH / 16)
        checksum = checksum * 31 + (uint32_t)values[i];
    return checksum;
}
