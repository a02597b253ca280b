	.file	"mixed.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.type	blend, @function
blend:
	srli	a4,a0,25
	slli	a5,a0,7
	or	a5,a5,a4
	xor	a0,a0,a1
	add	a0,a5,a0
	ret
	.size	blend, .-blend
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	a4,%hi(.LANCHOR0)
	addi	a4,a4,%lo(.LANCHOR0)
	li	a2,1662976
	li	a3,1013903360
	addi	a1,a4,256
	li	a5,7
	addi	a2,a2,1549
	addi	a3,a3,863
.L4:
	mul	a5,a5,a2
	addi	a4,a4,4
	add	a5,a5,a3
	sw	a5,-4(a4)
	bne	a4,a1,.L4
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	addi	sp,sp,-32
	sw	s0,24(sp)
	sw	s1,20(sp)
	sw	s2,16(sp)
	sw	s3,12(sp)
	li	s2,305418240
	lui	s3,%hi(.LANCHOR0)
	li	s1,4096
	li	s0,8192
	sw	s4,8(sp)
	sw	ra,28(sp)
	li	s4,0
	addi	s2,s2,1656
	li	a0,1
	addi	s3,s3,%lo(.LANCHOR0)
	addi	s1,s1,-16
	addi	s0,s0,1808
.L10:
	mv	a1,s2
	call	blend
	and	a4,s2,s1
	ori	a4,a4,5
	divu	t1,a0,a4
	andi	a3,s4,63
	slli	a6,a3,2
	add	a6,s3,a6
	addi	a3,a3,7
	andi	a3,a3,63
	slli	a3,a3,2
	add	a3,s3,a3
	srai	a2,s2,3
	addi	s4,s4,1
	srli	a1,s2,1
	remu	a5,a0,a4
	div	t3,a0,a4
	add	a5,a5,t1
	add	a5,a5,a0
	rem	t1,a0,a4
	add	a5,a5,t3
	mulhu	a4,a4,a0
	add	a5,a5,t1
	add	a5,a5,a4
	srli	a4,a5,8
	sb	a5,1(a6)
	sh	a4,2(a6)
	lw	a4,0(a6)
	add	a5,a5,a4
	srli	a4,a5,3
	andi	a4,a4,255
	add	a4,s3,a4
	lb	a4,0(a4)
	xor	a4,a4,a5
	srli	a5,a4,4
	andi	a5,a5,254
	add	a5,s3,a5
	lh	a5,0(a5)
	add	a5,a5,a4
	sw	a5,0(a3)
	andi	a4,a5,16
	bne	a4,zero,.L7
	addi	a5,a5,3
.L7:
	ble	s2,a5,.L8
	xor	a5,a5,s2
.L8:
	bltu	a5,s2,.L9
	sub	a5,a5,a1
.L9:
	sgtu	a0,s2,a5
	add	a0,a0,a5
	srli	a5,a5,31
	add	a0,a0,a5
	slli	s2,a0,2
	ori	s2,s2,1
	sub	s2,a2,s2
	bne	s4,s0,.L10
	lw	ra,28(sp)
	lw	s0,24(sp)
	lw	s1,20(sp)
	lw	s3,12(sp)
	lw	s4,8(sp)
	xor	a0,a0,s2
	lw	s2,16(sp)
	addi	sp,sp,32
	jr	ra
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	memory, @object
	.size	memory, 256
memory:
	.zero	256
