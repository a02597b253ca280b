	.file	"coremark_like.c"
	.option nopic
	.attribute arch, "rv32i2p1_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	2
	.type	crc16, @function
crc16:
	li	a7,4096
	addi	a2,a2,-1
	addi	a7,a7,33
	li	a6,-1
.L3:
	srl	a5,a1,a2
	slli	a3,a0,1
	srli	a4,a0,15
	andi	a5,a5,1
	slli	a0,a3,16
	addi	a2,a2,-1
	srai	a0,a0,16
	beq	a5,a4,.L2
	xor	a0,a0,a7
.L2:
	slli	a0,a0,16
	srli	a0,a0,16
	bne	a2,a6,.L3
	ret
	.size	crc16, .-crc16
	.align	2
	.type	list_find, @function
list_find:
	bne	a0,zero,.L10
	j	.L15
.L12:
	lw	a0,0(a0)
	beq	a0,zero,.L13
.L10:
	lh	a5,4(a0)
	blt	a5,a1,.L12
	ret
.L13:
	li	a0,0
	ret
.L15:
	ret
	.size	list_find, .-list_find
	.align	2
	.type	list_reverse, @function
list_reverse:
	beq	a0,zero,.L17
	li	a4,0
	j	.L18
.L19:
	mv	a0,a5
.L18:
	lw	a5,0(a0)
	sw	a4,0(a0)
	mv	a4,a0
	bne	a5,zero,.L19
.L17:
	ret
	.size	list_reverse, .-list_reverse
	.align	2
	.type	by_key, @function
by_key:
	lh	a0,4(a0)
	lh	a5,4(a1)
	sub	a0,a0,a5
	ret
	.size	by_key, .-by_key
	.align	2
	.type	by_payload, @function
by_payload:
	lhu	a0,6(a0)
	lhu	a5,6(a1)
	sub	a0,a0,a5
	ret
	.size	by_payload, .-by_payload
	.align	2
	.type	list_sort, @function
list_sort:
	li	a5,1
	beq	a1,a5,.L26
	addi	sp,sp,-48
	sw	s1,36(sp)
	srli	s1,a1,31
	sw	s2,32(sp)
	sw	s3,28(sp)
	add	s1,s1,a1
	sw	ra,44(sp)
	sw	s0,40(sp)
	sw	s4,24(sp)
	li	a3,3
	mv	s2,a1
	mv	s3,a2
	srai	s1,s1,1
	mv	a4,a0
	ble	a1,a3,.L28
.L27:
	addi	a5,a5,1
	lw	a4,0(a4)
	blt	a5,s1,.L27
.L28:
	lw	s4,0(a4)
	mv	a1,s1
	mv	a2,s3
	sw	zero,0(a4)
	call	list_sort
	sub	a1,s2,s1
	mv	s0,a0
	mv	a2,s3
	mv	a0,s4
	call	list_sort
	sw	a0,8(sp)
	sw	s0,4(sp)
	sw	zero,12(sp)
	mv	s1,a0
	addi	s2,sp,12
	bne	s0,zero,.L30
	j	.L46
.L34:
	jalr	s3
	addi	a5,sp,4
	ble	a0,zero,.L32
	mv	s0,s1
	addi	a5,sp,8
.L32:
	sw	s0,0(s2)
	lw	a4,0(s0)
	mv	s2,s0
	sw	a4,0(a5)
	lw	s0,4(sp)
	beq	s0,zero,.L33
	lw	s1,8(sp)
.L30:
	mv	a0,s0
	mv	a1,s1
	bne	s1,zero,.L34
.L35:
	sw	s0,0(s2)
	lw	ra,44(sp)
	lw	s0,40(sp)
	lw	a0,12(sp)
	lw	s1,36(sp)
	lw	s2,32(sp)
	lw	s3,28(sp)
	lw	s4,24(sp)
	addi	sp,sp,48
	jr	ra
.L26:
	sw	zero,0(a0)
	ret
.L33:
	lw	s0,8(sp)
	j	.L35
.L46:
	mv	s0,a0
	j	.L35
	.size	list_sort, .-list_sort
	.align	2
	.type	matrix_work, @function
