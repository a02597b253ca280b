seq 3; seq 2 4; seq 1 2 6; seq 3 -1 1; seq 5 1; seq -2 0
seq; echo $?; seq 1 0 2; echo $?
