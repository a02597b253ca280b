/* Output by the UART, and the two ends. */
#ifndef CONSOLE_H
#define CONSOLE_H

#include <stdint.h>

void console_put(char c);
void console_text(const char *text);
void console_hex(uint32_t value);

/* Ends QEMU with status 0. */
void finish(void) __attribute__((noreturn));

/* Says why, with the trap's registers, and ends QEMU with status 1. */
void panic(const char *why) __attribute__((noreturn));

#endif
