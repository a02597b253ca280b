echo 'Hello, world of hexadecimal numbers' | hexdump
echo -n | hexdump
hexdump /nosuch; echo $?
