import type { MachineName } from "../../../stacks/plan/plan.js";
import { installGoss, runGoss } from "./goss.js";
import { countOf, localAssertions } from "./local-assertions.js";
import type { Measures } from "./measures.js";
import { installTestinfra, runTestinfra } from "./testinfra.js";

/**
 * What other kits take for local assertions on the same machines: a yardstick for our checks, which ask
 * over the network with real clients and need more than that.
 */
export async function assertions(
  candidate: string,
  machines: readonly MachineName[],
  measures: Measures,
): Promise<void> {
  const count = machines.reduce((sum, machine) => sum + countOf(localAssertions(machine)), 0);
  await installGoss(candidate, machines);
  await measures.time(
    {
      name: "assertions-goss",
      title: {
        fr: `${count} assertions locales, par goss`,
        en: `${count} local assertions, by goss`,
      },
    },
    () => runGoss(candidate, machines),
  );
  await installTestinfra();
  await measures.time(
    {
      name: "assertions-testinfra",
      title: {
        fr: `${count} assertions locales, par testinfra`,
        en: `${count} local assertions, by testinfra`,
      },
    },
    () => runTestinfra(candidate, machines),
  );
}
