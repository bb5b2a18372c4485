import { NotObserved } from "../../../scripts/channel/channel.js";
import { isOffered } from "../../../stacks/plan/is-offered.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { due } from "../../lib/declared/due.js";
import { listed } from "../../lib/estate/listed.js";
import { runtimes } from "../../lib/estate/runtime.js";
import { everyMachine } from "../../lib/estate/word.js";
import type { BoundSocket } from "../../lib/probes/network/bound-sockets.js";
import { isClient } from "../lib/is-client.js";
import { isDeclared } from "../lib/is-declared.js";
import { ownersOf } from "../lib/owners-of.js";
import { staying } from "../lib/staying.js";

export const nothingElseListens = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 30_000,

  async run(scene) {
    const [found, { listeners }] = await Promise.all([runtimes(scene), scene.declared()]);
    const all = [...found].flatMap(([machine, { sockets }]) =>
      sockets.map((socket) => ({ machine, socket })),
    );
    const strange = all.filter(({ machine, socket }) => !isOffered(machine, socket));
    if (all.length === strange.length) {
      throw new NotObserved({
        fr: "aucune machine n'offre rien de ce que le plan prévoit",
        en: "no machine offers anything that the plan has",
      });
    }
    const owned = await Promise.all(
      [...found.keys()].map(async (machine) => {
        const sockets = strange
          .filter((one) => one.machine === machine)
          .map(({ socket }) => socket);
        const owners = await ownersOf(scene.nodes[machine], sockets);
        const others = sockets.filter(
          (socket) => !isClient(machine, socket, owners.get(socket.inode)),
        );
        const own = listeners.filter((one) => one.machine === machine);
        const isOwn = (socket: BoundSocket) =>
          own.some((one) => isDeclared(one, socket, owners.get(socket.inode)));
        const there = await staying(
          scene.nodes[machine],
          others.filter((socket) => !isOwn(socket)),
          (socket) => owners.get(socket.inode)?.isBench === true,
        );
        return {
          extras: there.map(({ protocol, port, user, inode }) => {
            const owner = owners.get(inode)?.name ?? `uid=${user}`;
            return { machine, what: `${protocol}/${port} ${owner}` };
          }),
          missing: due(own)
            .filter((one) => !sockets.some((it) => isDeclared(one, it, owners.get(it.inode))))
            .map(({ protocol, port, program }) => `${machine} ${protocol}/${port} ${program}: ∅`),
        };
      }),
    );
    const extras = owned.flatMap((one) => one.extras);
    claim(extras.length === 0, claimText("cp07/nothing-listens-that-plan-does"), listed(extras));
    claimThere(owned.flatMap(({ missing }) => missing));
    return `${found.size} × /proc/net: ${all.length - strange.length} sockets, plan`;
  },
});
