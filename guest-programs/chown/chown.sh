cd /tmp; touch f; owner() { chown "$1" f; ls -l f | tr -s ' ' | cut -d ' ' -f 3,4; }
owner 7; owner :8; owner 1:2; owner 0:0
chown x f; echo $?; chown 1; echo $?; chown 1 nosuch; echo $?
