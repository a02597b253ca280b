	.file	"chase.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	a5,%hi(order)
	addi	a1,a5,%lo(order)
	addi	t3,a5,%lo(order)
	li	a4,0
	addi	a5,a5,%lo(order)
	li	a3,65536
.L2:
	sw	a4,0(a5)
	addi	a4,a4,1
	addi	a5,a5,4
	bne	a4,a3,.L2
	lui	a2,%hi(order+262140)
	li	t1,1662976
	li	a7,1013903360
	addi	a2,a2,%lo(order+262140)
	li	a5,5
	addi	a3,a4,-1
	addi	t1,t1,1549
	addi	a7,a7,863
.L3:
	mul	a5,a5,t1
	lw	a0,0(a2)
	addi	a2,a2,-4
	add	a5,a5,a7
	srli	a4,a5,8
	remu	a4,a4,a3
	addi	a3,a3,-1
	slli	a4,a4,2
	add	a4,t3,a4
	lw	a6,0(a4)
	sw	a6,4(a2)
	sw	a0,0(a4)
	bne	a3,zero,.L3
	lui	a3,%hi(ring)
	addi	a7,a3,%lo(ring)
	li	a6,524288
	li	a0,1662976
	li	a2,1013903360
	addi	a3,a3,%lo(ring)
	add	a6,a7,a6
	addi	a0,a0,1549
	addi	a2,a2,863
.L4:
	mul	a5,a5,a0
	lw	a4,0(a1)
	addi	a3,a3,8
	addi	a1,a1,4
	slli	a4,a4,3
	add	a4,a7,a4
	sw	a4,-8(a3)
	add	a5,a5,a2
	sw	a5,-4(a3)
	bne	a3,a6,.L4
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	lui	a5,%hi(ring)
	addi	a3,a5,%lo(ring)
	li	a0,0
	addi	a5,a5,%lo(ring)
.L10:
	lw	a4,4(a5)
	lw	a5,0(a5)
	slli	a0,a0,1
	add	a0,a0,a4
	bne	a5,a3,.L10
	ret
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.type	order, @object
	.size	order, 262144
order:
	.zero	262144
	.type	ring, @object
	.size	ring, 524288
ring:
	.zero	524288
