# The name of the system: five strings, each in its place.

.include "check.inc"
.include "utsname.inc"

.text

.globl _start
.proc _start
    system  uname, KERNEL
    expect  a0, -EFAULT
    la      s0, name
    mv      a0, s0
    system  uname
    expect  a0, 0
    lbu     t0, Utsname.sysname(s0)
    expect  t0, 'T'
    lbu     t0, Utsname.nodename(s0)
    expect  t0, 't'
    lbu     t0, Utsname.machine(s0)
    expect  t0, 't'
    lbu     t0, Utsname.machine + UTSNAME_LENGTH - 1(s0)
    expect  t0, 0
    system  exit, 0
.endproc

.bss
    .align  2
name:
    .space  Utsname.sizeof
