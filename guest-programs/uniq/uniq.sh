cd /tmp; cat > f <<END
a
a
b
c
c
c
END
uniq f; uniq -c < f; uniq -d f; uniq -u f
uniq nosuch; echo $?
