insmod /framebuffer.ko
mandelbrot
is 'a program can draw' 0 $?
rmmod framebuffer
insmod /framebuffer.ko
rmmod framebuffer
before=$(free)
insmod /framebuffer.ko
rmmod framebuffer
is 'a module that has gone leaves nothing' "$before" "$(free)"
