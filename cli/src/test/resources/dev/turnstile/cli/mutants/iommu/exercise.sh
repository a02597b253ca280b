insmod /entropy.ko
is 'a read of random bytes goes well' 64 "$(attempt read /dev/hwrng 64)"
is 'so does the next one' 64 "$(attempt read /dev/hwrng 64)"
rmmod entropy
