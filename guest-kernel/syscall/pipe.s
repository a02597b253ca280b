# The making of a pipe.

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
    .reg    inode=s0, pipe=s1
    .frame  ra, s0, s1
    li      a0, S_IFIFO | 0600
    la      a1, pipe_operations
    call    inode_make
    mv      inode, a0
    if inode == zero
        return
    endif
    addi    a0, inode, Inode.pages
    li      a1, 0
    call    page_tree_make
    mv      pipe, a0
    if pipe == zero
        mv      a0, inode
        call    inode_put
        li      a0, 0
        return
    endif
    li      t0, 1
    sw      t0, Pipe.readers(pipe)
    sw      t0, Pipe.writers(pipe)
    addi    a0, pipe, Pipe.readable
    call    list_clear
    addi    a0, pipe, Pipe.writable
    call    list_clear
    mv      a0, inode
    return
.endproc

# end_open(a0 = Inode of a pipe, a1 = flags) -> a0 = descriptor of one of its ends, -ENFILE or -EMFILE
.proc end_open
    .reg    inode=s0, flags=s1, file=s2, result=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      flags, a1
    call    inode_get
    mv      a0, inode
    mv      a1, flags
    call    file_make
    mv      file, a0
    if file == zero
        mv      a0, inode
        call    inode_put
        li      a0, -ENFILE
        return
    endif
    call    descriptor_add
    if a0 < 0
        mv      result, a0
        mv      a0, file
        call    file_put
        mv      a0, result
    endif
    return
.endproc
