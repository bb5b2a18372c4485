#!/bin/sh
# Session d'un utilisateur. Le groupe décide : un bureau complet, ou une application et rien d'autre.
. /etc/plateau/terminal
. /etc/default/locale
export LANG
cd "$HOME" || exit 1

if id -nG | tr ' ' '\n' | grep -qix "$desktop_group"; then
  exec dbus-run-session -- startxfce4
fi
# Ni bureau, ni menu, ni raccourci clavier : l'application fermée, la session se termine.
exec dbus-run-session -- sh -c '
  matchbox-window-manager -use_titlebar no -kbdconfig /etc/xrdp/sans-raccourcis &
  "$0"' "$application"
