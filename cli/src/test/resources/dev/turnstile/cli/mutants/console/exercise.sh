echo 'lines go out'
seq 40 > /tmp/numbers
cat /tmp/numbers
read line
a line that is read
is 'a line can be read' 'a line that is read' "$line"
