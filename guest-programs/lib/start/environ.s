# The environment, apart from _start so that getenv can be linked into a program with a _start of its own.

.bss
.globl environ
.balign 4
environ:                                # char **environ
    .space  4
