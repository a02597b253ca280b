# read NAME…: a line of standard input, its words one by one into variables; the last one gets the rest.

.include "sh.inc"

.globl builtin_read
.proc builtin_read
    .reg    name=s0, at=s1, end=s2, found=s3
    .frame  ra, s0-s3, line:Builder
    addi    name, a1, 4
    lw      t0, 0(name)
    if t0 == 0
        la      name, default_names
    endif
    addi    a0, sp, line
    call    read_line
    mv      found, a0
    addi    a0, sp, line
    call    builder_take
    mv      at, a0
    loop
        mv      a0, at
        call    blanks_skip
        mv      at, a0
        lw      t0, 4(name)
        if t0 == 0
            break
        endif
        mv      a0, at
        call    word_end
        mv      end, a0
        lbu     t0, 0(end)
        if t0 != 0
            sb      zero, 0(end)
            addi    end, end, 1
        endif
        lw      a0, 0(name)
        mv      a1, at
        call    variable_set
        mv      at, end
        addi    name, name, 4
    endloop
    mv      a0, at
    call    blanks_cut
    lw      a0, 0(name)
    mv      a1, at
    call    variable_set
    mv      a0, found
    return
.endproc

# read_line(a0 = Builder) -> a0 = 0, 1 if the input has ended before anything came: byte by byte, since what is behind the
#   line belongs to others; a \ quotes the next character, or joins the next line
.proc read_line
    .reg    line=s0, any=s1
    .frame  ra, s0, s1, byte:4
    mv      line, a0
    call    builder_init
    li      any, 1
    loop
        addi    a0, sp, byte
        call    read_byte
        beqz    a0, done
        li      any, 0
        lbu     a1, byte(sp)
        switch a1, t0
        case '\n'
            j       done
        case '\\'
            addi    a0, sp, byte
            call    read_byte
            beqz    a0, done
            lbu     a1, byte(sp)
            addi    t0, a1, -'\n'
            if t0 == 0
                continue
            endif
        endswitch
        mv      a0, line
        call    builder_put
    endloop
done:
    mv      a0, any
    return
.endproc

# read_byte(a0 = room) -> a0 = 1, or 0 at the end
.proc read_byte
    .frame  ra
    mv      a1, a0
    li      a0, STDIN
    li      a2, 1
    call    read
    sgtz    a0, a0
    return
.endproc

# blanks_skip(a0 = string) -> a0 = behind the separators that it begins with
.proc blanks_skip
    .frame  ra, s0
    mv      s0, a0
    call    separators
    mv      a1, a0
    mv      a0, s0
    call    strspn
    add     a0, a0, s0
    return
.endproc

# word_end(a0 = string) -> a0 = its first separator, or its end
.proc word_end
    .frame  ra, s0
    mv      s0, a0
    call    separators
    mv      a1, a0
    mv      a0, s0
    call    strcspn
    add     a0, a0, s0
    return
.endproc

# blanks_cut(a0 = string): cuts off the separators at its end
.proc blanks_cut
    .reg    text=s0, end=s1
    .frame  ra, s0, s1
    mv      text, a0
    call    strlen
    add     end, text, a0
    while end != text
        call    separators
        lbu     a1, -1(end)
        call    strchr
        if a0 == 0
            break
        endif
        addi    end, end, -1
    endwhile
    sb      zero, 0(end)
    return
.endproc

.section .rodata
reply:
    .asciz  "REPLY"
.balign 4
default_names:
    .word   reply, 0
