insmod /entropy.ko
is 'a read gives what was asked for' 64 "$(attempt read /dev/hwrng 64)"
head -c 16 /dev/hwrng > /tmp/one
head -c 16 /dev/hwrng > /tmp/two
isnt 'each read gives other bytes' "$(hexdump < /tmp/one)" "$(hexdump < /tmp/two)"
is 'a long read says how much it has got' 4064 "$(attempt read /dev/hwrng 65536)"
is 'a wrong pointer is an error' 'Bad address' "$(attempt -a 16 read /dev/hwrng 64)"
is 'nobody but root may write' 'Permission denied' "$(attempt -u 1 write /dev/hwrng 1)"
is 'a hundred reads go well' 64 "$(attempt -n 100 read /dev/hwrng 64)"
head -c 16 /dev/hwrng > /tmp/one &
head -c 16 /dev/hwrng > /tmp/two
wait
isnt 'readers at the same time get other bytes' "$(hexdump < /tmp/one)" "$(hexdump < /tmp/two)"
rmmod entropy
insmod /entropy.ko
rmmod entropy
before=$(free)
insmod /entropy.ko
is 'the module works when it has come back' 64 "$(attempt read /dev/hwrng 64)"
rmmod entropy
is 'a module that has gone leaves nothing' "$before" "$(free)"
