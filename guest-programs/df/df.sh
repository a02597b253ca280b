df | tr -s ' ' | cut -d ' ' -f 6; df /tmp | wc -l; df /nosuch; echo $?
