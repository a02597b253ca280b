insmod uio dma-copy; dmacopy "the engine, from user space"; dmacopy again; dmacopy; echo $?
sleep 1 < /dev/uio0 &
dmacopy busy; wait; rmmod uio; dmacopy none; echo $?
