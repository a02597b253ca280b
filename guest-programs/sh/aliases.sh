# Aliases, and what a name means.
alias l='ls -d' ls='ls -d' e='echo ' w=world loop='for i in 1 2; do'
l /bin; ls /etc
e w
w=1 e w
echo w
loop echo $i; done
alias a=b b=a
a
alias w; alias nothing; echo $?
unalias w nothing; echo $?
type l type f if hexdump nothing
f() { echo function $1; }
type f; f 1
command -v l; command -v f; command -v cd; command -v cat; command -v nothing; echo $?
unalias -a
alias
cat() { echo function cat; }
cat; echo file | command cat
alias two='echo one
echo two'
two
echo $(alias three='echo "3)"'; echo ")" '(') "$(case x in (y) ;; x) echo 'case )';; esac)"
echo $(command cat <<END
a ) here
END
) $(echo $(echo "inner)" $((1+(2))) `echo back`))
