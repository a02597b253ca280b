# high FILE: the high word of the time that is there, in hexadecimal: its unit is 4.3 seconds
high() {
    hexdump < $1 | head -n 1 | cut -c 22-32
}

# now: reads the clock
now() {
    head -c 8 /dev/rtc0 > /tmp/now
}

insmod /rtc.ko
now
is 'the clock tells the time' 'b3 b6 e0 0d' "$(high /tmp/now)"
is 'a read wants room for a time' 'Invalid argument' "$(attempt read /dev/rtc0 7)"
is 'a write wants a whole time' 'Invalid argument' "$(attempt write /dev/rtc0 16)"
is 'a wrong pointer is an error' 'Bad address' "$(attempt -a 16 read /dev/rtc0 8)"
is 'an alarm that is over rings at once' 8 "$(attempt write /dev/rtc0 8)"
is 'then the clock tells the time again' 8 "$(attempt read /dev/rtc0 8)"
printf '\000\000\000\000\265\266\340\015' > /dev/rtc0
now
is 'a read waits for the alarm' 'b5 b6 e0 0d' "$(high /tmp/now)"
is 'each alarm has interrupted once' '17 2 rtc' "$(grep rtc /proc/interrupts)"
rmmod rtc
