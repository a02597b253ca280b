# The files of devices in /dev: their names, their making and their end. What opening them means is in open.s.
#
# Who comes here: the boot, and modules that come and go; /proc, for names. Making and removing files may sleep, but not
# at the boot, when nobody else holds a lock.
# Runs in kernel mode, on the boot stack, under the kernel's own page table, or the thread's kernel stack, under its
# process's.

.include "driver.inc"

.equ DIRECTORY_SIZE, 5                  # of "/dev/"

.text

# nodes_make(): those of the devices that have been found at the boot; from now on, each device gets its file when it gets
# its driver
.globl nodes_make
.proc nodes_make
    .reg    device=s0, end=s1
    .frame  ra, s0, s1
    li      t0, 1
    sw      t0, nodes_wanted, t1
    call    device_end
    mv      end, a0
    la      device, devices
    while device != end
        lw      t0, Device.ready(device)
        if t0 != zero
            mv      a0, device
            call    node_make
        endif
        addi    device, device, Device.sizeof
    endwhile
    return
.endproc

# node_rank(a0 = Device with a driver): counts those whose names in /dev come before its
.globl node_rank
.proc node_rank
    .reg    device=s0, node=s1, other=s2, end=s3, rank=s4
    .frame  ra, s0-s4
    mv      device, a0
    sw      zero, Device.rank(device)
    lw      t0, Device.driver(device)
    lw      node, Driver.node(t0)
    beqz    node, done
    call    device_end
    mv      end, a0
    li      rank, 0
    la      other, devices
again:
    while other != end
        lw      t0, Device.driver(other)
        if t0 != zero && other != device
            lw      t1, Driver.node(t0)
            lw      t0, Device.rank(other)
            if t1 == node && t0 == rank # it is taken: the next one, from the beginning
                addi    rank, rank, 1
                la      other, devices
                j       again
            endif
        endif
        addi    other, other, Device.sizeof
    endwhile
    sw      rank, Device.rank(device)
done:
    return
.endproc

# node_name(a0 = Device with a file in /dev, a1 = room for NODE_PATH_MAX bytes): the file's path
.globl node_name
.proc node_name
    .reg    device=s0, path=s1
    .frame  ra, s0, s1
    mv      device, a0
    mv      path, a1
    mv      a0, path
    la      a1, directory
    li      a2, DIRECTORY_SIZE
    call    memory_copy
    addi    a0, path, DIRECTORY_SIZE
    lw      a1, Device.driver(device)
    lw      a1, Driver.node(a1)
    li      a2, NODE_PATH_MAX - DIRECTORY_SIZE
    call    string_copy
    mv      a0, path
    call    string_length
    add     a0, a0, path
    lbu     t0, -1(a0)
    lw      t1, Device.rank(device)
    add     t0, t0, t1
    sb      t0, -1(a0)
    return
.endproc

# node_path(a0 = Device with a driver, a1 = room for NODE_PATH_MAX bytes) -> a0 = 1, and the path of its file in /dev; 0 if it
# has none, or there is no /dev yet
.proc node_path
    .frame  ra
    lw      t0, nodes_wanted
    lw      t1, Device.driver(a0)
    lw      t1, Driver.node(t1)
    if t0 == zero || t1 == zero
        li      a0, 0
        return
    endif
    call    node_name
    li      a0, 1
    return
.endproc

# node_make(a0 = Device with a driver) -> a0 = 0 or a negated errno: makes its file, over any of the same name
.globl node_make
.proc node_make
    .reg    device=s0
    .frame  ra, s0, path:NODE_PATH_MAX
    mv      device, a0
    addi    a1, sp, path
    call    node_path
    beqz    a0, done
    addi    a0, sp, path
    call    path_remove
    addi    a0, sp, path
    lw      t0, Device.driver(device)
    lw      a1, Driver.mode(t0)
    lw      a2, Device.number(device)
    li      t0, DEVICE_MAJOR << 8
    or      a2, a2, t0
    call    path_create
    if a0 == zero
        mv      a0, a1
        return
    endif
    call    inode_put
    li      a0, 0
done:
    return
.endproc

# node_remove(a0 = Device with a driver): removes its file, if it is there
.globl node_remove
.proc node_remove
    .frame  ra, path:NODE_PATH_MAX
    addi    a1, sp, path
    call    node_path
    if a0 != zero
        addi    a0, sp, path
        call    path_remove
    endif
    return
.endproc

.rodata
directory:
    .ascii  "/dev/"

.bss
    .align  2
nodes_wanted:                           # 1 as soon as there is a /dev
    .space  4
