check() { if test "$@"; then echo "$* yes"; else echo "$* no"; fi; }
check; check x; check ''; check a = a; check a != a; check 1 -lt 2; check 2 -le 1; check -5 -ge -5; check 010 -eq 10
check -z ''; check -n ''; check ! x; check ! a = b; check a = a -a b = c; check a = a -o b = c; check '(' a = b -o x ')' -a y
cd /tmp; touch empty; echo x > full; ln -s full link; mkdir dir; mkfifo fifo; chmod 000 empty
check -e nosuch; check -e empty; check -s empty; check -s full; check -f dir; check -d dir; check -L link; check -p fifo
check -c /dev/null; check -r full; check -x full; check -t 0
/bin/test a = b; echo $?; /bin/[ a = a ]; echo $?; /bin/[ a = a; echo $?
test 1 -eq x; echo $?; test a b c d; echo $?
