cd /tmp; touch a b; ls; touch -c nosuch; echo $?; ls; touch /no/such/file; echo $?; touch; echo $?
echo kept > a; touch a; cat a
