insmod /entropy.ko
is 'a read of the disk goes well' 8192 "$(attempt read /dev/nvme0 8192)"
is 'the whole disk can be read at once' 32768 "$(attempt read /dev/nvme0 65536)"
is 'a read of random bytes goes well' 64 "$(attempt read /dev/hwrng 64)"
rmmod entropy
