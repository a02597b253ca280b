# /dev/mem: physical memory, for root: position n is the nth byte of RAM.
#
# Who comes here: the system calls, through memory_operations.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "bootinfo.inc"
.include "file.inc"

.text

# memory_read(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position) -> a0 = bytes, 0 at the end, or
# -EFAULT
.proc memory_read
    .reg    position=s0, part=s1
    .frame  ra, s0, s1
    mv      position, a3
    call    memory_part
    mv      part, a2
    mv      t0, a0
    mv      a0, a1
    mv      a1, t0
    call    copy_out
    if a0 == zero
        call    memory_advance
    endif
    return
.endproc

# memory_write(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position) -> a0 = bytes, 0 at the end, or
# -EFAULT
.proc memory_write
    .reg    position=s0, part=s1
    .frame  ra, s0, s1
    mv      position, a3
    call    memory_part
    mv      part, a2
    call    copy_in
    if a0 == zero
        call    memory_advance
    endif
    return
.endproc

# memory_part(a2 = size, a3 = address of the position) -> a0 = address in RAM, a2 = how many bytes there are of the size
#   clobbers t0
.proc memory_part
    lw      a0, 0(a3)
    lw      t0, boot_info + BootInfo.ram_size
    if a0 >u t0
        mv      a0, t0
    endif
    sub     t0, t0, a0
    if a2 >u t0
        mv      a2, t0
    endif
    lw      t0, boot_info + BootInfo.ram
    add     a0, a0, t0
    return
.endproc

# memory_advance(s0 = address of the position, s1 = bytes) -> a0 = bytes
#   clobbers t0
.proc memory_advance
    lw      t0, 0(s0)
    add     t0, t0, s1
    sw      t0, 0(s0)
    mv      a0, s1
    return
.endproc

# memory_seek(a0 = File, a1 = offset, a2 = whence) -> a0 = new position or -EINVAL
.proc memory_seek
    lw      t0, File.offset(a0)
    li      t1, SEEK_CUR
    if a2 == zero
        li      t0, 0
    elseif a2 != t1
        li      a0, -EINVAL
        return
    endif
    add     t0, t0, a1
    bltz    t0, invalid
    sw      t0, File.offset(a0)
    mv      a0, t0
    return
invalid:
    li      a0, -EINVAL
    return
.endproc

.globl memory_operations
file_operations memory_operations, read=memory_read, write=memory_write, seek=memory_seek
