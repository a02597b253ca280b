# Opening and closing streams.

.include "errno.inc"
.include "fcntl.inc"
.include "file.inc"

# fopen(a0 = path, a1 = mode: r, w, a, r+, w+ or a+, b or not) -> a0 = a stream, 0 and errno on failure
.globl fopen
.proc fopen
    .reg    path=s0, flags=s1
    .frame  ra, s0, s1
    mv      path, a0
    mv      a0, a1
    call    mode_parse
    bltz    a0, failed
    mv      flags, a1
    mv      a1, a0
    mv      a0, path
    li      a2, 0666
    call    sys_open
    bltz    a0, failed
    mv      a1, flags
    leave
    tail    file_make
failed:
    call    __errno_fail
    li      a0, 0
    return
.endproc

# fdopen(a0 = descriptor, a1 = mode) -> a0 = a stream, 0 and errno on failure
.weak fdopen
.proc fdopen
    .reg    descriptor=s0
    .frame  ra, s0
    mv      descriptor, a0
    mv      a0, a1
    call    mode_parse
    if a0 < 0
        call    __errno_fail
        li      a0, 0
        return
    endif
    mv      a0, descriptor
    leave
    tail    file_make
.endproc

# mode_parse(a0 = mode) -> a0 = flags for open, a1 = flags of the stream; a0 = -EINVAL for any other mode
.proc mode_parse
    .reg    mode=a2
    mv      mode, a0
    lbu     t0, 0(mode)
    switch t0, t1
    case 'r'
        li      a0, O_RDONLY
        li      a1, FILE_READ
    case 'w'
        li      a0, O_WRONLY | O_CREAT | O_TRUNC
        li      a1, FILE_WRITE
    case 'a'
        li      a0, O_WRONLY | O_CREAT | O_APPEND
        li      a1, FILE_WRITE
    default
        li      a0, -EINVAL
        ret
    endswitch
    loop
        addi    mode, mode, 1
        lbu     t0, 0(mode)
        beqz    t0, done
        addi    t0, t0, -'+'
        if t0 == 0
            andi    a0, a0, ~O_ACCMODE
            ori     a0, a0, O_RDWR
            ori     a1, a1, FILE_READ | FILE_WRITE
        endif
    endloop
done:
    ret
.endproc

# file_make(a0 = descriptor, a1 = flags) -> a0 = a stream; 0, errno and the descriptor closed if there is no memory
.proc file_make
    .reg    descriptor=s0, flags=s1
    .frame  ra, s0, s1
    mv      descriptor, a0
    mv      flags, a1
    li      a0, File.sizeof + BUFFER_SIZE
    call    malloc
    if a0 == 0
        mv      a0, descriptor
        call    sys_close
        li      a0, 0
        return
    endif
    sw      zero, File.position(a0)
    sw      zero, File.read_end(a0)
    sw      zero, File.getc_end(a0)
    sw      zero, File.putc_end(a0)
    sw      zero, File.lock(a0)
    addi    t0, a0, File.sizeof
    sw      t0, File.buffer(a0)
    li      t0, BUFFER_SIZE
    sw      t0, File.size(a0)
    sw      descriptor, File.descriptor(a0)
    ori     flags, flags, FILE_ON_HEAP
    sw      flags, File.flags(a0)
    return
.endproc

# fclose(a0 = stream) -> a0 = 0, EOF and errno if something could not be written; no thread may use it any more
.globl fclose
.proc fclose
    .reg    file=s0, result=s1
    .frame  ra, s0, s1
    mv      file, a0
    call    fflush
    mv      result, a0
    mv      a0, file
    call    __file_list_remove
    lw      a0, File.descriptor(file)
    call    sys_close
    if a0 < 0
        call    __errno_fail
        mv      result, a0
    endif
    lw      t0, File.flags(file)
    andi    t0, t0, FILE_ON_HEAP
    if t0 != 0
        mv      a0, file
        call    free
    endif
    mv      a0, result
    return
.endproc
