# Wrong use: a usage on standard error, and status 2.
for c in ls cat cp mv rm mkdir rmdir ln ps wc grep head tail sort uniq tr cut hexdump mount umount df free sleep date env tee touch chmod id more top chown mkfifo pwd uname uptime sync; do
  env $c -@ < /dev/null > /tmp/out 2> /tmp/err; s=$?
  test $s = 2 || echo "$c: status $s"
  test -s /tmp/out && echo "$c: output"
  grep -q "^usage: $c" /tmp/err || echo "$c: no usage"
done
# What isn't there: a message with the program's name, and a status that isn't 0.
for c in ls cat 'cp nowhere' 'mv nowhere' rm rmdir 'ln nowhere' wc 'grep x' head tail sort uniq 'cut -c 1' hexdump umount df 'chmod 600' more 'chown 0'; do
  env $c /nowhere/x < /dev/null > /tmp/out 2> /tmp/err && echo "$c: status 0"
  test -s /tmp/out && echo "$c: output"
  grep -q "^${c%% *}: " /tmp/err || echo "$c: no message"
done
sleep x; echo $?; id x; echo $?; kill -@ 1; echo $?; seq; echo $?
