cd /tmp; cat > f <<END
10 ten
9 nine
apple
Zebra
9 nine
END
sort f; sort -r f; sort -n f; sort -u f; sort -rn f | head -n 1
sort nosuch; echo $?
sort f f | uniq -c
