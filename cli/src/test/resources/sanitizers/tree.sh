exec 2>&1
head -c 20000 /bin/sh > /tmp/data; crc32 < /tmp/data
cp /tmp/data /dev/nvme0; head -c 20000 /dev/nvme0 | crc32
cp /tmp/data /dev/vda; head -c 20000 /dev/vda | crc32; sync
insmod entropy; head -c 5000 /dev/hwrng | wc -c; rmmod entropy
insmod rtc; head -c 8 /dev/rtc0 | wc -c; rmmod rtc
insmod net; echo a frame for all > /dev/net0; head -c 16 /dev/net0; rmmod net
insmod hvc; echo hello > /dev/hvc0; head -n 1 /dev/hvc0; rmmod hvc
insmod input; head -c 16 /dev/input0 | hexdump; rmmod input
insmod framebuffer; mandelbrot; rmmod framebuffer
insmod dma_copy; echo in the kernel > /dev/dma0; head -c 14 /dev/dma0; rmmod dma_copy
insmod uio dma-copy; dmacopy beside; rmmod uio
