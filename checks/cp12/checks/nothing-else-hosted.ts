import { setTimeout } from "node:timers/promises";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { guestNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { listed } from "../../lib/estate/listed.js";
import { ownIn } from "../../lib/run/own-entries.js";
import { guestsOf } from "../lib/definition.js";
import { diskSizes } from "../lib/disk-sizes.js";
import { guestsNotThere } from "../lib/guests-not-there.js";
import { hostEntries } from "../lib/host-entries.js";
import { hostTooMuch } from "../lib/host-too-much.js";

/** How long the bench's own machines stay at most, and between two looks for them, in milliseconds. */
const waitedMs = 12_000;
const pauseMs = 1500;

export const nothingElseHosted = check({
  needs: ["hv1"],
  deadlineMs: 20_000,

  async run(scene) {
    const { hv1 } = scene.nodes;
    const end = hv1.now() + waitedMs;
    const [entries, guests, { guests: declared }] = await Promise.all([
      hostEntries(hv1),
      guestsOf(scene),
      scene.declared(),
    ]);
    claim(
      guests.some(({ name }) => guestNames.some((one) => one === name)) &&
        entries.networks.length > 0 &&
        entries.sockets.length > 0,
      claimText("cp12/libvirt-tells-its-machines-its"),
      `hv1: ${entries.guests.length} domains, ${entries.networks.length} networks, ${entries.sockets.length} sockets`,
    );
    // Another check makes a machine for itself, and it is gone with that check.
    let extras = hostTooMuch(entries, guests, declared);
    const isOwn = await ownIn(scene.lab);
    const isBench = (what: string) => isOwn("hv1", what.replace(/^domain /, ""));
    while (extras.some(isBench) && hv1.now() < end) {
      await setTimeout(pauseMs);
      const still = new Set(hostTooMuch(await hostEntries(hv1), []));
      extras = extras.filter((what) => !isBench(what) || still.has(what));
    }
    const others = extras.filter((what) => !isBench(what));
    claim(
      others.length === 0,
      claimText("cp12/nothing-is-on-hv1-or"),
      listed(others.map((what) => ({ machine: "hv1", what }))),
    );
    if (extras.length > 0) {
      throw new NotObserved(
        {
          fr: `hv1 : ${extras.join(", ")}, d'un autre contrôle, y est encore`,
          en: `hv1: ${extras.join(", ")}, of another check, is still there`,
        },
        "hv1",
      );
    }
    const disks = guests
      .filter(({ name }) => declared.some((one) => one.name === name))
      .flatMap(({ persistent, active }) => [persistent, active ?? persistent])
      .flatMap((definition) => [...definition.disks.values()]);
    const sizes = await diskSizes(
      hv1,
      [...new Set(disks)].filter((disk) => disk !== ""),
    );
    claimThere(guestsNotThere(guests, declared, sizes));
    return `${entries.guests.length} domains, ${entries.networks.length} networks, ${entries.pools.length} pools, ${entries.sockets.length} sockets = plan`;
  },
});
