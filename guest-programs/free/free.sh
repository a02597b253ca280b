free | head -n 1; free | tail -n 1 | tr -s ' ' | cut -d ' ' -f 2
