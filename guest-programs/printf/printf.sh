printf 'plain\n'
printf '%s is %d years\n' Ann 7 Bob 8
printf '[%5s] [%-5s] [%.2s] [%05d] [%+d] [%x] [%X] [%o] [%u] [%c]\n' ab ab abc 42 42 255 255 8 -1 xyz
printf '%d %d %d %d\n' 0x10 010 "'A" -3
printf '%s %d|\n'
printf 'tab\there\\ \101\60\n'
printf '%b|%s\n' 'a\tb\0101' 'a\tb'
printf 'one\c two\n'; echo
printf '%b' 'x\cy' never; echo
printf '100%%\n'
printf '%d\n' 12x; echo $?
printf '%d\n' x; echo $?
printf '%q\n' x; echo $?
printf; echo $?
