cd /tmp; mkdir a b; ls
mkdir a; echo $?
mkdir x/y; echo $?
mkdir -p x/y/z x/y; ls -R x
mkdir -m 700 private; ls -ld private | cut -c 1-10
umask 077; mkdir masked; ls -ld masked | cut -c 1-10
mkdir; echo $?
