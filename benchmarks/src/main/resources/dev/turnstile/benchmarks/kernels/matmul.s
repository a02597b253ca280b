	.file	"matmul.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	t1,%hi(left)
	li	a5,16384
	addi	t1,t1,%lo(left)
	addi	a5,a5,256
	lui	a7,%hi(right)
	li	a1,1662976
	li	a2,1013903360
	addi	a6,t1,256
	addi	a7,a7,%lo(right)
	add	t1,t1,a5
	addi	a1,a1,1549
	li	a5,3
	addi	a2,a2,863
.L2:
	addi	a4,a6,-256
	mv	a3,a7
.L3:
	mul	a5,a5,a1
	addi	a4,a4,4
	addi	a3,a3,4
	add	a5,a5,a2
	mul	a0,a5,a1
	srli	a5,a5,20
	sw	a5,-4(a4)
	add	a5,a0,a2
	srli	a0,a5,20
	sw	a0,-4(a3)
	bne	a4,a6,.L3
	addi	a6,a4,256
	addi	a7,a7,256
	bne	a6,t1,.L2
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	lui	t4,%hi(left)
	li	t0,16384
	addi	t4,t4,%lo(left)
	lui	t6,%hi(product)
	addi	t0,t0,256
	lui	t2,%hi(right)
	lui	t1,%hi(right+256)
	addi	t5,t6,%lo(product)
	addi	a0,t4,256
	addi	t6,t6,%lo(product)
	add	t0,t4,t0
	addi	t2,t2,%lo(right)
	addi	t1,t1,%lo(right+256)
.L8:
	mv	a6,t2
	mv	a7,t6
	addi	t3,a0,-256
.L12:
	mv	a5,t3
	mv	a3,a6
	li	a2,0
.L9:
	lw	a4,0(a5)
	lw	a1,0(a3)
	addi	a5,a5,4
	addi	a3,a3,256
	mul	a4,a4,a1
	add	a2,a2,a4
	bne	a5,a0,.L9
	sw	a2,0(a7)
	addi	a6,a6,4
	addi	a7,a7,4
	bne	a6,t1,.L12
	addi	a0,a5,256
	addi	t6,t6,256
	bne	a0,t0,.L8
	li	a3,8192
	lw	a5,252(t5)
	li	a2,16384
	add	a3,t5,a3
	lw	a4,0(t5)
	lw	a3,64(a3)
	add	t5,t5,a2
	lw	a0,-4(t5)
	slli	a5,a5,20
	add	t4,t4,a2
	srli	a5,a5,20
	xor	a4,a4,a3
	sw	a5,-256(t4)
	xor	a0,a4,a0
	ret
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.type	product, @object
	.size	product, 16384
product:
	.zero	16384
	.type	right, @object
	.size	right, 16384
right:
	.zero	16384
	.type	left, @object
	.size	left, 16384
left:
	.zero	16384
