date +'%Y-%m-%d %A %j'; date x; echo $?
