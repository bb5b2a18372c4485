import type { MachineName } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import type { NotReady } from "./not-ready.js";
import { retrust } from "./retrust.js";

/**
 * Have workstations that were made anew trusted by the directory.
 *
 * @param amongOthers whether others of the lab may be broken, the directory among them
 * @returns those that are not, among others
 * @throws what `retrust` does, where nothing else may be broken
 */
export async function retrustAll(
  candidate: string,
  machines: readonly MachineName[],
  { amongOthers }: { readonly amongOthers: boolean },
): Promise<NotReady[]> {
  const untrusted = await Promise.all(
    machines.map(async (node): Promise<NotReady[]> => {
      try {
        await retrust(candidate, node);
        return [];
      } catch (problem) {
        if (!(amongOthers && problem instanceof NotObserved)) throw problem;
        return [{ node, why: problem.told }];
      }
    }),
  );
  return untrusted.flat();
}
