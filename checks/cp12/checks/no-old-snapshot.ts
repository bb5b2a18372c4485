import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";

const days = 7;

export const noOldSnapshot = check({
  needs: ["hv1"],

  async run({ nodes: { hv1 } }) {
    const { stdout } = await hv1.ask`
      echo "now $(date +%s)"
      for guest in $(virsh -q list --all --name); do
        echo "guest $guest"
        virsh -q snapshot-list --name "$guest" | while read -r name; do
          [ -n "$name" ] && echo "$(virsh -q snapshot-dumpxml "$guest" "$name" | sed -n 's,.*<creationTime>\\(.*\\)</creationTime>.*,snapshot \\1,p') $guest/$name"
        done
      done`;
    const now = Number(stdout.match(/^now (\d+)/)?.[1]);
    const guests = stdout.match(/^guest /gm)?.length ?? 0;
    claim(
      guests > 0,
      claimText("cp12/libvirt-tells-its-machines-and"),
      claimText("cp12/guests", { guests }),
    );
    const snapshots = [...stdout.matchAll(/^snapshot (\d+) (.*)$/gm)].map(([, at, name = ""]) => ({
      name,
      days: Math.floor((now - Number(at)) / 86_400),
    }));
    const old = snapshots.filter((snapshot) => snapshot.days > days);
    claim(
      old.length === 0,
      claimText("cp12/none-over-days", { days }),
      joined(
        old.map(({ name, days }) => ({
          fr: `${name} : ${days} jours`,
          en: `${name}: ${days} days`,
        })),
        ", ",
      ),
    );
    return `${guests} guests, ${snapshots.length} snapshots, none old`;
  },
});
