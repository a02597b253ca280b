insmod /input.ko
is 'a read waits for a key' 16 "$(attempt read /dev/input0 64)"
is 'a read wants room for an event' 'Invalid argument' "$(attempt read /dev/input0 7)"
is 'a read gets whole events' 8 "$(attempt read /dev/input0 12)"
is 'a wrong pointer is an error' 'Bad address' "$(attempt -a 16 read /dev/input0 8)"
is 'a hundred events come' 8 "$(attempt -n 95 read /dev/input0 8)"
is 'the last ones come, too' 16 "$(attempt -n 2 read /dev/input0 16)"
rmmod input
