cd /tmp; echo one > a; echo two > b
mv a c; ls; cat c
mv b c; ls; cat c
mkdir d; mv c d; ls d
mkdir e; mv d e; ls e e/d
mv nosuch x; echo $?
mv e/d/c e/d /tmp; ls
mv; echo $?
