	.file	"crc32.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	a0,%hi(.LANCHOR0)
	li	a2,-306675712
	addi	a0,a0,%lo(.LANCHOR0)
	li	a1,0
	addi	a2,a2,800
	li	a6,256
.L2:
	mv	a4,a1
	li	a3,8
.L3:
	andi	a5,a4,1
	neg	a5,a5
	srli	a4,a4,1
	and	a5,a5,a2
	addi	a3,a3,-1
	xor	a4,a4,a5
	bne	a3,zero,.L3
	sw	a4,0(a0)
	addi	a1,a1,1
	addi	a0,a0,4
	bne	a1,a6,.L2
	lui	a4,%hi(data)
	addi	a4,a4,%lo(data)
	li	a0,65536
	li	a1,1662976
	li	a2,1013903360
	add	a0,a4,a0
	li	a5,1
	addi	a1,a1,1549
	addi	a2,a2,863
.L5:
	mul	a5,a5,a1
	addi	a4,a4,1
	add	a5,a5,a2
	srli	a3,a5,24
	sb	a3,-1(a4)
	bne	a0,a4,.L5
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	lui	a4,%hi(data)
	addi	a4,a4,%lo(data)
	li	a1,65536
	lui	a2,%hi(.LANCHOR0)
	add	a1,a4,a1
	li	a0,-1
	addi	a2,a2,%lo(.LANCHOR0)
.L10:
	lbu	a5,0(a4)
	srli	a3,a0,8
	addi	a4,a4,1
	xor	a5,a5,a0
	andi	a5,a5,255
	slli	a5,a5,2
	add	a5,a2,a5
	lw	a0,0(a5)
	xor	a0,a3,a0
	bne	a1,a4,.L10
	not	a0,a0
	ret
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	table, @object
	.size	table, 1024
table:
	.zero	1024
	.type	data, @object
	.size	data, 65536
data:
	.zero	65536
