echo 'one:two:three:four' | cut -d : -f 2; echo 'one:two:three:four' | cut -d : -f 1,3-; echo none | cut -d : -f 2
echo abcdefgh | cut -c 1,3-5,8; echo 'a	b	c' | cut -f 2
cut -f; echo $?; cut x; echo $?; cut -c 0; echo $?
