import type { MachineName } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import { withChannel } from "../channel/with-channel.js";
import { lateness } from "./lateness.js";

/** Machines whose services do not answer at this moment; those that cannot be asked are among them. */
export async function notReadyNow(
  candidate: string,
  machines: readonly MachineName[],
): Promise<MachineName[]> {
  const answers = await Promise.all(
    machines.map((name) =>
      withChannel(candidate, name, (channel) => lateness(channel, name)).catch((problem) => {
        if (!(problem instanceof NotObserved)) throw problem;
        return problem.told;
      }),
    ),
  );
  return machines.filter((_, at) => answers[at] !== undefined);
}
