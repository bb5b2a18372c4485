import type { MachineName } from "../../../stacks/plan/plan.js";
import { Misuse } from "../../ground/misuse.js";
import type { Asked } from "../route.js";

/** States of a machine whose cables can be moved. */
const running: readonly string[] = ["ready", "starting", "silent"];

/** @throws Misuse where a machine of the lab does not run: told at once, before anybody is waited for */
export async function mustRun({ portal, lab }: Asked, machine: MachineName): Promise<void> {
  const { facts } = await portal.feeds.of(lab).snapshot();
  const state = facts?.machines.find(({ name }) => name === machine)?.state ?? "absent";
  if (running.includes(state)) return;
  throw new Misuse({
    fr: `${machine} ne tourne pas, et son câble n'a pas été touché : remettez la machine à neuf, ou appelez le formateur`,
    en: `${machine} does not run, and its cable was not touched: reset the machine, or call the trainer`,
  });
}
