# free: how much memory there is, and what it is used for, in units of 1024 bytes.

.equ LINE_MAX, 128

.struct Field
    name        .word                   # as /proc/meminfo has it
    value       .word
.endstruct

.globl main
.proc main
    .frame  ra
    call    __nothing_else
    la      a0, meminfo
    la      a1, collect
    call    __each_input
    if a0 != 0
        return
    endif
    la      t0, fields
    lw      a1, Field.value(t0)
    lw      a3, Field.sizeof + Field.value(t0)
    lw      a4, 2 * Field.sizeof + Field.value(t0)
    lw      t1, 3 * Field.sizeof + Field.value(t0)
    add     a4, a4, t1
    sub     a2, a1, a3
    sub     a2, a2, a4
    la      a0, lines
    call    printf
    li      a0, 0
    return
.endproc

# collect(a0 = stream): the values of the fields
.proc collect
    .reg    stream=s0, field=s1
    .frame  ra, s0, s1, line:LINE_MAX
    mv      stream, a0
    loop
        addi    a0, sp, line
        li      a1, LINE_MAX
        mv      a2, stream
        call    fgets
        if a0 == 0
            break
        endif
        la      a1, separators
        call    strtok
        beqz    a0, next
        la      field, fields
        loop
            lw      a1, Field.name(field)
            beqz    a1, next
            addi    a0, sp, line
            call    strcmp
            if a0 == 0
                break
            endif
            addi    field, field, Field.sizeof
        endloop
        li      a0, 0
        la      a1, separators
        call    strtok
        if a0 != 0
            call    atoi
            sw      a0, Field.value(field)
        endif
    next:
    endloop
    return
.endproc

.section .rodata
separators:
    .asciz  ": \n"
lines:
    .ascii  "     total       used       free     cached\n"
    .asciz  "%10u %10u %10u %10u\n"
total_name:
    .asciz  "MemTotal"
free_name:
    .asciz  "MemFree"
buffers_name:
    .asciz  "Buffers"
cached_name:
    .asciz  "Cached"
meminfo_path:
    .asciz  "/proc/meminfo"

.data
.balign 4
meminfo:
    .word   meminfo_path, 0
fields:
    .word   total_name, 0, free_name, 0, buffers_name, 0, cached_name, 0, 0
