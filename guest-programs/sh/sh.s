# sh [FILE]: a shell. Reads commands from a file or from standard input, and runs them:
#
#     COMMAND [ARGUMENT…] [< FILE] [> FILE] [>> FILE]
#
# separated by ends of line, by ; or, to go on without waiting, by &, or by | if the output of one is the input of the
# next. Words may be quoted by '…', "…" or \, $? is the last status, and # begins a comment. exit [STATUS] ends the
# shell, as does the end of the input; its status is that of the last command.

.include "fcntl.inc"
.include "sh.inc"

.section .rodata
prompt:
    .ascii  "$ "
.equ prompt_length, . - prompt

.text
.globl main
.proc main
    .reg    source=s0, interactive=s1, name=s2
    .frame  ra, s0-s2, line:LINE_MAX
    li      source, STDIN
    lw      name, 4(a1)                 # argv[1]
    if name != 0
        mv      a0, name
        li      a1, O_RDONLY
        call    open
        if a0 < 0
            mv      a0, name
            call    perror
            li      a0, STATUS_NOT_FOUND
            return
        endif
        mv      source, a0
    endif
    mv      a0, source
    call    isatty
    mv      interactive, a0
    loop
        call    reap
        if interactive != 0
            li      a0, STDOUT
            la      a1, prompt
            li      a2, prompt_length
            call    write
        endif
        mv      a0, source
        addi    a1, sp, line
        call    read_line
        if a0 < 0
            break
        endif
        addi    a0, sp, line
        call    run_line
    endloop
    la      t0, last_status
    lw      a0, 0(t0)
    return
.endproc

# read_line(a0 = descriptor, a1 = room of LINE_MAX bytes) -> a0 = length of the line, -1 at the end of the input
#   byte by byte: what is behind the line belongs to the commands in it; what is too long for the room is dropped
.proc read_line
    .reg    source=s0, start=s1, at=s2, end=s3
    .frame  ra, s0-s3, byte:4
    mv      source, a0
    mv      start, a1
    mv      at, a1
    addi    end, a1, LINE_MAX - 1
    loop
        mv      a0, source
        addi    a1, sp, byte
        li      a2, 1
        call    read
        if a0 <= 0
            bne     at, start, done     # the last line may lack its end
            li      a0, -1
            return
        endif
        lbu     t0, byte(sp)
        addi    t1, t0, -'\n'
        beqz    t1, done
        if at <u end
            sb      t0, 0(at)
            addi    at, at, 1
        endif
    endloop
done:
    sb      zero, 0(at)
    sub     a0, at, start
    return
.endproc

# run_line(a0 = line): runs its commands, one after the other
.proc run_line
    .reg    text=s0
    .frame  ra, s0, command:Command, words:2 * LINE_MAX
    mv      text, a0
    addi    t0, sp, words
    la      t1, words_free
    sw      t0, 0(t1)
    loop
        mv      a0, text
        addi    a1, sp, command
        call    parse_command
        if a0 == 0                      # an error, which has been reported
            la      t0, last_status
            li      t1, STATUS_USAGE
            sw      t1, 0(t0)
            return
        endif
        mv      text, a0
        addi    a0, sp, command
        call    run_command
        lbu     t0, 0(text)
        if t0 == 0
            break
        endif
    endloop
    return
.endproc

.data
.balign 4
.globl last_status
last_status:                            # $?
    .word   0
