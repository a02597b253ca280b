# mandelbrot: draws the Mandelbrot set on /dev/fb0, and waits until it has been shown. `insmod framebuffer` makes that file, in a machine
# with --device framebuffer.

.include "devices.inc"
.include "fcntl.inc"
.include "mman.inc"

# Numbers are fixed-point, with so many bits behind the point: squares of numbers up to 11 fit into a word.
.equ FRACTION, 24
.equ ONE, 1 << FRACTION

.equ LEFT, -2 * ONE - ONE / 4
.equ WIDTH, 3 * ONE                     # of what is shown
.equ ESCAPED, 4 * ONE
.equ ITERATIONS, 48

.globl main
.proc main
    .reg    pixel=s0, descriptor=s1, x=s2, y=s3, step=s4, imaginary=s5, width=s6
    .frame  ra, s0-s6, screen:FrameBuffer
    la      a0, device
    li      a1, O_RDWR
    call    open
    mv      descriptor, a0
    bltz    a0, failed
    li      a1, FB_INFORMATION
    addi    a2, sp, screen
    call    ioctl
    bltz    a0, failed
    li      a0, 0
    lw      t0, screen + FrameBuffer.height(sp)
    lw      a1, screen + FrameBuffer.stride(sp)
    mul     a1, a1, t0
    li      a2, PROT_READ | PROT_WRITE
    li      a3, MAP_SHARED
    mv      a4, descriptor
    li      a5, 0
    call    mmap
    mv      pixel, a0
    li      t0, -1
    beq     a0, t0, failed

    lw      width, screen + FrameBuffer.width(sp)
    li      step, WIDTH
    divu    step, step, width
    lw      y, screen + FrameBuffer.height(sp)
    srli    t0, y, 1
    mul     imaginary, t0, step         # of the topmost line
    while y != 0
        li      x, 0
        while x != width
            mul     a0, x, step
            li      t0, LEFT
            add     a0, a0, t0
            mv      a1, imaginary
            call    iterations
            call    color
            sw      a0, 0(pixel)
            addi    pixel, pixel, 4
            addi    x, x, 1
        endwhile
        sub     imaginary, imaginary, step
        addi    y, y, -1
    endwhile
    mv      a0, descriptor
    li      a1, FB_WAIT
    call    ioctl
    bltz    a0, failed
    li      a0, 0
    return
failed:
    li      a0, 1
    la      a1, message
    la      a2, device
    call    err
.endproc

# product OUT, A, B: of two fixed-point numbers; clobbers t5, t6
.macro product out, a, b
    mulh    t5, \a, \b
    mul     t6, \a, \b
    slli    t5, t5, 32 - FRACTION
    srli    t6, t6, FRACTION
    or      \out, t5, t6
.endm

# iterations(a0 = real, a1 = imaginary part of c) -> a0 = after how many of z = z * z + c the square of z's distance from 0 is above 4,
# at most ITERATIONS
.proc iterations
    .reg    count=a2, real=t0, imaginary=t1, limit=a3
    li      count, 0
    li      real, 0
    li      imaginary, 0
    li      limit, ESCAPED
    loop
        product t2, real, real
        product t3, imaginary, imaginary
        add     t4, t2, t3
        bgt     t4, limit, done
        li      t4, ITERATIONS
        beq     count, t4, done
        product imaginary, real, imaginary
        slli    imaginary, imaginary, 1
        add     imaginary, imaginary, a1
        sub     real, t2, t3
        add     real, real, a0
        addi    count, count, 1
    endloop
done:
    mv      a0, count
    return
.endproc

# color(a0 = number of iterations) -> a0 = pixel: black in the set, brighter the closer to it
.proc color
    li      t0, ITERATIONS
    sub     t0, t0, a0
    if t0 == 0
        li      a0, 0
        return
    endif
    slli    t0, a0, 2                   # red comes last
    slli    t1, a0, 4
    li      t2, 255
    if t1 > t2
        mv      t1, t2
    endif
    slli    a0, t0, 16
    srli    t3, t1, 1
    slli    t3, t3, 8
    or      a0, a0, t3
    or      a0, a0, t1
    return
.endproc

.section .rodata
device:
    .asciz  "/dev/fb0"
message:
    .asciz  "%s"
