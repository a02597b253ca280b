# What must be the same before and after each test: free pages, by /proc/meminfo; free blocks and inodes, by statfs.

.include "statfs.inc"
.include "usertests.inc"

.struct Resources
    pages       .word
    blocks      .word
    inodes      .word
.endstruct

.equ TEXT_MAX, 1024
.equ TRIES, 50                          # who has been killed may still be ending
.equ MILLISECONDS, 10

# resources_prepare(): mounts /proc, unless it is there
.globl resources_prepare
.proc resources_prepare
    .frame  ra
    la      a0, meminfo
    li      a1, R_OK
    call    sys_access
    if a0 < 0
        la      a0, proc
        li      a1, 0555
        call    sys_mkdir
        la      a0, proc_type
        la      a1, proc
        la      a2, proc_type
        li      a3, 0
        call    sys_mount
    endif
    return
.endproc

# resources_before(): remembers them
.globl resources_before
.proc resources_before
    la      a0, before
    tail    resources_read
.endproc

# resources_differ() -> a0 = 0 if they are as they were before, 1 if they don't become so
.globl resources_differ
.proc resources_differ
    .reg    tries=s0
    .frame  ra, s0
    li      tries, TRIES
    loop
        call    reap
        la      a0, after
        call    resources_read
        la      a0, after
        la      a1, before
        li      a2, Resources.sizeof
        call    memcmp
        if a0 == 0
            return
        endif
        addi    tries, tries, -1
        if tries == 0
            break
        endif
        li      a0, MILLISECONDS
        call    sys_sleep
    endloop
    li      a0, 1
    return
.endproc

# resources_show(): how they differ
.globl resources_show
.proc resources_show
    la      t0, before
    la      t1, after
    la      a0, lost
    lw      a1, Resources.pages(t0)
    lw      t2, Resources.pages(t1)
    sub     a1, a1, t2
    lw      a2, Resources.blocks(t0)
    lw      t2, Resources.blocks(t1)
    sub     a2, a2, t2
    lw      a3, Resources.inodes(t0)
    lw      t2, Resources.inodes(t1)
    sub     a3, a3, t2
    tail    printf
.endproc

# reap(): waits for orphans that have ended, should this be the first process
.proc reap
    .frame  ra
    repeat
        li      a0, -1
        li      a1, 0
        li      a2, WNOHANG
        call    sys_wait
    until a0 <= 0
    return
.endproc

# resources_read(a0 = Resources)
.proc resources_read
    .reg    to=s0
    .frame  ra, s0, status:Statfs
    mv      to, a0
    call    free_pages
    sw      a0, Resources.pages(to)
    la      a0, here
    addi    a1, sp, status
    call    sys_statfs
    sw      zero, Resources.blocks(to)
    sw      zero, Resources.inodes(to)
    if a0 == 0
        lw      t0, status + Statfs.free(sp)
        sw      t0, Resources.blocks(to)
        lw      t0, status + Statfs.files_free(sp)
        sw      t0, Resources.inodes(to)
    endif
    return
.endproc

# free_pages() -> a0 = pages that are free, or would be if they were needed: those of caches; 0 if there is no /proc
.globl free_pages
.proc free_pages
    .reg    descriptor=s0, sum=s1
    .frame  ra, s0, s1, text:TEXT_MAX
    la      a0, meminfo
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    if a0 < 0
        li      a0, 0
        return
    endif
    mv      descriptor, a0
    addi    a1, sp, text
    li      a2, TEXT_MAX - 1
    call    sys_read
    expect_success "reading /proc/meminfo"
    addi    t0, sp, text
    add     t0, t0, a0
    sb      zero, 0(t0)
    mv      a0, descriptor
    call    sys_close
    li      sum, 0
    .irp name, free_name, buffers_name, cached_name
    addi    a0, sp, text
    la      a1, \name
    call    value_of
    add     sum, sum, a0
    .endr
    srli    a0, sum, 2                  # from KiB
    return
.endproc

# value_of(a0 = text, a1 = name) -> a0 = the number behind it, 0 if it isn't there
.proc value_of
    .reg    name=s0, found=s1
    .frame  ra, s0, s1
    mv      name, a1
    call    strstr
    if a0 == 0
        return
    endif
    mv      found, a0
    mv      a0, name
    call    strlen
    add     a0, a0, found
    leave
    tail    atoi
.endproc

.section .rodata
meminfo:
    .asciz  "/proc/meminfo"
proc:
    .asciz  "/proc"
proc_type:
    .asciz  "proc"
here:
    .asciz  "."
free_name:
    .asciz  "MemFree:"
buffers_name:
    .asciz  "Buffers:"
cached_name:
    .asciz  "\nCached:"
lost:
    .asciz  "LOST %d pages, %d blocks, %d inodes\n"

.bss
.balign 4
before:
    .space  Resources.sizeof
after:
    .space  Resources.sizeof
