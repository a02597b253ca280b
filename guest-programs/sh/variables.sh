# Variables of functions, variables that stay, options of scripts, and where the shell is.
f() { local x=1 y; y=2; echo $x $y $z; g; local z=4; echo $z; }
g() { echo g $x $y; x=3; }
x=out z=zero
f; echo $x [$y] $z
r() { local n=$1; test $n -gt 0 && r $((n-1)); echo $n; }
r 2
sh -c 'f() { local IFS=:; set -- a:b; echo $1; set -- $1; echo $1; }; f'
local a; echo $?
readonly k=5 z; echo $k
(k=6; echo never); echo $?
(unset z; echo never); echo $?
readonly
g2() { local k=7; }; (g2); echo $?
set -- -a -b val -cfoo -xy -- -d rest
while getopts :ab:c: o; do echo "$o [$OPTARG] $OPTIND"; done; echo $o; shift $((OPTIND-1)); echo "$@"
OPTIND=1; getopts q: o -q; echo $? "$o"
OPTIND=1; getopts :q: o -q; echo $? "$o" $OPTARG
OPTIND=1; getopts ab o rest; echo $? "$o" $OPTIND
cd /tmp; cd /bin; cd -; echo $PWD $OLDPWD; cd; pwd
cd /nowhere; echo $? $PWD
ulimit; echo $?
export -x; readonly 1=2; local 1; echo $?
