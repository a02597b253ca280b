# Errors: a message, and back to where lines are read.

.include "sh.inc"

# syntax_error_token(): the next token doesn't fit; doesn't return
.globl syntax_error_token
.proc syntax_error_token
    .frame  ra
    call    token_peek
    slli    a0, a0, 2
    la      t0, token_texts
    add     a0, a0, t0
    lw      a2, 0(a0)
    if a2 == 0
        la      t0, token
        lw      a2, Token.text(t0)
    endif
    li      a0, STDERR
    la      a1, unexpected
    call    dprintf
    li      a0, STATUS_SYNTAX
    j       recover
.endproc

# syntax_error(a0 = message), fail likewise: doesn't return
.globl syntax_error, fail
.proc syntax_error
fail:
    .frame  ra
    mv      a2, a0
    li      a0, STDERR
    la      a1, complaint
    call    dprintf
    li      a0, STATUS_SYNTAX
    j       recover
.endproc

# complain_of(a0 = name of a parameter, a1 = what is wrong with it): doesn't return
.globl complain_of
.proc complain_of
    .frame  ra
    mv      a3, a1
    mv      a2, a0
    li      a0, STDERR
    la      a1, parameter_complaint
    call    dprintf
    li      a0, 1
    j       recover
.endproc

# recover(a0 = status): drops the command that is being read or run; a script, or a child of the shell, ends; doesn't return
.globl recover
.proc recover
    la      t0, last_status
    sw      a0, 0(t0)
    la      t0, interactive
    lw      t0, 0(t0)
    if t0 == 0
        call    leave_shell
    endif
    call    functions_leave
    la      a0, recovery
    li      a1, 1
    call    longjmp
.endproc

.section .rodata
complaint:
    .asciz  "sh: %s\n"
parameter_complaint:
    .asciz  "sh: %s: %s\n"
unexpected:
    .asciz  "sh: syntax error at %s\n"
newline_text:
    .asciz  "the end of the line"
end_text:
    .asciz  "the end of the input"
and_text:
    .asciz  "&&"
or_text:
    .asciz  "||"
pipe_text:
    .asciz  "|"
semicolon_text:
    .asciz  ";"
ampersand_text:
    .asciz  "&"
case_end_text:
    .asciz  ";;"
open_text:
    .asciz  "("
close_text:
    .asciz  ")"
redirection_text:
    .asciz  "a redirection"
.balign 4
token_texts:                            # by kind; 0 for those that have a text of their own
    .word   0, 0, newline_text, end_text, and_text, or_text, pipe_text, semicolon_text, ampersand_text, case_end_text
    .word   open_text, close_text
    .word   redirection_text, redirection_text, redirection_text, redirection_text, redirection_text, redirection_text
    .word   redirection_text

.data
.balign 4
.globl last_status
last_status:                            # $?
    .word   0
.globl recovery
recovery:                               # setjmp's context, in the loop that reads lines
    .space  14 * 4
