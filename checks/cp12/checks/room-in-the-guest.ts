import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { guestsOf } from "../lib/definition.js";
import { inGuest } from "../lib/in-guest.js";
import { intranetData } from "../lib/intranet-data.js";

export const roomInTheGuest = check({
  title: {
    fr: `vm1 a un disque de plus, en ext4, monté sous ${intranetData} et inscrit par son UUID dans /etc/fstab`,
    en: `vm1 has one more disk, as ext4, mounted under ${intranetData} and written by its UUID in /etc/fstab`,
  },
  remedy: {
    fr: `Sur hv1 : \`virsh domblklist vm1\` ; dans l'invité (\`virsh console vm1\`) : \`lsblk -f\`, \`findmnt ${intranetData}\`, /etc/fstab (\`UUID=… ${intranetData} ext4 …\`), puis \`mount -a\`.`,
    en: `On hv1: \`virsh domblklist vm1\`; in the guest (\`virsh console vm1\`): \`lsblk -f\`, \`findmnt ${intranetData}\`, /etc/fstab (\`UUID=… ${intranetData} ext4 …\`), then \`mount -a\`.`,
  },
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
