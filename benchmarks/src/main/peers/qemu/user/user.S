/* The image's header, which the kernel reads, and the entry: a0 = number of the process, a1 = count, a2 = batches. */
    .section .text.start, "ax"
    .word   text_end, image_end, start
    .globl  start
start:
    call    user_main
