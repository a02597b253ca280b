insmod /dma_copy.ko
is 'a copy goes well' 10 "$(attempt write /dev/dma0 10)"
is 'one that fails is an error' 'Input or output error' "$(attempt write /dev/dma0 10)"
is 'the next one goes well' 10 "$(attempt write /dev/dma0 10)"
