# mount [-t TYPE] [-r] [DEVICE DIRECTORY]: puts the file system on a device into the tree, ext2 if not said; -r so that nothing
# can be written. Without operands, shows what is mounted.

.equ MS_RDONLY, 1

.globl main
.proc main
    .reg    argc=s0, argv=s1, type=s2, flags=s3
    .frame  ra, s0-s3
    mv      argc, a0
    mv      argv, a1
    la      type, default_type
    li      flags, 0
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 't'
            la      t0, optarg
            lw      type, 0(t0)
        case 'r'
            li      flags, MS_RDONLY
        case -1
            break
        default
            j       wrong
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    mv      argv, a0
    lw      a0, 0(argv)
    if a0 == 0
        la      a0, mounts
        la      a1, show
        call    __each_input
        return
    endif
    lw      a1, 4(argv)
    beqz    a1, wrong
    mv      a2, type
    mv      a3, flags
    call    mount
    if a0 < 0
        li      a0, 1
        la      a1, failed
        lw      a2, 0(argv)
        lw      a3, 4(argv)
        call    err
    endif
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

# show(a0 = stream): it, as it is
.proc show
    .reg    stream=s0
    .frame  ra, s0
    mv      stream, a0
    loop
        mv      a0, stream
        call    getc
        if a0 < 0
            break
        endif
        call    putchar
    endloop
    return
.endproc

.section .rodata
letters:
    .asciz  "t:r"
usage:
    .asciz  "[-t TYPE] [-r] [DEVICE DIRECTORY]"
default_type:
    .asciz  "ext2"
failed:
    .asciz  "%s on %s"
mounts_path:
    .asciz  "/proc/mounts"

.data
.balign 4
mounts:
    .word   mounts_path, 0