matrix_work:
	lui	t4,%hi(.LANCHOR0)
	addi	a5,t4,%lo(.LANCHOR0)
	slli	a6,a1,16
	addi	sp,sp,-16
	addi	t3,a5,288
	addi	t2,t4,%lo(.LANCHOR0)
	sw	ra,12(sp)
	srli	a6,a6,16
	addi	a1,a5,312
	mv	t5,t3
	addi	t4,t4,%lo(.LANCHOR0)
	li	t1,0
	li	t6,0
.L48:
	slli	a7,t6,16
	srli	a7,a7,16
	addi	a3,a1,-24
	mv	a2,t4
	mv	a4,t1
	mv	a5,a6
.L49:
	sh	a5,0(a3)
	sh	a4,0(a2)
	add	a5,a5,a7
	sub	a4,a4,a6
	slli	a5,a5,16
	slli	a4,a4,16
	addi	a3,a3,2
	srli	a5,a5,16
	srli	a4,a4,16
	addi	a2,a2,2
	bne	a3,a1,.L49
	add	t1,a6,t1
	slli	t1,t1,16
	addi	t4,t4,24
	addi	t6,t6,1
	srli	t1,t1,16
	addi	a1,a3,24
	bne	t4,t3,.L48
	addi	t6,t2,576
	lui	t4,%hi(.LANCHOR0+312)
	addi	t2,t2,1200
	mv	t0,t6
	li	a1,0
	addi	t4,t4,%lo(.LANCHOR0+312)
.L50:
	mv	a7,t5
	mv	t1,t0
.L54:
	addi	a3,a7,-288
	mv	a2,t3
	li	a6,0
.L51:
	lh	a4,0(a3)
	lh	a5,0(a2)
	addi	a3,a3,24
	addi	a2,a2,2
	mul	a5,a5,a4
	srai	a4,a5,2
	srai	a5,a5,5
	andi	a4,a4,15
	andi	a5,a5,127
	mul	a5,a4,a5
	add	a6,a6,a5
	bne	a7,a3,.L51
	sw	a6,0(t1)
	addi	a7,a7,2
	addi	t1,t1,4
	bne	t4,a7,.L54
	lw	a5,0(t6)
	addi	t6,t6,52
	addi	t3,t3,24
	add	a1,a1,a5
	addi	t0,t0,48
	bne	t2,t6,.L50
	li	a2,32
	call	crc16
	lw	ra,12(sp)
	addi	sp,sp,16
	jr	ra
	.size	matrix_work, .-matrix_work
	.align	2
	.type	step, @function
step:
	li	a5,43
	beq	a1,a5,.L60
	li	a5,7
	bgtu	a0,a5,.L86
	lui	a4,%hi(.L63)
	slli	a5,a0,2
	addi	a4,a4,%lo(.L63)
	add	a5,a5,a4
	lw	a5,0(a5)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L63:
	.word	.L69
	.word	.L68
	.word	.L67
	.word	.L66
	.word	.L65
	.word	.L64
	.word	.L62
	.word	.L62
	.text
.L60:
	li	a5,5
	bgtu	a0,a5,.L86
	lui	a5,%hi(.L73)
	addi	a5,a5,%lo(.L73)
	slli	a0,a0,2
	add	a0,a0,a5
	lw	a5,0(a0)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L73:
	.word	.L74
	.word	.L86
	.word	.L86
	.word	.L86
	.word	.L71
	.word	.L72
	.text
.L86:
	li	a0,8
	ret
.L69:
	addi	a5,a1,-48
	andi	a5,a5,0xff
	li	a4,9
	li	a0,2
	bgtu	a5,a4,.L87
.L59:
	ret
.L68:
	addi	a5,a1,-48
	andi	a5,a5,0xff
	li	a4,9
	bleu	a5,a4,.L88
.L70:
	li	a5,46
	li	a0,8
	bne	a1,a5,.L59
	li	a0,3
	ret
.L65:
	addi	a5,a1,-48
	andi	a5,a5,0xff
	li	a4,9
	bgtu	a5,a4,.L71
	ret
