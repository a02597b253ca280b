sleep 100 & /bin/kill $!; wait $!; echo $?
sleep 100 & /bin/kill -INT $!; wait $!; echo $?
sleep 100 & /bin/kill -9 $!; wait $!; echo $?
/bin/kill -l | head -n 3; /bin/kill -NOSUCH 1; echo $?; /bin/kill; echo $?; /bin/kill 12345; echo $?
