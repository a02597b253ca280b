# /proc: the machine's counters, and how often each interrupt has come.
#
# Who comes here: proc_make, with (a0 = Text); nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "causes.inc"
.include "driver.inc"
.include "interrupts.inc"
.include "proc.inc"

# Every counter, but those of traps by their causes, which come after.
.macro counters each
    \each   instructions
    \each   cycles
    \each   time
    \each   itlb_misses
    \each   dtlb_misses
    \each   walk_reads
    \each   refills
    \each   interrupts
    \each   exceptions
    \each   flushes
    \each   flushes_asid
    \each   flushes_page
    \each   mode_switches
    \each   dma_bytes
.endm

.macro counter_print name
    .pushsection .rodata.text, "a"
name_\name:
    .asciz  "\name"
    .popsection
    la      a2, name_\name
    rdctr   a3, \name
    rdctr   a4, \name\()h
    mv      a0, s0
    la      a1, counter_line
    call    text_print
.endm

.macro trap_print name, signal, code, text
    .pushsection .rodata.text, "a"
trap_\name:
    .asciz  "\text"
    .popsection
    la      a2, trap_\name
    rdctr   a3, 0x20 + CAUSE_\name
    rdctr   a4, 0x120 + CAUSE_\name
    mv      a0, s0
    la      a1, trap_line
    call    text_print
.endm

.text

# proc_counters(a0 = Text): a line for each
.globl proc_counters
.proc proc_counters
    .frame  ra, s0
    mv      s0, a0
    counters counter_print
    trap_causes trap_print
    return
.endproc

# proc_interrupts(a0 = Text): a line for each that a driver listens to: its number, how often it has come, and the kinds of the
# devices on it
.globl proc_interrupts
.proc proc_interrupts
    .reg    text=s0, number=s1, line=s2, link=s3
    .frame  ra, s0-s3
    mv      text, a0
    li      number, 0
    repeat
        mv      a0, number
        call    interrupt_line
        mv      line, a0
        lw      link, InterruptLine.devices + List.next(line)
        if link != line                 # InterruptLine.devices is its first field
            mv      a0, text
            la      a1, interrupt_start
            mv      a2, number
            lw      a3, InterruptLine.count(line)
            call    text_print
            repeat
                mv      a0, text
                la      a1, interrupt_device
                lw      a2, Device.kind - Device.line(link)
                call    text_print
                lw      link, List.next(link)
            until link == line
            mv      a0, text
            la      a1, interrupt_end
            call    text_print
        endif
        addi    number, number, 1
        li      t0, INTERRUPT_MAX
    until number == t0
    return
.endproc

.rodata
counter_line:
    .asciz  "%s %w\n"
trap_line:
    .asciz  "trap: %s %w\n"
interrupt_start:
    .asciz  "%u %u"
interrupt_device:
    .asciz  " %s"
interrupt_end:
    .asciz  "\n"