.L64:
	addi	a5,a1,-48
	andi	a5,a5,0xff
	li	a4,9
	li	a0,7
	bleu	a5,a4,.L59
	li	a5,45
	li	a0,8
	bne	a1,a5,.L59
.L72:
	li	a0,6
	ret
.L67:
	addi	a5,a1,-48
	andi	a5,a5,0xff
	li	a4,9
	bleu	a5,a4,.L59
	li	a5,46
	li	a0,4
	beq	a1,a5,.L59
.L71:
	li	a5,101
	li	a0,8
	bne	a1,a5,.L59
	li	a0,5
	ret
.L66:
	addi	a1,a1,-48
	andi	a0,a1,0xff
	li	a5,9
	sgtu	a0,a0,a5
	slli	a0,a0,2
	addi	a0,a0,4
	ret
.L62:
	addi	a1,a1,-48
	andi	a0,a1,0xff
	li	a5,9
	sgtu	a0,a0,a5
	addi	a0,a0,7
	ret
.L87:
	li	a5,45
	bne	a1,a5,.L70
.L74:
	li	a0,1
	ret
.L88:
	li	a0,2
	ret
	.size	step, .-step
	.align	2
	.globl	kernel_setup
	.type	kernel_setup, @function
kernel_setup:
	lui	a5,%hi(.LANCHOR0+1152)
	li	a4,8
	sw	a4,%lo(.LANCHOR0+1152)(a5)
	ret
	.size	kernel_setup, .-kernel_setup
	.align	2
	.globl	kernel_run
	.type	kernel_run, @function
kernel_run:
	addi	sp,sp,-128
	sw	s5,100(sp)
	lui	a5,%hi(.LANCHOR1)
	lui	s5,%hi(.LANCHOR0)
	sw	s0,120(sp)
	sw	s2,112(sp)
	sw	s3,108(sp)
	sw	s6,96(sp)
	sw	s7,92(sp)
	sw	s8,88(sp)
	sw	s9,84(sp)
	addi	s5,s5,%lo(.LANCHOR0)
	li	s0,65536
	lui	s9,%hi(.LANCHOR0+1156)
	addi	a5,a5,%lo(.LANCHOR1)
	li	s3,1662976
	li	s2,1013903360
	li	s8,-32768
	li	s7,4096
	li	s6,32768
	sw	s4,104(sp)
	sw	s10,80(sp)
	sw	ra,124(sp)
	sw	s1,116(sp)
	sw	s11,76(sp)
	li	s10,3
	addi	s0,s0,-1
	addi	s9,s9,%lo(.LANCHOR0+1156)
	sw	a5,12(sp)
	addi	s3,s3,1549
	addi	s2,s2,863
	addi	s4,s5,1668
	addi	s8,s8,768
	addi	s7,s7,-96
	addi	s6,s6,-768
.L91:
	lw	a4,1152(s5)
	addi	a5,s5,1164
	mul	a4,a4,s3
	add	a4,a4,s2
	srli	a3,a4,8
	slli	a3,a3,16
	srai	a2,a4,16
	srli	a3,a3,16
.L93:
	mul	a4,a4,s3
	sh	a3,-2(a5)
	sh	a2,-4(a5)
	sw	a5,-8(a5)
	addi	a5,a5,8
	add	a4,a4,s2
	srli	a3,a4,8
	slli	a3,a3,16
	srai	a2,a4,16
	srli	a3,a3,16
	bne	a5,s4,.L93
	sw	a4,1152(s5)
	sw	zero,1660(s5)
	sh	a2,1664(s5)
	sh	a3,1666(s5)
	mv	s11,s8
	mv	s1,s9
.L92:
	mv	a1,s11
	mv	a0,s1
	call	list_find
	mv	a4,a0
	li	a2,16
	mv	a0,s0
	li	a1,0
	beq	a4,zero,.L95
	lhu	a1,6(a4)
