insmod /uio.ko dma-copy
is 'a process can copy' 'a few words' "$(/dmacopy 'a few words')"
is 'the next one can, too' 'a few more' "$(/dmacopy 'a few more')"
is 'each copy has interrupted once' '5 2 dma-copy' "$(grep dma-copy /proc/interrupts)"
is 'nobody but root may' 'Permission denied' "$(attempt -u 1 write /dev/uio0 4)"
is 'a read wants room for a number' 'Invalid argument' "$(attempt read /dev/uio0 3)"
rmmod uio
