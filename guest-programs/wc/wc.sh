cd /tmp; printf_() { echo "$1"; }
echo 'one two' > a; echo three > b
wc a; wc a b; wc < a; wc -l a; wc -w -c b
wc nosuch a; echo $?
echo -n 'no end' | wc
