# Lines from a terminal, with prompts: edited key by key where the terminal can be told to send keys, else as the kernel
# gives them.

.include "edit.inc"
.include "ioctl.inc"
.include "sh.inc"

# edit_source(a0 = Source): lets it read edited lines
.globl edit_source
.proc edit_source
    li      t0, 1
    sw      t0, Source.edited(a0)
    la      t0, nothing
    sw      t0, Source.text(a0)
    ret
.endproc

# edit_drop(a0 = Source): forgets the rest of the present line, if lines are edited
.globl edit_drop
.proc edit_drop
    li      t0, END
    sw      t0, Source.pushed(a0)
    sw      zero, Source.inserted(a0)
    sw      zero, Source.record(a0)
    lw      t0, Source.edited(a0)
    if t0 != 0
        la      t0, nothing
        sw      t0, Source.text(a0)
    endif
    ret
.endproc

# edit_line_begins(): the next line that is read is not the continuation of another
.globl edit_line_begins
.proc edit_line_begins
    la      t0, continued
    sw      zero, 0(t0)
    ret
.endproc

# edit_next_line() -> a0 = the next line, with its end; 0 at the end of the input
.globl edit_next_line
.proc edit_next_line
    .reg    line=s0, outcome=s1
    .frame  ra, s0, s1, settings:Termios, raw:Termios
    la      line, edited_line
    la      t0, continued
    lw      t1, 0(t0)
    li      t2, 1
    sw      t2, 0(t0)
    if t1 == 0
        call    jobs_report
        la      a0, prompt_name
    else
        la      a0, second_prompt_name
    endif
    call    variable_value
    if a0 == 0
        la      a0, nothing
    endif
    sw      a0, Line.prompt(line)
    li      a0, STDIN
    addi    a1, sp, settings
    call    tcgetattr
    if a0 < 0
        mv      a0, line
        leave
        tail    read_plainly
    endif
    addi    a0, sp, raw
    addi    a1, sp, settings
    li      a2, Termios.sizeof
    call    memcpy
    addi    a0, sp, raw
    call    cfmakeraw
    lw      t0, settings + Termios.output_flags(sp)
    sw      t0, raw + Termios.output_flags(sp)
    li      a0, STDIN
    li      a1, 1                       # TCSADRAIN
    addi    a2, sp, raw
    call    tcsetattr
    mv      a0, line
    call    edit_keys
    mv      outcome, a0
    li      a0, STDIN
    li      a1, 1
    addi    a2, sp, settings
    call    tcsetattr
    li      a0, STDERR
    la      a1, line_end
    li      a2, 1
    call    write
    switch outcome, t0
    case EDIT_INTERRUPTED
        li      a0, STATUS_SIGNAL + 2   # SIGINT
        j       recover
    case EDIT_ENDED
        li      a0, 0
        return
    endswitch
    mv      a0, line
    call    history_add
    mv      a0, line
    call    finish
    return
.endproc

# finish(a0 = Line) -> a0 = its text, with an end of line
.proc finish
    lw      t0, Line.length(a0)
    addi    a0, a0, Line.text
    add     t0, t0, a0
    li      t1, '\n'
    sb      t1, 0(t0)
    sb      zero, 1(t0)
    ret
.endproc

# read_plainly(a0 = Line) -> a0 = its text, as the kernel gives it; 0 at the end of the input
.proc read_plainly
    .reg    line=s0
    .frame  ra, s0
    mv      line, a0
    lw      a0, Line.prompt(line)
    call    strlen
    mv      a2, a0
    lw      a1, Line.prompt(line)
    li      a0, STDERR
    call    write
    li      a0, STDIN
    addi    a1, line, Line.text
    li      a2, LINE_MAX
    call    read
    if a0 <= 0
        li      a0, 0
        return
    endif
    addi    t0, line, Line.text
    add     t0, t0, a0
    sb      zero, 0(t0)
    addi    a0, line, Line.text
    return
.endproc

.section .rodata
nothing:
    .asciz  ""
line_end:
    .ascii  "\n"
prompt_name:
    .asciz  "PS1"
second_prompt_name:
    .asciz  "PS2"

.bss
.balign 4
continued:                              # not 0 within a command
    .space  4
edited_line:
    .space  Line.sizeof
