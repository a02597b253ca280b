# An engine that is wrong in user mode, once DMA has written memory, fails here.
# Program of seed 7942275822385365020, made small to:
#   KERNEL 29: indirect
#   USER 107: dma copy
#
# tlb-entries: 8
# tlb-ways: 1
# asid-bits: 1
# seed: 5077707461539705855
# steps: 8278

        .text
        .globl _start
_start:
        .word 0x64a08000   # 80000000: aui t0, zero, -32768
        .word 0x40a50000   # 80000004: addi t0, t0, 0
        .word 0x88c51010   # 80000008: lw t1, 4112(t0)
        .word 0x20060004   # 8000000c: csrrw zero, tvec, t1
        .word 0x88c51014   # 80000010: lw t1, 4116(t0)
        .word 0x20060008   # 80000014: csrrw zero, rvec, t1
        .word 0x64e01000   # 80000018: aui t2, zero, 4096
        .word 0x40e70000   # 8000001c: addi t2, t2, 0
        .word 0x40c00022   # 80000020: addi t1, zero, 34
        .word 0xa8c70400   # 80000024: sw t1, 1024(t2)
        .word 0x88c51180   # 80000028: lw t1, 4480(t0)
        .word 0xa8c71010   # 8000002c: sw t1, 4112(t2)
        .word 0x88c51100   # 80000030: lw t1, 4352(t0)
        .word 0x20060007   # 80000034: csrrw zero, ptbr, t1
        .word 0x64c08001   # 80000038: aui t1, zero, -32767
        .word 0x40c6cf66   # 8000003c: addi t1, t1, -12442
        .word 0x20060001   # 80000040: csrrw zero, epc, t1
        .word 0x40c00028   # 80000044: addi t1, zero, 40
        .word 0x20060000   # 80000048: csrrw zero, status, t1
        .word 0x8be5137c   # 8000004c: lw t6, 4988(t0)
        .word 0x8bc51378   # 80000050: lw t5, 4984(t0)
        .word 0x8ba51374   # 80000054: lw t4, 4980(t0)
        .word 0x8b851370   # 80000058: lw t3, 4976(t0)
        .word 0x8b65136c   # 8000005c: lw s11, 4972(t0)
        .word 0x8b451368   # 80000060: lw s10, 4968(t0)
        .word 0x8b251364   # 80000064: lw s9, 4964(t0)
        .word 0x8b051360   # 80000068: lw s8, 4960(t0)
        .word 0x8ae5135c   # 8000006c: lw s7, 4956(t0)
        .word 0x8ac51358   # 80000070: lw s6, 4952(t0)
        .word 0x8aa51354   # 80000074: lw s5, 4948(t0)
        .word 0x8a851350   # 80000078: lw s4, 4944(t0)
        .word 0x8a65134c   # 8000007c: lw s3, 4940(t0)
        .word 0x8a451348   # 80000080: lw s2, 4936(t0)
        .word 0x8a251344   # 80000084: lw a7, 4932(t0)
        .word 0x8a051340   # 80000088: lw a6, 4928(t0)
        .word 0x89e5133c   # 8000008c: lw a5, 4924(t0)
        .word 0x89c51338   # 80000090: lw a4, 4920(t0)
        .word 0x89a51334   # 80000094: lw a3, 4916(t0)
        .word 0x89851330   # 80000098: lw a2, 4912(t0)
        .word 0x8965132c   # 8000009c: lw a1, 4908(t0)
        .word 0x89451328   # 800000a0: lw a0, 4904(t0)
        .word 0x89251324   # 800000a4: lw s1, 4900(t0)
        .word 0x89051320   # 800000a8: lw s0, 4896(t0)
        .word 0x88e5131c   # 800000ac: lw t2, 4892(t0)
        .word 0x88c51318   # 800000b0: lw t1, 4888(t0)
        .word 0x88851310   # 800000b4: lw tp, 4880(t0)
        .word 0x8865130c   # 800000b8: lw gp, 4876(t0)
        .word 0x88451308   # 800000bc: lw sp, 4872(t0)
        .word 0x88251304   # 800000c0: lw ra, 4868(t0)
        .word 0x88a51314   # 800000c4: lw t0, 4884(t0)
        .word 0x0c000020   # 800000c8: eret
        .word 0x20050005   # 800000cc: csrrw zero, scratch0, t0
        .word 0x20060006   # 800000d0: csrrw zero, scratch1, t1
        .word 0x64a08000   # 800000d4: aui t0, zero, -32768
        .word 0xa8e51000   # 800000d8: sw t2, 4096(t0)
        .word 0x88c51008   # 800000dc: lw t1, 4104(t0)
        .word 0x40c60001   # 800000e0: addi t1, t1, 1
        .word 0xa8c51008   # 800000e4: sw t1, 4104(t0)
        .word 0x24c00002   # 800000e8: csrrs t1, cause, zero
        .word 0x58c60002   # 800000ec: slli t1, t1, 2
        .word 0x04c62800   # 800000f0: add t1, t1, t0
        .word 0x88c61040   # 800000f4: lw t1, 4160(t1)
        .word 0xe4060000   # 800000f8: jalr zero, 0(t1)
        .word 0x24c00003   # 800000fc: csrrs t1, tval, zero
        .word 0xc0060075   # 80000100: beq t1, zero, 0x800002d4
        .word 0x24c00001   # 80000104: csrrs t1, epc, zero
        .word 0x40c60004   # 80000108: addi t1, t1, 4
        .word 0x20060001   # 8000010c: csrrw zero, epc, t1
        .word 0xc0000066   # 80000110: beq zero, zero, 0x800002a8
        .word 0x88c51008   # 80000114: lw t1, 4104(t0)
        .word 0x54c60001   # 80000118: andi t1, t1, 1
        .word 0xc006fffa   # 8000011c: beq t1, zero, 0x80000104
        .word 0x24c00007   # 80000120: csrrs t1, ptbr, zero
        .word 0x24e00003   # 80000124: csrrs t2, tval, zero
        .word 0x5cc6000c   # 80000128: srli t1, t1, 12
        .word 0x58c6000c   # 8000012c: slli t1, t1, 12
        .word 0x5ce70016   # 80000130: srli t2, t2, 22
        .word 0x58e70002   # 80000134: slli t2, t2, 2
        .word 0x04c63800   # 80000138: add t1, t1, t2
        .word 0x88c60000   # 8000013c: lw t1, 0(t1)
        .word 0x54e6000f   # 80000140: andi t2, t1, 15
        .word 0x40e7ffff   # 80000144: addi t2, t2, -1
        .word 0xc4070010   # 80000148: bne t2, zero, 0x80000188
        .word 0x24e00003   # 8000014c: csrrs t2, tval, zero
        .word 0x5cc6000c   # 80000150: srli t1, t1, 12
        .word 0x58c6000c   # 80000154: slli t1, t1, 12
        .word 0x5ce7000c   # 80000158: srli t2, t2, 12
        .word 0x54e703ff   # 8000015c: andi t2, t2, 1023
        .word 0x58e70002   # 80000160: slli t2, t2, 2
        .word 0x04c63800   # 80000164: add t1, t1, t2
        .word 0x88e60000   # 80000168: lw t2, 0(t1)
        .word 0x50e700c3   # 8000016c: ori t2, t2, 195
        .word 0xa8e60000   # 80000170: sw t2, 0(t1)
        .word 0x54e70008   # 80000174: andi t2, t2, 8
        .word 0xc4070004   # 80000178: bne t2, zero, 0x80000188
        .word 0x88e60000   # 8000017c: lw t2, 0(t1)
        .word 0x50e70004   # 80000180: ori t2, t2, 4
        .word 0xa8e60000   # 80000184: sw t2, 0(t1)
        .word 0x24c00003   # 80000188: csrrs t1, tval, zero
        .word 0x24e00007   # 8000018c: csrrs t2, ptbr, zero
        .word 0x5ce70002   # 80000190: srli t2, t2, 2
        .word 0x0c063824   # 80000194: tlb.flush.page t1, t2
        .word 0xc0000044   # 80000198: beq zero, zero, 0x800002a8
        .word 0x24c00007   # 8000019c: csrrs t1, ptbr, zero
        .word 0x54c60001   # 800001a0: andi t1, t1, 1
        .word 0x64e01000   # 800001a4: aui t2, zero, 4096
        .word 0xc0060002   # 800001a8: beq t1, zero, 0x800001b0
        .word 0x64e0f000   # 800001ac: aui t2, zero, -4096
        .word 0x88c7040c   # 800001b0: lw t1, 1036(t2)
        .word 0xa8c51004   # 800001b4: sw t1, 4100(t0)
        .word 0x88c51008   # 800001b8: lw t1, 4104(t0)
        .word 0x54c6000f   # 800001bc: andi t1, t1, 15
        .word 0x58c60002   # 800001c0: slli t1, t1, 2
        .word 0x04c62800   # 800001c4: add t1, t1, t0
        .word 0x88c61180   # 800001c8: lw t1, 4480(t1)
        .word 0xa8c71010   # 800001cc: sw t1, 4112(t2)
        .word 0x40c00006   # 800001d0: addi t1, zero, 6
        .word 0xa8c76010   # 800001d4: sw t1, 24592(t2)
        .word 0x88c51004   # 800001d8: lw t1, 4100(t0)
        .word 0xa8c7040c   # 800001dc: sw t1, 1036(t2)
        .word 0xc0000032   # 800001e0: beq zero, zero, 0x800002a8
        .word 0x24c00003   # 800001e4: csrrs t1, tval, zero
        .word 0x54c60007   # 800001e8: andi t1, t1, 7
        .word 0x58c60002   # 800001ec: slli t1, t1, 2
        .word 0x04c62800   # 800001f0: add t1, t1, t0
        .word 0x88c61080   # 800001f4: lw t1, 4224(t1)
        .word 0xe4060000   # 800001f8: jalr zero, 0(t1)
        .word 0x88c51008   # 800001fc: lw t1, 4104(t0)
        .word 0x54c6000f   # 80000200: andi t1, t1, 15
        .word 0x58c60002   # 80000204: slli t1, t1, 2
        .word 0x04c62800   # 80000208: add t1, t1, t0
        .word 0x88c61100   # 8000020c: lw t1, 4352(t1)
        .word 0x20060007   # 80000210: csrrw zero, ptbr, t1
        .word 0xc0000025   # 80000214: beq zero, zero, 0x800002a8
        .word 0x88c51008   # 80000218: lw t1, 4104(t0)
        .word 0x54c6000f   # 8000021c: andi t1, t1, 15
        .word 0x58c60002   # 80000220: slli t1, t1, 2
        .word 0x04c62800   # 80000224: add t1, t1, t0
        .word 0x88c61100   # 80000228: lw t1, 4352(t1)
        .word 0x20060007   # 8000022c: csrrw zero, ptbr, t1
        .word 0x5cc60002   # 80000230: srli t1, t1, 2
        .word 0x0c060023   # 80000234: tlb.flush.asid t1
        .word 0xc000001c   # 80000238: beq zero, zero, 0x800002a8
        .word 0x24e00007   # 8000023c: csrrs t2, ptbr, zero
        .word 0x88c51008   # 80000240: lw t1, 4104(t0)
        .word 0x54c6000f   # 80000244: andi t1, t1, 15
        .word 0x58c60002   # 80000248: slli t1, t1, 2
        .word 0x04c62800   # 8000024c: add t1, t1, t0
        .word 0x88c61100   # 80000250: lw t1, 4352(t1)
        .word 0x20060007   # 80000254: csrrw zero, ptbr, t1
        .word 0x0c000022   # 80000258: tlb.flush
        .word 0x20070007   # 8000025c: csrrw zero, ptbr, t2
        .word 0x0c000022   # 80000260: tlb.flush
        .word 0xc0000011   # 80000264: beq zero, zero, 0x800002a8
        .word 0x24c00007   # 80000268: csrrs t1, ptbr, zero
        .word 0x54c60001   # 8000026c: andi t1, t1, 1
        .word 0x64e01000   # 80000270: aui t2, zero, 4096
        .word 0xc0060002   # 80000274: beq t1, zero, 0x8000027c
        .word 0x64e0f000   # 80000278: aui t2, zero, -4096
        .word 0x88c51008   # 8000027c: lw t1, 4104(t0)
        .word 0x54c6000f   # 80000280: andi t1, t1, 15
        .word 0x58c60002   # 80000284: slli t1, t1, 2
        .word 0x04c62800   # 80000288: add t1, t1, t0
        .word 0x88c61180   # 8000028c: lw t1, 4480(t1)
        .word 0xa8c71010   # 80000290: sw t1, 4112(t2)
        .word 0xc0000005   # 80000294: beq zero, zero, 0x800002a8
        .word 0x24c00000   # 80000298: csrrs t1, status, zero
        .word 0x4cc60020   # 8000029c: xori t1, t1, 32
        .word 0x20060000   # 800002a0: csrrw zero, status, t1
        .word 0xc0000001   # 800002a4: beq zero, zero, 0x800002a8
        .word 0x88c51008   # 800002a8: lw t1, 4104(t0)
        .word 0x54c6001f   # 800002ac: andi t1, t1, 31
        .word 0xc0060009   # 800002b0: beq t1, zero, 0x800002d4
        .word 0x24c00001   # 800002b4: csrrs t1, epc, zero
        .word 0x5cc6000c   # 800002b8: srli t1, t1, 12
        .word 0x5ce5000c   # 800002bc: srli t2, t0, 12
        .word 0xc0e60005   # 800002c0: beq t1, t2, 0x800002d4
        .word 0x88e51000   # 800002c4: lw t2, 4096(t0)
        .word 0x24c00006   # 800002c8: csrrs t1, scratch1, zero
        .word 0x24a00005   # 800002cc: csrrs t0, scratch0, zero
        .word 0x0c000020   # 800002d0: eret
        .word 0x88c51008   # 800002d4: lw t1, 4104(t0)
        .word 0x54c6000f   # 800002d8: andi t1, t1, 15
        .word 0x58c60002   # 800002dc: slli t1, t1, 2
        .word 0x04c62800   # 800002e0: add t1, t1, t0
        .word 0x88c61100   # 800002e4: lw t1, 4352(t1)
        .word 0x20060007   # 800002e8: csrrw zero, ptbr, t1
        .word 0x88451308   # 800002ec: lw sp, 4872(t0)
        .word 0x88851310   # 800002f0: lw tp, 4880(t0)
        .word 0x89051320   # 800002f4: lw s0, 4896(t0)
        .word 0x89251324   # 800002f8: lw s1, 4900(t0)
        .word 0x8a65134c   # 800002fc: lw s3, 4940(t0)
        .word 0x8a851350   # 80000300: lw s4, 4944(t0)
        .word 0x88c51008   # 80000304: lw t1, 4104(t0)
        .word 0x54c6001f   # 80000308: andi t1, t1, 31
        .word 0x58c60002   # 8000030c: slli t1, t1, 2
        .word 0x04c62800   # 80000310: add t1, t1, t0
        .word 0x88c61200   # 80000314: lw t1, 4608(t1)
        .word 0x20060001   # 80000318: csrrw zero, epc, t1
        .word 0x54c60003   # 8000031c: andi t1, t1, 3
        .word 0x58c60004   # 80000320: slli t1, t1, 4
        .word 0x50c60008   # 80000324: ori t1, t1, 8
        .word 0x20060000   # 80000328: csrrw zero, status, t1
        .word 0xc000ffe6   # 8000032c: beq zero, zero, 0x800002c4
        .word 0x2006000c   # 80000330: csrrw zero, rscratch0, t1
        .word 0x2007000d   # 80000334: csrrw zero, rscratch1, t2
        .word 0x24c00007   # 80000338: csrrs t1, ptbr, zero
        .word 0x24e0000b   # 8000033c: csrrs t2, rval, zero
        .word 0x5cc6000c   # 80000340: srli t1, t1, 12
        .word 0x58c6000c   # 80000344: slli t1, t1, 12
        .word 0x5ce70016   # 80000348: srli t2, t2, 22
        .word 0x58e70002   # 8000034c: slli t2, t2, 2
        .word 0x04c63800   # 80000350: add t1, t1, t2
        .word 0x88c60000   # 80000354: lw t1, 0(t1)
        .word 0x54e6000f   # 80000358: andi t2, t1, 15
        .word 0x40e7ffff   # 8000035c: addi t2, t2, -1
        .word 0xc407000c   # 80000360: bne t2, zero, 0x80000390
        .word 0x24e0000b   # 80000364: csrrs t2, rval, zero
        .word 0x5cc6000c   # 80000368: srli t1, t1, 12
        .word 0x58c6000c   # 8000036c: slli t1, t1, 12
        .word 0x5ce7000c   # 80000370: srli t2, t2, 12
        .word 0x54e703ff   # 80000374: andi t2, t2, 1023
        .word 0x58e70002   # 80000378: slli t2, t2, 2
        .word 0x04c63800   # 8000037c: add t1, t1, t2
        .word 0x88c60000   # 80000380: lw t1, 0(t1)
        .word 0x40e00000   # 80000384: addi t2, zero, 0
        .word 0x0c063825   # 80000388: tlb.refill t1, t2
        .word 0xc000ffd2   # 8000038c: beq zero, zero, 0x800002d4
        .word 0x40e00001   # 80000390: addi t2, zero, 1
        .word 0x0c063825   # 80000394: tlb.refill t1, t2
        .word 0xc000ffcf   # 80000398: beq zero, zero, 0x800002d4
        .space 3172
        .space 16
        .word 0x800000cc, 0x80000330
        .space 40
        .word 0x8000019c, 0x800001e4, 0x800000fc, 0x80000104, 0x800002d4, 0x800002d4, 0x800002d4, 0x80000104
        .word 0x80000114, 0x80000104, 0x80000104, 0x80000114, 0x80000104
        .space 12
        .word 0x800002a8, 0x800002a8, 0x800002d4, 0x800001fc, 0x80000218, 0x8000023c, 0x80000268, 0x80000298
        .space 96
        .word 0x8000500d, 0x80005011, 0x80005009, 0x8000300f, 0x8000500b, 0x80003005, 0x80005003, 0x80005003
        .word 0x80004001, 0x80005011, 0x80006001, 0x80005005, 0x8000500b, 0x80005011, 0x8000600d, 0x8000600b
        .space 64
        .word 0x0000001f, 0x0000009f, 0x000000d4, 0x00000001, 0x00000be4, 0x00000010, 0x0000132b, 0x00000c1c
        .word 0x00000010
        .space 4
        .word 0x00000c4d, 0x00000251, 0x0000107b, 0x00000062, 0x000000ac, 0x000000b3
        .space 64
        .word 0x8000cf66, 0x00400b55, 0x8002ff5a, 0x00400b55, 0x00400b55, 0x00400b55, 0x00400b55, 0x00404f59
        .word 0x00400b55, 0x00400b55, 0x8000cf5a, 0x8002ff5a, 0x8000cf58, 0x00400b55, 0x8000cf58, 0x8002ff5a
        .word 0x8000cf58, 0x00400b55, 0x00400b55, 0x8000cf5a, 0x8000cf58, 0x00404f59, 0x00400b55, 0x8000cf5e
        .word 0x00400b55, 0x8002ff64, 0x00400b55, 0x8000cf58, 0x00404f59, 0x00400b55, 0x8000cf58, 0x8000cf58
        .space 128
        .word 0xf45293e6, 0x0b2107bd, 0x0040cfec, 0x6022d8f0, 0x80416fd8, 0x986088c2, 0xde484146, 0xe669ea9d
        .word 0x0040bfd8, 0x0040b160, 0x34f355a1, 0xe9520b8f, 0xfb9ef45d, 0xd9a8b924, 0x6c83955f, 0x74c4154a
        .word 0x0c07ba28, 0x6f54342d, 0x99423dfd, 0x80015fe0, 0x80018fd4, 0xcaa22ba4, 0x70c46dc5, 0x0bc4b133
        .word 0xe5c41b2e, 0x82ccb1e2, 0xa19a48d5, 0x07902c83, 0x11e4956d, 0xaef27259, 0x6aab5d44, 0x6400c4f0
        .space 3200
        .word 0x8000006b, 0x800010e7, 0x800020e7, 0x800030e7, 0x800040e7, 0x800050e7, 0x800060e7, 0x800070e7
        .word 0x800080e7, 0x800090e7, 0x8000a0e7, 0x8000b0e7, 0x8000c06b, 0x8000d06b, 0x8000e06b, 0x8000f06b
        .word 0x800100e7, 0x800110e7, 0x800120e7, 0x800130e7, 0x80014067, 0x800150e7, 0x800160e7, 0x800170e7
        .word 0x800180e7, 0x800190e7, 0x8001a0e7, 0x8001b0e7, 0x8001c0e7, 0x8001d0e7, 0x8001e0e7, 0x8001f0e7
        .space 48
        .word 0x8000f06b, 0x8000e06b, 0x8000d06b, 0x8000c06b, 0x8001004b, 0x8001104b, 0x8001204b, 0x8001304b
        .word 0x80014063, 0x8001504b, 0x800160c7, 0x80017043, 0x80018043, 0x800190c3, 0x8001a0c7, 0x8001b042
        .space 3860
        .word 0x80007001, 0x800000d7, 0x100000d7, 0x70000001, 0x80003001, 0x800010d7, 0x800000d5, 0x800000df
        .word 0x80000097, 0x400000d7, 0x0000005b
        .space 2000
        .word 0x80002001, 0x800000e7
        .space 1784
        .word 0x100000e7
        .space 256
        .word 0x80008001, 0x8000005b, 0x100000d7, 0x70000001, 0x80004001, 0x800010d7, 0x800000d5, 0x800000df
        .word 0x80000097, 0x400000d7, 0x0000005b
        .space 2000
        .word 0x80002001, 0x800000e7
        .space 1784
        .word 0x100000e7
        .space 256
        .word 0x80009001, 0x80000053, 0x100000d7, 0x70000001, 0x80005001, 0x800010d7, 0x800000d5, 0x800000df
        .word 0x80000097, 0x400000d7, 0x0000005b
        .space 2000
        .word 0x80002001, 0x800000e7
        .space 1784
        .word 0x100000e7
        .space 256
        .word 0x8000a001, 0x80000057
        .space 4
        .word 0x70000001, 0x80006001, 0x800010d7, 0x800000d5, 0x800000df, 0x80000097, 0x400000d7, 0x000000d7
        .space 2000
        .word 0x80002001, 0x800000e7
        .space 1784
        .word 0x100000e7
        .space 252
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000c07b, 0x8000d05b, 0x8000e0db, 0x8000f04b
        .word 0x80014097, 0x800150d7, 0x800160df, 0x800170f7, 0x800180d6, 0x80019053, 0x8001a0d7, 0x8001b053
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8000c327, 0x8000ed6b, 0x800152bb, 0x80019b07, 0x8001c833, 0x8001b27a, 0x80014827, 0x80020bab
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000d05b, 0x8000e01b, 0x8000f053, 0x8000c05b
        .word 0x800150d7, 0x800160df, 0x800170c7, 0x800180f7, 0x800190d7, 0x8001a0f7, 0x8001b0df, 0x800140df
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x80013bff, 0x8001d9d9, 0x8001e623, 0x80019b4d, 0x8001c0c2, 0x8001fa87, 0x8001496c, 0x80017993
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000e05b, 0x8000f05b, 0x8000c0df, 0x8000d05b
        .word 0x800160df, 0x800170d7, 0x800180df, 0x800190df, 0x8001a097, 0x8001b053, 0x800140f7, 0x800150f7
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001f42a, 0x800207c6, 0x8001581f, 0x8001bc27, 0x80018156, 0x8000e1c7, 0x80014066, 0x8000dcb4
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000f053, 0x8000c05b, 0x8000d05b, 0x8000e04b
        .word 0x800170d6, 0x800180d7, 0x800190c7, 0x8001a0c7, 0x8001b053, 0x80014053, 0x800150d7, 0x80016057
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001adf4, 0x80018416, 0x80017f53, 0x8001eff0, 0x8001a556, 0x80012118, 0x80017c9a, 0x8001f5d7
        .space 8064
        .space 3928
        .word 0x40000000   # 8000cf58: addi zero, zero, 0
        .word 0x40000000   # 8000cf5c: addi zero, zero, 0
        .word 0xe4230008   # 8000cf60: jalr ra, 8(gp)
        .word 0xe01ffffd   # 8000cf64: jal zero, 0x8000cf58
        .space 15340
        .word 0x672000c0   # 80010b54: aui s9, zero, 192
        .word 0x40000000   # 80010b58: addi zero, zero, 0
        .word 0x65e08002   # 80010b5c: aui a5, zero, -32766
        .word 0x41ef90a4   # 80010b60: addi a5, a5, -28508
        .word 0xa9f96000   # 80010b64: sw a5, 24576(s9)
        .word 0x40000000   # 80010b68: addi zero, zero, 0
        .word 0x40000000   # 80010b6c: addi zero, zero, 0
        .word 0x40000000   # 80010b70: addi zero, zero, 0
        .word 0x41e00008   # 80010b74: addi a5, zero, 8
        .word 0xa9f96008   # 80010b78: sw a5, 24584(s9)
        .word 0x41e00003   # 80010b7c: addi a5, zero, 3
        .word 0xa9f9600c   # 80010b80: sw a5, 24588(s9)
        .word 0xe01ffff4   # 80010b84: jal zero, 0x80010b54
        .space 13432
        .word 0x21b61b44, 0xb4d47ab0, 0xef287ba4, 0x359b154d, 0xbd4fc366, 0xab77ad27, 0x99b3087a, 0x0b942d4b
        .word 0x6653c59a, 0xea416017, 0xdbdf9aa0, 0xd5791ceb, 0xd4af31b8, 0x422ed811, 0xd3b04172, 0xce9d6e68
        .space 1984
        .word 0x42b9c955, 0xd7356db9, 0x0406d49f, 0x8ede56f2, 0x6cee0fed, 0x0e910a9c, 0x267bb131, 0x76f2f4a3
        .word 0x9b3a53a7, 0x72f1f2ea, 0xe7deb0d9, 0x208fff5a, 0x37e1ddf7, 0x9dc24d04, 0x1b4afa14, 0xbef14508
        .space 1920
        .word 0xf1a2c26a, 0xc78ae3cd, 0x9023545d, 0x032bd879, 0xbfbce41d, 0x7734afcc, 0x1e499734, 0x382b3a1e
        .word 0x9fff1dc8, 0x97089267, 0x9fef5aa7, 0xec9d488c, 0x767a9762, 0xac843560, 0x01723d67, 0x3a00498c
        .word 0xb16a4ac6, 0xbdd2be3a, 0xc7899517, 0xce87c99d, 0xca9ecb82, 0x26f05ad2, 0x10526bb4, 0x483ad32a
        .word 0x4f70cc85, 0x2bf86cc3, 0x026caf49, 0x4da47af6, 0xf561c8ce, 0xa774cb01, 0xc3eb60b3, 0x1d35fc04
        .space 1984
        .word 0x07b31f08, 0x98d5c0e5, 0xae934429, 0x51b2983e, 0x1c8fc6f5, 0x17722841, 0xbdddf0ff, 0xc66d87bb
        .word 0xa028af04, 0xf5aca936, 0x3238d447, 0xa6cba926, 0x30ad6ae3, 0x4e9ba9b7, 0x30afbff3, 0x1bc4dc10
        .space 1920
        .word 0x66900b1f, 0x574edfe7, 0x0093ffc6, 0x0894b329, 0xf51ee1fb, 0x96c213f0, 0x21d51261, 0x21a5c7d2
        .word 0x01a16c0d, 0x41e9c879, 0xeb160838, 0xa92b2397, 0x7608c832, 0x121c7ca3, 0x6feb25e0, 0x20e1a9d9
        .word 0xb54b6b92, 0x329a688f, 0xc2f1af92, 0x4daa7651, 0xf0e9cc21, 0x0651067b, 0x8ca86ab3, 0xc975070c
        .word 0xbe5cedfd, 0x0765c39f, 0xdd651207, 0x7b0d8caa, 0xe64eaa45, 0xefd2902f, 0x662c5e4c, 0xc8134b84
        .space 1984
        .word 0x779e2b5f, 0x549db975, 0x04cd8d56, 0x84debd3f, 0xe018abf4, 0x830f7373, 0x8104dc66, 0xcc9944d0
        .word 0xc3932271, 0xfc46ff49, 0xf8c849c5, 0x460750b6, 0xcd0c32d9, 0x175ea8c5, 0xc6532545, 0x6cfb7485
        .space 1920
        .word 0x89c4171d, 0xc04f037e, 0xdde7c564, 0x4439cfb0, 0x213ffd16, 0xe924130c, 0xfc01aa88, 0xd50cd325
        .word 0x33c3ba1a, 0xfb7ca98a, 0x84e83c79, 0xa17247a6, 0x169eef9b, 0x0a4cf837, 0xc0ee4e39, 0xd52226b1
        .word 0x8aa5caec, 0x04f836a3, 0x83f3cf54, 0x792a4c06, 0x61695496, 0x56f3894c, 0x589878cd, 0x40e12b2b
        .word 0xa1c85118, 0x363b3e90, 0xe8ae7425, 0x9dc9455f, 0x5678c497, 0xab6ff629, 0xb53b6ad6, 0xf50d473d
        .space 1984
        .word 0x435b6dcc, 0x47cf157e, 0xd5e89c86, 0xe7533c6d, 0xa22ada54, 0xc1ffc3a2, 0x672f0ba3, 0x0da53638
        .word 0x0472b30a, 0x57226147, 0x3a61590c, 0xa614359d, 0x6ac9e81b, 0xb6e95b5d, 0x590f452a, 0xcb22b428
        .space 1920
        .word 0x6d67e99c, 0xcbaeaba5, 0x9f17c02e, 0x464ba6c3, 0x0a93064c, 0x3c6f69f2, 0xbbbc168f, 0x631c5f60
        .word 0xbd4b15bf, 0x36089e5a, 0xbb69f162, 0xe819a923, 0x75219607, 0xaf4cdd29, 0x0805ed9c, 0xa6768637
        .word 0xeef3acdf, 0x5a1dc5f3, 0x73588569, 0xa313a317, 0x42d3caaa, 0x1f9d2701, 0xf62f106a, 0xd7e1e60a
        .word 0xd94aed1c, 0xc76c2c87, 0x1523f566, 0x11282067, 0xcbb07004, 0x86010311, 0xa5693019, 0xd38e37dd
        .space 1984
        .word 0xdb71512b, 0x3a8f637a, 0xb848baf5, 0xd2283021, 0x66a5b557, 0x7553586c, 0x53fb9e3c, 0xa1cb9bb1
        .word 0x12d1c7ac, 0x7271d990, 0x5f891377, 0xbd6f5aac, 0x5ca11cbf, 0xc3ad8b64, 0x70287db5, 0x06051662
        .space 1920
        .word 0x73a3886c, 0x98633226, 0x19688d17, 0xe40b42ba, 0xd13c8a20, 0x091aaa4a, 0xf5bd1ea7, 0x6aee7935
        .word 0x72fd6e33, 0xc459e388, 0xa5fe7f2c, 0xfc88a037, 0xeb914ed0, 0x89f71b0d, 0xc826e33d, 0x9d2112c4
        .word 0x08e4422b, 0x12128a44, 0x6b0243eb, 0xe6eac6db, 0x7489cd3f, 0xa04c363d, 0xfd4bac78, 0x1754e6f5
        .word 0x206c3a21, 0x02931d17, 0x909045f3, 0x6333eef8, 0xa91d7303, 0x61186ada, 0x2e8361ae, 0x40b71940
        .space 1984
        .word 0x6ca39ca1, 0xd12b4f10, 0x07b7d50d, 0xbaa5a14a, 0xf0f4e136, 0x7a2b9ad0, 0xe795e960, 0x5ccaf67f
        .word 0x5dd5a4df, 0xba7a5f01, 0x272cbadd, 0xe2b46f63, 0xfdc4b47a, 0xc622cbd1, 0x2d9f4c3c, 0xf5f50c1c
        .space 1920
        .word 0x49168cc2, 0xd2e72d90, 0x01dab7b7, 0xb7149ce5, 0x537aa334, 0x68b631b0, 0x9152ba77, 0xbfdfa9f6
        .word 0x1695475c, 0x687bd18c, 0x43023f34, 0x1ac84ab4, 0xfa431743, 0x98da1221, 0xa6f21ba6, 0xed8a77b7
        .word 0x99e6a2bb, 0x46fab360, 0x4dd831b7, 0xd008fbd7, 0xfbbdafe4, 0x25dcac28, 0x6d636c6a, 0xa86e7769
        .word 0x211e9d33, 0xa9190420, 0xfdc7c009, 0xbeab134d, 0x5d4c8995, 0x05dedbfa, 0xeeeb1930, 0xec1180b2
        .space 1984
        .word 0xf8414089, 0x867ccba0, 0xf59ca5c8, 0x309c8bed, 0xbd27260b, 0x2f861288, 0xf67c85b5, 0xbbae24a2
        .word 0x0bd8bb0d, 0x7cf0951d, 0x6009d314, 0x45cbc1f2, 0x49d585ae, 0x3c73aa48, 0x3b38dacc, 0x0fcba589
        .space 1920
        .word 0xaf4ea69e, 0xe9050da1, 0x93605e95, 0x32eec486, 0x7fda9650, 0x769e158c, 0x75916b4a, 0xe3f2d0f4
        .word 0x4cd483ad, 0x9e733835, 0x29cb49c9, 0x6e9c8675, 0x304c2001, 0xeb65d3a5, 0xc8b20be6, 0x7086ba17
        .word 0xeb8c683b, 0x8408118c, 0xdc223a2d, 0x0e7bda46, 0xcb9f5cea, 0x1d09b4fa, 0xe07cb083, 0x8cf75a0b
        .word 0xdf8faf80, 0xd44250f3, 0x90b4f187, 0x54513396, 0x3f549232, 0x38dc6f1a, 0xd0b72af7, 0x1f03795a
        .space 1984
        .word 0x6515b1d4, 0x9afa6f1b, 0x1bd8c6e4, 0xd18e395e, 0xe70eeab1, 0xbcaf1d67, 0x4cb5cf42, 0x029ca5cd
        .word 0x2e5ae201, 0x7c788d2b, 0x69fb50e5, 0x2a55e3ba, 0x3cd15bff, 0xfc21c963, 0x13c32c47, 0x051aed9e
        .space 1920
        .word 0x20383e35, 0xe5d41ee1, 0xdd7f82fd, 0x4032698b, 0xde6d4e20, 0x2e1bcea2, 0xb7047872, 0xb1020e62
        .word 0x38d31598, 0x7d9e6977, 0x2af01149, 0x8b13444b, 0xce7ad922, 0xf59653d5, 0x72b3ffd6, 0x8a9650e3
        .word 0x421e22f0, 0xc63a0002, 0x41ac4f11, 0x43c77fff, 0x10000006, 0x416b1a0f, 0x418cc9ad, 0x43cfffff
        .word 0xc5cf0006, 0x421c6d5f, 0x41fc0021, 0x41aadbe0, 0x40fe14a1, 0x420e8000, 0xc61a0003, 0xc73f0006
        .word 0x40b9c3b2, 0x10000002, 0x41668000, 0xc7c50006, 0x41fb2733, 0x417f007f, 0x436c0021, 0x41bd8000
        .word 0x43ba1bd2, 0x41ffedb8, 0x438a0004, 0x4367032b, 0x436a0001, 0x417f49f3, 0x41a56383, 0x42190020
        .word 0xc5fd0004, 0x423c0b88, 0x41ec65c6, 0xc57c0005, 0x41fc0021, 0x43fa817b, 0x420b7ba4, 0xc61d0002
        .word 0x41598801, 0x43fd001f, 0x4346587f, 0x43fe0000, 0x421f001f, 0x66c300ec, 0x43653bc6, 0xc7ff0001
        .word 0x41da01f1, 0x4387001f, 0x43fb0000, 0x10000003, 0x436c9d7f, 0xc4cc0006, 0xc5cc0003, 0x41d94f23
        .word 0x415c0002, 0x41db5841, 0x41c5ffff, 0xc4f10003, 0x10000001, 0x40ab4b37, 0xc5fc0001, 0x43870003
        .word 0x438fffff, 0x43f0f87e, 0x421f8000, 0x41b01c54, 0x40bfdd6c, 0x438b0004, 0x40bf0001, 0x41990000
        .word 0x435c568b, 0xc7300003, 0x43fb8000, 0x41a5deed, 0xf9431580, 0xc72c0003, 0x42306c85, 0x414f17da
        .word 0x27462a40, 0x41fea43a, 0x4330001f, 0x40d05e0f, 0x41caebd3, 0x439100ff, 0xc7df0003, 0x418b0ed9
        .word 0x414aba9e, 0x289328ee, 0x864bf30e, 0x41c60000, 0x42070002, 0x41b0bed0, 0x40dcffff, 0x435bffff
        .word 0xa407925d, 0x42110080, 0x41f0845a, 0x40e511e5, 0x433e00ff, 0x416bffff, 0x416e0001, 0x41d0ffff
        .word 0x41590000, 0x41ab0080, 0x41b11847, 0x43ea0003, 0x433082ca, 0xc4ff0005, 0x414d0002, 0x416d549c
        .word 0x422b28e0, 0x41bc78c2, 0x422c676b, 0x40b1ffff, 0x420c48f1, 0x40d95655, 0x434efef1, 0x414c0021
        .word 0x43250001, 0x41ef6b27, 0xce3868dc, 0x43ae2192, 0x418f742d, 0x416f0004, 0x41d14d74, 0x435c0001
        .space 15872
