# An engine that miscounts misses in user mode, once refills and interrupts have come together, fails here.
# Program of seed -7065813060116478808, made small to:
#
# tlb-entries: 4
# tlb-ways: 2
# asid-bits: 2
# seed: 6372344388172613273
# steps: 5436

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
        .word 0x40c60f31   # 8000003c: addi t1, t1, 3889
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
        .word 0x8000300f, 0x80005001, 0x80004007, 0x8000400d, 0x8000600f, 0x8000300b, 0x80004009, 0x80005011
        .word 0x80005003, 0x80006011, 0x80006009, 0x80004007, 0x8000610f, 0x80003003, 0x8000500b, 0x8000600d
        .space 64
        .word 0x000007ae, 0x000000db, 0x0000009b, 0x00000095, 0x0000132b, 0x0000000e, 0x00000011, 0x00000093
        .space 4
        .word 0x000000d5, 0x00000016, 0x00000012, 0x00001116, 0x0000007c, 0x00000013, 0x000003b2
        .space 64
        .word 0x00400f31, 0x8000ce98, 0x00400f31, 0x00404e99, 0x8000ce98, 0x8002fe98, 0x00400f31, 0x8000ce9a
        .word 0x8000ce98, 0x00404e99, 0x00400f31, 0x00400f31, 0x00400f31, 0x8002fe9a, 0x8000ce98, 0x00400f31
        .word 0x00404e99, 0x00400f31, 0x8000ce9a, 0x8000ce9a, 0x00400f31, 0x00400f31, 0x00400f31, 0x00400f31
        .word 0x8000ce9a, 0x00400f31, 0x00400f31, 0x00400f31, 0x8002fe9a, 0x00400f31, 0x8002fe9a, 0x00400f31
        .space 128
        .word 0x5ad2c619, 0x2cd2f2ed, 0x008186d0, 0x2f091a06, 0x80016fe0, 0xc069c205, 0xb3a56a65, 0x60dc30a7
        .word 0x00408fe0, 0x0040eff4, 0xb694b3f0, 0x77cb0e2f, 0xe8104c14, 0xd084ad46, 0x9da634a6, 0x256acac5
        .word 0xcf2e57e9, 0xe862a9cc, 0x909838dc, 0x8041a800, 0x8001bffc, 0xbade7a2f, 0x2cdcecb8, 0xcf4a4cf3
        .word 0xb1d2726a, 0x0fd03500, 0x831524d0, 0x050f2c14, 0x94d53ccc, 0x64c0bbd5, 0x472e9ab5, 0x8d40c5aa
        .space 3200
        .word 0x8000006b, 0x800010e7, 0x800020e7, 0x800030e7, 0x800040e7, 0x800050e7, 0x800060e7, 0x800070e7
        .word 0x800080e7, 0x800090e7, 0x8000a0e7, 0x8000b0e7, 0x8000c06b, 0x8000d06b, 0x8000e06b, 0x8000f06b
        .word 0x800100e7, 0x800110e7, 0x800120e7, 0x800130e7, 0x800140e7, 0x800150e7, 0x800160e7, 0x800170a7
        .word 0x800180e7, 0x800190e7, 0x8001a0ef, 0x8001b0e7, 0x8001c0e7, 0x8001d0e7, 0x8001e0e7, 0x8001f0e7
        .space 48
        .word 0x8000f06b, 0x8000e06b, 0x8000d06b, 0x8000c06b, 0x8001004b, 0x8001104b, 0x8001204b, 0x8001304b
        .word 0x80014043, 0x80015043, 0x80016042, 0x80017043, 0x800180c3, 0x80019043, 0x8001a0c7, 0x8001b063
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
        .word 0x70000001, 0x80006001, 0x800010d7, 0x800000d5, 0x800000df, 0x80000097, 0x400000d7, 0x0000005b
        .space 2000
        .word 0x80002001, 0x800000e7
        .space 1784
        .word 0x100000e7
        .space 252
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000c04b, 0x8000d07b, 0x8000e0df, 0x8000f07b
        .word 0x800140d6, 0x800150d7, 0x800160d7, 0x800170d7, 0x800180d7, 0x80019057, 0x8001a057, 0x8001b097
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001e860, 0x80017179, 0x8000f635, 0x80014696, 0x8000d196, 0x8000da2c, 0x8001460c, 0x8001a97b
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000d0db, 0x8000e05b, 0x8000f04b, 0x8000c07b
        .word 0x800150d7, 0x800160d6, 0x800170c7, 0x80018097, 0x800190d7, 0x8001a053, 0x8001b053, 0x80014053
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001a26a, 0x80011c48, 0x8000db10, 0x80013aa9, 0x8001167c, 0x8001f08b, 0x800149cb, 0x8000fd0e
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000e05a, 0x8000f05a, 0x8000c05b, 0x8000d05b
        .word 0x800160d6, 0x800170d7, 0x80018053, 0x80019057, 0x8001a097, 0x8001b0d7, 0x80014057, 0x80015053
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x80016461, 0x800156fc, 0x800182d4, 0x8001470c, 0x8000edcb, 0x8000ea92, 0x8000fbec, 0x8001c0d0
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000f05b, 0x8000c05b, 0x8000d05b, 0x8000e05b
        .word 0x800170c7, 0x800180d6, 0x800190d6, 0x8001a0df, 0x8001b0d6, 0x800140d7, 0x80015097, 0x800160f7
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001e681, 0x8001181e, 0x80018ef5, 0x80020edf, 0x8001a8d9, 0x80017d44, 0x80010b96, 0x8001df13
        .space 8064
        .space 3736
        .word 0xe0000000   # 8000ce98: jal zero, 0x8000ce98
        .space 16532
        .word 0xe0000000   # 80010f30: jal zero, 0x80010f30
        .space 12492
        .word 0xaebd1c00, 0x3065388f, 0x0284b073, 0x331bfa6b, 0xac97fe6c, 0xc288ea4d, 0xe47d824a, 0xa652dce5
        .word 0xb776313a, 0x76be18b7, 0x387ac7dc, 0x08a7ef0f, 0x9f36b97e, 0x3ac20aea, 0xfe6d06b5, 0x38445ee6
        .space 1984
        .word 0xaa6417ff, 0xb4a8b428, 0xdba51b89, 0xe61d7d97, 0x05a967b0, 0xa5c6a9af, 0xd608d68d, 0xde98cd78
        .word 0x1324c438, 0x33a3a13f, 0x65550ce8, 0x27870327, 0x0351defc, 0x863ed9e7, 0x73de38cb, 0xfed6372d
        .space 1920
        .word 0x1426f9bb, 0x81c5c43c, 0x7a1084c9, 0x8de78172, 0xc3123b94, 0x481b2089, 0xf9b89abc, 0x63bf7748
        .word 0x731b928d, 0xbeba1643, 0xb254dc79, 0x8e029dc2, 0xe9ae85af, 0xfb948fbe, 0x4edbcc50, 0x4c84a7b8
        .word 0x0e000765, 0xc2427976, 0x9ff2a448, 0x55d467bb, 0x70087e77, 0x5bd57eb2, 0xaa0b836b, 0xf343ac53
        .word 0xfc71e523, 0xae80def2, 0x1804e1d3, 0x33b80cc4, 0x9fb33ee7, 0xc4a300ad, 0x6c2611b4, 0xdc623992
        .space 1984
        .word 0x2e8a8e92, 0x7d2e4b70, 0x1f06be55, 0x615db219, 0x9dfecead, 0xae915e44, 0xfb57e903, 0x32cbb37a
        .word 0x61bc7841, 0xd38b508a, 0xebfc1533, 0x3823f36e, 0xdfef74ac, 0x2446722c, 0xa524e2be, 0x9bedcbf6
        .space 1920
        .word 0x5fb089d3, 0x04fc1a95, 0x1786a91b, 0xff90bb88, 0x1cd43b0b, 0x0b888edb, 0xf1aae722, 0xc3e536f4
        .word 0xd95702b9, 0xf9626e66, 0x1633519d, 0x6908dff2, 0x322d66b3, 0x97b5a15d, 0xd88e3ce8, 0x7fdd62f2
        .word 0xc4e77def, 0x79cc8dd0, 0x17c169f7, 0x14d80b83, 0x7253989f, 0x7bf39ae1, 0xa617d23e, 0x7840cd41
        .word 0x97b88a78, 0xb987c968, 0x90c8e035, 0x9c7f6264, 0xde141b23, 0x077db5c1, 0x9e736a85, 0x46508ee0
        .space 1984
        .word 0x36d1cbb1, 0x703bdce4, 0x016408b5, 0x728cb5d9, 0x394bce19, 0x75d72486, 0x234e8566, 0x08e773d1
        .word 0x8a0102d5, 0x6af8424b, 0xe6e89f23, 0xd2841413, 0xe5e2c752, 0x48abe308, 0xe4e5a2f1, 0x4ad03bab
        .space 1920
        .word 0xbbf5806f, 0x5f12671b, 0xa41d8e1b, 0x2bcadbe9, 0xa77ae221, 0x0dcfea85, 0xb2bf0d41, 0x9e99d33b
        .word 0x144607d3, 0x5f013f81, 0x45784953, 0xd7746d7d, 0xe249f2a2, 0xb03749f5, 0xbfb9c59c, 0xc24b6c03
        .word 0xbf99f097, 0x67f5fed3, 0x69d2ae29, 0xb48215ac, 0xd255c036, 0xebad4420, 0x3e647262, 0x1b481daf
        .word 0xc02b930c, 0xd5da0da8, 0xd6cfa15b, 0x082e2673, 0x484d522d, 0x75473d88, 0x8b1fa790, 0x4abeb074
        .space 1984
        .word 0xe7e40559, 0x4596bf67, 0x5ba8ee5c, 0x387a5aaa, 0x98bb942d, 0xeb7d4033, 0x8291b6ff, 0x7ec6ea77
        .word 0x3ae08318, 0x277ce4ac, 0x7a607c16, 0x9f5da747, 0x0428c9ba, 0x8d8770c3, 0xb49f04db, 0x5ce21aa7
        .space 1920
        .word 0x0e096fb1, 0x05ec41ad, 0x3ae923ae, 0x2d93bbfc, 0x622a3325, 0x76c78c50, 0xb983d2d0, 0x9687cb01
        .word 0xf60e0c42, 0x15edaf29, 0x3afb7789, 0x4250fe49, 0x8d0cae59, 0x9117d468, 0x995f36bb, 0x1291c0cf
        .word 0x7d62fdcd, 0x46dfaf11, 0xfd08dbda, 0xec5f8fc1, 0x4f4009a6, 0x144ca4f3, 0xc65dea31, 0x77dd60a6
        .word 0x293fc1dd, 0x2e0036bb, 0x3989aa13, 0xfe8c4204, 0x47498728, 0xa546d552, 0x79fead0c, 0xf1b2523d
        .space 1984
        .word 0xbef6f964, 0x5e22502e, 0xe3cf8a35, 0x63bcba94, 0x11f3ef42, 0x4f7824a5, 0xdebbcce8, 0xefb54f42
        .word 0xc459fd98, 0x29dfce85, 0x0f1ff6c7, 0xb7804da8, 0x53aba498, 0x59116d29, 0x6453ba79, 0x59b4b5d7
        .space 1920
        .word 0x1cf53870, 0x5f924283, 0xb24c1c61, 0xb7e3fd35, 0xec007d84, 0xd3139519, 0x58e04d10, 0xd94944fa
        .word 0xa7024a9c, 0x64583452, 0x5e468239, 0xb9d72120, 0xc287c478, 0x84cbd4e2, 0xd569db3f, 0x54d8fc89
        .word 0xca2d7bcd, 0x1f3c14da, 0xcb9d10f0, 0x8590f291, 0x44d1bcbf, 0x9571ea72, 0x10fd207d, 0x8b6b92f9
        .word 0xad2a550f, 0xe3b0702c, 0xa3a0539d, 0x3f92db92, 0x432f915f, 0xe476c694, 0xe99369f6, 0x3005964c
        .space 1984
        .word 0x7797210e, 0x658b6157, 0x4d17fa4f, 0xd71911f2, 0x69a0b9bc, 0x770b5120, 0x184cd052, 0x335f411f
        .word 0xb21f36cf, 0x0bebbc41, 0xa3f16f16, 0xcc7369ed, 0x05e0d30a, 0x73b60c20, 0xe98c235d, 0xf2d402df
        .space 1920
        .word 0xeee89584, 0x7613fe6c, 0xc6380c3f, 0xf6951617, 0xf21792d1, 0x5de20cf3, 0x57e1a45e, 0x66ab50c6
        .word 0x687e5253, 0xb90297d5, 0x92c61a01, 0xba4e6236, 0xf2a111db, 0x8f26bcf8, 0x6496451f, 0xf6f456eb
        .word 0x56bf8bfc, 0x36e35288, 0x65a0c6fc, 0x6133af15, 0xbee8c308, 0x2f9e01eb, 0xa8493c3f, 0x243c2153
        .word 0x2abba197, 0x47a82437, 0x963e2a22, 0xce2b3549, 0x9c54739a, 0x088109d8, 0x22a6a8e3, 0x0a117681
        .space 1984
        .word 0xff9b6e08, 0x0354bb1a, 0x01d053be, 0x6e08fd9c, 0x4b7f8b39, 0x3f6ffaac, 0xfe02d210, 0xe0144058
        .word 0xdaec3a40, 0x66060541, 0xbc961c85, 0xe82a98ae, 0x54825424, 0xd08c92af, 0x22798bef, 0x6f467217
        .space 1920
        .word 0x4eaf1f58, 0xddc81f2d, 0x84b6be5f, 0x453b6d2a, 0x28e057ef, 0x1e1fcf5b, 0x92a23599, 0x14a3c6a4
        .word 0xe141cd0f, 0x7a195f39, 0x2b45c0f5, 0xc1e69e7f, 0x6bdc7581, 0x7198211e, 0x191e921f, 0x7c9489b6
        .word 0x5a77b334, 0x5ccb1adb, 0xfcbfca17, 0x55028495, 0x98454634, 0x60228dd5, 0x5e5bcc02, 0xd2319d0a
        .word 0x3269d5c7, 0x9217de4e, 0xb6aee81c, 0x50067533, 0x53502b4b, 0xb667858c, 0xe17504d5, 0xc02e1f6d
        .space 1984
        .word 0x353d47c4, 0x493a5c6d, 0x62beda6a, 0x5d159222, 0x3b5121dd, 0x29820364, 0x5aaae5d1, 0x52e295f2
        .word 0x7c2eb024, 0xe58c8b69, 0x40bbe323, 0x75dd1d90, 0x50a9f1c0, 0x416dc8e6, 0x926f346d, 0x69e29841
        .space 1920
        .word 0xc186a94e, 0x76c6f8d6, 0xb754cef1, 0xe4a1763f, 0x98ff7a24, 0x95408276, 0xfe09f2d9, 0xbfddce86
        .word 0x15ff7a37, 0xde242e5a, 0xdea913bf, 0x419e74c9, 0xf7fb894f, 0xb4932f07, 0x88d70d1c, 0xcb67555c
        .word 0x40aa001f, 0x415bf7da, 0x10000004, 0x415e0003, 0xc75b0001, 0xc78a0005, 0xc54c0005, 0xc74e0002
        .word 0x437c115c, 0x4165ffff, 0x420fc089, 0x435d007f, 0x439e6755, 0x41af8000, 0x40d00000, 0xc5500006
        .word 0x415ae7fa, 0x43990000, 0xc7fa0005, 0x43de0000, 0x41fbe034, 0x40aae92a, 0x43ef8000, 0x41fdc654
        .word 0x40fd0000, 0x41ad3cf4, 0x43fb0080, 0x41f92f80, 0x423d72fd, 0xc7860003, 0x41aeaa4a, 0x41a60001
        .word 0x43fbf09c, 0x423c352d, 0x416fffff, 0x43460004, 0x41bebe29, 0x41de3123, 0x423b0000, 0x10000000
        .word 0x10000007, 0x433f9bc5, 0x40ae9e3b, 0x43ea0000, 0x43650001, 0x4146ffff, 0x41670001, 0x43ee87f7
        .word 0x418c8000, 0x40e6a0d2, 0x41da0080, 0x41ea0021, 0x8450074a, 0x41f90004, 0x40ae007f, 0x43c6ffff
        .word 0x43ad20c2, 0x0dd5ef5b, 0x41faecd2, 0x43450e5f, 0xc7310003, 0x4210ffff, 0x4330bcfd, 0x422fc5d1
        .word 0x437ec225, 0xc4a60003, 0x10000006, 0xc4bb0004, 0xc76e0005, 0x439c007f, 0x423c0004, 0xc5900005
        .word 0x43fc80c4, 0xc58a0002, 0x43f0007f, 0x41b98000, 0x414d395b, 0x41fb8000, 0x42190000, 0x10000006
        .word 0x40fe1a20, 0x4370dac0, 0x40dd5a31, 0x415ab61d, 0x43a7ff7e, 0x436f038e, 0x40c741c5, 0x417d0000
        .word 0x41714314, 0x41677274, 0x40bd39aa, 0x439000ff, 0x4166001f, 0x40df0080, 0x421d9c91, 0x41bc007f
        .word 0x422b00ff, 0xc7c60004, 0xc7d90001, 0x40f1ffff, 0x423ab282, 0x42100000, 0x438de7a3, 0x10000001
        .word 0x419c0000, 0x42250020, 0x423e0003, 0x415f0080, 0xc7ea0004, 0x414e37af, 0x41ec0004, 0x415bd78f
        .word 0x43ff0000, 0x41bc948a, 0x41e50080, 0x4166ffff, 0xbed568d9, 0x41d10002, 0x41ec8000, 0x43900080
        .word 0xc54c0001, 0x423cf873, 0x432e3972, 0x439e7fff, 0x41a70002, 0x41dfd89f, 0x415f0451, 0x43acffff
        .space 15872
