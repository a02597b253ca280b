/* Jumps out of nested calls. */
#ifndef _SETJMP_H
#define _SETJMP_H

typedef unsigned int jmp_buf[14];

int setjmp(jmp_buf context) __attribute__((__returns_twice__));
void longjmp(jmp_buf context, int value) __attribute__((__noreturn__));

#endif
