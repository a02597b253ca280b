mkdir -p /tmp/d/inner; cd /tmp/d
echo hello > file; ln -s file link; ln file other; mkfifo pipe; touch .hidden; chmod 4755 file
ls
ls -a
ls -F
ls -l | cut -c 1-30
ls -l link | grep -- '-> file'
ls -R /tmp
ls -d inner; ls inner file
ls -r; ls -S | head -n 1
ls nosuch; echo $?
ls -Z; echo $?
ls -l /dev/null /dev/console | cut -c 1-33
