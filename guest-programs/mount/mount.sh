mount | cut -d ' ' -f 1-3; mount /dev/null /mnt; echo $?; mount x; echo $?; mount /nosuch /mnt; echo $?
umount /proc; ls /proc; mount -t proc proc /proc; ls /proc/self > /dev/null; echo $?
umount /tmp; echo $?; umount; echo $?
