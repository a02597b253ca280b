# Texts that grow, on the heap.

.include "sh.inc"

.equ FIRST_ROOM, 64

# builder_init(a0 = Builder): makes it empty
.globl builder_init
.proc builder_init
    sw      zero, Builder.text(a0)
    sw      zero, Builder.length(a0)
    sw      zero, Builder.room(a0)
    ret
.endproc

# builder_put(a0 = Builder, a1 = character): appends it
.globl builder_put
.proc builder_put
    .reg    builder=s0, character=s1
    .frame  ra, s0, s1
    mv      builder, a0
    mv      character, a1
    lw      t0, Builder.length(builder)
    lw      a1, Builder.room(builder)
    addi    t0, t0, 2                   # and the zero byte
    if t0 >u a1
        slli    a1, a1, 1
        if a1 == 0
            li      a1, FIRST_ROOM
        endif
        sw      a1, Builder.room(builder)
        lw      a0, Builder.text(builder)
        call    realloc
        if a0 == 0
            la      a0, too_long
            call    fail
        endif
        sw      a0, Builder.text(builder)
    endif
    lw      t0, Builder.text(builder)
    lw      t1, Builder.length(builder)
    add     t0, t0, t1
    sb      character, 0(t0)
    sb      zero, 1(t0)
    addi    t1, t1, 1
    sw      t1, Builder.length(builder)
    return
.endproc

# builder_add(a0 = Builder, a1 = string): appends it
.globl builder_add
.proc builder_add
    .reg    builder=s0, at=s1
    .frame  ra, s0, s1
    mv      builder, a0
    mv      at, a1
    loop
        lbu     a1, 0(at)
        if a1 == 0
            break
        endif
        mv      a0, builder
        call    builder_put
        addi    at, at, 1
    endloop
    return
.endproc

# builder_text(a0 = Builder) -> a0 = its text, valid until it changes
.globl builder_text
.proc builder_text
    lw      a0, Builder.text(a0)
    if a0 == 0
        la      a0, nothing
    endif
    ret
.endproc

# builder_take(a0 = Builder) -> a0 = its text, in the arena; the Builder is empty and may be forgotten
.globl builder_take
.proc builder_take
    .reg    builder=s0, text=s1
    .frame  ra, s0, s1
    mv      builder, a0
    call    builder_text
    call    arena_string
    mv      text, a0
    lw      a0, Builder.text(builder)
    call    free
    mv      a0, builder
    call    builder_init
    mv      a0, text
    return
.endproc

.section .rodata
nothing:
    .asciz  ""
too_long:
    .asciz  "out of memory"
