import { type Channel, NotObserved } from "../../checks/lib/channel.js";
import { openChannel } from "../../checks/lib/open-channel.js";
import { members } from "../../modules/domain-controller/names.js";

/**
 * Have workstations register their names in the directory's DNS: controllers made anew have forgotten
 * what came with the leases. One that is down registers once it gets a lease.
 */
export async function registerAgain(lab: string): Promise<void> {
  await Promise.all(
    members.map(async (name) => {
      let channel: Channel | undefined;
      try {
        channel = await openChannel(lab, name);
        await channel.run("systemctl restart --no-block register-name.service", 3000);
      } catch (problem) {
        if (!(problem instanceof NotObserved)) throw problem;
      } finally {
        channel?.close();
      }
    }),
  );
}
