# The first process: the program that the option init= names, with the console as its standard files.
#
# Who comes here: kernel_main, in the kernel's first thread, paging on. The process runs when that is idle.
# Runs in kernel mode, on the boot stack, under the kernel's own page table.

.include "console.inc"
.include "file.inc"
.include "process.inc"

.equ UMASK_INITIAL, 022

.text

# init_make(): makes it, or panics
.globl init_make
.proc init_make
    .reg    thread=s0, arguments=s1, rest=s2
    .frame  ra, s0-s2
    call    process_create
    beqz    a0, no_memory
    sw      a0, init_process, t0
    lw      t0, Process.pid(a0)
    sw      t0, Process.process_group(a0)
    sw      t0, Process.session(a0)
    call    thread_create
    mv      thread, a0
    beqz    a0, no_memory
    call    page_alloc_zero
    mv      arguments, a0
    beqz    a0, no_memory
    mv      a0, arguments
    lw      a1, option_init
    call    arguments_add
    bltz    a0, failed
    lw      rest, option_arguments
    loop
        mv      a0, rest
        call    word_next
        mv      rest, a1
        if a0 == zero
            break
        endif
        mv      a1, a0
        mv      a0, arguments
        call    arguments_add
        bltz    a0, failed
    endloop
    mv      a0, thread
    lw      a1, option_init
    mv      a2, arguments
    call    thread_exec
    bltz    a0, failed
    mv      a0, arguments
    call    page_put
    lw      a0, init_process
    call    init_open_files
    mv      a0, thread
    call    thread_ready
    return
no_memory:
    la      a0, message_memory
    call    panic
failed:
    neg     a2, a0
    la      a0, message_failed
    lw      a1, option_init
    call    log_print
    la      a0, message_init
    call    panic
.endproc

# init_open_files(a0 = process): the current directory is the root; the terminal is its group's; descriptors 0 and 1 are
# the console; 2 is the console, too, if that is a terminal, else the serial line for error messages
.proc init_open_files
    .reg    process=s0
    .frame  ra, s0
    mv      process, a0
    li      t0, UMASK_INITIAL
    sw      t0, Process.umask(process)
    lw      a0, root_directory
    sw      a0, Process.directory(process)
    call    inode_get
    lw      t0, Process.process_group(process)
    sw      t0, console_terminal + Terminal.group, t1
    la      a0, path_console
    li      a1, O_RDWR
    call    file_open
    sw      a0, Process.files(process)
    sw      a0, Process.files + 4(process)
    sw      a0, Process.files + 8(process)
    lw      t0, console_is_tty
    li      t1, 3
    if t0 == zero
        li      t1, 2
    endif
    sw      t1, File.references(a0)
    if t0 == zero
        la      a0, path_errors
        li      a1, O_WRONLY
        call    file_open
        sw      a0, Process.files + 8(process)
    endif
    return
.endproc

.rodata
path_console:
    .asciz  "/dev/console"
path_errors:
    .asciz  "/dev/stderr"
message_memory:
    .asciz  "no memory for the first process"
message_failed:
    .asciz  "cannot start %s: error %d\n"
message_init:
    .asciz  "no first process"

.bss
    .align  2
.globl init_process
init_process:
    .space  4
