# The first program: says hello, and ends with status 0.
#
#     ./turnstile run guest-programs/hello/hello.s

.section .rodata
greeting:
    .ascii  "Hello from user space!\n"
.equ greeting_length, . - greeting

.text
.globl main
.proc main
    .frame  ra                          # keeps the return address while we call
    li      a0, 1                       # standard output
    la      a1, greeting
    li      a2, greeting_length
    call    write                       # through the turnstile: this traps into the kernel, and returns
    li      a0, 0                       # the status
    return
.endproc
