cd /tmp; mkfifo f; ls -F; echo through > f & cat f; mkfifo f; echo $?; mkfifo; echo $?
