# An engine that gets a page's flush wrong after an address space's fails here.
# Program of seed 8220280814259591077, made small to:
#   USER 91: access
#   USER 94: trap
#
# tlb-entries: 16
# tlb-ways: 4
# asid-bits: 0
# seed: -1366447169417605969
# steps: 6748

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
        .word 0x64c00040   # 80000038: aui t1, zero, 64
        .word 0x40c60c39   # 8000003c: addi t1, t1, 3129
        .word 0x20060001   # 80000040: csrrw zero, epc, t1
        .word 0x40c00018   # 80000044: addi t1, zero, 24
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
        .word 0x80004011, 0x80004007, 0x80006011, 0x80006005, 0x8000600b, 0x8000400b, 0x80004003, 0x80003007
        .word 0x80005007, 0x80006003, 0x80004005, 0x8000500f, 0x80003005, 0x800036b9, 0x80005010, 0x80004009
        .space 64
        .word 0x0000000d, 0x00000c71, 0x0000067d, 0x00000e99, 0x000003e2
        .space 4
        .word 0x00001401, 0x00000028
        .space 4
        .word 0x00000d47, 0x000000a5, 0x00000002, 0x0000003e, 0x00000380, 0x00000086, 0x000013a5
        .space 64
        .word 0x00400c39, 0x8002f7a2, 0x8000c7a0, 0x00400c31, 0x00400c31, 0x8000c7a2, 0x00400c31, 0x00400c31
        .word 0x8002f7a2, 0x004047a1, 0x8000c7a0, 0x8002f7a0, 0x8002f7a0, 0x00400c39, 0x00400c31, 0x00400c39
        .word 0x8002f7a0, 0x00400c39, 0x00400c39, 0x00400c31, 0x004047a1, 0x00400c39, 0x8000c7a2, 0x00400c39
        .word 0x8000c7a2, 0x00400c31, 0x8000c7a2, 0x8000c7a2, 0x8000c7a2, 0x00400c39, 0x8000c7a0, 0x004047a1
        .space 128
        .word 0xce60cf36, 0xffd4d9bf, 0x0040a1d0, 0x5e99fef6, 0x8001bffc, 0x4f6ec5d6, 0x29638f8c, 0xacb92555
        .word 0x0040dff0, 0x0040cfd0, 0x9a92c558, 0xc3e4b2e4, 0xf9932051, 0x87a018ba, 0xef3f0f57, 0xa0328c95
        .word 0x14781a2e, 0x81aa8059, 0x1c471aa3, 0x80015fd8, 0x8001b790, 0x4ad4c6f9, 0x6d8c44fa, 0xafc3a2a2
        .word 0x7fbe0c31, 0x71529bde, 0x72af3aa7, 0x875a79cc, 0x74e718ba, 0x2398c825, 0x633e3c31, 0xebdf09f4
        .space 3200
        .word 0x8000006b, 0x800010e7, 0x800020e7, 0x800030e7, 0x800040e7, 0x800050e7, 0x800060e7, 0x800070e7
        .word 0x800080e7, 0x800090e7, 0x8000a0e7, 0x8000b0e7, 0x8000c06b, 0x8000d06b, 0x8000e06b, 0x8000f06b
        .word 0x800100e7, 0x800110e7, 0x800120e7, 0x800130e7, 0x800140c7, 0x800150e7, 0x800160e7, 0x800170e7
        .word 0x800180e7, 0x800190e7, 0x8001a067, 0x8001b0e7, 0x8001c0e7, 0x8001d0e7, 0x8001e0e7, 0x8001f0e7
        .space 48
        .word 0x8000f06b, 0x8000e06b, 0x8000d06b, 0x8000c06b, 0x8001004b, 0x8001104b, 0x8001204b, 0x8001304b
        .word 0x800140c7, 0x80015003, 0x80016043, 0x80017053, 0x80018003, 0x80019042, 0x8001a0c7, 0x8001b043
        .space 3860
        .word 0x80007001, 0x800000d7, 0x100000d7, 0x70000001, 0x80003001, 0x800010d7, 0x800000d5, 0x800000df
        .word 0x80000097, 0x400000d7, 0x000000d7
        .space 2000
        .word 0x80002001, 0x800000e7
        .space 1784
        .word 0x100000e7
        .space 256
        .word 0x80008001, 0x8000005b, 0x100000d7, 0x70000001, 0x80004001, 0x800010d7, 0x800000d5, 0x800000df
        .word 0x80000097, 0x400000d7, 0x000000d7
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
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000c01b, 0x8000d05b, 0x8000e05b, 0x8000f05a
        .word 0x800140d7, 0x800150f7, 0x800160d6, 0x80017057, 0x800180d7, 0x80019057, 0x8001a057, 0x8001b0d6
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8000c53a, 0x80010b40, 0x8001bf58, 0x8001e21c, 0x800138b0, 0x80017eea, 0x8000dd90, 0x800106fb
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000d0db, 0x8000e05a, 0x8000f053, 0x8000c01b
        .word 0x800150d7, 0x800160d6, 0x800170f7, 0x80018053, 0x80019057, 0x8001a0d6, 0x8001b0f7, 0x800140c7
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001bc29, 0x8001ab46, 0x800112d4, 0x8000f18f, 0x8001f637, 0x8001bd05, 0x80015cdc, 0x8001613e
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000e05a, 0x8000f05a, 0x8000c07b, 0x8000d07b
        .word 0x80016097, 0x800170d7, 0x800180d7, 0x800190d7, 0x8001a053, 0x8001b0d6, 0x800140d6, 0x800150d7
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8000ef6f, 0x8001f6fa, 0x800143e9, 0x8001daab, 0x8000ecb4, 0x8000dd92, 0x80012ab8, 0x800168d4
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000f0df, 0x8000c07b, 0x8000d0db, 0x8000e05b
        .word 0x800170f7, 0x800180d7, 0x800190d7, 0x8001a0d7, 0x8001b0df, 0x800140df, 0x80015053, 0x800160d7
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x80020dcd, 0x8001c4b4, 0x800197e1, 0x8000ffe5, 0x8000deb3, 0x80014b38, 0x8000f316, 0x80020058
        .space 8064
        .space 1952
        .word 0xe0000000   # 8000c7a0: jal zero, 0x8000c7a0
        .space 17548
        .word 0x89e8ffcc   # 80010c30: lw a5, -52(s0)
        .word 0x1000000c   # 80010c34: trap 12
        .word 0xe01ffffe   # 80010c38: jal zero, 0x80010c30
        .space 13252
        .word 0xec72ee08, 0xff171202, 0x03ee91a6, 0x07d20410, 0x48b1324d, 0x6ae55e2b, 0xa61db158, 0x4e101698
        .word 0x487615c1, 0xe31e984d, 0xfd47624f, 0x3dbec3e5, 0x007bbd17, 0xfa1ea173, 0x3fa4d73f, 0x41a9632a
        .space 1984
        .word 0xfed38572, 0x02edfd95, 0xef71a008, 0xc69fe837, 0xcb18d52a, 0xd834655c, 0xe240216d, 0x4449ef50
        .word 0x0a8b2964, 0xd8aa8234, 0xa62ee5ad, 0x101ffa55, 0x883eb243, 0x58ed66de, 0x3ff5b9aa, 0xdca097b2
        .space 1920
        .word 0x05cb684d, 0xc4458db0, 0xa85e6f12, 0x320dad12, 0xc32f7e34, 0x292ac234, 0x90af8157, 0x330d0c10
        .word 0x36654a15, 0x3161f2e9, 0x6b9c7a77, 0x424f44fb, 0x9ea5ac81, 0x29811dd9, 0x701b6d4e, 0xab41e83e
        .word 0x17a36df1, 0x2d04b04e, 0xc819c07c, 0x99ddd7fe, 0x218adc25, 0xf7393e90, 0x421be0a3, 0x9f998884
        .word 0xcb773d12, 0x70cbd250, 0x08e17065, 0x3fc2608e, 0x782489b3, 0xff02d661, 0xc9cd7c4f, 0xde7a810e
        .space 1984
        .word 0x466337fb, 0x6f82b40c, 0xe50911e9, 0xd14cd9af, 0x0b002cf4, 0x79b92386, 0xb74702cd, 0xbee3d349
        .word 0xd1d2a9a2, 0xcfe3eab6, 0x6f89986f, 0x17321bb0, 0x5648de66, 0xe7139ad5, 0x46b0541b, 0xa08d8464
        .space 1920
        .word 0x621ce300, 0xfe09d07e, 0xfa151334, 0x062053fe, 0x334dd38f, 0x2d42b317, 0x44029f18, 0x9d467393
        .word 0x2e4008b8, 0xd89d8674, 0x48a23b16, 0x0b191851, 0x5385147c, 0x678eb6b5, 0x00cc306b, 0xed3c856b
        .word 0x5eba87d2, 0x5e9b3022, 0xeff7205a, 0xe2650c91, 0x63e44fac, 0x17a01ef4, 0x562c9516, 0x61c41dd3
        .word 0x14ff1c5f, 0x33b7b718, 0xa1c633fc, 0xc1653801, 0x2d59f67b, 0x727d74e4, 0x399aeded, 0x420d1201
        .space 1984
        .word 0xaa269b39, 0x276281dd, 0x0e8e2fb9, 0xf9b2b26e, 0x1a70ce87, 0xf27393d8, 0xfffd312c, 0x159c8dda
        .word 0x4c68ac51, 0x9e763da6, 0x9c86c6e1, 0x77a899d9, 0xfb94224f, 0x4ab62fc6, 0xb68364fc, 0x95f1470c
        .space 1920
        .word 0x3bc7f77f, 0xb25ec93d, 0x894aa168, 0xa98acd5c, 0x3bc5163f, 0xa1364071, 0x5cf8f365, 0xf6340a0b
        .word 0xd9f87eba, 0xf76278f3, 0x242c1c0c, 0x3ac97ab9, 0xead7618e, 0x3cf9272f, 0x536673d4, 0xe373e36f
        .word 0xff713205, 0x84bba596, 0xb877f550, 0x07f9e20b, 0x285ccf7e, 0x9dbad5b4, 0xd27bbbd9, 0x82696fb6
        .word 0x044e0f65, 0xdeb6ba15, 0xe4138ea3, 0xa0d1a527, 0xcc2b4597, 0xc70e7dd7, 0x9cde3133, 0x921bea07
        .space 1984
        .word 0x2ebb2223, 0xb5027b48, 0x1f08e797, 0x18110eb2, 0xa8f362ab, 0x6339fd79, 0x6907ef3d, 0xc0274837
        .word 0x6951a3b7, 0x99a1c73f, 0x868cab12, 0x10a95104, 0x7179241c, 0x111ccc95, 0x58dcd441, 0x00dd4cc7
        .space 1920
        .word 0x9837386a, 0xa1fddebb, 0x86211dfd, 0x02a95340, 0x3d7b4fe6, 0xfc443100, 0xdefa15bf, 0x1e7e3310
        .word 0xb31ee030, 0x03b4c69a, 0xe5d5d490, 0xd0f3adcb, 0xecc0b7e1, 0x0054a7b3, 0xcc2d829b, 0x8e842a3e
        .word 0xac83a37c, 0x62a856b6, 0xe2125a07, 0x0d7340f8, 0xfff02d01, 0xcafad866, 0x18b2fb68, 0x6414dca6
        .word 0x01276542, 0xf5b6c890, 0x47c69996, 0x29a9991f, 0x6e66e7a5, 0xe8e31e45, 0x6ed4e6c5, 0x293d87f1
        .space 1984
        .word 0xa8951145, 0x60e9ea51, 0xa649b4de, 0x93eaf23f, 0x50d1d716, 0x31b3000a, 0xd53ef6a9, 0x3dd3a474
        .word 0xa6276536, 0x0ead15fd, 0x01f9b022, 0x47f42316, 0xe279d636, 0xa38c66db, 0xb61c509c, 0x34669fcb
        .space 1920
        .word 0x4dce3680, 0x93264d1f, 0x9cb5e390, 0x04058b6a, 0x029fe370, 0x71d99dec, 0x8972e0cc, 0xb7c8bcc2
        .word 0x50fa0f6a, 0x8f889a3d, 0xd6036d6f, 0x598e5bd3, 0xcea2fba0, 0x1a05c27d, 0xa817bb7f, 0x538a67fc
        .word 0xa4eb660e, 0xeacf8585, 0xbfc1b4a3, 0x19961e18, 0x2832adff, 0xfd259dda, 0x22488850, 0xe67516f5
        .word 0x13690655, 0xf7a2d3a5, 0x719219d5, 0xee72890b, 0x5caab853, 0x68495289, 0x7c3e1745, 0xcd03d1c5
        .space 1984
        .word 0xb1cd8f3c, 0x9652f751, 0xfbcc521c, 0x5015093f, 0x649940b2, 0xc1e2590d, 0xd8cc0613, 0x68d25084
        .word 0xc6a82fb2, 0xc1c016b1, 0x092fe915, 0x265ff6a4, 0xe5c241dd, 0x422ca572, 0xadf34fec, 0xb16a7dee
        .space 1920
        .word 0xc4cbe321, 0x2bdadcff, 0xb909d6ca, 0xb21c5524, 0x7fcad738, 0x787ccbfa, 0x98d578ff, 0x9b5cd37f
        .word 0x786044ee, 0x74e78a8b, 0x0c328def, 0xaf91c481, 0x3a87d761, 0x67942bf0, 0x66a7e841, 0x68f5142f
        .word 0xf0546830, 0xa39bba3f, 0x8b5ab9bf, 0x09a15b2f, 0x0109e841, 0x872de067, 0xb83fe671, 0x96fb44ed
        .word 0x44e3ba11, 0x15740ba8, 0xdae61d64, 0x8bce4791, 0x9a746d57, 0x70486928, 0x8c7c09d0, 0x10725889
        .space 1984
        .word 0xa0109088, 0xaa123099, 0x177c5313, 0xd92da78c, 0x5bd36fd6, 0x0b47ce90, 0x96f23318, 0x6e417a7a
        .word 0xca99be8b, 0xc7a6545c, 0xbc0d3fdd, 0x28a184fa, 0x59588bf9, 0xa1753ed1, 0xe2c64025, 0xa5589727
        .space 1920
        .word 0x327bc885, 0x4774c26f, 0xceeb160a, 0xbea7b924, 0x3fd82a04, 0xfb06533a, 0x653d7413, 0xf041146e
        .word 0x60e3178a, 0xb16b0f82, 0x29464947, 0x4ee81f5f, 0x5d00c4b3, 0x6d945ebf, 0x87d996d9, 0x95979279
        .word 0xc105eee0, 0x146b5c0d, 0xfc0f9128, 0x1886faf7, 0x69acbba1, 0x0b2f1692, 0x3f512c8a, 0x6d206950
        .word 0x20632f09, 0x217e759e, 0xe4641ffd, 0x193fa4be, 0x66ddd42a, 0x49e4494a, 0x8380c63d, 0x146077f8
        .space 1984
        .word 0xb255f30e, 0x29300121, 0x6f39e7c4, 0x9c660826, 0x60bbcd0a, 0x9ce35ddc, 0xd57e33ee, 0xa09cd123
        .word 0x6bd405b2, 0xd30a69fc, 0xa090f6cf, 0x5d943d70, 0xc6e8c70b, 0xb20a5c18, 0x55813290, 0x3f4f3c80
        .space 1920
        .word 0xf14278d5, 0x7c417a8b, 0x78c4fe32, 0x7380b3e4, 0xd335b655, 0x4616722d, 0xb95b9325, 0xe96a19b9
        .word 0x0aa8a799, 0xc0176e94, 0x34f3480f, 0x3d04d485, 0xa5877fc5, 0x87d5ad9c, 0xa4d0e4a9, 0xa771d2f2
        .word 0x43e5ffff, 0x41878c3d, 0x43ff0021, 0xc54b0003, 0x41f00021, 0x43ecd10a, 0xc5f90004, 0xc74a0004
        .word 0x40d90000, 0x43269567, 0xc54b0001, 0xa96f6866, 0x438f00ff, 0x418e7fff, 0x416f0021, 0x436c8f2a
        .word 0x420ccec3, 0x42310080, 0x43650003, 0x10000005, 0x41fe7b32, 0x1fdc9224, 0x40fb3bbc, 0x10000002
        .word 0x66d2d7df, 0x43f996e5, 0x421b0002, 0x43fdffff, 0x40bd7a96, 0xab01660c, 0x434c00ff, 0x416b0000
        .word 0x416a6cc7, 0x43466caa, 0x40b90000, 0x439b007f, 0x40d044af, 0xc58c0001, 0x90339903, 0x43feffff
        .word 0x439e3271, 0x10000001, 0x43790021, 0x43267fff, 0x40d0ffff, 0x435c0a09, 0x432de578, 0xc7660005
        .word 0x69459295, 0x422c4676, 0x423b0003, 0xc7cd0004, 0x40cc0021, 0xc72d0006, 0x10000006, 0x436b1255
        .word 0x43ce001f, 0x42105571, 0xc4e50006, 0x41517fff, 0x41852df0, 0x41c6001f, 0x432fffff, 0x432f2cf0
        .word 0xc5b10003, 0x423b2967, 0x4390ffff, 0x41b92e2b, 0x40a60d52, 0x4211ebac, 0x43bf4afc, 0x43ab0000
        .word 0x43e60021, 0x10000007, 0x417bffff, 0x422e0020, 0x435e1abd, 0x437b0303, 0x436affff, 0x40fc0080
        .word 0x422c0021, 0x418dffff, 0x40b9ffff, 0x42060000, 0x43b10004, 0x41dc3e87, 0x41eb5218, 0x40edfacc
        .word 0x4147af98, 0xe0af22f5, 0x40db0004, 0xc55f0005, 0xc75b0005, 0x42070000, 0x43c50003, 0x435a007f
        .word 0x10000000, 0xc4f10004, 0x416a6296, 0x436c0080, 0x40b00021, 0x415b001f, 0x422d6d5b, 0x43866a2d
        .word 0x420b7fff, 0x43878e58, 0x41bf0891, 0x41990080, 0x432c5a71, 0xc5ac0005, 0x41e7fa99, 0x4227fb66
        .word 0x41704751, 0x415d8414, 0x41e50000, 0xc7700001, 0x420f6344, 0xc7650001, 0x42317fff, 0x416d6ce1
        .word 0xc63c0003, 0xc7b00006, 0x41b14618, 0x433f8000, 0x41eaf19b, 0x10000000, 0x43c6926a, 0x41cfc455
        .space 15872
