echo hello | tr a-z A-Z; echo hello | tr el ip; echo hello | tr -d l; echo hello | tr -s l
echo 'a b  c' | tr -s ' ' '\n'; echo abc123 | tr -cd 0-9; echo; echo abc | tr a-c x
echo 'tab	here' | tr '\t' '\055'
tr; echo $?; tr a; echo $?
