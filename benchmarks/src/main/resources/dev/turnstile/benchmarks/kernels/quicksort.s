	.file	"quicksort.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.type	sort, @function
sort:
	bge	a0,a1,.L16
	addi	sp,sp,-32
	sw	s1,20(sp)
	sw	s3,12(sp)
	lui	s1,%hi(values)
	li	s3,1073741824
	sw	s0,24(sp)
	sw	s4,8(sp)
	sw	ra,28(sp)
	sw	s2,16(sp)
	mv	s4,a1
	addi	s1,s1,%lo(values)
	slli	s0,a1,2
	addi	s3,s3,-1
.L2:
	sub	a5,s4,a0
	srai	a5,a5,1
	add	a5,a5,a0
	slli	a5,a5,2
	add	a5,s1,a5
	lw	a3,0(a5)
	slli	a2,a0,2
	mv	a7,a0
	add	a2,s1,a2
	addi	t1,a0,1
	mv	a1,s4
	mv	t3,s0
.L3:
	lw	a6,0(a2)
	add	a5,s1,t3
	lw	a4,0(a5)
	blt	a6,a3,.L4
	bge	a3,a4,.L5
	add	a5,a1,s3
	slli	a5,a5,2
	add	a5,s1,a5
.L6:
	lw	a4,0(a5)
	addi	a1,a1,-1
	addi	a5,a5,-4
	bgt	a4,a3,.L6
.L5:
	mv	s2,a7
	ble	a7,a1,.L20
.L7:
	call	sort
	bge	s2,s4,.L21
	mv	a0,s2
	j	.L2
.L20:
	slli	a5,a1,2
	sw	a4,0(a2)
	add	a5,s1,a5
	addi	a1,a1,-1
	sw	a6,0(a5)
	mv	s2,t1
	bgt	t1,a1,.L7
	slli	t3,a1,2
.L4:
	addi	a2,a2,4
	addi	t1,t1,1
	addi	a7,a7,1
	j	.L3
.L21:
	lw	ra,28(sp)
	lw	s0,24(sp)
	lw	s1,20(sp)
	lw	s2,16(sp)
	lw	s3,12(sp)
	lw	s4,8(sp)
	addi	sp,sp,32
	jr	ra
.L16:
	ret
	.size	sort, .-sort
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	a5,%hi(.LANCHOR0)
	li	a4,4
	sw	a4,%lo(.LANCHOR0)(a5)
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	lui	a6,%hi(.LANCHOR0)
	addi	a6,a6,%lo(.LANCHOR0)
	addi	sp,sp,-16
	lui	a4,%hi(values)
	lw	a5,0(a6)
	sw	s0,8(sp)
	sw	s1,4(sp)
	li	s0,262144
	addi	s1,a4,%lo(values)
	li	a2,1662976
	li	a3,1013903360
	sw	ra,12(sp)
	add	s0,s1,s0
	addi	a4,a4,%lo(values)
	addi	a2,a2,1549
	addi	a3,a3,863
.L24:
	mul	a5,a5,a2
	addi	a4,a4,4
	add	a5,a5,a3
	sw	a5,-4(a4)
	bne	a4,s0,.L24
	li	a1,65536
	li	a0,0
	addi	a1,a1,-1
	sw	a5,0(a6)
	call	sort
	li	a0,0
	li	a3,16384
.L25:
	lw	a5,0(s1)
	slli	a4,a0,5
	sub	a0,a4,a0
	add	s1,s1,a3
	add	a0,a0,a5
	bne	s1,s0,.L25
	lw	ra,12(sp)
	lw	s0,8(sp)
	lw	s1,4(sp)
	addi	sp,sp,16
	jr	ra
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	random_state, @object
	.size	random_state, 4
random_state:
	.zero	4
	.type	values, @object
	.size	values, 262144
values:
	.zero	262144
