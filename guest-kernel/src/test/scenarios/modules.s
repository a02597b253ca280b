# Loading and removing modules, from /lib/modules: those that can be loaded, those that can't, and who may. Files that tests have
# damaged are all refused, and nothing is left of any of them.

.include "check.inc"
.include "mman.inc"

# load NAME, RESULT, [ARGUMENTS]: init_module with a file of /lib/modules
.macro load name, result, arguments=0
    .pushsection .rodata
path_\@:
    .asciz  "/lib/modules/\name\().ko"
    .popsection
    la      a0, path_\@
    li      a1, \arguments
    call    load
    expect  a0, \result
.endm

# unload NAME, RESULT, [FLAGS]
.macro unload name, result, flags=0
    .pushsection .rodata
name_\@:
    .asciz  "\name"
    .popsection
    system  delete_module, name_\@, \flags
    expect  a0, \result
.endm

# nothing_stays ACTION…: an action that takes memory gives all of it back
.macro nothing_stays action:vararg
    \action                             # what is allocated once for all
    free_pages s8
    \action
    free_pages s9
    sub     s8, s8, s9
    expect  s8, 0
.endm

.macro load_and_unload name, arguments=0
    load    \name, 0, \arguments
    unload  \name, 0
.endm

.text

.globl _start
.proc _start
    nothing_stays load_and_unload minimal, greeting
    nothing_stays load unknown, -ENOENT
    nothing_stays load without_init, -EINVAL
    nothing_stays load failing, -ENXIO
    nothing_stays load_and_unload dma_copy

    # Twice, and never
    load    minimal, 0
    load    minimal, -EEXIST
    unload  minimal, -EINVAL, 1
    unload  minimal, 0
    unload  minimal, -ENOENT
    unload  a_name_that_is_too_long_for_any_module, -ENOENT
    system  delete_module, NOWHERE, 0
    expect  a0, -EFAULT

    # One that others use, one that stays
    load    wanting, -ENOENT
    load    offering, 0
    load    wanting, 0
    unload  offering, -EBUSY
    unload  wanting, 0
    load    relocated, 0
    unload  offering, -EBUSY
    unload  relocated, 0
    unload  offering, 0
    load    staying, 0
    unload  staying, -EBUSY

    # A device that is open
    load    dma_copy, 0
    system  open, node, O_RDWR
    mv      s0, a0
    unload  dma_copy, -EBUSY
    mv      a0, s0
    system  write, , text, 5
    expect  a0, 5
    mv      a0, s0
    system  read, , buffer, 100
    expect  a0, 5
    lw      t0, buffer
    lw      t1, text
    sub     t0, t0, t1
    expect  t0, 0
    mv      a0, s0
    system  close
    unload  dma_copy, 0
    system  open, node, O_RDWR
    expect  a0, -ENOENT
    system  mknod, node, S_IFCHR | 0600, 240 << 8 | 6
    system  open, node, O_RDWR
    expect  a0, -ENXIO                  # nobody drives it
    system  unlink, node

    # What is no module
    system  init_module, NOWHERE, 100, 0
    expect  a0, -EFAULT
    system  init_module, _start, 0, 0
    expect  a0, -ENOEXEC
    system  init_module, _start, 1 << 30, 0
    expect  a0, -E2BIG
    system  init_module, _start, -1, 0
    expect  a0, -E2BIG
    system  init_module, _start, 100, 0
    expect  a0, -ENOEXEC
    load    minimal, -EFAULT, NOWHERE
    load    minimal, -E2BIG, long
    call    load_damaged

    # Nobody but root
    system  setuid, 1000
    load    minimal, -EPERM
    unload  staying, -EPERM
    system  exit, 0
.endproc

# load(a0 = path, a1 = arguments) -> a0 = what init_module says
.proc load
    .reg    descriptor=s0, address=s1, size=s2, arguments=s3, result=s4
    .frame  ra, s0-s4, stat:Stat
    mv      arguments, a1
    system  open, , O_RDONLY
    if a0 < 0
        return
    endif
    mv      descriptor, a0
    addi    a1, sp, stat
    trap    SYS_fstat
    lw      size, stat + Stat.size(sp)
    li      a0, 0
    mv      a1, size
    li      a2, PROT_READ
    li      a3, MAP_PRIVATE
    mv      a4, descriptor
    li      a5, 0
    trap    SYS_mmap
    mv      address, a0
    mv      a1, size
    mv      a2, arguments
    trap    SYS_init_module
    mv      result, a0
    mv      a0, address
    mv      a1, size
    trap    SYS_munmap
    mv      a0, descriptor
    trap    SYS_close
    mv      a0, result
    return
.endproc

# load_damaged(): all of /lib/modules/damaged000.ko and the like, as far as there are any
.proc load_damaged
    .reg    number=s0
    .frame  ra, s0
    li      number, 0
    repeat
        la      t0, damaged_digits
        li      t1, 10
        mv      t2, number
        .irp place, 2, 1, 0
            remu    t3, t2, t1
            divu    t2, t2, t1
            addi    t3, t3, '0'
            sb      t3, \place(t0)
        .endr
        la      a0, damaged
        li      a1, 0
        call    load
        if a0 == zero
            li      a0, 99
            trap    SYS_exit
        endif
        addi    number, number, 1
        li      t0, 200
    until number == t0
    return
.endproc

.rodata
greeting:   .asciz  "one two"
node:       .asciz  "/dev/dma0"
            .align  2
text:       .asciz  "hello"
long:       .fill   200, 1, 'x'
            .byte   0

.data
damaged:
    .ascii  "/lib/modules/damaged"
damaged_digits:
    .asciz  "000.ko"

.bss
    .align  2
buffer:     .space  100
