cd /tmp; echo contents > a; chmod 640 a
cp a b; cat b; ls -l b | cut -c 1-10
mkdir d; cp a b d; ls d
cp d e; echo $?
mkdir d/inner; echo deep > d/inner/x; ln -s x d/inner/y
cp -r d e; ls -R e; cat e/inner/y
cp a a; echo $?
cp nosuch c; echo $?
cp a b nosuch; echo $?
cp; echo $?
cp a /no/such/dir; echo $?
seq 5000 > large; cp large copy; wc copy; cp copy /dev/null
