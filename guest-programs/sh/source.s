# Where commands come from: a string, a file, or lines that are edited at a terminal.

.include "sh.inc"

# source_next() -> a0 = the next character of the present source, END at its end
.globl source_next
.proc source_next
    .reg    source=s0, character=s1
    .frame  ra, s0, s1
    la      source, source_now
    lw      source, 0(source)
    lw      character, Source.pushed(source)
    if character >= 0
        li      t0, END
        sw      t0, Source.pushed(source)
    else
        mv      a0, source
        call    insertion_next
        if a0 < 0
            mv      a0, source
            call    source_fetch
        endif
        mv      character, a0
    endif
    lw      a0, Source.record(source)
    lw      t0, Source.inserted(source)
    if a0 != 0 && t0 == 0 && character >= 0
        mv      a1, character
        call    builder_put
    endif
    mv      a0, character
    return
.endproc

# source_fetch(a0 = Source) -> a0 = its next character, END at its end
#   files are read byte by byte: what is behind a command belongs to it
.proc source_fetch
    .reg    source=s0
    .frame  ra, s0, byte:4
    mv      source, a0
    lw      t0, Source.edited(source)
    if t0 != 0
        lw      t0, Source.text(source)
        lbu     t1, 0(t0)
        if t1 == 0
            call    edit_next_line
            beqz    a0, at_end
            sw      a0, Source.text(source)
        endif
    endif
    lw      t0, Source.text(source)
    if t0 != 0
        lbu     a0, 0(t0)
        beqz    a0, at_end
        addi    t0, t0, 1
        sw      t0, Source.text(source)
        return
    endif
    lw      a0, Source.descriptor(source)
    addi    a1, sp, byte
    li      a2, 1
    call    read
    blez    a0, at_end
    lbu     a0, byte(sp)
    return
at_end:
    li      a0, END
    return
.endproc

# source_back(a0 = character, or END): the next one to be read
.globl source_back
.proc source_back
    la      t0, source_now
    lw      t0, 0(t0)
    sw      a0, Source.pushed(t0)
    lw      t1, Source.record(t0)
    lw      t2, Source.inserted(t0)
    if t1 != 0 && t2 == 0 && a0 >= 0
        lw      t2, Builder.length(t1)
        addi    t2, t2, -1
        sw      t2, Builder.length(t1)
    endif
    ret
.endproc

# source_string(a0 = Source, a1 = string): makes it read the string
.globl source_string
.proc source_string
    li      t0, -1
    sw      t0, Source.descriptor(a0)
    sw      a1, Source.text(a0)
    sw      zero, Source.edited(a0)
    sw      t0, Source.pushed(a0)
    sw      zero, Source.inserted(a0)
    sw      zero, Source.record(a0)
    ret
.endproc

# source_file(a0 = Source, a1 = descriptor): makes it read the file
.globl source_file
.proc source_file
    sw      a1, Source.descriptor(a0)
    sw      zero, Source.text(a0)
    sw      zero, Source.edited(a0)
    li      t0, END
    sw      t0, Source.pushed(a0)
    sw      zero, Source.inserted(a0)
    sw      zero, Source.record(a0)
    ret
.endproc

# source_use(a0 = Source) -> a0 = the one that was in use before
.globl source_use
.proc source_use
    la      t0, source_now
    lw      t1, 0(t0)
    sw      a0, 0(t0)
    mv      a0, t1
    ret
.endproc

.bss
.balign 4
.globl source_now
source_now:                             # Source
    .space  4
