# The making of a pipe.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "pipe.inc"

.text

# sys_pipe(a0 = user's two words) -> a0 = 0, the words being the descriptors that read and write it; -EFAULT, -EMFILE,
# -ENFILE or -ENOMEM, and nothing has been made
.globl sys_pipe
.proc sys_pipe
    .reg    user=s0, inode=s1, result=s2
    .frame  ra, s0-s2, descriptors:8
    mv      user, a0
    call    pipe_make
    mv      inode, a0
    li      a0, -ENOMEM
    beqz    inode, refused
    mv      a0, inode
    li      a1, O_RDONLY
    call    end_open
    sw      a0, descriptors(sp)
    mv      result, a0
    bltz    a0, no_reader
    mv      a0, inode
    li      a1, O_WRONLY
    call    end_open
    sw      a0, descriptors + 4(sp)
    mv      result, a0
    bltz    a0, no_writer
    mv      a0, user
    addi    a1, sp, descriptors
    li      a2, 8
    call    copy_out
    mv      result, a0
    bgez    a0, done
    lw      a0, descriptors + 4(sp)
    call    descriptor_close
no_writer:
    lw      a0, descriptors(sp)
    call    descriptor_close
no_reader:
done:
    mv      a0, inode                   # the openings have references of their own
    call    inode_put
    mv      a0, result
refused:
    return
.endproc

# pipe_make() -> a0 = Inode of an empty pipe, referenced; 0 if no memory is left
.proc pipe_make
    .reg    inode=s0
    .frame  ra, s0
    lw      a0, root_directory          # a file of the root's file system, without a name
    li      a1, S_IFIFO | 0600
    li      a2, 0
    call    inode_new
    mv      inode, a0
    if inode == zero
        return
    endif
    call    pipe_prepare
    if a0 == zero
        mv      a0, inode
        call    inode_put
        li      inode, 0
    endif
    mv      a0, inode
    return
.endproc

# end_open(a0 = Inode of a pipe, a1 = flags) -> a0 = descriptor of one of its ends, -ENFILE or -EMFILE
.proc end_open
    .reg    inode=s0, file=s1, result=s2
    .frame  ra, s0-s2
    mv      inode, a0
    call    file_make
    mv      file, a0
    if file == zero
        li      a0, -ENFILE
        return
    endif
    mv      a0, inode
    call    inode_get
    mv      a0, file
    lw      a1, Inode.pipe(inode)
    call    pipe_join
    mv      a0, file
    li      a1, 0
    call    descriptor_add
    if a0 < 0
        mv      result, a0
        mv      a0, file
        call    file_put
        mv      a0, result
    endif
    return
.endproc
