cd /tmp; touch a b c; rm a b; ls
rm a; echo $?
rm -f a; echo $?
mkdir -p d/e/f; touch d/x d/e/y
rm d; echo $?
rm -r d; ls
rmdir c; echo $?
mkdir e; rmdir e; ls
rm; echo $?
rm -f; echo $?
i=0; mkdir many; while [ $i -lt 100 ]; do touch many/$i; i=$((i+1)); done; rm -r many; ls
