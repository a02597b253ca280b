# Reading directories: the operations of an open one.

.include "dirent.inc"
.include "file.inc"

.equ TYPE_SHIFT, 12                     # from a mode to a DT_…

.text

# directory_list(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of whole Dirents, 0 at the end; -EFAULT, or
# -EINVAL if not even one fits
.proc directory_list
    .reg    file=s0, to=s1, left=s2, total=s3
    .frame  ra, s0-s3, dirent:Dirent.name + NAME_MAX + 4
    mv      file, a0
    mv      to, a1
    mv      left, a2
    li      total, 0
    loop
        lw      a0, File.inode(file)
        lw      a1, File.offset(file)
        lw      t0, Inode.size(a0)
        if a1 >=u t0
            break
        endif
        call    directory_entry
        lw      t0, DirectoryEntry.inode(a0)
        if t0 != zero
            addi    a1, sp, dirent
            call    dirent_fill
            if a0 >u left
                bnez    total, done
                li      a0, -EINVAL
                return
            endif
            sub     left, left, a0
            add     total, total, a0
            mv      a2, a0
            mv      a0, to
            add     to, to, a2
            addi    a1, sp, dirent
            call    copy_out
            if a0 < 0
                return
            endif
        endif
        lw      t0, File.offset(file)
        addi    t0, t0, DirectoryEntry.sizeof
        sw      t0, File.offset(file)
    endloop
done:
    mv      a0, total
    return
.endproc

# dirent_fill(a0 = DirectoryEntry, a1 = room for a Dirent and its name) -> a0 = length of the Dirent
.proc dirent_fill
    .reg    entry=s0, dirent=s1
    .frame  ra, s0, s1
    mv      entry, a0
    mv      dirent, a1
    lw      t0, DirectoryEntry.inode(entry)
    lw      t1, Inode.number(t0)
    sw      t1, Dirent.inode(dirent)
    lw      t1, Inode.mode(t0)
    srli    t1, t1, TYPE_SHIFT
    sb      t1, Dirent.type(dirent)
    addi    a0, dirent, Dirent.name
    addi    a1, entry, DirectoryEntry.name
    li      a2, NAME_MAX + 1
    call    string_copy
    addi    a0, entry, DirectoryEntry.name
    call    string_length
    addi    a0, a0, Dirent.name + 1 + 3
    andi    a0, a0, -4
    sh      a0, Dirent.length(dirent)
    return
.endproc

# directory_refuse() -> a0 = -EISDIR: read and write of a directory
.proc directory_refuse
    li      a0, -EISDIR
    return
.endproc

.rodata
    .align  2
.globl directory_operations
directory_operations:
    .word   directory_refuse, directory_refuse, file_seek, directory_list, file_no_terminal, file_release
