seq 20 | tail -n 3; seq 5 | tail; seq 5 | tail -n +4; echo -n 'no end' | tail -n 1; echo
tail nosuch; echo $?
tail -n 99999; echo $?
seq 9 | tail -2; seq 9 | tail -3 -
