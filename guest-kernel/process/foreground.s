# Whom the terminal's keys mean.

.include "process.inc"

.text

# foreground_process() -> a0 = whom the terminal's interrupt key means: where the chain ends that begins with the first
# process and goes from each that waits for a child to that child, the youngest if any will do
#   clobbers a1-a3, t0-t4
.globl foreground_process
.proc foreground_process
    .reg    process=a0, child=a1, youngest=a2, pid=a3, entry=t0, left=t1
    lw      process, init_process
    loop
        lw      t2, Process.waits_for(process)
        beqz    t2, found
        li      youngest, 0
        li      pid, 0
        la      entry, process_table
        li      left, PROCESS_MAX
        repeat
            lw      child, 0(entry)
            addi    entry, entry, 4
            addi    left, left, -1
            beqz    child, next
            lw      t3, Process.parent(child)
            bne     t3, process, next
            lw      t3, Process.pid(child)
            bltu    t3, pid, next
            if t2 > 0 && t2 != t3       # it waits for another one
                j       next
            endif
            mv      youngest, child
            mv      pid, t3
next:
        until left == zero
        beqz    youngest, found
        mv      process, youngest
    endloop
found:
    return
.endproc
