# Reading single characters.

.include "file.inc"
.include "lock.inc"

# getchar() -> a0 = the next character of stdin, EOF at its end
.globl getchar
.proc getchar
    la      t0, stdin
    lw      a0, 0(t0)
    tail    fgetc
.endproc

# fgetc(a0 = stream), getc likewise -> a0 = its next character, EOF at its end or on failure
.globl fgetc, getc
.proc fgetc
getc:
    lw      t0, File.position(a0)
    lw      t1, File.getc_end(a0)
    if t0 <u t1
        addi    t1, t0, 1
        sw      t1, File.position(a0)
        lbu     a0, 0(t0)
        ret
    endif
    tail    __file_get_locked
.endproc

    locked  __file_get_locked, a0, __file_get

# __file_get(a0 = stream) -> a0 = its next character, EOF at its end or on failure
.globl __file_get
.proc __file_get
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    lw      t0, File.position(file)
    lw      t1, File.read_end(file)
    if t0 >=u t1
        call    __file_fill
        if a0 <= 0
            li      a0, EOF
            return
        endif
        lw      t0, File.position(file)
    endif
    addi    t1, t0, 1
    sw      t1, File.position(file)
    lbu     a0, 0(t0)
    return
.endproc

# ungetc(a0 = character, a1 = stream) -> a0 = it, which is the next to be read; EOF if there is no room for it
    locked  ungetc, a1, file_unget

.proc file_unget
    .reg    character=s0, file=s1
    .frame  ra, s0, s1
    mv      character, a0
    mv      file, a1
    li      t0, EOF
    beq     character, t0, none
    mv      a0, file
    call    __file_start_reading
    bnez    a0, none
    lw      t0, File.position(file)
    lw      t1, File.buffer(file)
    beq     t0, t1, none
    addi    t0, t0, -1
    sb      character, 0(t0)
    sw      t0, File.position(file)
    lw      t0, File.flags(file)
    andi    t0, t0, ~FILE_END
    sw      t0, File.flags(file)
    andi    a0, character, 0xff
    return
none:
    li      a0, EOF
    return
.endproc

# __file_fill(a0 = stream whose buffer has been read) -> a0 = number of bytes that can be read now; 0 at the end, -1
#   and errno on failure. The end is final: a terminal at which it was typed is not asked again.
.globl __file_fill
.proc __file_fill
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    call    __file_start_reading
    bnez    a0, done
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_END
    bnez    t0, done
    call    __file_flush_lines
    lw      a1, File.buffer(file)
    lw      a2, File.size(file)
    addi    a1, a1, PUSHBACK
    addi    a2, a2, -PUSHBACK
    sw      a1, File.position(file)
    sw      a1, File.read_end(file)
    sw      zero, File.getc_end(file)
    lw      a0, File.descriptor(file)
    call    sys_read
    lw      t0, File.flags(file)
    if a0 > 0
        lw      t1, File.position(file)
        add     t1, t1, a0
        sw      t1, File.read_end(file)
        la      t2, __threaded
        lw      t2, 0(t2)
        if t2 == 0
            sw      t1, File.getc_end(file)
        endif
        return
    endif
    if a0 == 0
        ori     t0, t0, FILE_END
        sw      t0, File.flags(file)
        return
    endif
    ori     t0, t0, FILE_ERROR
    sw      t0, File.flags(file)
    call    __errno_fail
done:
    return
.endproc
