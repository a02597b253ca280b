# lsmod: shows which modules the kernel has: their names, their bytes, by how many other modules and devices each is in use, and
# which those modules are.

.equ LINE_MAX, 512

.globl main
.proc main
    .frame  ra
    la      a0, modules
    la      a1, show
    call    __each_input
    return
.endproc

# show(a0 = stream): the kernel's list, as a table
.proc show
    .reg    stream=s0, name=s1, size=s2, count=s3
    .frame  ra, s0-s3, line:LINE_MAX
    mv      stream, a0
    la      a0, head
    call    puts
    loop
        addi    a0, sp, line
        li      a1, LINE_MAX
        mv      a2, stream
        call    fgets
        if a0 == 0
            break
        endif
        call    word
        mv      name, a0
        li      a0, 0
        call    word
        mv      size, a0
        li      a0, 0
        call    word
        mv      count, a0
        li      a0, 0
        call    word
        mv      a4, a0
        if name == 0 || size == 0 || count == 0 || a4 == 0
            break
        endif
        la      a0, row
        mv      a1, name
        mv      a2, size
        mv      a3, count
        call    printf
    endloop
    return
.endproc

# word(a0 = line, or 0 to go on in the last one) -> a0 = its next word, 0 at the end
.proc word
    la      a1, blanks
    tail    strtok
.endproc

.section .rodata
head:
    .asciz  "Module                     Size  Used by"
row:
    .asciz  "%-24s %6s  %s %s\n"
blanks:
    .asciz  " \n"
path:
    .asciz  "/proc/modules"

.data
.balign 4
modules:
    .word   path, 0
