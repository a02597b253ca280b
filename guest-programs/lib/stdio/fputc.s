# Writing single characters.

.include "file.inc"
.include "lock.inc"

# putchar(a0 = character) -> a0 = it, EOF and errno on failure
.globl putchar
.proc putchar
    la      t0, stdout
    lw      a1, 0(t0)
    tail    fputc
.endproc

# fputc(a0 = character, a1 = stream), putc likewise -> a0 = it, EOF and errno on failure
.globl fputc, putc
.proc fputc
putc:
    lw      t0, File.position(a1)
    lw      t1, File.putc_end(a1)
    if t0 <u t1
        sb      a0, 0(t0)
        addi    t0, t0, 1
        sw      t0, File.position(a1)
        andi    a0, a0, 0xff
        ret
    endif
    tail    __file_put_locked
.endproc

    locked  __file_put_locked, a1, __file_put

# __file_put(a0 = character, a1 = stream) -> a0 = it, EOF and errno on failure
.globl __file_put
.proc __file_put
    .reg    character=s0, file=s1
    .frame  ra, s0, s1, byte:1
    andi    character, a0, 0xff
    mv      file, a1
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_STRING
    if t0 != 0
        lw      t0, File.position(file)
        lw      t1, File.putc_end(file)
        bgeu    t0, t1, done            # no room: it is dropped
        j       store
    endif
    mv      a0, file
    call    __file_start_writing
    bnez    a0, failed
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_UNBUFFERED
    if t0 != 0
        sb      character, byte(sp)
        mv      a0, file
        addi    a1, sp, byte
        li      a2, 1
        call    __file_write_out
        bnez    a0, failed
        j       done
    endif
    lw      t0, File.position(file)
    lw      t1, File.buffer(file)
    lw      t2, File.size(file)
    add     t1, t1, t2
    if t0 == t1                         # full
        mv      a0, file
        call    __file_flush
        bnez    a0, failed
        lw      t0, File.position(file)
    endif
store:
    sb      character, 0(t0)
    addi    t0, t0, 1
    sw      t0, File.position(file)
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_LINE_BUFFERED
    addi    t1, character, -'\n'
    if t0 != 0 && t1 == 0
        mv      a0, file
        call    __file_flush
        bnez    a0, failed
    endif
done:
    mv      a0, character
    return
failed:
    li      a0, EOF
    return
.endproc
