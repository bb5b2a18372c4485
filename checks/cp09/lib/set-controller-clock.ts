import { plan } from "../../../stacks/plan/plan.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";
import type { Probe } from "../../lib/nodes/probe.js";

/** Where a controller's directory is told to live by another clock than the machine's. */
const dropIn = "/etc/systemd/system/samba-ad-dc.service.d/horloge.conf";

/**
 * Have a controller's directory live by another clock, or by the machine's own again, and wait until it answers.
 *
 * @param probe who asks it
 * @param offset as libfaketime has it, e.g. `+20m`. @default - the machine's own clock
 */
export async function setControllerClock(
  controller: Machine,
  probe: Probe,
  offset = "",
): Promise<void> {
  mustSucceed(
    await controller.within(30_000)`
      if [ -n ${offset} ]; then
        printf '[Service]\\nEnvironment=LD_PRELOAD=%s\\nEnvironment=FAKETIME=%s FAKETIME_DISABLE_SHM=1\\n' \
          /usr/lib/*/faketime/libfaketimeMT.so.1 ${offset} > ${dropIn}
      else
        rm ${dropIn}
      fi
      /usr/bin/systemctl daemon-reload && /usr/bin/systemctl restart samba-ad-dc`,
  );
  const name = controller.name === "dc1" ? "dc1" : "dc2";
  const server = `ldap://${plan().machines[name].interfaces.srv}`;
  await probe.until`ldapsearch -x -LLL -H ${server} -s base -b "" currentTime`;
}
