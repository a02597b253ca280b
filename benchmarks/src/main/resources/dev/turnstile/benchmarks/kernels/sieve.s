	.file	"sieve.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	lui	a5,%hi(prime)
	addi	a7,a5,%lo(prime)
	li	a3,1048576
	li	a4,16842752
	addi	a5,a5,%lo(prime)
	add	a3,a7,a3
	addi	a4,a4,257
.L4:
	sw	a4,0(a5)
	addi	a5,a5,4
	bne	a5,a3,.L4
	lui	a6,%hi(prime+2)
	lbu	a4,%lo(prime+2)(a6)
	addi	a5,a6,%lo(prime+2)
	li	a2,2
	addi	a6,a6,%lo(prime+2)
	bne	a4,zero,.L18
.L5:
	li	a0,1048576
.L8:
	addi	a2,a2,1
	mul	a4,a2,a2
	addi	a6,a6,1
	bgeu	a4,a0,.L11
	lbu	a1,0(a6)
	beq	a1,zero,.L8
.L9:
	add	a1,a7,a4
	li	a0,1048576
.L6:
	sb	zero,0(a1)
	add	a4,a4,a2
	add	a1,a1,a2
	bltu	a4,a0,.L6
	j	.L5
.L11:
	li	a0,0
.L7:
	lbu	a4,0(a5)
	addi	a5,a5,1
	add	a0,a0,a4
	bne	a5,a3,.L7
	ret
.L18:
	li	a4,4
	j	.L9
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.type	prime, @object
	.size	prime, 1048576
prime:
	.zero	1048576
