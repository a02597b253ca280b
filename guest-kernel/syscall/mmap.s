# Mapping files, and memory that is nothing but that.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "file.inc"
.include "mapping.inc"
.include "mman.inc"
.include "process.inc"

.equ FLAGS_KNOWN, MAP_SHARED | MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS

.text

# sys_mmap(a0 = address for MAP_FIXED, a1 = bytes, a2 = PROT_…, a3 = MAP_…, a4 = descriptor, a5 = offset in the file) -> a0 =
# address; -EINVAL, -EACCES, -EBADF, -ENODEV if the file is neither a regular one
# nor a device with memory, -ENOMEM
.globl sys_mmap
.proc sys_mmap
    .reg    space=s0, result=s1
    .frame  ra, s0, s1, mapping:Mapping
    lw      space, Thread.process(tp)
    lw      space, Process.space(space)
    sw      a0, mapping + Mapping.start(sp)
    sw      a1, mapping + Mapping.end(sp)
    sw      a3, mapping + Mapping.flags(sp)
    sw      a5, mapping + Mapping.offset(sp)
    sw      zero, mapping + Mapping.inode(sp)
    sw      zero, mapping + Mapping.device(sp)
    mv      a0, a2
    call    protection_access
    bltz    a0, refused
    sw      a0, mapping + Mapping.access(sp)
    mv      a0, a4
    addi    a1, sp, mapping
    call    mapping_file
    bltz    a0, refused
    mv      a0, space
    addi    a1, sp, mapping
    call    mapping_place
    bltz    a0, failed
    mv      a0, space
    addi    a1, sp, mapping
    call    mapping_make
    bltz    a0, failed
    lw      a0, mapping + Mapping.start(sp)
    return
failed:
    mv      result, a0
    lw      a0, mapping + Mapping.inode(sp)
    if a0 != zero
        call    inode_put
    endif
    mv      a0, result
refused:
    return
.endproc

# mapping_file(a0 = descriptor, a1 = Mapping) -> a0 = 0, -EINVAL, -EACCES, -EBADF, -ENODEV or -ENOMEM: checks the flags, and
# finds the file: that of the descriptor, one without a name for anonymous memory that is shared, none if it isn't
.proc mapping_file
    .reg    mapping=s0
    .frame  ra, s0
    mv      mapping, a1
    lw      t0, Mapping.flags(mapping)
    andi    t1, t0, ~FLAGS_KNOWN
    bnez    t1, invalid
    andi    t1, t0, MAP_SHARED | MAP_PRIVATE
    beqz    t1, invalid
    addi    t1, t1, -(MAP_SHARED | MAP_PRIVATE)
    beqz    t1, invalid
    li      t1, PTE_R | PTE_W | PTE_X
    sw      t1, Mapping.reachable(mapping)
    andi    t1, t0, MAP_ANONYMOUS
    if t1 != zero
        andi    t1, t0, MAP_SHARED
        li      a0, 0
        if t1 != zero
            sw      zero, Mapping.offset(mapping)
            lw      a0, Mapping.end(mapping)    # its size still
            call    anonymous_make
            sw      a0, Mapping.inode(mapping)
            seqz    a0, a0
            li      t0, -ENOMEM
            mul     a0, a0, t0
        endif
        return
    endif
    lw      t1, Mapping.offset(mapping)
    bltz    t1, invalid
    andi    t1, t1, PAGE_MASK
    bnez    t1, invalid
    call    descriptor_file
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    lw      t1, File.flags(a0)
    andi    t1, t1, O_ACCMODE
    lw      t2, Mapping.flags(mapping)
    andi    t2, t2, MAP_SHARED
    li      t0, O_WRONLY
    beq     t1, t0, no_access
    if t2 != zero && t1 == zero         # O_RDONLY
        lw      t0, Mapping.access(mapping)
        andi    t0, t0, PTE_W
        bnez    t0, no_access
        li      t0, PTE_R | PTE_X
        sw      t0, Mapping.reachable(mapping)
    endif
    lw      t2, File.inode(a0)
    inode_kind t1, t2
    li      t0, S_IFREG
    if t0 != t1
        mv      a1, mapping
        leave
        j       mapping_device
    endif
    mv      a0, t2
    sw      a0, Mapping.inode(mapping)
    call    inode_get
    li      a0, 0
    return
no_access:
    li      a0, -EACCES
    return
invalid:
    li      a0, -EINVAL
    return
.endproc

# mapping_device(a0 = File, no regular one, a1 = Mapping) -> a0 = 0, -ENODEV if it can't be mapped, -EINVAL, -EACCES: asks its driver
# what is to be seen there. Devices have no copies, and hold no code.
.proc mapping_device
    .reg    file=s0, mapping=s1
    .frame  ra, s0, s1
    mv      file, a0
    mv      mapping, a1
    lw      t0, File.operations(file)
    lw      t0, FileOperations.mmap(t0)
    jalr    t0
    if a0 < 0
        return
    endif
    lw      t0, Mapping.flags(mapping)
    andi    t0, t0, MAP_SHARED
    li      a0, -EINVAL
    beqz    t0, done
    lw      t0, Mapping.access(mapping)
    andi    t0, t0, PTE_X
    li      a0, -EACCES
    bnez    t0, done
    lw      t0, Mapping.reachable(mapping)
    andi    t0, t0, ~PTE_X
    sw      t0, Mapping.reachable(mapping)
    li      t0, REGION_DEVICE
    sw      t0, Mapping.device(mapping)
    lw      a0, File.inode(file)
    sw      a0, Mapping.inode(mapping)
    call    inode_get
    li      a0, 0
done:
    return
.endproc
