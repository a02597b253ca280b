# From a line to commands.

.include "sh.inc"

# parse_command(a0 = text, a1 = Command to be filled) -> a0 = text behind the command; 0 after an error and its message
.globl parse_command
.proc parse_command
    .reg    text=s0, command=s1
    .frame  ra, s0, s1
    mv      text, a0
    mv      command, a1
    mv      a0, command
    li      a1, 0
    li      a2, Command.sizeof
    call    memset
    loop
        lbu     t0, 0(text)
        switch t0, t1
        case ' ', '\t', '\r'
            addi    text, text, 1
        case 0, '#'
            la      a0, nothing         # the rest, if there is any, is a comment
            return
        case ';'
            addi    a0, text, 1
            return
        case '&'
            sw      t0, Command.background(command)
            addi    a0, text, 1
            return
        case '|'
            sw      t0, Command.piped(command)
            addi    a0, text, 1
            return
        case '<'
            addi    a0, text, 1
            call    parse_file
            sw      a1, Command.input(command)
            beqz    a0, done
            mv      text, a0
        case '>'
            addi    a0, text, 1
            lbu     t0, 0(a0)
            addi    t0, t0, -'>'
            seqz    t0, t0              # 1 for >>
            sw      t0, Command.append(command)
            add     a0, a0, t0
            call    parse_file
            sw      a1, Command.output(command)
            beqz    a0, done
            mv      text, a0
        default
            mv      a0, text
            call    parse_word
            beqz    a0, done
            mv      text, a0
            lw      t0, Command.argc(command)
            li      t1, ARGUMENTS_MAX
            bgeu    t0, t1, too_many
            addi    t1, t0, 1
            sw      t1, Command.argc(command)
            slli    t0, t0, 2
            add     t0, t0, command
            sw      a1, Command.argv(t0)
        endswitch
    endloop
too_many:
    la      a0, too_many_arguments
    call    complain
done:
    return
.endproc

# parse_file(a0 = text behind a < or >) -> a0 = text behind the word that follows, a1 = the word; a0 = 0 after an error
.proc parse_file
    lbu     t0, 0(a0)
    switch t0, t1
    case ' ', '\t'
        addi    a0, a0, 1
        j       parse_file
    case 0, '\r', '#', ';', '&', '|', '<', '>'
        la      a0, no_file
        tail    complain
    default
        tail    parse_word
    endswitch
.endproc

# parse_word(a0 = text) -> a0 = text behind the word, a1 = the word, unquoted, in the line's buffer; a0 = 0 after an
#   error
.proc parse_word
    .reg    text=s0, to=s1, quote=s2, word=s3
    .frame  ra, s0-s3
    mv      text, a0
    la      t0, words_free
    lw      word, 0(t0)
    mv      to, word
    li      quote, 0
    loop
        lbu     t0, 0(text)
        if quote != 0
            beqz    t0, unfinished
            if t0 == quote
                li      quote, 0
                addi    text, text, 1
                continue
            endif
            li      t1, '\''            # nothing is special between these
            beq     quote, t1, ordinary
        else
            switch t0, t1
            case 0, ' ', '\t', '\r', ';', '&', '|', '<', '>'
                break
            case '\'', '"'
                mv      quote, t0
                addi    text, text, 1
                continue
            endswitch
        endif
        switch t0, t1
        case '\\'
            addi    text, text, 1
            lbu     t0, 0(text)
            beqz    t0, unfinished
        case '$'
            lbu     t1, 1(text)
            addi    t1, t1, -'?'
            if t1 == 0
                mv      a0, to
                call    put_status
                add     to, to, a0
                addi    text, text, 2
                continue
            endif
        endswitch
    ordinary:
        sb      t0, 0(to)
        addi    to, to, 1
        addi    text, text, 1
    endloop
    sb      zero, 0(to)
    addi    to, to, 1
    la      t0, words_free
    sw      to, 0(t0)
    mv      a0, text
    mv      a1, word
    return
unfinished:
    la      a0, no_end
    leave
    tail    complain
.endproc

# put_status(a0 = room) -> a0 = number of characters: the last status, in decimal
.proc put_status
    la      a1, decimal
    la      t0, last_status
    lw      a2, 0(t0)
    tail    sprintf
.endproc

# complain(a0 = message) -> a0 = 0: what is wrong with the line
.proc complain
    .frame  ra
    mv      a2, a0
    li      a0, STDERR
    la      a1, complaint
    call    dprintf
    li      a0, 0
    return
.endproc

.section .rodata
nothing:
    .asciz  ""
decimal:
    .asciz  "%d"
complaint:
    .asciz  "sh: %s\n"
too_many_arguments:
    .asciz  "too many arguments"
no_file:
    .asciz  "a file name is missing"
no_end:
    .asciz  "a quotation doesn't end"

.bss
.balign 4
.globl words_free
# Where the next word of the line goes; a word is at most twice as long as its text.
words_free:
    .space  4
