#include "console.h"
#include "machine.h"
#include "supervisor.h"

void console_put(char c)
{
    *(volatile uint8_t *)UART = (uint8_t)c;
}

void console_text(const char *text)
{
    while (*text != '\0')
        console_put(*text++);
}

void console_hex(uint32_t value)
{
    for (int shift = 28; shift >= 0; shift -= 4)
        console_put("0123456789abcdef"[value >> shift & 15]);
}

static void __attribute__((noreturn)) end(uint32_t code)
{
    *(volatile uint32_t *)FINISHER = code;
    for (;;)
        ;
}

void finish(void)
{
    end(FINISHER_PASS);
}

void panic(const char *why)
{
    console_text("panic: ");
    console_text(why);
    console_text("; scause ");
    console_hex(csr_read(scause));
    console_text(" sepc ");
    console_hex(csr_read(sepc));
    console_text(" stval ");
    console_hex(csr_read(stval));
    console_put('\n');
    end(FINISHER_FAIL);
}
