# printf: what the library's printf makes of its conversions. The expected output is that of another C library.

# show format, a1, a2, a3: prints with these arguments
.macro show format:req, first=0, second=0, third=0
.section .rodata
format\@:
    .asciz  "\format\n"
.text
    la      a0, format\@
    li      a1, \first
    li      a2, \second
    li      a3, \third
    call    printf
.endm

# show_long format, low, high: prints a 64-bit number, which lies in an even pair of registers
.macro show_long format:req, low:req, high:req
.section .rodata
format\@:
    .asciz  "\format\n"
.text
    la      a0, format\@
    li      a2, \low
    li      a3, \high
    call    printf
.endm

# show_text format, string, a2, a3
.macro show_text format:req, string:req, second=0, third=0
.section .rodata
format\@:
    .asciz  "\format\n"
string\@:
    .asciz  "\string"
.text
    la      a0, format\@
    la      a1, string\@
    li      a2, \second
    li      a3, \third
    call    printf
.endm

.equ INT_MIN, 0x80000000

.globl main
.proc main
    .frame  ra
    show    "plain text, 100%%"
    show    "[%d] [%i] [%u]", 42, -42, -42
    show    "[%d] [%u]", INT_MIN, INT_MIN
    show    "[%5d] [%-5d] [%05d]", 42, 42, 42
    show    "[%5d] [%-5d] [%05d]", -42, -42, -42
    show    "[%2d] [%+d] [% d]", 12345, 42, 42
    show    "[%+5d] [%+05d] [%-+5d]", 42, 42, 42
    show    "[%.3d] [%5.3d] [%-5.3d]", 7, 7, 7
    show    "[%.0d] [%3.0d] [%05.3d]", 0, 0, 7
    show    "[%x] [%X] [%o]", 0xbeef, 0xbeef, 0755
    show    "[%#x] [%#X] [%#o]", 0xbeef, 0xbeef, 0755
    show    "[%#x] [%#o] [%#.2o]", 0, 0, 0
    show    "[%#10x] [%#010x] [%-#10x]", 255, 255, 255
    show    "[%hd] [%hu] [%hhd]", 65535, -1, 255
    show    "[%ld] [%zu] [%td]", -1, 1, -1
    show    "[%*d] [%d]", 6, 42, 43
    show    "[%*d] [%d]", -6, 42, 43
    show    "[%.*d] [%d]", 4, 42, 43
    show    "[%c] [%3c] [%-3c]", 'a', 'b', 'c'
    show    "[%p]", 0xbeef
    show_long "[%lld]", 0, 0x80000000
    show_long "[%llu]", -1, -1
    show_long "[%llx]", 0x89abcdef, 0x01234567
    show_long "[%llo]", -1, -1
    show_long "[%20lld]", 3567587329, 28744
    show_long "[%-20lld]", -2, -1
    show_long "[%020lld]", -2, -1
    show_long "[%jd]", 5, 0
    show_text "[%s]", "abc"
    show_text "[%5s]", "abc"
    show_text "[%-5s] [%d]", "abc", 1
    show_text "[%.2s]", "abc"
    show_text "[%5.1s]", "abc"
    show_text "[%.0s]", "abc"
    show_text "[%2s]", "abc"

    la      a0, room                    # strings: as much as fits, but the length of all
    li      a1, 8
    la      a2, long_format
    li      a3, 123456
    call    snprintf
    mv      a2, a0
    la      a0, outcome
    la      a1, room
    call    printf
    li      a0, 0
    return
.endproc

.section .rodata
long_format:
    .asciz  "<%d>abc"
outcome:
    .asciz  "[%s] of %d\n"

.bss
room:
    .space  8
