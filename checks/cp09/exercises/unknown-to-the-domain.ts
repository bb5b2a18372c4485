import { memberDn } from "../../../modules/domain-controller/names.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const unknownToTheDomain = exercise({
  needs: ["ws1", "ws3", "wsb1", "dc1", "dc2"],

  causes: {
    "account-reset": { solve: (scene) => joinAgain(scene.nodes.ws1, scene) },

    "account-disabled": {
      setUp: ({ nodes: { dc1 } }) =>
        mustChange(dc1, [replaced(memberDn("ws3"), "userAccountControl", "4098")]),
      solve: ({ nodes: { dc1 } }) =>
        mustChange(dc1, [replaced(memberDn("ws3"), "userAccountControl", "4096")]),
    },

    "keys-lost": {
      async setUp({ nodes: { wsb1 } }) {
        await wsb1.succeed`rm /etc/krb5.keytab`;
      },
      solve: (scene) => joinAgain(scene.nodes.wsb1, scene),
    },
  },
});

async function joinAgain(
  workstation: Machine,
  { password }: Pick<ExerciseScene, "password">,
): Promise<void> {
  const administrator = password("account/administrator");
  mustSucceed(
    await workstation.within(30_000)`echo ${administrator} | /usr/lib/plateau/rejoin Administrator`,
  );
}
