insmod /framebuffer.ko
mandelbrot
is 'a program can draw' 0 $?
rmmod framebuffer
