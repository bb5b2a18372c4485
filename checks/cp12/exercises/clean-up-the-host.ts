import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { cloneWithItsModelsMac } from "../lib/clone-with-its-models-mac.js";
import { oldSnapshot } from "../lib/old-snapshot.js";

/** What was left on the host. */
interface Untidied {
  /** A clone of vm1. */
  readonly clone: string;
  /** Of pxe1. */
  readonly snapshot: string;
  /** A volume that nobody uses. */
  readonly orphan: string;
  /** Of that volume. @default "qcow2" */
  readonly format?: "qcow2" | "raw";
}

function untidied({ clone, snapshot, orphan, format = "qcow2" }: Untidied): CauseCode<"hv1"> {
  return {
    async setUp({ nodes: { hv1 } }) {
      await cloneWithItsModelsMac(hv1, clone);
      await oldSnapshot(hv1, snapshot);
      await hv1.succeed`virsh vol-create-as images ${orphan} 256M --format ${format}`;
    },
    async solve({ nodes: { hv1 } }) {
      mustSucceed(
        await hv1.within(20_000)`
        set -e
        card=$(virsh -q domiflist ${clone} | sed -n 's/.* \\([0-9a-f:]*\\)$/\\1/p')
        virsh detach-interface ${clone} network --mac "$card" --config
        virsh attach-interface ${clone} network lan --model virtio --config
        virsh snapshot-delete pxe1 ${snapshot}
        virsh vol-delete --pool images ${orphan}`,
      );
    },
  };
}

export const cleanUpTheHost = exercise({
  needs: ["hv1"],

  causes: {
    "after-an-update": untidied({
      clone: "vm2",
      snapshot: "avant-mise-a-jour",
      orphan: "ancien-serveur.qcow2",
    }),
    "after-a-course": untidied({
      clone: "formation",
      snapshot: "debut-du-cours",
      orphan: "exercice.raw",
      format: "raw",
    }),
    "after-an-acceptance": untidied({
      clone: "recette",
      snapshot: "essai-reussi",
      orphan: "vm1-copie.qcow2",
    }),
  },
});
