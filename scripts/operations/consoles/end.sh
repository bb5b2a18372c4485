# Ends consoles, and all that they began. Words: `name NAME`, or `sweep PLACE [INSTANCE…]`, which ends those of the place
# but for the instances that are named. Exits 0 once nothing is left, 3 where something is.
#
# What a console began is what is in its control group or below; what is in a session of the kernel's together with such a
# process, as `su -`, which systemd moves away; and where there is no group, what has its mark in the environment.
groups=/sys/fs/cgroup/systemd
[ -e "$groups/cgroup.procs" ] || groups=/sys/fs/cgroup
mark=PLATEAU_CONSOLE
how=$1 which=$2
shift 2

# Names are the machine's to write: what does not look like one is none.
named() {
  {
    ls "$groups"
    grep -ahos "$mark=plateau-console-[0-9a-f-]*" /proc/[0-9]*/environ | sed "s/^$mark=//"
  } 2> /dev/null | grep -xE 'plateau-console-[0-9a-f]{12}-[0-9a-f]{12}-[0-9a-f]{32}' | sort -u
}

names() {
  if [ "$how" = name ]; then
    echo "$which"
    return
  fi
  named | grep "^plateau-console-$which-" | while read -r name; do
    instance=${name#plateau-console-*-}
    instance=${instance%-*}
    spared=
    for living in "$@"; do
      if [ "$living" = "$instance" ]; then spared=yes; fi
    done
    [ "$spared" ] || echo "$name"
  done
}

# The processes of one console: neither the machine's first, nor this one.
of() {
  known=$(
    find "$groups/$1" -name cgroup.procs -exec cat {} + 2> /dev/null
    grep -als "$mark=$1" /proc/[0-9]*/environ | cut -d / -f 3
  )
  # The fields after the command, which may hold anything: state, parent, group, session.
  cat /proc/[0-9]*/stat 2> /dev/null | awk -v self=$$ -v known="$known" '
    BEGIN { split(known, pids, "\n"); for (at in pids) begun[pids[at]] = 1 }
    {
      pid = $1
      sub(/^.*\) /, "")
      if ($1 == "Z" || pid == 1 || pid == self) next
      session[pid] = $4
      if (pid in begun) taken[$4] = 1
    }
    END { for (pid in session) if (pid in begun || (session[pid] > 1 && session[pid] in taken)) print pid }'
}

signal() {
  for pid in $(of "$1"); do
    kill "-$2" "$pid" 2> /dev/null
    # What is stopped hears nothing but KILL.
    if [ "$2" != KILL ]; then kill -CONT "$pid" 2> /dev/null; fi
  done
}

gone() {
  [ -z "$(of "$1")" ]
}

# As a terminal that is closed: editors keep what was not written, shells their history. Then whatever is left.
end() {
  signal "$1" HUP
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    if gone "$1"; then break; fi
    usleep 50000
  done
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    if gone "$1"; then break; fi
    signal "$1" KILL
    usleep 20000
  done
  find "$groups/$1" -depth -type d -exec rmdir {} + 2> /dev/null
  gone "$1"
}

left=0
for name in $(names "$@"); do
  end "$name" || left=3
done
exit $left
