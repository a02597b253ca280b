insmod /hvc.ko
echo hello > /dev/hvc0
is 'a line comes in' 'the first line' "$(head -n 1 /dev/hvc0)"
is 'a read gets what it has room for' 4 "$(attempt read /dev/hvc0 4)"
is 'what it had no room for stays' 'second line' "$(head -n 1 /dev/hvc0)"
is 'a wrong pointer is an error' 'Bad address' "$(attempt -a 16 read /dev/hvc0 10)"
is 'a write takes a page at most' 4096 "$(attempt write /dev/hvc0 8192)"
is 'a hundred writes go well' 4 "$(attempt -n 100 write /dev/hvc0 4)"
seq 100 > /tmp/one
seq 200 300 > /tmp/two
cat /tmp/one > /dev/hvc0 &
cat /tmp/two > /dev/hvc0
wait
rmmod hvc
