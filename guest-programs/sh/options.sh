# Options: each in a shell of its own, which may end by it.
echo "[$-]"
set -fu; echo "[$-]" *; set +fu; echo "[$-]"
sh -uc 'echo ${none-no} ${none:+yes}; echo $none; echo never'; echo $?
sh -uc 'echo ${#none}; echo never'; echo $?
sh -uc 'echo ${none%x}; echo never'; echo $?
sh -ec 'false; echo never'; echo $?
sh -ec 'if false; then :; fi; while false; do :; done; false || echo or; false && :; ! true; echo still'; echo $?
sh -ec 'f() { false; echo in; }; f || :; f; echo never'; echo $?
sh -ec '(exit 3); echo never'; echo $?
sh -ec 'false | true; x=$(true); echo still; x=$(exit 4); echo never'; echo $?
sh -ec 'trap "echo end" EXIT; false'; echo $?
sh -xc 'x=1; for i in a "b c"; do echo $i $x > /dev/null; done; set +x; echo quiet'
sh -q; echo $?
set -q; echo $?
set -- -e; echo $1 $#
