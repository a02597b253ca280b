# Classes of characters, in ASCII. The argument is a byte, or EOF, which is in no class.
#
# A range check is one unsigned comparison: what lies below the range has become very large.

# is_between: isX(a0 = character) -> a0 = 1 if it is first … last, else 0
.macro is_between name, first:req, last:req
.globl \name
.proc \name
    addi    a0, a0, -(\first)
    sltiu   a0, a0, \last - (\first) + 1
    ret
.endproc
.endm

    is_between isdigit, '0', '9'
    is_between isupper, 'A', 'Z'
    is_between islower, 'a', 'z'
    is_between isprint, ' ', '~'
    is_between isgraph, '!', '~'

.equ CASE, 'a' - 'A'                    # the bit in which a letter's two cases differ

# isalpha(a0 = character) -> a0 = 1 for a letter, else 0
.globl isalpha
.proc isalpha
    ori     a0, a0, CASE
    addi    a0, a0, -'a'
    sltiu   a0, a0, 26
    ret
.endproc

# isalnum(a0 = character) -> a0 = 1 for a letter or digit, else 0
#   clobbers t0
.globl isalnum
.proc isalnum
    addi    t0, a0, -'0'
    sltiu   t0, t0, 10
    ori     a0, a0, CASE
    addi    a0, a0, -'a'
    sltiu   a0, a0, 26
    or      a0, a0, t0
    ret
.endproc

# isxdigit(a0 = character) -> a0 = 1 for a hexadecimal digit, else 0
.globl isxdigit
.proc isxdigit
    addi    t0, a0, -'0'
    sltiu   t0, t0, 10
    ori     a0, a0, CASE
    addi    a0, a0, -'a'
    sltiu   a0, a0, 6
    or      a0, a0, t0
    ret
.endproc

# ispunct(a0 = character) -> a0 = 1 for a printing character that is no blank, letter or digit, else 0
.globl ispunct
.proc ispunct
    .frame  ra
    addi    t1, a0, -'!'
    sltiu   t1, t1, '~' - '!' + 1
    call    isalnum                     # leaves t1 alone
    sltu    a0, a0, t1
    return
.endproc

# isblank(a0 = character) -> a0 = 1 for a blank or tabulator, else 0
.globl isblank
.proc isblank
    addi    t0, a0, -' '
    seqz    t0, t0
    addi    a0, a0, -'\t'
    seqz    a0, a0
    or      a0, a0, t0
    ret
.endproc

# isspace(a0 = character) -> a0 = 1 for a blank, \t, \n, \v, \f or \r, else 0
.globl isspace
.proc isspace
    addi    t0, a0, -' '
    seqz    t0, t0
    addi    a0, a0, -'\t'
    sltiu   a0, a0, '\r' - '\t' + 1
    or      a0, a0, t0
    ret
.endproc

# iscntrl(a0 = character) -> a0 = 1 for a control character, else 0
.globl iscntrl
.proc iscntrl
    addi    t0, a0, -127
    seqz    t0, t0
    sltiu   a0, a0, ' '
    or      a0, a0, t0
    ret
.endproc

# tolower(a0 = character) -> a0 = its lower case letter, or itself
#   clobbers t0
.globl tolower
.proc tolower
    addi    t0, a0, -'A'
    sltiu   t0, t0, 26
    slli    t0, t0, 5                   # CASE, or 0
    add     a0, a0, t0
    ret
.endproc

# toupper(a0 = character) -> a0 = its upper case letter, or itself
#   clobbers t0
.globl toupper
.proc toupper
    addi    t0, a0, -'a'
    sltiu   t0, t0, 26
    slli    t0, t0, 5
    sub     a0, a0, t0
    ret
.endproc
