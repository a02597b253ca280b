# /proc: what is told of mounts.
#
# Who comes here: proc_make, with (a0 = Text); nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "driver.inc"
.include "proc.inc"

.text

# proc_mounts(a0 = Text): a line for each: device, directory, kind, how, and two zeros, as in Linux
.globl proc_mounts
.proc proc_mounts
    .reg    text=s0, mount=s1
    .frame  ra, s0, s1, path:NODE_PATH_MAX
    mv      text, a0
    la      mount, mounts
    loop
        lw      mount, List.next(mount)
        la      t0, mounts
        if mount == t0
            break
        endif
        lw      a0, Mount.disk(mount)
        if a0 != zero
            lw      a0, Disk.device(a0)
            addi    a1, sp, path
            call    node_name
        endif
        lw      t0, Mount.filesystem(mount)
        lw      a4, FileSystem.name(t0)
        mv      a2, a4                  # what is on no disk comes from nowhere
        lw      t0, Mount.disk(mount)
        if t0 != zero
            addi    a2, sp, path
        endif
        addi    a3, mount, Mount.path
        lw      t0, Mount.flags(mount)
        andi    t0, t0, MS_RDONLY
        la      a5, read_write
        if t0 != zero
            la      a5, read_only
        endif
        mv      a0, text
        la      a1, mounts_line
        call    text_print
    endloop
    return
.endproc

.rodata
mounts_line:
    .asciz  "%s %s %s %s 0 0\n"
read_only:
    .asciz  "ro"
read_write:
    .asciz  "rw"
