# The three streams that every program has. How stdin and stdout are buffered is decided when they are first used: by
# lines if they are terminals.

.include "file.inc"

.macro standard_stream name, descriptor:req, flags:req, buffer:req, size:req
.globl \name
\name:
    .word   \name\()_file               # C sees a variable: FILE *\name
\name\()_file:
    .word   0, 0, 0, 0                  # position, read_end, getc_end, putc_end
    .word   \buffer
    .word   \size
    .word   \descriptor
    .word   \flags
    .word   0, 0                        # next, lock
.endm

.data
.balign 4
    standard_stream stdin, 0, FILE_READ, stdin_buffer, BUFFER_SIZE
    standard_stream stdout, 1, FILE_WRITE, stdout_buffer, BUFFER_SIZE
    standard_stream stderr, 2, FILE_WRITE | FILE_UNBUFFERED | FILE_BUFFERING_CHOSEN, 0, 0

.bss
.balign 4
stdin_buffer:
    .space  BUFFER_SIZE
stdout_buffer:
    .space  BUFFER_SIZE
