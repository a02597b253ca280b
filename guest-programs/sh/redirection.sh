# Redirections and pipes.
cd /tmp
echo one > f; echo two >> f; cat < f
cat f nosuch > out 2> err; cat out; cat err
cat nosuch > both 2>&1; cat both
cat nosuch 2>&1 | cat
echo to stderr >&2
{ echo a; echo b; } > group; cat group
while read line; do echo "<$line>"; done < f
for i in 1 2; do echo $i; done | tail -n 1
exec 3> third; echo three >&3; exec 3>&-; cat third
echo lost > /no/such/file; echo $?
echo x | cat | cat | cat | wc -c
yes=$(echo piped | cat); echo $yes
seq 1000 | tail -n 1
wc -l < f
cat < nosuch; echo $?
> empty; wc -c empty
