# Streams that several threads use.

.include "file.inc"

# __file_locked(t0 = routine, t1 = stream, a0-a3 = the routine's arguments) -> a0 = its result: calls it while no other
#   thread uses the stream
.globl __file_locked
.proc __file_locked
    .reg    routine=s0, file=s1
    .frame  ra, s0, s1, arguments:16
    mv      routine, t0
    mv      file, t1
    sw      a0, arguments + 0(sp)
    sw      a1, arguments + 4(sp)
    sw      a2, arguments + 8(sp)
    sw      a3, arguments + 12(sp)
    addi    a0, file, File.lock
    call    __mutex_lock
    lw      a0, arguments + 0(sp)
    lw      a1, arguments + 4(sp)
    lw      a2, arguments + 8(sp)
    lw      a3, arguments + 12(sp)
    jalr    routine
    mv      routine, a0
    addi    a0, file, File.lock
    call    __mutex_unlock
    mv      a0, routine
    return
.endproc
