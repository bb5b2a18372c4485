import { type Channel, NotObserved } from "../../checks/lib/channel.js";
import { openChannel } from "../../checks/lib/open-channel.js";
import type { MachineName } from "../../stacks/plan.js";

/** Run a command on machines, side by side; those that are down are left alone. */
export async function tellMachines(
  lab: string,
  names: readonly MachineName[],
  command: string,
  limitMs: number,
): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      let channel: Channel | undefined;
      try {
        channel = await openChannel(lab, name);
        await channel.run(command, limitMs);
      } catch (problem) {
        if (!(problem instanceof NotObserved)) throw problem;
      } finally {
        channel?.close();
      }
    }),
  );
}
