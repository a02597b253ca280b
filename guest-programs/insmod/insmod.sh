insmod; echo $?
insmod dma_copy; echo $?; insmod dma_copy; echo $?
lsmod | tail -n 1; cut -d " " -f 1,3,4 /proc/modules
grep dma /proc/devices
echo through the engine > /dev/dma0; head -c 19 /dev/dma0
sleep 1 < /dev/dma0 &
rmmod dma_copy; echo $?; wait; rmmod dma_copy; echo $?; ls /dev/dma0
rmmod dma_copy nosuch; insmod nosuch; insmod /etc/rc; rmmod; insmod entropy; lsmod
