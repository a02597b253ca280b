# The names of users and groups, by /etc/passwd and /etc/group: lines of name:password:number:…

.equ NAME_ROOM, 32
.equ LINE_MAX, 256

# What was looked up last.
.struct Known
    path        .word                   # string: the file
    number      .word
    text        .byte NAME_ROOM         # the number's name, or itself; empty before the first one
.endstruct

# __user_text(a0 = number of a user) -> a0 = string: his name, or the number if he has none; valid until the next call
.globl __user_text
.proc __user_text
    la      a1, user
    tail    text_of
.endproc

# __group_text(a0 = number of a group) -> likewise
.globl __group_text
.proc __group_text
    la      a1, group
    tail    text_of
.endproc

# text_of(a0 = number, a1 = Known) -> a0 = string
.proc text_of
    .reg    number=s0, known=s1
    .frame  ra, s0, s1
    mv      number, a0
    mv      known, a1
    lw      t0, Known.number(known)
    lbu     t1, Known.text(known)
    if t0 != number || t1 == 0
        sw      number, Known.number(known)
        addi    a0, known, Known.text
        li      a1, NAME_ROOM
        la      a2, decimal
        mv      a3, number
        call    snprintf
        mv      a0, known
        call    look_up
    endif
    addi    a0, known, Known.text
    return
.endproc

# look_up(a0 = Known with its number): if the file has a name for the number, that becomes its text
.proc look_up
    .reg    known=s0, stream=s1, name=s2
    .frame  ra, s0-s2, line:LINE_MAX, rest:4
    mv      known, a0
    lw      a0, Known.path(known)
    la      a1, reading
    call    fopen
    beqz    a0, nothing
    mv      stream, a0
    loop
        addi    a0, sp, line
        li      a1, LINE_MAX
        mv      a2, stream
        call    fgets
        beqz    a0, over
        la      a1, colon
        addi    a2, sp, rest
        call    strtok_r
        beqz    a0, next
        mv      name, a0
        li      a0, 0
        la      a1, colon
        addi    a2, sp, rest
        call    strtok_r                # the password
        beqz    a0, next
        li      a0, 0
        la      a1, colon
        addi    a2, sp, rest
        call    strtok_r
        beqz    a0, next
        call    atoi
        lw      t0, Known.number(known)
        beq     a0, t0, found
    next:
    endloop
found:
    addi    a0, known, Known.text
    li      a1, NAME_ROOM
    la      a2, as_it_is
    mv      a3, name
    call    snprintf
over:
    mv      a0, stream
    call    fclose
nothing:
    return
.endproc

.section .rodata
reading:
    .asciz  "r"
colon:
    .asciz  ":"
decimal:
    .asciz  "%u"
as_it_is:
    .asciz  "%s"
users:
    .asciz  "/etc/passwd"
groups:
    .asciz  "/etc/group"

.data
.balign 4
user:                                   # Known
    .word   users, 0
    .space  NAME_ROOM
group:
    .word   groups, 0
    .space  NAME_ROOM
