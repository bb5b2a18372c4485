# The login shell of a console. Words: NAME COLUMNS ROWS.
"$busybox" stty cols "$2" rows "$3"
# PAM would have read it.
if [ -f /etc/default/locale ]; then
  set -a
  . /etc/default/locale
  set +a
fi
cd /root || cd /
unset groups busybox
exec /bin/bash -l
