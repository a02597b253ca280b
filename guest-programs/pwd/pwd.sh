/bin/pwd; cd /bin; /bin/pwd; mkdir /tmp/gone; cd /tmp/gone; rmdir /tmp/gone; /bin/pwd; echo $?
