# The RAM file system: files that are nothing but their inodes and their pages in the page cache. A directory holds the
# addresses of its inodes.
#
# Who comes here: the file layer, with the mount's lock held. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "bootinfo.inc"
.include "directory.inc"
.include "dirent.inc"
.include "statfs.inc"

.text

# ram_start(a0 = Mount) -> a0 = 0 or -ENOMEM: an empty root directory
.proc ram_start
    .reg    mount=s0, root=s1
    .frame  ra, s0, s1
    mv      mount, a0
    li      t0, PAGE_SIZE
    sw      t0, Mount.block_size(mount)
    li      t0, 1
    sw      t0, Mount.typed(mount)
    call    inode_alloc
    mv      root, a0
    beqz    root, no_memory
    sw      root, Mount.root(mount)
    li      t0, S_IFDIR | 0755
    sw      t0, Inode.mode(root)
    call    inode_set_operations
    mv      a1, root
    call    ram_inode_make
    mv      a0, root
    mv      a1, root
    call    directory_start
    if a0 < 0
        mv      a0, root
        call    inode_free
        j       no_memory
    endif
    li      a0, 0
    return
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# ram_stop(a0 = Mount): forgets all files
.proc ram_stop
    .reg    mount=s0
    .frame  ra, s0
    mv      mount, a0
    loop
        lw      a0, Mount.inodes + List.next(mount)
        addi    t0, mount, Mount.inodes
        if a0 == t0
            break
        endif
        addi    a0, a0, -Inode.link
        call    inode_free
    endloop
    return
.endproc

# ram_inode_make(a1 = Inode) -> a0 = 0: a number, counted on through all RAM file systems
.proc ram_inode_make
    lw      t0, ram_last_number
    addi    t0, t0, 1
    sw      t0, ram_last_number, t1
    sw      t0, Inode.number(a1)
    sw      a1, Inode.entry(a1)
    li      a0, 0
    return
.endproc

# ram_inode_at(a1 = Inode.entry) -> a0 = Inode, referenced
.proc ram_inode_at
    mv      a0, a1
    j       inode_get
.endproc

# ram_inode_drop(a0 = Inode): without names it is gone
.proc ram_inode_drop
    lw      t0, Inode.links(a0)
    beqz    t0, inode_free
    return
.endproc

# ram_list(a0 = directory, a1 = offset, a2 = Dirent, a3 = as for that) -> as directory_list; with the file's number
.proc ram_list
    .frame  ra, s0
    mv      s0, a2
    call    directory_list
    if a0 > 0
        lw      t0, Dirent.inode(s0)
        lw      t1, Inode.number(t0)
        sw      t1, Dirent.inode(s0)
    endif
    return
.endproc

# ram_truncate() -> a0 = 0: there is nothing but the pages
.proc ram_truncate
    li      a0, 0
    return
.endproc

# ram_prepare() -> a0 = 0: pages come when they are written
.proc ram_prepare
    li      a0, 0
    return
.endproc

# ram_sync() -> a0 = 0: there is no disk; also for the end of the machine
.proc ram_sync
    li      a0, 0
    return
.endproc

# ram_statfs(a0 = Mount, a1 = Statfs) -> a0 = 0: pages are shared with everybody
.proc ram_statfs
    li      t0, RAMFS_MAGIC
    sw      t0, Statfs.type(a1)
    lw      t0, page_count_free
    sw      t0, Statfs.free(a1)
    sw      t0, Statfs.available(a1)
    lw      t0, boot_info + BootInfo.ram_size
    srli    t0, t0, PAGE_SHIFT
    sw      t0, Statfs.blocks(a1)
    lw      t0, Mount.inode_count(a0)
    sw      t0, Statfs.files(a1)
    li      a0, 0
    return
.endproc

.rodata
name:
    .asciz  "ramfs"
    .align  2
.globl ram_filesystem
ram_filesystem:
    .word   name, ram_start, ram_stop, ram_sync, ram_statfs, ram_sync, directory_lookup, ram_list, ram_inode_at, ram_inode_make
    .word   ram_inode_drop, ram_truncate, 0, 0, ram_prepare, 0x7fffffff

.bss
    .align  2
ram_last_number:
    .space  4
