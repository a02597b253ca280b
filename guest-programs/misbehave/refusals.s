# System calls that have to fail, and a file for them.

.include "fcntl.inc"
.include "refusals.inc"

.text

# offer_all(a0 = words, a1 = their end, a2 = calls) -> a0 = 0 if all calls refuse each of the words
.globl offer_all
.proc offer_all
    .reg    at=s0, end=s1, calls=s2, result=s3
    .frame  ra, s0-s3
    mv      at, a0
    mv      end, a1
    mv      calls, a2
    li      result, 0
    while at != end
        mv      a0, calls
        lw      a1, 0(at)
        call    refuse_all
        or      result, result, a0
        addi    at, at, 4
    endwhile
    mv      a0, result
    return
.endproc

# refuse_all(a0 = calls, a1 = word to offer) -> a0 = 0 if all of them fail
.globl refuse_all
.proc refuse_all
    .reg    at=s0, offer=s1, result=s2
    .frame  ra, s0-s2
    mv      at, a0
    mv      offer, a1
    li      result, 0
    loop
        lw      t0, Call.routine(at)
        if t0 == zero
            break
        endif
        lw      a0, Call.first(at)
        lw      a1, Call.second(at)
        lw      a2, Call.third(at)
        li      t1, BAD
.irp argument, a0, a1, a2
        if \argument == t1
            mv      \argument, offer
        endif
.endr
        jalr    t0
        slti    a0, a0, 0
        xori    a0, a0, 1
        or      result, result, a0
        addi    at, at, Call.sizeof
    endloop
    mv      a0, result
    return
.endproc

# open_to_read(a0 = path) -> a0 = descriptor
.globl open_to_read
.proc open_to_read
    li      a1, O_RDONLY
    li      a2, 0
    tail    sys_open
.endproc
