seq 3 | more; more /nosuch; echo $?
