# Programs that run are not written, and files that are written don't run; and a file that is cut while it is mapped is
# missed with a SIGBUS, by all who map it.

.include "check.inc"
.include "mman.inc"

.equ PAGE, 4096

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.text

.globl _start
.proc _start
    call_expect open, -ETXTBSY, own_path, O_WRONLY
    call_expect open, -ETXTBSY, own_path, O_RDWR | O_TRUNC
    call_expect truncate, -ETXTBSY, own_path, 0
    call_expect open, 3, own_path, O_RDONLY
    call_expect close, 0, 3

    # Not while it is open for writing, nor while it is mapped so.
    call_expect open, 3, path, O_RDWR | O_CREAT, 0755
    call_expect ftruncate, 0, 3, 2 * PAGE
    call_expect exec, -ETXTBSY, path, 0, 0
    li      a4, 3
    li      a5, 0
    li      a3, MAP_SHARED
    system  mmap, 0, 2 * PAGE, PROT_READ | PROT_WRITE
    mv      s0, a0
    call_expect close, 0, 3
    call_expect exec, -ETXTBSY, path, 0, 0
    system  fork
    if a0 == zero
        call_expect exec, -ETXTBSY, path, 0, 0
        system  exit, 0
    endif
    call    child_end
    expect  a0, 0
    mv      a0, s0
    call_expect munmap, 0, , 2 * PAGE
    call_expect exec, -ENOEXEC, path, 0, 0

    # Three ways to have a page: shared, one's own since a store, and of the file still.
    call_expect open, 3, path, O_RDWR
    li      s1, MAP_SHARED
    call    map
    mv      s0, a0
    li      s1, MAP_PRIVATE
    call    map
    mv      s2, a0
    call    map
    mv      s3, a0
    li      t0, PAGE
    add     t1, s0, t0
    add     t2, s2, t0
    add     t3, s3, t0
    sw      sp, 4(t1)
    sw      sp, 4(t2)
    lw      zero, 0(t3)
    call_expect ftruncate, 0, 3, PAGE + 1   # the page stays, and has zeros
    lw      t4, 4(t1)
    expect  t4, 0
    sw      sp, 4(t1)
    call_expect ftruncate, 0, 3, PAGE
    sw      sp, 0(s0)                   # what lies before the end stays
    .irp page, s0, s2, s3
        mv      s1, \page
        system  fork
        if a0 == zero
            li      t0, PAGE
            add     t1, s1, t0
            lw      zero, 0(t1)
            system  exit, 0
        endif
        call    child_end
        expect  a0, SIGBUS
    .endr
    li      t0, PAGE
    add     a1, s0, t0
    call_expect write, -EFAULT, 1, , 1
    call_expect ftruncate, 0, 3, 2 * PAGE   # and is there again, of zeros, when the file has grown
    li      t0, PAGE
    add     t1, s0, t0
    lw      t4, 4(t1)
    expect  t4, 0
    system  exit, 0
.endproc

# map(s1 = MAP_SHARED or MAP_PRIVATE) -> a0 = address: two pages of descriptor 3
.proc map
    li      a5, 0
    li      a4, 3
    mv      a3, s1
    system  mmap, 0, 2 * PAGE, PROT_READ | PROT_WRITE
    ret
.endproc

# child_end() -> a0 = status of the child
.proc child_end
    system  wait, -1, status, 0
    lw      a0, status
    ret
.endproc

.rodata
own_path:       .asciz  "/init"
path:           .asciz  "/file"

.bss
    .align  2
status:
    .space  4
