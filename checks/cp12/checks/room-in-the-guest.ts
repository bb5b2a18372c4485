import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp12/vm1-runs-and-has-more"),
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
      claimText("cp12/guest-agent-answers"),
      `guest-exec: ${said || "∅"}`,
    );
    const at = (kind: string) =>
      lines.find(([one, , where]) => one === kind && where === intranetData);
    const [, device = "", , type = ""] = at("mount") ?? [];
    claim(
      more.some((disk) => device.startsWith(`/dev/${disk}`)) && type === "ext4",
      claimText("cp12/added-disk-is-mounted-under", { intranetData }),
      `${intranetData}: ${device || "not mounted"} ${type}`,
    );
    const [, written = ""] = at("fstab") ?? [];
    claim(
      written.startsWith("UUID="),
      claimText("cp12/etc-fstab-mounts-by-uuid", { intranetData }),
      `fstab ${intranetData}: ${written || "∅"}`,
    );
    return `${device} ${type} on ${intranetData}, ${written}`;
  },
});
