sleep 100 & ps > /tmp/all; head -n 1 /tmp/all; tr -s ' ' < /tmp/all | cut -d ' ' -f 8 | sort
