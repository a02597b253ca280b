# Runs of pages that lie one behind the other, for devices that want a large buffer in one piece. They come from the end of the
# memory that has never been used, and go back there if no other run has been taken since; else their pages become ordinary free ones.
#
# Who comes here: drivers, when they take over a device or let it go.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "layout.inc"

.text

# page_run_alloc(a0 = how many) -> a0 = the first of so many pages with arbitrary contents and one reference each; 0 if there is no
# such run, or too little would be left for programs
.globl page_run_alloc
.proc page_run_alloc
    .reg    count=s0, page=s1, end=s2
    .frame  ra, s0-s2
    mv      count, a0
    call    program_pages_left
    bgtu    count, a0, none
    lw      end, page_limit
    lw      t0, page_next
    sub     t0, end, t0
    srli    t0, t0, PAGE_SHIFT
    bgtu    count, t0, none
    slli    t0, count, PAGE_SHIFT
    sub     page, end, t0
    sw      page, page_limit, t0
    lw      t0, page_count_free
    sub     t0, t0, count
    sw      t0, page_count_free, t1
    mv      a0, page
    while a0 != end
        call    page_begin
        li      t0, PAGE_SIZE
        add     a0, a0, t0
    endwhile
    mv      a0, page
    return
none:
    li      a0, 0
    return
.endproc

# page_run_free(a0 = first page of a run, a1 = how many)
.globl page_run_free
.proc page_run_free
    .reg    page=s0, end=s1
    .frame  ra, s0, s1
    mv      page, a0
    slli    t0, a1, PAGE_SHIFT
    add     end, a0, t0
    lw      t0, page_limit
    if t0 == page
        sw      end, page_limit, t0
        lw      t0, page_count_free
        add     t0, t0, a1
        sw      t0, page_count_free, t1
        return
    endif
    while page != end
        mv      a0, page
        call    page_put
        li      t0, PAGE_SIZE
        add     page, page, t0
    endwhile
    return
.endproc
