insmod /dma_copy.ko
seq 200 > /tmp/long
echo a few words > /dev/dma0
is 'what is written can be read' 12 "$(attempt read /dev/dma0 100)"
is 'the copy has the right bytes' 'a few words' "$(head -c 12 /dev/dma0)"
cat /tmp/long > /dev/dma0
head -c 692 /dev/dma0 > /tmp/copy
is 'a longer one follows it' "$(crc32 < /tmp/long)" "$(crc32 < /tmp/copy)"
is 'a write says how much it has taken' 4064 "$(attempt write /dev/dma0 65536)"
is 'a wrong pointer to write is an error' 'Bad address' "$(attempt -a 16 write /dev/dma0 10)"
is 'a wrong pointer to read is an error' 'Bad address' "$(attempt -a 16 read /dev/dma0 10)"
is 'the kernel is out of reach' 'Bad address' "$(attempt -a 0x80000000 read /dev/dma0 10)"
is 'two hundred copies go well' 10 "$(attempt -n 200 write /dev/dma0 10)"
rmmod dma_copy
