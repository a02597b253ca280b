# Writing many characters.

.include "file.inc"
.include "lock.inc"

# fwrite(a0 = items, a1 = bytes each, a2 = count, a3 = stream) -> a0 = items written; fewer and errno on failure
    locked  fwrite, a3, file_write_items

.proc file_write_items
    .reg    count=s0
    .frame  ra, s0
    mv      count, a2
    mul     a2, a1, a2
    if a2 == 0
        li      a0, 0
        return
    endif
    mv      a1, a0
    mv      a0, a3
    call    __file_write
    if a0 == 0
        mv      a0, count
        return
    endif
    li      a0, 0
    return
.endproc

# fputs(a0 = string, a1 = stream) -> a0 = 0, EOF and errno on failure
    locked  fputs, a1, file_write_string

.proc file_write_string
    .reg    string=s0, file=s1
    .frame  ra, s0, s1
    mv      string, a0
    mv      file, a1
    call    strlen
    mv      a2, a0
    mv      a1, string
    mv      a0, file
    leave
    tail    __file_write
.endproc

# puts(a0 = string) -> a0 = 0, EOF and errno on failure; the string and an end of line to stdout
.globl puts
.proc puts
    la      t0, stdout
    lw      a1, 0(t0)
    tail    puts_locked
.endproc

    locked  puts_locked, a1, file_write_line, .local

# file_write_line(a0 = string, a1 = stream) -> a0 = 0, EOF and errno on failure
.proc file_write_line
    .frame  ra, s0
    mv      s0, a1
    call    file_write_string
    if a0 == 0
        li      a0, '\n'
        mv      a1, s0
        call    __file_put
        srai    a0, a0, 31              # EOF, or 0
    endif
    return
.endproc

# __file_write(a0 = stream, a1 = bytes, a2 = count) -> a0 = 0, EOF and errno on failure
.globl __file_write
.proc __file_write
    .reg    file=s0, from=s1, count=s2
    .frame  ra, s0-s2
    mv      file, a0
    mv      from, a1
    mv      count, a2
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_STRING
    if t0 != 0
        lw      t0, File.position(file)
        lw      t1, File.putc_end(file)
        sub     t1, t1, t0
        if t1 <u count                  # what finds no room is dropped
            mv      count, t1
        endif
        j       copy
    endif
    call    __file_start_writing
    bnez    a0, done
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_UNBUFFERED
    bnez    t0, past_buffer
    lw      t0, File.buffer(file)
    lw      t1, File.size(file)
    add     t0, t0, t1
    lw      t1, File.position(file)
    sub     t0, t0, t1
    bleu    count, t0, copy
    mv      a0, file                    # there is too little room: empty the buffer first
    call    __file_flush
    bnez    a0, done
    lw      t0, File.size(file)
    bleu    count, t0, copy
past_buffer:
    mv      a0, file
    mv      a1, from
    mv      a2, count
    leave
    tail    __file_write_out
copy:
    lw      a0, File.position(file)
    add     t0, a0, count
    sw      t0, File.position(file)
    mv      a1, from
    mv      a2, count
    call    memcpy
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_LINE_BUFFERED
    if t0 != 0
        mv      a0, from
        li      a1, '\n'
        mv      a2, count
        call    memchr
        if a0 != 0
            mv      a0, file
            call    __file_flush
            return
        endif
    endif
    li      a0, 0
done:
    return
.endproc
