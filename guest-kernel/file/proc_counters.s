# /proc: the machine's counters, and how often each interrupt has come.
#
# Who comes here: proc_make, with (a0 = Text); nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "bootinfo.inc"
.include "causes.inc"
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

# proc_interrupts(a0 = Text): a line for each that a driver is called for: its number, how often it has come, and the kind
# of the device
.globl proc_interrupts
.proc proc_interrupts
    .reg    text=s0, number=s1, handler=s2
    .frame  ra, s0-s2
    mv      text, a0
    li      number, 0
    la      handler, interrupt_handlers
    repeat
        lw      t0, Handler.routine(handler)
        if t0 != zero
            mv      a0, number
            call    interrupt_kind
            mv      a4, a0
            mv      a0, text
            la      a1, interrupt_line
            mv      a2, number
            lw      a3, Handler.count(handler)
            call    text_print
        endif
        addi    handler, handler, Handler.sizeof
        addi    number, number, 1
        li      t0, INTERRUPT_MAX
    until number == t0
    return
.endproc

# interrupt_kind(a0 = number of an interrupt for which a driver has been found) -> a0 = string: the kind of its device
#   clobbers t0-t2
.proc interrupt_kind
    la      t0, boot_devices
    lw      t1, boot_info + BootInfo.device_count
    loop
        lw      t2, BootDevice.irq(t0)
        if t2 == a0
            addi    a0, t0, BootDevice.kind
            return
        endif
        addi    t0, t0, BootDevice.sizeof
        addi    t1, t1, -1
        if t1 == zero
            addi    a0, t0, BootDevice.kind - BootDevice.sizeof
            return
        endif
    endloop
.endproc

.rodata
counter_line:
    .asciz  "%s %w\n"
trap_line:
    .asciz  "trap: %s %w\n"
interrupt_line:
    .asciz  "%u %u %s\n"
