#include "paging.h"
#include "machine.h"

extern uint8_t kernel_end[], crossing_page[];

static uint32_t next_page;
static page_table kernel_table;

void *page_new(void)
{
    uint32_t *page = (uint32_t *)next_page;

    next_page += PAGE_SIZE;
    for (int i = 0; i < PAGE_SIZE / 4; i++)
        page[i] = 0;
    return page;
}

static uint32_t entry_of(uint32_t physical, uint32_t flags)
{
    return physical >> 12 << 10 | flags;
}

uint32_t *page_entry(page_table table, uint32_t virtual_address)
{
    uint32_t *first = &table[virtual_address >> 22];

    if (!(*first & V))
        *first = entry_of((uint32_t)page_new(), V);
    return (uint32_t *)(*first >> 10 << 12) + (virtual_address >> 12 & 1023);
}

void page_map(page_table table, uint32_t virtual_address, uint32_t physical, uint32_t flags)
{
    *page_entry(table, virtual_address) = entry_of(physical, flags);
}

void kernel_map(page_table table)
{
    for (uint32_t at = RAM; at < RAM + RAM_SIZE; at += PAGE_SIZE)
        page_map(table, at, at, READ_WRITE | X);
    page_map(table, UART, UART, READ_WRITE);
    page_map(table, FINISHER, FINISHER, READ_WRITE);
    page_map(table, CROSSING, (uint32_t)crossing_page, READ_EXECUTE);
}

uint32_t satp_of(page_table table, uint32_t asid)
{
    return 0x80000000 | asid << 22 | (uint32_t)table >> 12;
}

uint32_t paging_start(void)
{
    next_page = (uint32_t)kernel_end;
    kernel_table = page_new();
    kernel_map(kernel_table);
    return kernel_satp();
}

uint32_t kernel_satp(void)
{
    return satp_of(kernel_table, 0);
}
