# Quotes, parameters, substitutions, patterns.
x='a  b'; echo $x "$x" '$x' \$x "\$x \\ \a"
echo ${x}c ${#x} ${none-default} ${none:-"two words"} ${x:+set} [${none+set}]
echo ${none=assigned} $none; empty=; echo [${empty:-was empty}] [${empty-set}]
p=/usr/lib/name.tar.gz; echo ${p##*/} ${p#*/} ${p%.*} ${p%%.*}
echo $(echo a; echo b) "$(echo a; echo b)" `echo back \`echo nested\``
echo $((1 + 2 * 3)) $(((1 + 2) * 3)) $((7 / 2)) $((7 % 3)) $((-3)) $((1 << 4 | 1)) $((3 > 2 && 2 > 3)) $((0x10))
n=5; echo $((n * n)) $((n == 5 || 0))
set -- one 'two three'; for i in "$@"; do echo "<$i>"; done; for i in $*; do echo "($i)"; done
set --; echo "none:" "$@" end $#
mkdir /tmp/g; cd /tmp/g; touch a1 a2 b1 .hidden 'with blank'
echo *; echo a*; echo ?1; echo [ab]1; echo [!a]1; echo nothing*; echo '*' "a*" \*
echo /tmp/*/a?; for f in w*; do echo "<$f>"; done
IFS=:; v=a:b:c; for i in $v; do echo $i; done
unset IFS; HOME=/home; echo ~ ~/x '~'
v=abc; v=$v$v; echo $v; a=1 b=2; echo $a$b
X=exported sh -c 'echo $X'; export Y=2; sh -c 'echo $Y'
echo $? ; false; echo $?; echo "it's" 'say "x"'
read one two rest <<END
first second third fourth
END
echo $one,$two,$rest
cat <<END
$v $((1 + 1)) `echo sub` \$v
END
cat <<'END'
$v `kept`
END
cat <<-END
		indented
	END
