# /proc: what the kernel knows of itself and of its processes, as texts that are made when they are read. An inode lives as
# long as somebody uses it; Inode.special is the pid, 0 for the system, and Inode.entry the ProcFile, 0 for a directory.
#
# Who comes here: the file layer, with the mount's lock held. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "dirent.inc"
.include "errno.inc"
.include "proc.inc"
.include "process.inc"
.include "statfs.inc"

# Every file of the system: name, mode, and the routine that makes its contents.
.macro proc_system_files each
    \each   counters,   S_IFREG | 0444
    \each   devices,    S_IFREG | 0444
    \each   interrupts, S_IFREG | 0444
    \each   meminfo,    S_IFREG | 0444
    \each   modules,    S_IFREG | 0444
    \each   mounts,     S_IFREG | 0444
    \each   self,       S_IFLNK | 0777
    \each   uptime,     S_IFREG | 0444
.endm

# Every file of a process.
.macro proc_process_files each
    \each   maps,       S_IFREG | 0444
    \each   stat,       S_IFREG | 0444
.endm

.text

# proc_start(a0 = Mount) -> a0 = 0 or -ENOMEM
.proc proc_start
    .frame  ra, s0
    mv      s0, a0
    lw      t0, Mount.flags(s0)
    ori     t0, t0, MS_RDONLY
    sw      t0, Mount.flags(s0)
    li      t0, PAGE_SIZE
    sw      t0, Mount.block_size(s0)
    li      a1, 0
    li      a2, 0
    call    proc_inode
    sw      a0, Mount.root(s0)
    seqz    a0, a0
    neg     a0, a0
    andi    a0, a0, -ENOMEM
    return
.endproc

# proc_stop(a0 = Mount)
.proc proc_stop
    lw      a0, Mount.root(a0)
    j       inode_free
.endproc

# proc_statfs(a1 = Statfs) -> a0 = 0
.proc proc_statfs
    li      t0, PROC_SUPER_MAGIC
    sw      t0, Statfs.type(a1)
    li      a0, 0
    return
.endproc

# proc_nothing() -> a0 = 0: what there is nothing to do for
.proc proc_nothing
    li      a0, 0
    return
.endproc

# proc_refuse() -> a0 = -EROFS: what is never called, because nothing here can be written
.proc proc_refuse
    li      a0, -EROFS
    return
.endproc

# proc_inode(a0 = Mount, a1 = Process, 0 for the system, a2 = ProcFile, 0 for the directory) -> a0 = Inode, referenced; 0 if
# no memory is left
.globl proc_inode
.proc proc_inode
    .reg    process=s0, row=s1, inode=s2
    .frame  ra, s0-s2
    mv      process, a1
    mv      row, a2
    call    inode_alloc
    mv      inode, a0
    beqz    inode, done
    li      t0, 1
    sw      t0, Inode.links(inode)
    sw      row, Inode.entry(inode)
    if process != zero
        lw      t0, Process.pid(process)
        sw      t0, Inode.special(inode)
        lw      t1, Process.effective_user(process)
        sw      t1, Inode.user(inode)
        lw      t1, Process.effective_group(process)
        sw      t1, Inode.group(inode)
    endif
    li      t1, S_IFDIR | 0555
    la      t2, directory_operations
    if row != zero
        lw      t1, ProcFile.mode(row)
        la      t2, proc_operations
    endif
    sw      t1, Inode.mode(inode)
    sw      t2, Inode.operations(inode)
    mv      a0, process
    mv      a1, row
    call    proc_number
    sw      a0, Inode.number(inode)
    mv      a0, inode
    call    proc_link_size
    mv      a0, inode
done:
    return
.endproc

# proc_number(a0 = Process, 0 for the system, a1 = ProcFile, 0 for the directory) -> a0 = number of the file
#   clobbers t0, t1
.globl proc_number
.proc proc_number
    la      t0, system_files
    if a0 != zero
        la      t0, process_files
        lw      a0, Process.pid(a0)
    endif
    slli    a0, a0, PROC_NUMBER_SHIFT
    if a1 != zero
        sub     t0, a1, t0
        li      t1, ProcFile.sizeof
        divu    t0, t0, t1
        addi    t0, t0, 2
        add     a0, a0, t0
    else
        addi    a0, a0, 1
    endif
    return
.endproc

# proc_link_size(a0 = Inode): a symbolic link is as long as what it says
.proc proc_link_size
    .frame  ra, s0
    mv      s0, a0
    inode_kind t1, a0
    li      t0, S_IFLNK
    if t1 == t0
        call    proc_make
        if a0 != zero
            lw      t0, Text.end(a0)
            sw      t0, Inode.size(s0)
            call    page_put
        endif
    endif
    return
.endproc

.macro proc_row name, mode
    .pushsection .rodata.text, "a"
name_\name:
    .asciz  "\name"
    .popsection
    .word   name_\name, \mode, proc_\name
.endm

.rodata
name:
    .asciz  "proc"
    .align  2
.globl system_files, system_files_end, process_files, process_files_end
system_files:
    proc_system_files proc_row
system_files_end:
process_files:
    proc_process_files proc_row
process_files_end:
.globl proc_filesystem
proc_filesystem:
    .word   name, proc_start, proc_stop, proc_nothing, proc_statfs, proc_nothing, proc_lookup, proc_list, proc_refuse, proc_refuse
    .word   inode_free, proc_refuse, proc_page_read, 0, proc_refuse, 1
