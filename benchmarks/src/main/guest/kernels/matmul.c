/* Product of two matrices of 64 x 64 words: multiplications, and loads in rows and in columns. */
#include "kernels.h"

#define SIZE 64

static uint32_t left[SIZE][SIZE], right[SIZE][SIZE], product[SIZE][SIZE];

void kernel_setup(void)
{
    uint32_t random = 3;

    for (int row = 0; row < SIZE; row++) {
        for (int column = 0; column < SIZE; column++) {
            left[row][column] = lcg_next(&random) >> 20;
            right[row][column] = lcg_next(&random) >> 20;
        }
    }
}

uint32_t kernel_run(void)
{
    for (int row = 0; row < SIZE; row++) {
        for (int column = 0; column < SIZE; column++) {
            uint32_t sum = 0;
            for (int k = 0; k < SIZE; k++)
                sum += left[row][k] * right[k][column];
            product[row][column] = sum;
        }
    }
    left[SIZE - 1][0] = product[0][SIZE - 1] & 0xfff; /* so that no two iterations are the same */
    return product[0][0] ^ product[SIZE / 2][SIZE / 4] ^ product[SIZE - 1][SIZE - 1];
}
