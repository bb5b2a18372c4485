import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName, NodeName } from "../../stacks/plan/plan.js";
import { operations, pauses } from "../facts/journal.js";
import { mustBeReadable } from "../facts/must-be-readable.js";
import { openPause } from "../facts/open-pause.js";
import { Misuse } from "../ground/misuse.js";
import { killNodes } from "../host/kill-nodes.js";
import { standing } from "../host/standing.js";
import { stopNodes } from "../host/stop-nodes.js";
import { removeLeftovers } from "./leftovers.js";
import { noLab } from "./no-lab.js";
import { notReadyNow } from "./not-ready-now.js";
import { saveGuests } from "./save-guests.js";
import type { SettleOptions } from "./settle.js";

/**
 * Shut a lab down in order, and note that it is to stay so: its disks, its cables and all that is noted of it are
 * kept, and nothing starts it but `resume` and `up`. What machines had in memory alone is gone, as when a
 * company switches its power off; guests of hv1 keep theirs. One that was cut off goes on from there.
 *
 * @returns machines that did not shut down in time, and were cut off
 * @throws Misuse, with nothing changed, where the lab does not stand or is paused, or where something else was cut
 *   off in it
 */
export async function pause(
  candidate: string,
  { signal, note }: SettleOptions,
): Promise<MachineName[]> {
  await mustBeReadable(candidate);
  const [{ engine, nodes }, interrupted, open] = await Promise.all([
    standing(candidate),
    operations.read(candidate),
    openPause(candidate),
  ]);
  const running = [...nodes].filter(([, { State }]) => State !== "exited" && State !== "created");
  if (nodes.size === 0) throw noLab(candidate);
  if (open && !interrupted && running.length === 0) throw isPaused(candidate, open.since);
  if (interrupted && !open && interrupted.verb !== "pause") {
    throw cutOff(candidate, interrupted.verb);
  }

  const since = new Date().toISOString();
  await operations.write(candidate, { verb: "pause", since });
  // Of an `up` that was cut off in a paused lab; a pause makes nothing.
  if (interrupted && interrupted.verb !== "pause") await removeLeftovers(candidate);
  const names = running.map(([name]) => name);
  const machines = names.filter(isMachine);
  // One that was cut off has shut some of them down already.
  const notReady = open ? (open.notReady ?? []) : await notReadyNow(candidate, machines);
  const guests = machines.includes("hv1") ? await saveGuests(candidate) : [];
  await pauses.update(candidate, (all) => {
    const closed = all.filter(({ until }) => until !== undefined);
    const saved = [...new Set([...(open?.guests ?? []), ...guests])];
    return [...closed, { since: open?.since ?? since, guests: saved, notReady }];
  });

  const left = new Set<NodeName>(machines);
  const tell = () => note([...left].join(", "));
  tell();
  const late = await stopNodes(
    { engine, nodes },
    machines,
    (name) => {
      left.delete(name);
      tell();
    },
    signal,
  );
  // Probes have nothing to write down.
  await killNodes(
    { engine, nodes },
    names.filter((name) => !isMachine(name)),
  );
  await operations.clear(candidate);
  return late.filter(isMachine);
}

function isPaused(candidate: string, since: string): Misuse {
  return new Misuse({
    fr: `le lab '${candidate}' est déjà en pause, depuis ${since} : 'lab resume ${candidate}' le reprend`,
    en: `lab '${candidate}' is paused already, since ${since}: 'lab resume ${candidate}' brings it back`,
  });
}

function cutOff(candidate: string, verb: string): Misuse {
  return new Misuse({
    fr: `'lab ${verb}' a été interrompu dans le lab '${candidate}' : 'lab up ${candidate}' le remet d'abord d'aplomb, ou 'lab down ${candidate}' le supprime`,
    en: `'lab ${verb}' was cut off in lab '${candidate}': 'lab up ${candidate}' puts it right first, or 'lab down ${candidate}' takes it away`,
  });
}
