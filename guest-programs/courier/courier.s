# courier: a child leaves letters in a file, and its parent, who has waited for it, reads them. (The file is in memory:
# the file system begins anew with each start.)

.equ LETTERS, 5
.equ LINE_MAX, 80

.globl main
.proc main
    .reg    child=s0
    .frame  ra, s0, status:4
    call    fork
    bltz    a0, failed
    if a0 == 0
        call    leave_letters
        call    exit                    # unlike _exit, with what is still in the streams' buffers
    endif
    mv      child, a0
    addi    a1, sp, status
    li      a2, 0
    call    waitpid
    bne     a0, child, failed
    lw      a0, status(sp)
    srli    a0, a0, 8
    if a0 == 0
        call    read_letters
    endif
    return
failed:
    la      a0, own_name
    call    perror
    li      a0, 1
    return
.endproc

# leave_letters() -> a0 = 0, 1 after an error and its message
.proc leave_letters
    .reg    file=s0, number=s1, limit=s2
    .frame  ra, s0-s2
    la      a0, path
    la      a1, write_mode
    call    fopen
    beqz    a0, failed
    mv      file, a0
    li      number, 1
    li      limit, LETTERS
    while number <= limit
        mv      a0, file
        la      a1, letter
        mv      a2, number
        call    fprintf
        addi    number, number, 1
    endwhile
    mv      a0, file
    call    fclose
    bnez    a0, failed
    return
failed:
    la      a0, path
    call    perror
    li      a0, 1
    return
.endproc

# read_letters() -> a0 = 0, 1 after an error and its message; the file is removed
.proc read_letters
    .reg    file=s0
    .frame  ra, s0, line:LINE_MAX
    la      a0, path
    la      a1, read_mode
    call    fopen
    beqz    a0, failed
    mv      file, a0
    loop
        addi    a0, sp, line
        li      a1, LINE_MAX
        mv      a2, file
        call    fgets
        if a0 == 0
            break
        endif
        la      a0, received
        addi    a1, sp, line
        call    printf
    endloop
    mv      a0, file
    call    fclose
    la      a0, path
    call    unlink
    bnez    a0, failed
    return
failed:
    la      a0, path
    call    perror
    li      a0, 1
    return
.endproc

.section .rodata
own_name:
    .asciz  "courier"
path:
    .asciz  "/letters"
write_mode:
    .asciz  "w"
read_mode:
    .asciz  "r"
letter:
    .asciz  "letter %d\n"
received:
    .asciz  "received %s"
