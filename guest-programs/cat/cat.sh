cd /tmp; echo a > a; echo b > b; cat a b; echo c | cat a - b; cat nosuch a; echo $?; cat < a
