# The table of all processes, and the making and unmaking of one.
#
# Who comes here: fork, wait, the boot, and whoever looks for a process.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "pool.inc"
.include "process.inc"

.text

# process_create() -> a0 = a process with an identity but without threads, memory, files or a parent; 0 if there are too
# many or no memory is left
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
    la      a0, processes
    call    pool_alloc
    if a0 == zero
        return
    endif
    mv      process, a0
    la      t0, process_table
    slli    t1, slot, 2
    add     t0, t0, t1
    sw      process, 0(t0)
    sw      slot, Process.slot(process)
    call    tid_next
    sw      a0, Process.pid(process)
    addi    a0, process, Process.child_ended
    call    list_clear
    addi    a0, process, Process.threads
    call    list_clear
    addi    a0, process, Process.thread_ended
    call    list_clear
    mv      a0, process
    li      a1, 0
    call    process_set_nice
    mv      a0, process
    return
.endproc

# process_destroy(a0 = process): forgets one that has no threads, no memory and no files any more
.globl process_destroy
.proc process_destroy
    lw      t0, Process.slot(a0)
    slli    t0, t0, 2
    la      t1, process_table
    add     t0, t0, t1
    sw      zero, 0(t0)
    mv      a1, a0
    la      a0, processes
    j       pool_free
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

# process_at(a0 = slot) -> a0 = the process, 0 if there is none: all of them, for slots from 0 to PROCESS_MAX - 1
#   clobbers t0
.globl process_at
.proc process_at
    slli    a0, a0, 2
    la      t0, process_table
    add     a0, a0, t0
    lw      a0, 0(a0)
    return
.endproc

.data
pool_define processes, Process, program_page_alloc

.bss
    .align  2
.globl process_table
process_table:                          # by slot; 0 where there is none
    .space  4 * PROCESS_MAX