.L95:
	call	crc16
	mv	s0,a0
	mv	a0,s1
	call	list_reverse
	add	a5,s11,s7
	slli	s11,a5,16
	srai	s11,s11,16
	mv	s1,a0
	bne	s11,s6,.L92
	lui	a5,%hi(by_payload)
	addi	a2,a5,%lo(by_payload)
	li	a1,64
	call	list_sort
	sw	a0,8(sp)
	beq	a0,zero,.L96
	mv	s1,a0
	li	s11,0
.L98:
	andi	a3,s11,7
	mv	a0,s0
	li	a2,16
	bne	a3,zero,.L97
	lhu	a1,4(s1)
	call	crc16
	mv	s0,a0
.L97:
	lw	s1,0(s1)
	addi	s11,s11,1
	bne	s1,zero,.L98
.L96:
	lw	a0,8(sp)
	lui	a5,%hi(by_key)
	addi	a2,a5,%lo(by_key)
	li	a1,64
	call	list_sort
	mv	s1,a0
	beq	a0,zero,.L99
	li	s11,0
.L101:
	andi	a4,s11,7
	mv	a0,s0
	li	a2,16
	bne	a4,zero,.L100
	lhu	a1,4(s1)
	call	crc16
	mv	s0,a0
.L100:
	lw	s1,0(s1)
	addi	s11,s11,1
	bne	s1,zero,.L101
.L99:
	slli	a1,s10,16
	mv	a0,s0
	srai	a1,a1,16
	call	matrix_work
	lw	s11,12(sp)
	mv	s0,a0
	sw	zero,28(sp)
	sw	zero,32(sp)
	sw	zero,36(sp)
	sw	zero,40(sp)
	sw	zero,44(sp)
	sw	zero,48(sp)
	sw	zero,52(sp)
	sw	zero,56(sp)
	sw	zero,60(sp)
	li	a0,0
	li	a1,53
	li	s1,44
.L104:
	beq	a1,s1,.L123
	call	step
.L103:
	lbu	a1,1(s11)
	addi	s11,s11,1
	bne	a1,zero,.L104
	slli	a5,a0,2
	addi	a5,a5,48
	addi	a4,sp,16
	add	a5,a5,a4
	lw	a3,-36(a5)
	addi	s11,sp,28
	addi	s1,sp,64
	addi	a3,a3,1
	sw	a3,-36(a5)
.L105:
	lw	a1,0(s11)
	mv	a0,s0
	li	a2,8
	call	crc16
	addi	s11,s11,4
	mv	s0,a0
	bne	s11,s1,.L105
	addi	s10,s10,1
	slli	s10,s10,16
	srli	s10,s10,16
	li	a5,13
	bne	s10,a5,.L91
	lw	ra,124(sp)
	lw	s0,120(sp)
	lw	s1,116(sp)
	lw	s2,112(sp)
	lw	s3,108(sp)
	lw	s4,104(sp)
	lw	s5,100(sp)
	lw	s6,96(sp)
	lw	s7,92(sp)
	lw	s8,88(sp)
	lw	s9,84(sp)
	lw	s10,80(sp)
	lw	s11,76(sp)
	addi	sp,sp,128
	jr	ra
.L123:
	slli	a0,a0,2
	addi	a5,a0,48
	addi	a4,sp,16
	add	a3,a5,a4
	lw	a4,-36(a3)
	li	a0,0
	addi	a4,a4,1
	sw	a4,-36(a3)
	j	.L103
	.size	kernel_run, .-kernel_run
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	right, @object
	.size	right, 288
right:
	.zero	288
	.type	left, @object
	.size	left, 288
left:
	.zero	288
	.type	product, @object
	.size	product, 576
product:
	.zero	576
	.type	random_state, @object
	.size	random_state, 4
random_state:
	.zero	4
	.type	nodes, @object
	.size	nodes, 512
nodes:
	.zero	512
	.section	.rodata
	.align	2
	.set	.LANCHOR1,. + 0
	.type	input, @object
	.size	input, 90
input:
	.string	"5012,-874,1.5,+122,0.2e3,-7.5e-2,T0.3,11e,1234567,+.9,--3,6.02e23,0,99.,x,-1e+1,42,3.1415"
