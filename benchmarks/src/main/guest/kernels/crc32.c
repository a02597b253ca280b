/* CRC-32 (IEEE 802.3, reflected) of 64 KiB by a table of 256 words: a chain of dependent loads. */
#include "kernels.h"

#define LENGTH 65536
#define POLYNOMIAL 0xedb88320u

static uint32_t table[256];
static uint8_t data[LENGTH];

void kernel_setup(void)
{
    uint32_t random = 1;

    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t remainder = byte;
        for (int bit = 0; bit < 8; bit++)
            remainder = remainder >> 1 ^ (-(remainder & 1) & POLYNOMIAL);
        table[byte] = remainder;
    }
    for (int i = 0; i < LENGTH; i++)
        data[i] = (uint8_t)(lcg_next(&random) >> 24);
}

uint32_t kernel_run(void)
{
    uint32_t crc = 0xffffffff;

    for (int i = 0; i < LENGTH; i++)
        crc = crc >> 8 ^ table[(crc ^ data[i]) & 0xff];
    return ~crc;
}
