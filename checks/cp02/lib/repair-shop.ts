import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** The account that whoever repairs machines leaves on them. */
export const repairAccount = "depanneur";

/** SSH as of a system just installed by somebody else: root and local accounts come in. */
export async function openSsh(workstation: Node): Promise<void> {
  mustSucceed(
    await workstation.within(15_000)`
    for file in /etc/ssh/sshd_config.d/*.conf; do
      sed 's/^PermitRootLogin .*/PermitRootLogin yes/; /^AllowGroups/d' $file > /run/changed && cat /run/changed > $file
    done
    rm /run/changed
    /usr/sbin/useradd -m -s /bin/bash ${repairAccount}
    echo ${`${repairAccount}:${repairAccount}`} | /usr/sbin/chpasswd
    systemctl reload ssh`,
  );
}

/** Install the remote-control package that such people bring: it holds a program that waits to be called. */
export async function installRemoteControl(workstation: Node): Promise<void> {
  mustSucceed(
    await workstation.within(15_000)`
    set -e
    mkdir -p /run/teledepannage/DEBIAN /run/teledepannage/usr/sbin
    cd /run/teledepannage
    printf '%s\\n' 'Package: teledepannage' 'Version: 3.2' 'Architecture: all' 'Section: net' 'Priority: optional' \
      'Maintainer: Atelier de réparation' 'Depends: netcat-openbsd' 'Description: prise de main du poste par l atelier' > DEBIAN/control
    printf '%s\\n' '#!/bin/sh' 'exec nc -l -k 5900' > usr/sbin/teledepannage
    chmod 755 DEBIAN usr/sbin/teledepannage
    /usr/bin/dpkg-deb --root-owner-group --build /run/teledepannage /run/teledepannage.deb > /dev/null
    /usr/bin/dpkg -i /run/teledepannage.deb
    rm -rf /run/teledepannage /run/teledepannage.deb`,
  );
}
