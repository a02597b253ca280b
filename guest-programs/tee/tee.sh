cd /tmp; echo one | tee a b; cat a b; echo two | tee -a a > /dev/null; cat a
echo x | tee /no/such/file; echo $?
