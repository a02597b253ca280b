# The kernel's command line: words separated by blanks. Words of the form name=value set an option; what follows the
# word `--` are arguments of the first process. In a word, "…" and \ keep blanks and each other, as in a shell.
#
# Who comes here: kernel_main; options_read with paging off.
# Runs in kernel mode, on the boot stack, with paging off, but options_act.

.struct Option
    name        .word                   # with its '='
    value       .word                   # variable that gets the address of the value
.endstruct

.text

# options_read(): sets the options' variables
.globl options_read
.proc options_read
    .reg    word=s0, rest=s1, option=s2
    .frame  ra, s0-s2
    la      rest, boot_command_line
    loop
        mv      a0, rest
        call    word_next
        mv      word, a0
        mv      rest, a1
        if word == zero
            break
        endif
        la      a1, end_of_options
        call    string_equal
        if a0 != zero
            break
        endif
        la      option, options
        loop                            # an unknown word is for somebody else
            lw      a1, Option.name(option)
            if a1 == zero
                break
            endif
            mv      a0, word
            call    string_after
            if a0 != zero
                lw      t0, Option.value(option)
                sw      a0, 0(t0)
                break
            endif
            addi    option, option, Option.sizeof
        endloop
    endloop
    sw      rest, option_arguments, t0
    return
.endproc

# options_act(): does what panic=test asks for
.globl options_act
.proc options_act
    .frame  ra
    lw      a0, option_panic
    la      a1, test
    call    string_equal
    if a0 != zero
        # A store to the kernel's own text: proves that it can't be written, and shows what a panic looks like.
        la      t0, options_act
        sw      zero, 0(t0)
    endif
    return
.endproc

# word_next(a0 = text) -> a0 = its first word, 0 if there is none, a1 = text behind it: ends the word with a zero byte,
# in place, after removing quotes and backslashes
#   clobbers t0-t5
.globl word_next
.proc word_next
    .reg    from=a1, to=t0, byte=t1, quoted=t2
    mv      from, a0
    li      t3, ' '
    li      t4, '"'
    li      t5, '\\'
    repeat
        lbu     byte, 0(from)
        addi    from, from, 1
    until byte != t3
    addi    from, from, -1
    if byte == zero
        li      a0, 0
        return
    endif
    mv      a0, from
    mv      to, from
    li      quoted, 0
    loop
        lbu     byte, 0(from)
        if byte == zero
            break
        endif
        addi    from, from, 1
        if byte == t3 && quoted == zero
            break
        endif
        if byte == t4
            xori    quoted, quoted, 1
            continue
        endif
        if byte == t5
            lbu     byte, 0(from)
            if byte == zero             # nothing behind it: stands for itself
                li      byte, '\\'
            else
                addi    from, from, 1
            endif
        endif
        sb      byte, 0(to)
        addi    to, to, 1
    endloop
    sb      zero, 0(to)                 # at or before the blank that ended the word
    return
.endproc

.macro option name, default
    .pushsection .rodata
name_\name:
    .asciz  "\name="
default_\name:
    .asciz  "\default"
    .popsection
    .pushsection .data
    .globl  option_\name
option_\name:
    .word   default_\name
    .popsection
    .word   name_\name, option_\name
.endm

.rodata
end_of_options:
    .asciz  "--"
test:
    .asciz  "test"

.section .rodata.options, "a"
    .align  2
options:
    option  init, /init
    option  console, pipe               # or tty
    option  refill, hardware            # or software
    option  asid, on                    # or off
    option  kpti, off                   # or on
    option  epoch, 0                    # the wall clock's seconds at the start
    option  panic, never                # or test
    .word   0

.bss
.globl option_arguments
option_arguments:                       # text behind `--`, not yet cut into words
    .space  4
