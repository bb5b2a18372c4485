import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { guestsOf } from "../lib/definition.js";
import { inGuest } from "../lib/in-guest.js";
import { intranetData } from "../lib/intranet-data.js";

export const roomInTheGuest = check({
  needs: ["hv1"],
  judges: "cp12/room-for-the-intranet",
  deadlineMs: 9000,

  async run(scene) {
    const { hv1 } = scene.nodes;
    const vm1 = (await guestsOf(scene)).find(({ name }) => name === "vm1");
    const [first, ...more] = [...(vm1?.active?.disks.keys() ?? [])].sort();
    claim(
      vm1?.running === true && more.length > 0,
      { fr: "vm1 tourne, et a plus d'un disque", en: "vm1 runs, and has more than one disk" },
      `vm1: running ${vm1?.running ?? false}, ${[first ?? "∅", ...more].join(" ")}`,
    );
    const said = await inGuest(
      hv1,
      "vm1",
      "sed 's/^/mount /' /proc/mounts; sed 's/^/fstab /' /etc/fstab",
    );
    const lines = said.split("\n").map((line) => line.trim().split(/\s+/));
    claim(
      lines.some(([kind]) => kind === "mount"),
      { fr: "l'agent de l'invité répond", en: "the guest's agent answers" },
      `guest-exec: ${said || "∅"}`,
    );
    const at = (kind: string) =>
      lines.find(([one, , where]) => one === kind && where === intranetData);
    const [, device = "", , type = ""] = at("mount") ?? [];
    claim(
      more.some((disk) => device.startsWith(`/dev/${disk}`)) && type === "ext4",
      {
        fr: `un disque ajouté est monté sous ${intranetData}, en ext4`,
        en: `an added disk is mounted under ${intranetData}, as ext4`,
      },
      `${intranetData}: ${device || "not mounted"} ${type}`,
    );
    const [, written = ""] = at("fstab") ?? [];
    claim(
      written.startsWith("UUID="),
      {
        fr: `/etc/fstab monte ${intranetData} par UUID`,
        en: `/etc/fstab mounts ${intranetData} by UUID`,
      },
      `fstab ${intranetData}: ${written || "∅"}`,
    );
    return `${device} ${type} on ${intranetData}, ${written}`;
  },
});
