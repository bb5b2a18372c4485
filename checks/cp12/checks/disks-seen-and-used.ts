import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { guestsOf } from "../lib/definition.js";
import { inGuest } from "../lib/in-guest.js";

export const disksSeenAndUsed = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run(scene) {
    const { hv1 } = scene.nodes;
    const vm1 = (await guestsOf(scene)).find(({ name }) => name === "vm1");
    const given = [...(vm1?.active?.disks.keys() ?? [])];
    claim(
      vm1?.running === true && given.length > 0,
      claimText("cp12/vm1-runs-and-has-disk"),
      claimText("cp12/vm1-running-disks", { given: given.length, running: vm1?.running ?? false }),
    );
    const said = await inGuest(hv1, "vm1", "lsblk --pairs --output KNAME,TYPE,MOUNTPOINT,PKNAME");
    const rows = said.split("\n").map((line) => {
      const value = (name: string) => line.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? "";
      return {
        name: value("(?<!P)KNAME"),
        disk: value("PKNAME"),
        type: value("TYPE"),
        mounted: value("MOUNTPOINT"),
      };
    });
    claim(
      rows.some(({ type }) => type === "disk"),
      claimText("cp12/guest-agent-answers"),
      `guest-exec lsblk: ${said || "∅"}`,
    );
    const idle = given.filter(
      (disk) =>
        !rows.some(
          ({ name, disk: parent, mounted }) => (name === disk || parent === disk) && mounted,
        ),
    );
    claim(
      idle.length === 0,
      claimText("cp12/each-disk-is-mounted-in-guest"),
      idle
        .map(
          (disk) =>
            `${disk}: ${rows.some(({ name }) => name === disk) ? "not mounted" : "not seen"}`,
        )
        .join(", "),
    );
    return rows
      .filter(({ mounted }) => mounted)
      .map(({ name, mounted }) => `${name} on ${mounted}`)
      .join(", ");
  },
});
