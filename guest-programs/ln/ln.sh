cd /tmp; echo text > a
ln a b; cat b; ls -l b | cut -c 12-14
ln a b; echo $?
ln -f a b; echo $?
ln -s a c; cat c; ls -F c
ln -s /no/such d; cat d; echo $?
mkdir dir; ln -s ../a dir; cat dir/a
ln; echo $?
