is 'a read goes well' 512 "$(attempt read /dev/nvme0 512)"
is 'a read that fails is an error' 'Input or output error' "$(attempt read /dev/nvme0 512)"
is 'a write that fails is an error' 'Input or output error' "$(attempt write /dev/nvme0 512)"
is 'the next one goes well' 512 "$(attempt write /dev/nvme0 512)"
