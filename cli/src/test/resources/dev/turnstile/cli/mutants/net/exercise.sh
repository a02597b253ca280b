# frame NUMBER: sends one
frame() {
    echo "frame number $1 for everybody" > /dev/net0
}

insmod /net.ko
frame 1
is 'a frame comes back' 'frame number 1 for everybody' "$(head -n 1 /dev/net0)"
frame 2
frame 3
is 'frames come back in their order' 'frame number 2 for everybody' "$(head -n 1 /dev/net0)"
is 'none of them is lost' 'frame number 3 for everybody' "$(head -n 1 /dev/net0)"
is 'a frame may have any length' 1514 "$(attempt write /dev/net0 1514)"
is 'it comes back whole' 1514 "$(attempt read /dev/net0 2000)"
is 'but not too long' 'Invalid argument' "$(attempt write /dev/net0 1515)"
is 'nor too short' 'Invalid argument' "$(attempt write /dev/net0 13)"
frame 4
is 'a wrong pointer is an error' 'Bad address' "$(attempt -a 16 read /dev/net0 100)"
is 'forty frames go well' 100 "$(attempt -n 40 write /dev/net0 100)"
is 'forty frames come back' 100 "$(attempt -n 40 read /dev/net0 2000)"
frame 5
frame 6
rmmod net
