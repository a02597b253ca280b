# /proc: what is told of a process.
#
# Who comes here: proc_make, with (a0 = Text, a1 = Process); nothing sleeps, so that the process stays as it is
# meanwhile.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "console.inc"
.include "proc.inc"
.include "process.inc"

.text

# proc_stat(a0 = Text, a1 = Process): Linux's fields up to the number of pages in memory; processor time is not told apart
# by modes
.globl proc_stat
.proc proc_stat
    .reg    text=s0, process=s1, time=s2
    .frame  ra, s0-s2
    mv      text, a0
    mv      process, a1
    mv      a0, process
    call    process_letter
    mv      a4, a0
    mv      a0, text
    la      a1, stat_begin
    lw      a2, Process.pid(process)
    addi    a3, process, Process.name
    lw      a5, Process.parent(process)
    if a5 != zero
        lw      a5, Process.pid(a5)
    endif
    lw      a6, Process.process_group(process)
    lw      a7, Process.session(process)
    call    text_print
    lw      a0, Process.time(process)
    lw      a1, Process.time + 4(process)
    call    times_units
    mv      time, a0
    lw      a0, Process.children_time(process)
    lw      a1, Process.children_time + 4(process)
    call    times_units
    mv      a5, a0
    mv      a0, process
    call    threads_count
    mv      a7, a0
    mv      a0, text
    la      a1, stat_middle
    mv      a4, time
    lw      a2, console_terminal + Terminal.group
    lw      a3, Process.faults(process)
    lw      a6, Process.nice(process)
    call    text_print
    lw      a0, Process.space(process)
    call    space_size
    mv      a2, a0
    mv      a3, a1
    mv      a0, text
    la      a1, stat_end
    call    text_print
    return
.endproc

# process_letter(a0 = Process) -> a0 = how its first thread is: R runs or could, S sleeps, D waits for a device, T has been
# stopped, Z has ended
#   clobbers t0
.proc process_letter
    lw      t0, Process.state(a0)
    addi    t0, t0, -PROCESS_ZOMBIE
    beqz    t0, zombie
    addi    t0, a0, Process.threads
    lw      a0, List.next(t0)
    beq     a0, t0, zombie
    lw      t0, Thread.state - Thread.sibling(a0)
    la      a0, letters
    add     a0, a0, t0
    lbu     a0, 0(a0)
    return
zombie:
    li      a0, 'Z'
    return
.endproc

# threads_count(a0 = Process) -> a0 = number of its threads
#   clobbers t0, t1
.proc threads_count
    addi    t0, a0, Process.threads
    li      a0, 0
    lw      t1, List.next(t0)
    while t1 != t0
        addi    a0, a0, 1
        lw      t1, List.next(t1)
    endwhile
    return
.endproc

# space_size(a0 = Space, or 0) -> a0 = bytes of all its regions, a1 = pages that are in memory
.proc space_size
    .reg    space=s0, link=s1, address=s2, size=s3, resident=s4
    .frame  ra, s0-s4
    mv      space, a0
    li      size, 0
    li      resident, 0
    if space != zero
        lw      link, Space.regions + List.next(space)
        loop
            addi    t0, space, Space.regions
            if link == t0
                break
            endif
            lw      address, Region.start(link)     # Region.link is its first field
            lw      t0, Region.end(link)
            sub     t0, t0, address
            add     size, size, t0
            loop
                lw      t0, Region.end(link)
                if address >=u t0
                    break
                endif
                mv      a0, space
                mv      a1, address
                call    space_entry
                if a0 == zero           # nothing in these 4 MiB
                    li      t0, -SUPERPAGE_SIZE
                    and     address, address, t0
                    li      t0, SUPERPAGE_SIZE
                else
                    lw      t1, 0(a0)
                    snez    t1, t1
                    add     resident, resident, t1
                    li      t0, PAGE_SIZE
                endif
                add     address, address, t0
            endloop
            lw      link, List.next(link)
        endloop
    endif
    mv      a0, size
    mv      a1, resident
    return
.endproc

.rodata
letters:                                # by THREAD_…
    .ascii  "?RSDT"
stat_begin:
    .asciz  "%u (%s) %c %u %u %u 0 "
stat_middle:                            # terminal's group; flags; faults; times; priority, nice, threads; alarm, start
    .asciz  "%u 0 %u 0 0 0 %u 0 %u 0 20 %d %u 0 0 "
stat_end:
    .asciz  "%u %u\n"
