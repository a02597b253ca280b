# Lists; the structure is explained in list.inc.
#
# Who comes here: everybody.
# Runs in kernel mode, on any stack or none, under any page table.

.include "list.inc"

.text

# list_clear(a0 = list): makes it empty
.globl list_clear
.proc list_clear
    sw      a0, List.next(a0)
    sw      a0, List.previous(a0)
    return
.endproc

# list_append(a0 = list, a1 = link): puts a link, which is in no list, at the end. With a member's link instead of a
# list, the new one goes before that member.
#   clobbers t0
.globl list_append
.proc list_append
    lw      t0, List.previous(a0)
    sw      t0, List.previous(a1)
    sw      a0, List.next(a1)
    sw      a1, List.next(t0)
    sw      a1, List.previous(a0)
    return
.endproc

# list_remove(a0 = link): takes a link out of the list that it is in
#   clobbers t0, t1
.globl list_remove
.proc list_remove
    lw      t0, List.next(a0)
    lw      t1, List.previous(a0)
    sw      t0, List.next(t1)
    sw      t1, List.previous(t0)
    return
.endproc
