# Values of $name, $1 and of the special parameters.

.include "sh.inc"

# parameter_length(a0 = text) -> a0 = length of the parameter's name that it begins with, 0 if it begins with none
.globl parameter_length
.proc parameter_length
    .reg    text=s0
    .frame  ra, s0
    mv      text, a0
    lbu     t0, 0(text)
    switch t0, t1
    case '?', '$', '!', '#', '@', '*', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'
        li      a0, 1
        return
    endswitch
    leave
    tail    name_length
.endproc

# parameter_needed(a0 = name) -> a0 = string; 0 if it is not set, and that is no error
.globl parameter_needed
.proc parameter_needed
    .reg    name=s0
    .frame  ra, s0
    mv      name, a0
    call    parameter_value
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, OPTION_UNSET
    if a0 == 0 && t0 != 0
        mv      a0, name
        la      a1, is_not_set
        call    complain_of             # doesn't return
    endif
    return
.endproc

# parameter_value(a0 = name) -> a0 = string, 0 if it is not set; valid until the next call
.globl parameter_value
.proc parameter_value
    lbu     t0, 0(a0)
    switch t0, t1
    case '?'
        la      t0, last_status
        lw      a0, 0(t0)
        j       as_number
    case '-'
        tail    options_text
    case '$'
        la      t0, shell_pid
        lw      a0, 0(t0)
        j       as_number
    case '!'
        la      t0, last_background
        lw      a0, 0(t0)
        bnez    a0, as_number
        ret
    case '#'
        la      t0, parameters
        lw      a0, Parameters.count(t0)
        j       as_number
    case '0'
        la      t0, script_name
        lw      a0, 0(t0)
        ret
    case '1', '2', '3', '4', '5', '6', '7', '8', '9'
        addi    t0, t0, -'1'
        la      t1, parameters
        lw      t2, Parameters.count(t1)
        li      a0, 0
        if t0 <u t2
            lw      t1, Parameters.values(t1)
            slli    t0, t0, 2
            add     t0, t0, t1
            lw      a0, 0(t0)
        endif
        ret
    default
        tail    variable_value
    endswitch
as_number:
    .frame  ra
    mv      a2, a0
    la      a0, number
    la      a1, decimal
    call    sprintf
    la      a0, number
    return
.endproc

.section .rodata
.globl is_not_set
is_not_set:
    .asciz  "is not set"
decimal:
    .asciz  "%d"

.data
.balign 4
.globl parameters, script_name, shell_pid, last_background
parameters:                             # Parameters
    .word   0, 0
script_name:                            # $0
    .word   0
shell_pid:                              # $$: also in subshells
    .word   0
last_background:                        # $!, 0 if there was none
    .word   0

.bss
number:
    .space  16
