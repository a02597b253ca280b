	.file	"fib.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.type	fib, @function
fib:
	addi	sp,sp,-16
	sw	s0,8(sp)
	sw	ra,12(sp)
	li	a5,1
	mv	s0,a0
	bleu	a0,a5,.L2
	addi	a0,a0,-1
	call	fib
	mv	a5,a0
	addi	a0,s0,-2
	mv	s0,a5
	call	fib
	add	s0,s0,a0
.L2:
	lw	ra,12(sp)
	mv	a0,s0
	lw	s0,8(sp)
	addi	sp,sp,16
	jr	ra
	.size	fib, .-fib
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	a5,%hi(.LANCHOR0)
	li	a4,30
	sw	a4,%lo(.LANCHOR0)(a5)
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	lui	a5,%hi(.LANCHOR0)
	lw	a0,%lo(.LANCHOR0)(a5)
	addi	sp,sp,-16
	sw	ra,12(sp)
	call	fib
	lw	ra,12(sp)
	addi	sp,sp,16
	jr	ra
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	argument, @object
	.size	argument, 4
argument:
	.zero	4
