# The table of all processes, and the making and unmaking of one.

.include "process.inc"

.text

# process_create() -> a0 = a process with an identity but without memory, files or a parent, not yet in the run queue; 0
# if there are too many or no memory is left
.globl process_create
.proc process_create
    .reg    process=s0, slot=s1
    .frame  ra, s0, s1
    la      t0, process_table
    li      slot, 0
    loop                                # the first free slot
        lw      t1, 0(t0)
        if t1 == zero
            break
        endif
        addi    t0, t0, 4
        addi    slot, slot, 1
        li      t1, PROCESS_MAX
        if slot == t1
            li      a0, 0
            return
        endif
    endloop
    call    page_alloc_zero
    if a0 == zero
        return
    endif
    mv      process, a0
    la      t0, process_table
    slli    t1, slot, 2
    add     t0, t0, t1
    sw      process, 0(t0)
    sw      slot, Process.slot(process)
    lw      t0, process_last_pid
    addi    t0, t0, 1
    sw      t0, process_last_pid, t1
    sw      t0, Process.pid(process)
    addi    a0, process, Process.child_ended
    call    list_clear
    li      t0, CANARY
    sw      t0, Process.canary(process)
    # Its first switch goes to user mode, with the registers of its frame.
    la      t0, trap_return
    sw      t0, Process.context.ra(process)
    addi    t0, process, KERNEL_STACK_TOP
    sw      t0, Process.context.sp(process)
    mv      a0, process
    return
.endproc

# process_destroy(a0 = process): forgets one that has no memory and no files any more, and is in no list
.globl process_destroy
.proc process_destroy
    lw      t0, Process.slot(a0)
    slli    t0, t0, 2
    la      t1, process_table
    add     t0, t0, t1
    sw      zero, 0(t0)
    j       page_put
.endproc

# process_find(a0 = pid) -> a0 = the process, 0 if there is none
#   clobbers t0-t3
.globl process_find
.proc process_find
    la      t0, process_table
    li      t1, PROCESS_MAX
    repeat
        lw      t2, 0(t0)
        if t2 != zero
            lw      t3, Process.pid(t2)
            if t3 == a0
                mv      a0, t2
                return
            endif
        endif
        addi    t0, t0, 4
        addi    t1, t1, -1
    until t1 == zero
    li      a0, 0
    return
.endproc

.bss
    .align  2
.globl process_table
process_table:                          # by slot; 0 where there is none
    .space  4 * PROCESS_MAX
process_last_pid:
    .space  4
