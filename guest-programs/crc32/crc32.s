# crc32: prints the CRC-32 of standard input (ISO 3309, as in zip and Ethernet): eight hexadecimal digits.

.equ STDIN, 0
.equ POLYNOMIAL, 0xedb88320             # reflected: the lowest bit is the highest power
.equ BUFFER_SIZE, 4096

.globl main
.proc main
    .reg    crc=s0, at=s1, end=s2, table=s3
    .frame  ra, s0-s3
    call    make_table
    la      table, remainders
    li      crc, -1
    loop
        li      a0, STDIN
        la      a1, buffer
        li      a2, BUFFER_SIZE
        call    read
        bltz    a0, failed
        if a0 == 0
            break
        endif
        la      at, buffer
        add     end, at, a0
        while at != end                 # crc = table[(crc ^ byte) & 255] ^ crc >> 8
            lbu     t0, 0(at)
            xor     t0, t0, crc
            andi    t0, t0, 0xff
            slli    t0, t0, 2
            add     t0, t0, table
            lw      t0, 0(t0)
            srli    crc, crc, 8
            xor     crc, crc, t0
            addi    at, at, 1
        endwhile
    endloop
    la      a0, line
    not     a1, crc
    call    printf
    li      a0, 0
    return
failed:
    la      a0, own_name
    call    perror
    li      a0, 1
    return
.endproc

# make_table(): the remainder that each byte leaves
.proc make_table
    .reg    byte=t0, remainder=t1, bit=t2, entry=t3, polynomial=t4
    la      entry, remainders
    li      polynomial, POLYNOMIAL
    li      byte, 0
    repeat
        mv      remainder, byte
        li      bit, 8
        repeat
            andi    t5, remainder, 1
            srli    remainder, remainder, 1
            if t5 != 0
                xor     remainder, remainder, polynomial
            endif
            addi    bit, bit, -1
        until bit == 0
        sw      remainder, 0(entry)
        addi    entry, entry, 4
        addi    byte, byte, 1
        li      t5, 256
    until byte == t5
    ret
.endproc

.section .rodata
own_name:
    .asciz  "crc32"
line:
    .asciz  "%08x\n"

.bss
.balign 4
remainders:
    .space  256 * 4
buffer:
    .space  BUFFER_SIZE
