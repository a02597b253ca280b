# Lists, conditions, loops, functions.
true && echo yes || echo no
false && echo yes || echo no
false; echo $?
! false; echo $?
if false; then echo a; elif true; then echo b; else echo c; fi
for i in one 'two words' three; do echo "<$i>"; done
i=0; while [ $i -lt 5 ]; do
    i=$((i + 1))
    [ $i = 2 ] && continue
    [ $i = 4 ] && break
    echo turn $i
done
until [ $i -eq 0 ]; do i=$((i - 1)); done; echo $i
for i in 1 2; do for j in 1 2 3; do [ $j = 2 ] && continue 2; echo $i$j; done; done
case apple in banana) echo no ;; a*|b*) echo fruit ;; *) echo other ;; esac
case '*' in \*) echo star ;; esac
f() { echo "$# $1 $2"; return 7; echo never; }
f a 'b c'; echo $?
g() { if [ $1 -gt 0 ]; then echo $1; g $(($1 - 1)); fi; }
g 3
(cd /bin; pwd); pwd
{ echo in; echo group; } | cat
x=outer; (x=inner; echo $x); echo $x
set a b c; echo $# $2; shift; echo $1 "$*"
eval 'echo $x' '; echo again'
sh -c 'echo $0 $1 $#' name argument
echo 'echo sourced; y=1' > /tmp/source; . /tmp/source; echo $y
sleep 0.1 & wait; echo waited
trap 'echo usr1' USR1; kill -USR1 $$; echo after
trap 'echo the end' EXIT
echo a; echo b & wait
exit 3
