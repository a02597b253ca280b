# Lines of any length.

.include "errno.inc"
.include "file.inc"
.include "lock.inc"

.equ FIRST_ROOM, 128

# getline(a0 = char **line, a1 = size_t *size, a2 = stream) -> a0 = length of the line, its end included; -1 at the end
#   of the input, or with errno on failure. The line is on the heap; *line may be 0 at first.
.weak getline
.proc getline
    mv      a3, a2
    li      a2, '\n'
    tail    __getdelim
.endproc

# getdelim(a0 = char **line, a1 = size_t *size, a2 = character that ends a line, a3 = stream) -> likewise
.weak getdelim
.proc getdelim
    tail    __getdelim
.endproc

    locked  __getdelim, a3, file_read_delimited

# file_read_delimited(a0-a3 as above) -> likewise
.proc file_read_delimited
    .reg    line=s0, size=s1, end=s2, file=s3, at=s4, room=s5
    .frame  ra, s0-s5
    mv      line, a0
    mv      size, a1
    mv      end, a2
    mv      file, a3
    li      at, 0
    lw      t0, 0(line)
    lw      room, 0(size)
    if t0 == 0
        li      room, 0
    endif
    loop
        addi    t0, at, 2               # for one more, and the zero byte
        if t0 >u room
            slli    room, room, 1
            if room == 0
                li      room, FIRST_ROOM
            endif
            lw      a0, 0(line)
            mv      a1, room
            call    realloc
            beqz    a0, failed
            sw      a0, 0(line)
            sw      room, 0(size)
        endif
        mv      a0, file
        call    __file_get
        if a0 < 0
            break
        endif
        lw      t0, 0(line)
        add     t0, t0, at
        sb      a0, 0(t0)
        addi    at, at, 1
        beq     a0, end, done
    endloop
    beqz    at, failed
done:
    lw      t0, 0(line)
    add     t0, t0, at
    sb      zero, 0(t0)
    mv      a0, at
    return
failed:
    li      a0, -1
    return
.endproc
