cd /tmp; cat > f <<END
apple
Banana
cherry pie
a.b
12345
END
grep an f; grep -i b f; grep -v a f; grep -n e f; grep -c e f
grep '^a' f; grep 'y$' f; grep '^$' f; echo $?
grep 'a.p' f; grep 'a\.b' f; grep '[0-9][0-9]*' f; grep '[^a-z]' f; grep 'p*le' f; grep 'ch?erry' f; grep 'r+y' f
grep -q apple f; echo $?; grep -q nosuch f; echo $?
grep e f nosuch; echo $?
grep '[' f; echo $?
grep; echo $?
cat f | grep -i 'BANANA\|x'; echo $?
cp f g; grep apple f g
