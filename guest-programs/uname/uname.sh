uname; uname -a | cut -d ' ' -f 1,2; uname -x; echo $?
