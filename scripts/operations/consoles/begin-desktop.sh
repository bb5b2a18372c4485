# A connection to the screen of a machine, as bytes. Words: NAME SOCKET.
# Neither what is typed nor what is shown means anything to the pseudo-terminal between.
"$busybox" stty raw -echo
exec nc -U "$2" 2> /dev/null
