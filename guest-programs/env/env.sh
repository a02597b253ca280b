env -i A=1 B=2 env; A=3 env | grep '^A='; env -i /bin/echo run; env nosuch; echo $?; env -u; echo $?
