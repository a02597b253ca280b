insmod /entropy.ko
is 'a read goes well' 64 "$(attempt read /dev/hwrng 64)"
is 'the next one, too, although its interrupt is lost' 64 "$(attempt read /dev/hwrng 64)"
is 'so does what follows' 64 "$(attempt -n 10 read /dev/hwrng 64)"
