# Operations that several kinds of files share.

.include "file.inc"

.text

# file_seek(a0 = File, a1 = offset, a2 = whence) -> a0 = new position, -EINVAL if it would be negative; for files of a
# size
#   clobbers t0, t1
.globl file_seek
.proc file_seek
    switch a2, t1
    case SEEK_SET
        li      t0, 0
    case SEEK_CUR
        lw      t0, File.offset(a0)
    case SEEK_END
        lw      t0, File.inode(a0)
        lw      t0, Inode.size(t0)
    default
        li      a0, -EINVAL
        return
    endswitch
    add     t1, t0, a1                  # both are positive when this can overflow: then it is negative
    if t1 < 0
        li      a0, -EINVAL
        return
    endif
    sw      t1, File.offset(a0)
    mv      a0, t1
    return
.endproc

# file_seek_refuse() -> a0 = -ESPIPE: seek of files that have no positions
.globl file_seek_refuse
.proc file_seek_refuse
    li      a0, -ESPIPE
    return
.endproc

# file_list_refuse() -> a0 = -ENOTDIR: list of all that is no directory
.globl file_list_refuse
.proc file_list_refuse
    li      a0, -ENOTDIR
    return
.endproc

# file_no_terminal() -> a0 = 0: is_terminal of all that is none
.globl file_no_terminal
.proc file_no_terminal
    li      a0, 0
    return
.endproc

# file_release(): release of files that need no farewell
.globl file_release
.proc file_release
    return
.endproc
