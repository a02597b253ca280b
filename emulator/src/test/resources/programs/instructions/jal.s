# jal: links and goes, forwards, backwards, and into other pages.

.include "test.inc"

    j       2f
1:  jal     a1, 3f
back:
    j       failed
2:  jal     a0, 1b
forth:
    j       failed
3:  expect_address a0, forth
    expect_address a1, back
    jal     zero, far
    j       failed
near:
    expect  zero, 0
    pass

    .balign 4096
    .space  0x20000
far:
    jal     zero, near
    j       failed
