cd /tmp; touch f; mode() { chmod "$1" f; ls -l f | cut -c 1-10; }
mode 644; mode 7777; mode 0; mode u+rw; mode +x; mode go=r; mode a-x,u+x; mode u=rwx,g=rx,o=; mode o+t; mode ug+s
chmod 644; echo $?; chmod x f; echo $?; chmod 644 nosuch; echo $?
