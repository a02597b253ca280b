sleep 100 & top -n 1 > /tmp/all; tail -n +3 /tmp/all | tr -s ' ' | cut -d ' ' -f 7 | sort; top -x; echo $?
