# Functions.

.include "sh.inc"

.struct Function
    next        .word
    name        .word
    body        .word                   # Node, 0 for one that has been replaced
.endstruct

# function_define(a0 = Node) -> a0 = 0; the tree is kept for ever
.globl function_define
.proc function_define
    .reg    node=s0
    .frame  ra, s0
    mv      node, a0
    li      a0, Function.sizeof
    call    arena_alloc
    lw      t0, Node.words(node)
    lw      t0, Word.text(t0)
    sw      t0, Function.name(a0)
    lw      t0, Node.left(node)
    sw      t0, Function.body(a0)
    la      t0, functions               # before an older one of that name
    lw      t1, 0(t0)
    sw      t1, Function.next(a0)
    sw      a0, 0(t0)
    call    arena_keep
    li      a0, 0
    return
.endproc

# function_find(a0 = name) -> a0 = body of the function, 0 if there is none
.globl function_find
.proc function_find
    .reg    name=s0, entry=s1
    .frame  ra, s0, s1
    mv      name, a0
    la      entry, functions
    loop
        lw      entry, 0(entry)         # Function.next is its first field
        if entry == 0
            break
        endif
        lw      a0, Function.name(entry)
        mv      a1, name
        call    strcmp
        if a0 == 0
            lw      a0, Function.body(entry)
            return
        endif
    endloop
    li      a0, 0
    return
.endproc

# function_call(a0 = body, a1 = argc, a2 = argv) -> a0 = status: with the arguments as parameters
.globl function_call
.proc function_call
    .reg    status=s0
    .frame  ra, s0, call:Call
    la      t0, parameters
    lw      t1, Parameters.count(t0)
    sw      t1, call + Call.parameters + Parameters.count(sp)
    lw      t1, Parameters.values(t0)
    sw      t1, call + Call.parameters + Parameters.values(sp)
    addi    a1, a1, -1
    addi    a2, a2, 4
    sw      a1, Parameters.count(t0)
    sw      a2, Parameters.values(t0)
    la      t0, calls
    lw      t1, 0(t0)
    sw      t1, call + Call.next(sp)
    sw      zero, call + Call.locals(sp)
    addi    t1, sp, call
    sw      t1, 0(t0)
    call    run_node
    mv      status, a0
    call    function_leave
    la      t0, skip_kind
    lw      t1, 0(t0)
    addi    t1, t1, -SKIP_RETURN
    if t1 == 0
        sw      zero, 0(t0)
        la      t0, last_status
        lw      status, 0(t0)
    endif
    mv      a0, status
    return
.endproc

# function_leave(): parameters and variables are again what they were before the innermost call
.proc function_leave
    .frame  ra, s0
    la      t0, calls
    lw      s0, 0(t0)
    lw      t1, Call.next(s0)
    sw      t1, 0(t0)
    la      t0, parameters
    lw      t1, Call.parameters + Parameters.count(s0)
    sw      t1, Parameters.count(t0)
    lw      t1, Call.parameters + Parameters.values(s0)
    sw      t1, Parameters.values(t0)
    lw      a0, Call.locals(s0)
    leave
    tail    locals_restore
.endproc

# functions_leave(): leaves all that are being called
.globl functions_leave
.proc functions_leave
    .frame  ra
    loop
        la      t0, calls
        lw      t0, 0(t0)
        if t0 == 0
            break
        endif
        call    function_leave
    endloop
    return
.endproc

.bss
.balign 4
.globl calls
calls:                                  # Call: the innermost first
    .space  4
functions:                              # Function
    .space  4
