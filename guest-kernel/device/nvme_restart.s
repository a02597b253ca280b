# NVMe controllers: what happens when one fails as a whole, doesn't answer, or is gone.
#
# Who comes here: requests that see that, or have waited too long. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "nvme.inc"

.text

# nvme_restart(a0 = Nvme of a controller that has failed): all requests under way fail, and it is brought back to life for those to
# come
.globl nvme_restart
.proc nvme_restart
    .reg    nvme=s0
    .frame  ra, s0
    mv      nvme, a0
    call    nvme_stop                   # before anybody gives memory back
    sw      a0, Nvme.failure(nvme)
    mv      a0, nvme
    call    nvme_requests_fail
    lw      a0, Nvme.failure(nvme)
    bnez    a0, told
    mv      a0, nvme
    call    nvme_admin_start
    bnez    a0, known
    mv      a0, nvme
    call    nvme_queues_create
known:
    sw      a0, Nvme.failure(nvme)
told:
    neg     a2, a0
    lw      t0, Nvme.disk.device(nvme)
    lw      a1, Device.base(t0)
    la      a0, message
    leave
    j       log_print
.endproc

.rodata
message:
    .asciz  "nvme at 0x%x has failed, and been reset: error %d\n"
