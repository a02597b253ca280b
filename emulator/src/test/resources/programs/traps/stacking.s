# What a trap keeps and what it clears; and that a second one overwrites it.

.include "test.inc"

    csrwi   status, STATUS_IE | STATUS_UA
    catch   1f
    trap    1
1:  csrr    a0, status
    expect  a0, STATUS_PIE | STATUS_PUA
    catch   1f
    trap    2                               # inside the handler: nothing is enabled any more
1:  csrr    a0, status
    expect  a0, 0

    li      a0, -1                          # what software can set
    csrw    status, a0
    csrr    a0, status
    expect  a0, STATUS_IE | STATUS_UA | STATUS_PIE | STATUS_PUM | STATUS_PUA
    csrw    status, zero
    csrr    a0, status
    expect  a0, 0

    li      a0, -1
    csrw    epc, a0
    csrr    a0, epc
    expect  a0, -4
    csrw    tval, a0
    csrr    a0, tval
    expect  a0, -4
    csrr    a0, hartid
    expect  a0, 0
    pass
