# Reading many characters.

.include "file.inc"
.include "lock.inc"

# fread(a0 = items, a1 = bytes each, a2 = count, a3 = stream) -> a0 = whole items read; fewer at the end or on failure
    locked  fread, a3, file_read_items

.proc file_read_items
    .reg    to=s0, size=s1, left=s2, file=s3, wanted=s4, piece=s5
    .frame  ra, s0-s5
    mv      to, a0
    mv      size, a1
    mul     wanted, a1, a2
    mv      file, a3
    mv      left, wanted
    while left != 0
        lw      t0, File.position(file)
        lw      piece, File.read_end(file)
        if piece <=u t0
            mv      a0, file
            call    __file_fill
            blez    a0, done
            continue
        endif
        sub     piece, piece, t0
        if piece >u left
            mv      piece, left
        endif
        add     t1, t0, piece
        sw      t1, File.position(file)
        mv      a0, to
        mv      a1, t0
        mv      a2, piece
        call    memcpy
        add     to, to, piece
        sub     left, left, piece
    endwhile
done:
    sub     a0, wanted, left
    if size != 0
        divu    a0, a0, size
    endif
    return
.endproc

# fgets(a0 = room, a1 = its size, a2 = stream) -> a0 = the room, with a line and its end, or as much as fits, and a zero
#   byte; 0 at the end or on failure
    locked  fgets, a2, file_read_line

.proc file_read_line
    .reg    to=s0, left=s1, file=s2, piece=s3, start=s4
    .frame  ra, s0-s4
    mv      to, a0
    mv      start, a0
    addi    left, a1, -1                # one for the zero
    mv      file, a2
    while left > 0
        lw      a0, File.position(file)
        lw      piece, File.read_end(file)
        if piece <=u a0
            mv      a0, file
            call    __file_fill
            blez    a0, at_end
            continue
        endif
        sub     piece, piece, a0
        if piece >u left
            mv      piece, left
        endif
        li      a1, '\n'
        mv      a2, piece
        call    memchr
        lw      a1, File.position(file)
        if a0 != 0                      # the line ends in this piece: the last one
            sub     piece, a0, a1
            addi    piece, piece, 1
            mv      left, piece
        endif
        add     t0, a1, piece
        sw      t0, File.position(file)
        mv      a0, to
        mv      a2, piece
        call    memcpy
        add     to, to, piece
        sub     left, left, piece
    endwhile
finish:
    sb      zero, 0(to)
    mv      a0, start
    return
at_end:
    bnez    a0, none
    bne     to, start, finish
none:
    li      a0, 0
    return
.endproc
