# System calls that change, or look after, what is mapped already.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "file.inc"
.include "mman.inc"
.include "process.inc"

.text

# sys_mprotect(a0 = address, a1 = bytes, a2 = PROT_…) -> a0 = 0, -EINVAL, -EACCES, or -ENOMEM if there is something that is
# not mapped
.globl sys_mprotect
.proc sys_mprotect
    .reg    space=s0, start=s1, end=s2, access=s3, region=s4
    .frame  ra, s0-s4
    mv      access, a2
    call    range_check
    bltz    a0, failed
    mv      start, a0
    mv      end, a1
    mv      a0, access
    call    protection_access
    bltz    a0, failed
    mv      access, a0
    lw      space, Thread.process(tp)
    lw      space, Process.space(space)
    mv      a0, space
    mv      a1, start
    mv      a2, end
    mv      a3, access
    call    regions_check
    bltz    a0, failed
    mv      a0, space
    mv      a1, start
    mv      a2, end
    call    regions_cut
    bltz    a0, failed
    mv      a0, space
    mv      a1, start
    call    region_find
    mv      region, a0
    repeat                              # they follow one another without a gap
        sw      access, Region.access(region)
        mv      a0, space
        mv      a1, region
        call    region_protect
        lw      t0, Region.end(region)
        lw      region, List.next(region)
    until t0 >=u end
    mv      a0, space
    mv      a1, start
    mv      a2, end
    call    space_flush
    li      a0, 0
failed:
    return
.endproc

# regions_check(a0 = Space, a1 = from, a2 = to, a3 = access) -> a0 = 0, -ENOMEM if there is a gap, -EACCES if it is not to be
# had
.proc regions_check
    .reg    space=s0, address=s1, end=s2, access=s3
    .frame  ra, s0-s3
    mv      space, a0
    mv      address, a1
    mv      end, a2
    mv      access, a3
    while address <u end
        mv      a0, space
        mv      a1, address
        call    region_find
        mv      t0, a0
        li      a0, -ENOMEM
        beqz    t0, failed
        lw      t1, Region.reachable(t0)
        not     t1, t1
        and     t1, t1, access
        li      a0, -EACCES
        bnez    t1, failed
        lw      address, Region.end(t0)
    endwhile
    li      a0, 0
failed:
    return
.endproc

# sys_msync(a0 = address, a1 = bytes, a2 = MS_…) -> a0 = 0, -EINVAL, -EIO, or -ENOMEM if nothing is mapped there: with
# MS_SYNC, waits until the changes are on the file's disk
.globl sys_msync
.proc sys_msync
    .reg    space=s0, address=s1, end=s2, flags=s3, region=s4, inode=s5
    .frame  ra, s0-s5
    mv      flags, a2
    call    range_check
    bltz    a0, failed
    mv      address, a0
    mv      end, a1
    lw      space, Thread.process(tp)
    lw      space, Process.space(space)
    while address <u end
        mv      a0, space
        mv      a1, address
        call    region_find
        mv      region, a0
        li      a0, -ENOMEM
        beqz    region, failed
        mv      a1, address
        lw      address, Region.end(region)
        if address >u end
            mv      address, end
        endif
        lw      t0, Region.flags(region)
        andi    t0, t0, REGION_SHARED
        if t0 != zero
            mv      a3, address
            mv      a2, a1
            mv      a1, region
            mv      a0, space
            lw      inode, Region.inode(region)
            call    region_sync
            mv      a0, space
            call    space_flush_all
            andi    t0, flags, MS_SYNC
            if t0 != zero
                lw      a0, Inode.mount(inode)
                call    mount_sync
                bltz    a0, failed
            endif
        endif
    endwhile
    li      a0, 0
failed:
    return
.endproc
