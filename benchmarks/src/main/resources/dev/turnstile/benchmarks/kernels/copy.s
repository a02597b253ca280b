	.file	"copy.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.type	copy, @function
copy:
	beq	a1,a2,.L1
	sub	a2,a2,a1
	add	a4,a0,a2
.L3:
	lw	a5,0(a1)
	addi	a0,a0,4
	addi	a1,a1,4
	sw	a5,-4(a0)
	bne	a0,a4,.L3
.L1:
	ret
	.size	copy, .-copy
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	a4,%hi(source)
	addi	a4,a4,%lo(source)
	li	a1,65536
	li	a2,1662976
	li	a3,1013903360
	add	a1,a4,a1
	li	a5,6
	addi	a2,a2,1549
	addi	a3,a3,863
.L7:
	mul	a5,a5,a2
	addi	a4,a4,4
	add	a5,a5,a3
	sw	a5,-4(a4)
	bne	a4,a1,.L7
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	addi	sp,sp,-16
	sw	s0,8(sp)
	sw	s1,4(sp)
	lui	s0,%hi(target)
	lui	s1,%hi(source)
	lui	a2,%hi(source+65536)
	addi	a0,s0,%lo(target)
	addi	a1,s1,%lo(source)
	addi	a2,a2,%lo(source+65536)
	sw	ra,12(sp)
	call	copy
	addi	a5,s0,%lo(target)
	li	a4,32768
	addi	s1,s1,%lo(source)
	add	s1,s1,a4
	add	a4,a5,a4
	lw	a2,0(s1)
	lw	a1,0(a4)
	li	a4,65536
	lw	a3,0(a5)
	add	a5,a5,a4
	lw	a0,-4(a5)
	lw	ra,12(sp)
	lw	s0,8(sp)
	addi	a4,a2,1
	sw	a4,0(s1)
	xor	a3,a3,a1
	lw	s1,4(sp)
	xor	a0,a3,a0
	addi	sp,sp,16
	jr	ra
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.type	target, @object
	.size	target, 65536
target:
	.zero	65536
	.type	source, @object
	.size	source, 65536
source:
	.zero	65536
