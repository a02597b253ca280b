seq 20 | head; seq 20 | head -n 2; echo abcdef | head -c 3; echo
cd /tmp; seq 3 > a; seq 4 6 > b; head -n 1 a b
head nosuch; echo $?
head -x; echo $?
seq 9 | head -2; seq 9 | head -3 -; head -x1
