insmod /hello.ko world; lsmod; rmmod hello
insmod /polling.ko; /copy 'asked until it was done'; grep dma /proc/interrupts; rmmod polling
insmod /interrupts.ko; /copy 'woken by the interrupt'; grep dma /proc/interrupts; rmmod interrupts
insmod /mapped.ko; /map 'copied by nobody else'; rmmod mapped
insmod /later.ko; sleep 1; rmmod later
insmod /forgetful.ko; sleep 1; rmmod forgetful
lsmod
