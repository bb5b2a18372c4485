# Begins a console on a machine, in a control group of its own. Words: NAME, and those of what begins.
# Root on the machine may undo the group, and the mark in the environment: what he so takes out of the console's reach
# stays on his machine, as if he had handed it to systemd.
groups=/sys/fs/cgroup/systemd
[ -e "$groups/cgroup.procs" ] || groups=/sys/fs/cgroup
mkdir "$groups/$1" 2> /dev/null && echo $$ > "$groups/$1/cgroup.procs"
busybox=/run/bench/busybox
