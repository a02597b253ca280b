# What can go wrong, each in a shell of its own.
sh -c 'echo "unfinished'; echo $?
sh -c 'if true; then'; echo $?
sh -c 'echo )'; echo $?
sh -c '&& x'; echo $?
sh -c 'echo > '; echo $?
sh -c 'nosuch'; echo $?
sh -c '/etc/rc'; echo $?
sh -c '/'; echo $?
sh -c 'echo $((1 +))'; echo $?
sh -c 'echo $((1 / 0))'; echo $?
sh -c 'echo ${x?is missing}'; echo $?
sh -c 'misbehave null_load'; echo $?
sh -c 'kill -TERM $$'; echo $?
sh /no/such/script; echo $?
cd /nosuch; echo $?
[ a = ; echo $?
[ a -eq 1 ]; echo $?
[ 1 = 1; echo $?
kill 12345; echo $?
fg; echo $?
exit 4
