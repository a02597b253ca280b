# select asks as poll does: sets of bits become Pollfds, and their answers sets of bits. Needs no stack.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "poll.inc"
.include "select.inc"

.text

# entries_fill(a0 = Pollfds, a1 = Sets, a2 = how many descriptors): what poll is to be asked; descriptors in no set are
# passed over
#   clobbers a0, a2, t0-t5
.globl entries_fill
.proc entries_fill
    .reg    entry=a0, descriptor=t0
    li      descriptor, 0
    lw      t1, Sets.read(a1)
    lw      t2, Sets.write(a1)
    lw      t3, Sets.except(a1)
    while descriptor != a2
        andi    t4, t1, 1               # POLLIN
        andi    t5, t2, 1
        slli    t5, t5, 2               # POLLOUT
        or      t4, t4, t5
        andi    t5, t3, 1
        slli    t5, t5, 1               # POLLPRI
        or      t4, t4, t5
        sh      t4, Pollfd.events(entry)
        sw      descriptor, Pollfd.descriptor(entry)
        if t4 == zero
            li      t5, -1
            sw      t5, Pollfd.descriptor(entry)
        endif
        srli    t1, t1, 1
        srli    t2, t2, 1
        srli    t3, t3, 1
        addi    entry, entry, Pollfd.sizeof
        addi    descriptor, descriptor, 1
    endwhile
    return
.endproc

# sets_fill(a0 = Sets with what was asked for, a1 = Pollfds, a2 = how many) -> a0 = how many bits stay set, or -EBADF
#   clobbers a1-a5, t0-t5
.globl sets_fill
.proc sets_fill
    .reg    sets=a3, entry=a1, bit=a4, total=a5
    mv      sets, a0
    li      bit, 1
    li      total, 0
    while a2 != zero
        lhu     t0, Pollfd.revents(entry)
        andi    t1, t0, POLLNVAL
        bnez    t1, bad
        .irp set, read, write, except
            .ifc \set, read
                andi    t1, t0, POLLIN | POLLHUP | POLLERR
            .endif
            .ifc \set, write
                andi    t1, t0, POLLOUT | POLLERR
            .endif
            .ifc \set, except
                andi    t1, t0, POLLPRI
            .endif
            lw      t2, Sets.\set(sets)
            and     t3, t2, bit
            snez    t4, t1
            snez    t5, t3
            and     t5, t5, t4
            add     total, total, t5
            if t1 == zero
                xor     t2, t2, t3
                sw      t2, Sets.\set(sets)
            endif
        .endr
        slli    bit, bit, 1
        addi    entry, entry, Pollfd.sizeof
        addi    a2, a2, -1
    endwhile
    mv      a0, total
    return
bad:
    li      a0, -EBADF
    return
.endproc
