	.file	"bytecode.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.type	interpret, @function
interpret:
	addi	sp,sp,-48
	lui	a6,%hi(.L5)
	sw	zero,8(sp)
	sw	zero,12(sp)
	li	a2,0
	addi	a3,sp,16
	addi	a6,a6,%lo(.L5)
	li	a7,11
.L2:
	slli	a4,a2,2
	add	a4,a0,a4
	lw	a5,0(a4)
	addi	a1,a2,1
	bgtu	a5,a7,.L18
	slli	a5,a5,2
	add	a5,a6,a5
	lw	a5,0(a5)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L5:
	.word	.L16
	.word	.L15
	.word	.L14
	.word	.L13
	.word	.L12
	.word	.L11
	.word	.L10
	.word	.L9
	.word	.L8
	.word	.L20
	.word	.L6
	.word	.L4
	.text
.L6:
	lw	a5,-4(a3)
	addi	a2,a2,2
	addi	a3,a3,-4
	bne	a5,zero,.L2
.L20:
	lw	a2,4(a4)
	j	.L2
.L8:
	lw	a5,-8(a3)
	lw	a4,-4(a3)
	addi	a3,a3,-4
	mv	a2,a1
	slt	a5,a5,a4
	sw	a5,-4(a3)
	j	.L2
.L9:
	lw	a5,-8(a3)
	lw	a4,-4(a3)
	addi	a3,a3,-4
	mv	a2,a1
	srl	a5,a5,a4
	sw	a5,-4(a3)
	j	.L2
.L10:
	lw	a5,-8(a3)
	lw	a4,-4(a3)
	addi	a3,a3,-4
	mv	a2,a1
	xor	a5,a5,a4
	sw	a5,-4(a3)
	j	.L2
.L11:
	lw	a5,-8(a3)
	lw	a4,-4(a3)
	addi	a3,a3,-4
	mv	a2,a1
	mul	a5,a5,a4
	sw	a5,-4(a3)
	j	.L2
.L12:
	lw	a5,-8(a3)
	lw	a4,-4(a3)
	addi	a3,a3,-4
	mv	a2,a1
	sub	a5,a5,a4
	sw	a5,-4(a3)
	j	.L2
.L13:
	lw	a5,-8(a3)
	lw	a4,-4(a3)
	addi	a3,a3,-4
	mv	a2,a1
	add	a5,a5,a4
	sw	a5,-4(a3)
	j	.L2
.L14:
	lw	a5,4(a4)
	lw	a4,-4(a3)
	addi	a2,a2,2
	slli	a5,a5,2
	addi	a5,a5,48
	add	a5,a5,sp
	sw	a4,-40(a5)
	addi	a3,a3,-4
	j	.L2
.L15:
	lw	a5,4(a4)
	addi	a3,a3,4
	addi	a2,a2,2
	slli	a5,a5,2
	addi	a5,a5,48
	add	a5,a5,sp
	lw	a5,-40(a5)
	sw	a5,-4(a3)
	j	.L2
.L16:
	lw	a5,4(a4)
	addi	a3,a3,4
	addi	a2,a2,2
	sw	a5,-4(a3)
	j	.L2
.L4:
	lw	a0,-4(a3)
	addi	sp,sp,48
	jr	ra
.L18:
	mv	a2,a1
	j	.L2
	.size	interpret, .-interpret
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
	lui	a0,%hi(.LANCHOR0)
	addi	sp,sp,-16
	addi	a0,a0,%lo(.LANCHOR0)
	sw	ra,12(sp)
	call	interpret
	lw	ra,12(sp)
	addi	sp,sp,16
	jr	ra
	.size	kernel_run, .-kernel_run
	.section	.rodata
	.align	2
	.set	.LANCHOR0,. + 0
	.type	program, @object
	.size	program, 180
program:
	.word	0
	.word	0
	.word	2
	.word	0
	.word	0
	.word	1
	.word	2
	.word	1
	.word	9
	.word	33
	.word	1
	.word	1
	.word	0
	.word	33
	.word	5
	.word	1
	.word	1
	.word	0
	.word	5
	.word	7
	.word	6
	.word	1
	.word	0
	.word	3
	.word	2
	.word	1
	.word	1
	.word	0
	.word	0
	.word	1
	.word	3
	.word	2
	.word	0
	.word	1
	.word	0
	.word	0
	.word	20000
	.word	8
	.word	10
	.word	42
	.word	9
	.word	10
	.word	1
	.word	1
	.word	11
