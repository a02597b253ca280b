# The streams that have been used: all of them are flushed when the process ends. Who goes along the list holds its lock, and
# leaves alone the streams that another thread is using, which may wait for input for ever. So nobody who has locked a
# stream ever waits for somebody who wants that stream.

.include "file.inc"

# __file_list_add(a0 = stream): puts it on the list, once, and makes exit flush the list
.globl __file_list_add
.proc __file_list_add
    .reg    file=s0
    lw      t0, File.flags(a0)
    andi    t1, t0, FILE_LISTED
    if t1 != 0
        ret
    endif
    .frame  ra, s0
    mv      file, a0
    ori     t0, t0, FILE_LISTED
    sw      t0, File.flags(file)
    la      a0, list_lock
    call    __mutex_lock
    la      t0, list
    lw      t1, 0(t0)
    sw      t1, File.next(file)
    sw      file, 0(t0)
    la      t0, __exit_flush
    la      t1, __file_flush_all
    sw      t1, 0(t0)
    la      t0, __threads_prepare
    la      t1, share_all
    sw      t1, 0(t0)
    la      a0, list_lock
    leave
    tail    __mutex_unlock
.endproc

# __file_list_remove(a0 = stream): takes it from the list, if it is there
.globl __file_list_remove
.proc __file_list_remove
    .reg    file=s0
    lw      t0, File.flags(a0)
    andi    t1, t0, FILE_LISTED
    if t1 == 0
        ret
    endif
    .frame  ra, s0
    mv      file, a0
    andi    t0, t0, ~FILE_LISTED
    sw      t0, File.flags(file)
    la      a0, list_lock
    call    __mutex_lock
    la      t0, list
    loop
        lw      t1, 0(t0)
        if t1 == file
            break
        endif
        addi    t0, t1, File.next
    endloop
    lw      t1, File.next(file)
    sw      t1, 0(t0)
    la      a0, list_lock
    leave
    tail    __mutex_unlock
.endproc

# __file_flush_all() -> a0 = 0, EOF if one stream failed
.globl __file_flush_all
.proc __file_flush_all
    .frame  ra
    la      a0, list_lock
    call    __mutex_lock
    li      a0, 0
    leave
    tail    flush_listed
.endproc

# __file_flush_lines(): writes the output of line-buffered streams, as is usual before input is waited for: the
#   question appears before the answer is typed
.globl __file_flush_lines
.proc __file_flush_lines
    .frame  ra
    la      a0, list_lock
    call    __mutex_trylock             # somebody who flushes them all does that, too
    if a0 != 0
        return
    endif
    li      a0, FILE_WRITING | FILE_LINE_BUFFERED
    leave
    tail    flush_listed
.endproc

# flush_listed(a0 = flags) -> a0 = 0, EOF if one stream failed: flushes those with all of the flags
#   the caller has locked the list, which is unlocked then
.proc flush_listed
    .reg    file=s0, result=s1, flags=s2
    .frame  ra, s0-s2
    mv      flags, a0
    li      result, 0
    la      t0, list
    lw      file, 0(t0)
    while file != 0
        addi    a0, file, File.lock
        call    __mutex_trylock
        if a0 == 0
            lw      t0, File.flags(file)
            and     t0, t0, flags
            if t0 == flags
                mv      a0, file
                call    __file_flush
                or      result, result, a0
            endif
            addi    a0, file, File.lock
            call    __mutex_unlock
        endif
        lw      file, File.next(file)
    endwhile
    la      a0, list_lock
    call    __mutex_unlock
    mv      a0, result
    return
.endproc

# share_all(): a second thread will start: from now on each use of a stream locks it
.proc share_all
    la      t0, list
    loop
        lw      t0, 0(t0)
        if t0 == 0
            break
        endif
        sw      zero, File.getc_end(t0)
        sw      zero, File.putc_end(t0)
        addi    t0, t0, File.next
    endloop
    ret
.endproc

.bss
.balign 4
list:                                   # the stream that was used first last
    .space  4
list_lock:                              # a mutex
    .space  4
