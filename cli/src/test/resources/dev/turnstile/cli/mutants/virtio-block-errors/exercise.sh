is 'a read goes well' 512 "$(attempt read /dev/vda 512)"
is 'a read that fails is an error' 'Input or output error' "$(attempt read /dev/vda 512)"
is 'a write that fails is an error' 'Input or output error' "$(attempt write /dev/vda 512)"
is 'the next one goes well' 512 "$(attempt write /dev/vda 512)"
