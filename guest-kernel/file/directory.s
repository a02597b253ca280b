# Directories of the RAM file system: files whose contents are DirectoryEntries.

.include "file.inc"

.equ ENTRY_SHIFT, 6
.if DirectoryEntry.sizeof != 1 << ENTRY_SHIFT
    .error "an entry must divide a page"
.endif

.text

# directory_make_root(): the root, which is its own parent; panics if no memory is left
.globl directory_make_root
.proc directory_make_root
    .frame  ra
    li      a0, 0
    li      a1, S_IFDIR | 0755
    call    directory_make
    if a0 == zero
        la      a0, message_root
        call    panic
    endif
    sw      a0, root_directory, t0      # its one reference stays
    return
.endproc

# directory_make(a0 = parent, 0 for itself, a1 = mode) -> a0 = Inode of an empty directory without a name yet, with one
# reference; 0 if no memory is left
.globl directory_make
.proc directory_make
    .reg    parent=s0, directory=s1
    .frame  ra, s0, s1
    mv      parent, a0
    mv      a0, a1
    la      a1, directory_operations
    call    inode_make
    mv      directory, a0
    if directory == zero
        return
    endif
    if parent == zero
        mv      parent, directory
    endif
    la      a1, name_self
    mv      a2, directory
    call    directory_add
    bltz    a0, failed
    mv      a0, directory
    la      a1, name_parent
    mv      a2, parent
    call    directory_add
    bltz    a0, failed
    mv      a0, directory
    return
failed:
    sw      zero, Inode.links(directory)
    mv      a0, directory
    call    inode_put
    li      a0, 0
    return
.endproc

# directory_entry(a0 = directory, a1 = offset) -> a0 = DirectoryEntry there
#   clobbers a1, t0-t3
.globl directory_entry
.proc directory_entry
    .frame  ra
    andi    t3, a1, PAGE_MASK
    srli    a1, a1, PAGE_SHIFT
    addi    a0, a0, Inode.pages
    call    page_tree_find
    add     a0, a0, t3
    return
.endproc

# directory_find(a0 = directory, a1 = name, 0 for a free entry) -> a0 = DirectoryEntry, 0 if there is none
.globl directory_find
.proc directory_find
    .reg    directory=s0, name=s1, offset=s2, entry=s3
    .frame  ra, s0-s3
    mv      directory, a0
    mv      name, a1
    li      offset, 0
    loop
        lw      t0, Inode.size(directory)
        if offset >=u t0
            li      a0, 0
            return
        endif
        mv      a0, directory
        mv      a1, offset
        call    directory_entry
        mv      entry, a0
        lw      t0, DirectoryEntry.inode(entry)
        if t0 == zero
            beqz    name, found
        else
            beqz    name, next
            mv      a0, name
            addi    a1, entry, DirectoryEntry.name
            call    string_equal
            bnez    a0, found
        endif
next:
        addi    offset, offset, DirectoryEntry.sizeof
    endloop
found:
    mv      a0, entry
    return
.endproc

# directory_lookup(a0 = directory, a1 = name) -> a0 = Inode, not referenced, 0 if there is no such name
.globl directory_lookup
.proc directory_lookup
    .frame  ra
    call    directory_find
    if a0 != zero
        lw      a0, DirectoryEntry.inode(a0)
    endif
    return
.endproc

# directory_add(a0 = directory, a1 = name, a2 = Inode) -> a0 = 0 or -ENOSPC: gives the file a name, which must be new
.globl directory_add
.proc directory_add
    .reg    directory=s0, name=s1, inode=s2
    .frame  ra, s0-s2
    mv      directory, a0
    mv      name, a1
    mv      inode, a2
    li      a1, 0
    call    directory_find
    if a0 == zero
        mv      a0, directory
        call    directory_extend
        if a0 == zero
            li      a0, -ENOSPC
            return
        endif
    endif
    sw      inode, DirectoryEntry.inode(a0)
    lw      t0, Inode.links(inode)
    addi    t0, t0, 1
    sw      t0, Inode.links(inode)
    addi    a0, a0, DirectoryEntry.name
    mv      a1, name
    li      a2, NAME_MAX + 1
    call    string_copy
    li      a0, 0
    return
.endproc

# directory_extend(a0 = directory) -> a0 = a new DirectoryEntry at its end, 0 if no memory is left
.proc directory_extend
    .reg    directory=s0
    .frame  ra, s0
    mv      directory, a0
    lw      a1, Inode.size(directory)
    srli    a1, a1, PAGE_SHIFT
    addi    a0, a0, Inode.pages
    call    page_tree_make
    if a0 != zero
        lw      t0, Inode.size(directory)
        andi    t1, t0, PAGE_MASK
        add     a0, a0, t1
        addi    t0, t0, DirectoryEntry.sizeof
        sw      t0, Inode.size(directory)
    endif
    return
.endproc

# directory_remove(a0 = DirectoryEntry): takes a file's name away
.globl directory_remove
.proc directory_remove
    lw      t0, DirectoryEntry.inode(a0)
    sw      zero, DirectoryEntry.inode(a0)
    lw      t1, Inode.links(t0)
    addi    t1, t1, -1
    sw      t1, Inode.links(t0)
    return
.endproc

.rodata
name_self:
    .asciz  "."
name_parent:
    .asciz  ".."
message_root:
    .asciz  "no memory for the root directory"

.bss
    .align  2
.globl root_directory
root_directory:
    .space  4
