# The driver of the real-time clock (that of the Goldfish platform): reading /dev/rtc0 gives the time, a 64-bit number of
# nanoseconds since 1970; writing such a number sets the alarm, for which the next read then waits.
#
# Who comes here: the driver model, when the module is loaded and removed; the system calls, through rtc_operations; the
# interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

.include "driver.inc"
.include "patience.inc"
.include "poll.inc"

.struct RtcRegisters
    time_low        .word           # reading it latches the high word
    time_high       .word
    alarm_low       .word           # writing it sets the alarm, with the high word that was written before
    alarm_high      .word
    irq_enabled     .word
    clear_alarm     .word
    alarm_status    .word           # 1 while an alarm is set
    clear_interrupt .word
.endstruct

.equ TIME_SIZE, 8

driver rtc, kind="rtc", probe=rtc_probe, remove=rtc_remove, interrupt=rtc_interrupt, node="rtc0", mode=S_IFCHR | 0644, operations=rtc_operations

file_operations rtc_operations, read=rtc_read, write=rtc_write, poll=rtc_poll

.text

# rtc_probe(a0 = Device) -> a0 = 0; Device.private is 1 from the setting of an alarm to its ringing
.proc rtc_probe
    lw      t0, Device.registers(a0)
    sw      zero, RtcRegisters.clear_alarm(t0)
    sw      zero, RtcRegisters.clear_interrupt(t0)
    li      t1, 1
    sw      t1, RtcRegisters.irq_enabled(t0)
    li      a0, 0
    return
.endproc

# rtc_remove(a0 = Device that nobody uses)
.proc rtc_remove
    lw      t0, Device.registers(a0)
    sw      zero, RtcRegisters.irq_enabled(t0)
    sw      zero, RtcRegisters.clear_alarm(t0)
    return
.endproc

# rtc_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = 8; -EINVAL if that is too small; -EAGAIN or -EINTR before the alarm,
# -EFAULT, -ENODEV
.proc rtc_read
    .reg    file=s0, user=s1, device=s2
    .frame  ra, s0-s2, time:TIME_SIZE, patience:Patience
    mv      file, a0
    mv      user, a1
    lw      device, File.device(file)
    li      t0, TIME_SIZE
    li      a0, -EINVAL
    bltu    a2, t0, done
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      t0, Device.registers(device)
        lw      t0, RtcRegisters.irq_enabled(t0)
        srli    t0, t0, 1               # nobody answers: ones only
        li      a0, -ENODEV
        bnez    t0, done
        lw      t0, Device.private(device)
        if t0 == zero
            break
        endif
        lw      t0, File.flags(file)
        andi    t0, t0, O_NONBLOCK
        li      a0, -EAGAIN
        bnez    t0, done
        mv      a0, device
        addi    a1, device, Device.waiters
        addi    a2, sp, patience
        call    device_sleep
        bltz    a0, done
    endloop
    lw      t0, Device.registers(device)
    lw      t1, RtcRegisters.time_low(t0)
    lw      t2, RtcRegisters.time_high(t0)
    sw      t1, time(sp)
    sw      t2, time + 4(sp)
    mv      a0, user
    addi    a1, sp, time
    li      a2, TIME_SIZE
    call    copy_out
    if a0 == zero
        li      a0, TIME_SIZE
    endif
done:
    return
.endproc

# rtc_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = 8; -EINVAL if it is anything else, -EFAULT; a time that is over rings
# at once
.proc rtc_write
    .reg    device=s0
    .frame  ra, s0, time:TIME_SIZE
    lw      device, File.device(a0)
    li      t0, TIME_SIZE
    li      a0, -EINVAL
    bne     a2, t0, done
    addi    a0, sp, time
    call    copy_in
    if a0 == zero
        li      t0, 1
        sw      t0, Device.private(device)
        lw      t0, Device.registers(device)
        lw      t1, time + 4(sp)
        lw      t2, time(sp)
        sw      t1, RtcRegisters.alarm_high(t0)
        sw      t2, RtcRegisters.alarm_low(t0)
        li      a0, TIME_SIZE
    endif
done:
    return
.endproc

# rtc_poll(a0 = File) -> a0 = POLL…
.proc rtc_poll
    lw      t0, File.device(a0)
    lw      t0, Device.private(t0)
    seqz    a0, t0                      # POLLIN
    ori     a0, a0, POLLOUT
    return
.endproc

# rtc_interrupt(a0 = Device) -> a0 = 1 if the alarm it waited for has rung, else 0
.proc rtc_interrupt
    .frame  ra
    lw      t0, Device.registers(a0)
    lw      t1, Device.private(a0)
    lw      t2, RtcRegisters.alarm_status(t0)
    if t1 == zero || t2 != zero
        li      a0, 0
        return
    endif
    sw      zero, RtcRegisters.clear_interrupt(t0)
    sw      zero, Device.private(a0)
    addi    a0, a0, Device.waiters
    call    wake_all
    call    poll_wake
    li      a0, 1
    return
.endproc
