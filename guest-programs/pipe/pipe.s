# pipe: a child counts into a pipe, and its parent adds up what comes out at the other end.

.equ LAST, 100

.struct Pipe                            # what the call leaves
    read        .word
    write       .word
.endstruct

.globl main
.proc main
    .reg    file=s0, sum=s1
    .frame  ra, s0, s1, ends:Pipe, number:4
    addi    a0, sp, ends
    call    pipe
    bltz    a0, failed
    call    fork
    bltz    a0, failed
    if a0 == 0
        lw      a0, ends + Pipe.read(sp)
        call    close
        lw      a0, ends + Pipe.write(sp)
        call    count
        li      a0, 0
        call    exit                    # which writes what is still in the stream's buffer
    endif
    lw      a0, ends + Pipe.write(sp)
    call    close                       # or there would be a writer for ever, and never an end
    lw      a0, ends + Pipe.read(sp)
    la      a1, read_mode
    call    fdopen
    beqz    a0, failed
    mv      file, a0
    li      sum, 0
    loop
        mv      a0, file
        la      a1, number_format
        addi    a2, sp, number
        call    fscanf
        if a0 <= 0
            break
        endif
        lw      t0, number(sp)
        add     sum, sum, t0
    endloop
    mv      a0, file
    call    fclose
    li      a0, 0
    call    wait
    la      a0, result
    mv      a1, sum
    call    printf
    li      a0, 0
    return
failed:
    la      a0, own_name
    call    perror
    li      a0, 1
    return
.endproc

# count(a0 = descriptor): writes the numbers from 1 to LAST to it
.proc count
    .reg    file=s0, number=s1, last=s2
    .frame  ra, s0-s2
    la      a1, write_mode
    call    fdopen
    mv      file, a0
    li      number, 1
    li      last, LAST
    while number <= last
        mv      a0, file
        la      a1, number_format
        mv      a2, number
        call    fprintf
        addi    number, number, 1
    endwhile
    return
.endproc

.section .rodata
own_name:
    .asciz  "pipe"
read_mode:
    .asciz  "r"
write_mode:
    .asciz  "w"
number_format:
    .asciz  "%d\n"
result:
    .asciz  "the sum is %d\n"
