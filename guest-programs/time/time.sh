time true 2>&1 | cut -d ' ' -f 1; time false 2> /dev/null; echo $?; time nosuch 2> /dev/null; echo $?; time; echo $?
