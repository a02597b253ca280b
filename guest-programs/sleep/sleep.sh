sleep 0.05; echo $?; sleep; echo $?
