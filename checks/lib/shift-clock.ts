import { mustSucceed } from "./must-succeed.js";
import type { Node } from "./nodes/node.js";

/**
 * Give a workstation another time than its host's, from now on and after a restart.
 *
 * @param by as libfaketime writes it, e.g. `+10m`
 */
export async function shiftClock(workstation: Node, by: string): Promise<void> {
  // The library keeps a program from starting that lowers its own rights, as CUPS' backends do: one that
  // root alone may run is run by root. A clock that is wrong keeps nobody from printing. Of systemd's timers it takes
  // what is due at once for a time of day, and shifts it: ahead, the kernel refuses that, and a machine without its
  // first process does not start again. So that one alone has the host's clock.
  mustSucceed(
    await workstation.within(15_000)`
      printf '%s\\n' '#!/bin/sh' 'FAKETIME_SKIP_CMDS=systemd exec /lib/systemd/systemd "$@"' > /sbin/init.new &&
        chmod 755 /sbin/init.new && mv -T /sbin/init.new /sbin/init || exit 1
      echo ${by} > /etc/faketimerc
      echo /usr/lib/*/faketime/libfaketimeMT.so.1 > /etc/ld.so.preload
      chmod 700 /usr/lib/cups/backend/socket
      /usr/bin/systemctl restart sssd chrony`,
  );
}
