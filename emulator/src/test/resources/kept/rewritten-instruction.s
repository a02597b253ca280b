# An engine that keeps running an instruction after it was overwritten fails here.
# Program of seed 3859602670838744281, made small to:
#   KERNEL 0: count
#   KERNEL 20: patch next
#   KERNEL 23: loop
#
# tlb-entries: 64
# tlb-ways: 4
# asid-bits: 8
# seed: 622404067035583743
# steps: 8990

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
        .word 0x40c6cfb0   # 8000003c: addi t1, t1, -12368
        .word 0x20060001   # 80000040: csrrw zero, epc, t1
        .word 0x40c00008   # 80000044: addi t1, zero, 8
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
        .word 0x80005007, 0x80003003, 0x80004c19, 0x80003af3, 0x80005011, 0x80006009, 0x80004005, 0x8000500f
        .word 0x8000400d, 0x80005003, 0x80004011, 0x8000300d, 0x80004009, 0x8000300d, 0x80006001, 0x80003009
        .space 64
        .word 0x00000034, 0x000000d9, 0x00000045, 0x00000011, 0x0000001c, 0x0000009d, 0x00000082
        .space 4
        .word 0x00000bc6, 0x00000074, 0x0000000e, 0x00000aa4, 0x00000b2e, 0x00001340, 0x000009e9, 0x000011c6
        .space 64
        .word 0x8000cfb0, 0x00404fad, 0x00400ef1, 0x00400ef1, 0x00400ef1, 0x00400ef1, 0x8000cfb2, 0x00400ef1
        .word 0x00400ef1, 0x00404fad, 0x00400ef1, 0x8002ffb2, 0x00400ef1, 0x8000cfac, 0x00400ef1, 0x00400ef1
        .word 0x00400ef1, 0x8000cfb2, 0x00400ef1, 0x8002ffac, 0x8000cfb0, 0x00400ef1, 0x00400ef1, 0x00400ef1
        .word 0x8000cfb0, 0x8000cfb2, 0x8000cfb2, 0x00404fad, 0x8000cfb0, 0x8000cfc0, 0x00404fb1, 0x00400ef1
        .space 128
        .word 0xe80fa05c, 0xce89e5de, 0x0040e830, 0x1f4603a5, 0x80017f00, 0x7606e208, 0x614341e3, 0x69c92be7
        .word 0x0040ce80, 0x0040ef4b, 0x47a98a3c, 0x97b934cb, 0x669c47f9, 0xc722d31b, 0xac46ecdf, 0xc1860b7c
        .word 0x9aa0244c, 0x627925da, 0xe787bb40, 0x80015ff8, 0x800150b0, 0xe2a3a60b, 0x878bada9, 0xddb9fb11
        .word 0xb8bd19a0, 0x465e81a2, 0x41843c6c, 0xb3b715b5, 0x8bf4eeda, 0x16227417, 0xf5743b96, 0xecd80d81
        .space 3200
        .word 0x8000006b, 0x800010e7, 0x800020e7, 0x800030e7, 0x800040e7, 0x800050e7, 0x800060e7, 0x800070e7
        .word 0x800080e7, 0x800090e7, 0x8000a0e7, 0x8000b0e7, 0x8000c06b, 0x8000d06b, 0x8000e06b, 0x8000f06b
        .word 0x800100e7, 0x800110e7, 0x800120e7, 0x800130e7, 0x800140a7, 0x800150e7, 0x800160e7, 0x800170f7
        .word 0x800180e7, 0x800190e7, 0x8001a067, 0x8001b0e7, 0x8001c0e7, 0x8001d0e7, 0x8001e0e7, 0x8001f0e7
        .space 48
        .word 0x8000f06b, 0x8000e06b, 0x8000d06b, 0x8000c06b, 0x8001004b, 0x8001104b, 0x8001204b, 0x8001304b
        .word 0x80014042, 0x80015043, 0x80016053, 0x80017043, 0x80018063, 0x80019043, 0x8001a042, 0x8001b04b
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
        .word 0x70000001, 0x80006001, 0x800010d7, 0x800000d5, 0x800000df, 0x80000097, 0x400000d7, 0x0000005b
        .space 2000
        .word 0x80002001, 0x800000e7
        .space 1784
        .word 0x100000e7
        .space 252
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000c04b, 0x8000d05b, 0x8000e0db, 0x8000f05b
        .word 0x800140d7, 0x800150d7, 0x80016057, 0x800170d7, 0x80018053, 0x800190d6, 0x8001a0d7, 0x8001b097
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8000d099, 0x8001a780, 0x80018d0c, 0x8001d40e, 0x800151ab, 0x800172cd, 0x80011166, 0x800111c7
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000d07b, 0x8000e05a, 0x8000f05a, 0x8000c0df
        .word 0x800150c7, 0x80016057, 0x800170d7, 0x80018097, 0x80019053, 0x8001a0d7, 0x8001b0d7, 0x800140d7
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001ac0b, 0x8001bf3d, 0x80014afa, 0x8002080a, 0x8001e97a, 0x8001cb5e, 0x800189eb, 0x8000f6ad
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000e053, 0x8000f07b, 0x8000c01b, 0x8000d04b
        .word 0x80016057, 0x80017053, 0x800180d7, 0x800190df, 0x8001a0d6, 0x8001b097, 0x80014057, 0x800150f7
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x8001c579, 0x80020ead, 0x8001ac59, 0x80015880, 0x80015c58, 0x80012a06, 0x8000e240, 0x8000eb4a
        .space 3968
        .word 0x8001005b, 0x8001105b, 0x8001205b, 0x8001305b, 0x8000f01b, 0x8000c01b, 0x8000d0db, 0x8000e0db
        .word 0x800170d7, 0x800180d7, 0x800190d7, 0x8001a0d7, 0x8001b0d7, 0x800140d7, 0x800150f7, 0x80016057
        .word 0x800100d7, 0x800110d7, 0x800120d7, 0x800130d7, 0x8000c0d7, 0x8000d0d7, 0x8000e0d7, 0x8000f0d7
        .word 0x80013f6a, 0x800161d9, 0x80013219, 0x8000c7db, 0x8000f14b, 0x8000e5b5, 0x80010e71, 0x80020332
        .space 8064
        .space 4012
        .word 0x430000c8   # 8000cfac: addi s8, zero, 200
        .word 0x646043a7   # 8000cfb0: aui gp, zero, 17319
        .word 0x40630021   # 8000cfb4: addi gp, gp, 33
        .word 0x66208041   # 8000cfb8: aui a7, zero, -32703
        .word 0x4231cfcc   # 8000cfbc: addi a7, a7, -12340
        .word 0xa8710000   # 8000cfc0: sw gp, 0(a7)
        .word 0x40000000   # 8000cfc4: addi zero, zero, 0
        .word 0x40000000   # 8000cfc8: addi zero, zero, 0
        .word 0x40000000   # 8000cfcc: addi zero, zero, 0
        .word 0x40000000   # 8000cfd0: addi zero, zero, 0
        .word 0xcb00fff8   # 8000cfd4: blt zero, s8, 0x8000cfb4
        .word 0xe01ffff5   # 8000cfd8: jal zero, 0x8000cfac
        .space 16148
        .word 0xe0000000   # 80010ef0: jal zero, 0x80010ef0
        .space 12556
        .word 0x7ca1fe11, 0x11703381, 0x0d101f32, 0xbf8e721b, 0x4dd1bb7a, 0xf3b372bd, 0xa3e0a405, 0x6f194b02
        .word 0x5a008dd7, 0x2b2c18bb, 0xc9cedc63, 0x4abecb58, 0xa794b5b3, 0xd3799a25, 0x3fef3f88, 0x8c3617fe
        .space 1984
        .word 0x1baec655, 0xf4e87713, 0x84a94592, 0xcd71a731, 0x5e29c6fd, 0x7c9f19a1, 0xc75aeca6, 0x9d7c9a56
        .word 0x51e3cc19, 0x1ad5cb45, 0x9ab01953, 0x26a75eb6, 0xdc91cf30, 0xd6fbf817, 0x459c4f08, 0xf9376d6c
        .space 1920
        .word 0x5264efa9, 0x4ec802fc, 0xde65b80c, 0x10ef0077, 0x42676885, 0xf09e98f9, 0x9aad39f9, 0x03ca3235
        .word 0x886f6b47, 0xd00f41e5, 0x7daf8fcc, 0x5d136a64, 0xd05ceb83, 0xbb5e1fac, 0x6e512d3a, 0xc9b18f71
        .word 0xbd855ce6, 0x9a74c94d, 0xb80edb87, 0x1733a83f, 0xb6de73ef, 0xa6f3b449, 0x1f203e7d, 0x716ba5a7
        .word 0xffc451d1, 0x58ff7c25, 0xee8b515a, 0xd4ab09ba, 0x3b6147e7, 0x529b39c0, 0x20d27b63, 0x8dfaa954
        .space 1984
        .word 0x78e9dfd8, 0xe9edcd0f, 0x870fd9f0, 0xfb0ad5b3, 0x652eb8e0, 0xfab5a6fd, 0x7034e6fa, 0xd2575535
        .word 0x963f4a83, 0x5c89b248, 0x65a6aea2, 0x651db047, 0xd054ac2e, 0x7243f0de, 0x73a7d6a7, 0x9deeb37a
        .space 1920
        .word 0x29d4612a, 0xb12938ce, 0x825527b7, 0xd1fbc39d, 0xba8eba1e, 0x50ec798d, 0x9aaa94d4, 0xac57746c
        .word 0x7a281612, 0xd246dc84, 0x3324ff6a, 0x336f88b6, 0x640d9a34, 0x4083e26a, 0x0ffa4b03, 0x058da49a
        .word 0x6a1641e6, 0x54190b0e, 0xfd236cb7, 0x37a3e127, 0x215396cd, 0x676e9016, 0xc426cf3e, 0x0c34af83
        .word 0x26a45a6f, 0x496f009e, 0x731a07a4, 0x041bf833, 0xf630063b, 0x6bd17982, 0x565591bf, 0x845fd551
        .space 1984
        .word 0xd18910a9, 0x2aabee59, 0x8a7c7e7c, 0x125d011d, 0x3207abd8, 0x888032f5, 0x9edd464c, 0xcb6c2aa6
        .word 0x63efbbc4, 0x748fc4ae, 0x995ab0f5, 0x5c330608, 0x76000fd9, 0x30d42423, 0xb5a22ca5, 0x69593bb0
        .space 1920
        .word 0xb86b1261, 0xb307dbba, 0x9915c43d, 0x78ff2a3b, 0x7fd2e845, 0x93021032, 0xcbb70ef0, 0x158ce3df
        .word 0x885952e0, 0xfddb967b, 0x6fb2ccd3, 0x2047fd99, 0xa3615719, 0xcd1364fb, 0x56fa9d87, 0xbb78418c
        .word 0x62216365, 0xc2c6c967, 0x146ab2e4, 0x5e9ceb53, 0x1324c753, 0x931deeee, 0x6c3233b9, 0xb4d29772
        .word 0xd38344c7, 0x1f2ed480, 0xe8c11fec, 0x433732e6, 0xae858005, 0x009ef152, 0x3dd8e33f, 0x4c22e513
        .space 1984
        .word 0x7b4e2a28, 0x93f88fbc, 0xa7ffc72e, 0x695d8986, 0x0ee1efad, 0xc688174b, 0xc2731780, 0x12e8c087
        .word 0x4b5104c3, 0x4db292d4, 0xc1a2ff21, 0xb906ee46, 0x0e1ac6ae, 0x8dd82878, 0x2ccc1169, 0x336f597f
        .space 1920
        .word 0xecc6885f, 0x8a0d8e79, 0x900cb410, 0x880a9f50, 0x9d54b5c9, 0x668aa108, 0xb2cf548d, 0x0960356d
        .word 0x62bf725b, 0x4ed9b26f, 0x1361b354, 0x5f1cfab7, 0xbad3afdf, 0xf0464414, 0x988a96fb, 0x0c54930e
        .word 0x393d6ceb, 0x3ccbfb12, 0xd3f21707, 0xbef1858b, 0x08cb2195, 0x47b7e954, 0x6bc526d9, 0x605cb5fb
        .word 0xb44b084c, 0x0cf5d4f5, 0xc2671ba0, 0xfc4bd933, 0x6c107e26, 0x862546f7, 0xe4207ee5, 0x09015cc4
        .space 1984
        .word 0xc51ea4db, 0xb9ae7006, 0x799c85d5, 0xc49d6ae9, 0x08dced99, 0x1e3f6240, 0xc2db51d4, 0xa960358f
        .word 0x9f68fd7a, 0x1cb813d0, 0x7c634727, 0xf7210c9f, 0x6678999b, 0xda3c8a6d, 0x42f85a2f, 0xd715e9f8
        .space 1920
        .word 0x7a75884d, 0x15ad8b0b, 0xf2c1766b, 0xbd3306d9, 0xd8568c8f, 0x0fc38859, 0xdb641440, 0x974b5fdc
        .word 0x6e7cfd08, 0x6a14326c, 0x5c724da4, 0xfab0d6ae, 0x080a1ec0, 0xdd0b9548, 0x44c75375, 0xca1659ce
        .word 0x608cc92e, 0x30bbe4db, 0x88f61da4, 0xc6e92462, 0x5e1fa940, 0x245749ca, 0x49819d74, 0x715f279e
        .word 0x506f665a, 0x26a63a87, 0x34203d44, 0x3749eec8, 0x2838fba1, 0x8b4eb35e, 0x9caed6c1, 0x3914a3b5
        .space 1984
        .word 0x94416e4a, 0x76f6b016, 0x9ba58a27, 0x63f8a89e, 0xb275b62e, 0x7c2f44d2, 0xfd03e901, 0xa4b12bc2
        .word 0x5def84c7, 0x4b3751b1, 0xe2489958, 0x94ca1a5d, 0xa877ff61, 0x39195931, 0x5e71893f, 0xc7ac27e6
        .space 1920
        .word 0x738df17a, 0x001103c7, 0xdb828391, 0x90f4a4a6, 0x3ecc0e53, 0xed18850b, 0x0076f082, 0xb31c9217
        .word 0xbec7095b, 0x5f67d8ca, 0x489c9fff, 0xd5fc4c4d, 0x106d6c26, 0x04eec6ff, 0x1794fcc1, 0x265f01f5
        .word 0xf42f8885, 0xc0b171bc, 0xa978a3a4, 0xc933fa81, 0x3bc5cf4c, 0x4d21855e, 0xac89bea3, 0x714c2267
        .word 0x9daebf48, 0x09495545, 0x0462fb96, 0xb97433f2, 0x92a28923, 0xa9475fd3, 0x1a4217be, 0xc76badfb
        .space 1984
        .word 0x77e0850a, 0xc548e026, 0xef587120, 0x41fd9d52, 0xe982e446, 0x431de6da, 0xdbfc9ecb, 0x4f6c5323
        .word 0xe4b6e18b, 0xaafabf23, 0x73b36c63, 0x250c48b5, 0x0a1bbefb, 0xfc3142c2, 0x91246b36, 0xdad51629
        .space 1920
        .word 0xe2f26c2f, 0x6b610e5c, 0x9478f29e, 0x7c22e629, 0x179a860e, 0x77fc5b46, 0xd61216e4, 0x30d35240
        .word 0x7b54ef4f, 0x3e12219e, 0x0a4e03d6, 0x90639671, 0xd5d41143, 0x3423a10b, 0x72b926c9, 0x7d206730
        .word 0xbf299388, 0x3b24bd42, 0xddf4a18e, 0xe3be39a8, 0xcd0efeb7, 0x12842e32, 0x7edd9f74, 0x1e083d66
        .word 0x47c0750b, 0x11d11ed9, 0xf2caf298, 0xbad939b6, 0x6fd85a4f, 0x4cbe4df4, 0xdec87072, 0xb4634d67
        .space 1984
        .word 0xb8526aa8, 0x602918c6, 0xfe989a9d, 0xc17b10b6, 0xca292002, 0x9c7a3196, 0x93cca2f7, 0xc3d1b3d5
        .word 0x4e52bff6, 0x03d8cb1f, 0x0b108a02, 0x9395ea5a, 0x7ce3320d, 0x85e6f982, 0x4835906b, 0x44d6902b
        .space 1920
        .word 0x76437ab9, 0xda6394d5, 0x6fe2589e, 0xa34dd8f4, 0x5d249bd3, 0x75aaf0ac, 0xd9a2f417, 0x838441ef
        .word 0xe91609fa, 0x954eddfb, 0xe316c512, 0x02e0d0ee, 0xb72bf8dc, 0x9e76e9d6, 0x1abdb937, 0x571ef8da
        .word 0x434cf1cf, 0xc4bb0006, 0x41e71c35, 0x422a0020, 0xc77b0002, 0x421c0002, 0x421ae94c, 0x4231c06f
        .word 0x10000006, 0x41cca48d, 0x43eb0a96, 0xc5fb0004, 0x40dbffff, 0x4145f6b2, 0xc57e0004, 0x41c7bbda
        .word 0x423abfad, 0x43aaffff, 0x40e68508, 0x10000006, 0x43ce7d71, 0x438d2326, 0x41ad0001, 0x421b0004
        .word 0x438b2768, 0xc5fe0002, 0x43bf0003, 0x415a4e7f, 0x43860000, 0x422d5b0f, 0x43f90080, 0x10000007
        .word 0x41707ad8, 0x42059f69, 0x417c0001, 0x40d127c6, 0x4179b219, 0x40d90004, 0x43d10080, 0x40cbcef5
        .word 0x418f00ff, 0xc5f00005, 0x41f04ab3, 0xc5700004, 0x40bfffff, 0x438e0002, 0x414a00ff, 0x10000006
        .word 0x41cc85db, 0x10000000, 0x43a7aa39, 0xc5990001, 0x414c001f, 0xc5510003, 0x43e53cab, 0x41fdffaa
        .word 0x40e70001, 0x40c70001, 0x437c15fc, 0x40c70002, 0x414d001f, 0x43870003, 0xc4ea0001, 0x70c13990
        .word 0x41c6001f, 0x423e0080, 0x10000002, 0x10000007, 0x43b1f856, 0x438700ff, 0x43be44a5, 0x436b0020
        .word 0xc7f10002, 0x3d606730, 0x4366ffff, 0x437bffff, 0x43a7ffff, 0x43ce7fff, 0x40ad0004, 0x4370007f
        .word 0x40db0000, 0x43250002, 0x420a8ba9, 0xc55b0005, 0x43acf95e, 0x417bf136, 0x43b1001f, 0x437f6b67
        .word 0xc4cc0006, 0x41c70080, 0x41ec6dad, 0x419a5901, 0x42100000, 0x40ccf50b, 0x436a8fdd, 0x5cce04ad
        .word 0x40f90001, 0x14c2028b, 0xdadf91e4, 0x10000005, 0xc4ea0003, 0xc72b0004, 0x40ae4394, 0x40cd007f
        .word 0xe7644aac, 0x40c60000, 0x433d0003, 0x421d0080, 0x40ffc7f0, 0xc56b0005, 0x5c6d4140, 0xc56c0003
        .word 0x34d3739d, 0x432e6e84, 0x41ee7fff, 0x40eaffff, 0xc5bd0006, 0x43dc8000, 0xc4ef0004, 0x42112b50
        .word 0x40e726a8, 0x415100ff, 0x40ce0001, 0x416a0000, 0x42260001, 0x43dcffff, 0xc5ba0003, 0xc7860004
        .space 15872
