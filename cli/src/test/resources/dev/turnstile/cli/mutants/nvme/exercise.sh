is 'there is a disk' b "$(ls -l /dev/nvme0 | cut -c 1)"
seq 3000 > /tmp/long
cat /tmp/long > /dev/nvme0
head -c 13893 /dev/nvme0 > /tmp/copy
is 'what is written can be read' "$(crc32 < /tmp/long)" "$(crc32 < /tmp/copy)"
attempt -o 700 write /dev/nvme0 10 > /tmp/said
head -c 700 /dev/nvme0 > /tmp/one
head -c 700 /tmp/long > /tmp/two
head -c 13893 /dev/nvme0 | tail -n 2700 >> /tmp/one
tail -n 2700 /tmp/long >> /tmp/two
is 'a write of a few bytes leaves the others' "$(crc32 < /tmp/two)" "$(crc32 < /tmp/one)"
is 'the whole disk can be read at once' 32768 "$(attempt read /dev/nvme0 65536)"
is 'two pages can be read at once' 8192 "$(attempt -o 512 read /dev/nvme0 8192)"
is 'a read at the end is short' 100 "$(attempt -o 32668 read /dev/nvme0 200)"
is 'a read behind the end gets nothing' 0 "$(attempt -o 32768 read /dev/nvme0 10)"
is 'a write behind the end finds no room' 'No space left on the device' "$(attempt -o 32768 write /dev/nvme0 10)"
is 'a wrong pointer is an error' 'Bad address' "$(attempt -a 16 read /dev/nvme0 10)"
is 'nobody but root may' 'Permission denied' "$(attempt -u 1 read /dev/nvme0 10)"
is 'sixty reads go well, and sixty more' 256 "$(attempt -n 120 read /dev/nvme0 256)"
for i in 1 2 3; do
    crc32 < /dev/nvme0 > /tmp/$i &
done
wait
is 'readers at the same time get the same' "$(cat /tmp/1 /tmp/1)" "$(cat /tmp/2 /tmp/3)"
