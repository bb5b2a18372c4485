import { readFileSync } from "node:fs";
import { join } from "node:path";
import { movements, movementsFiles } from "../../../modules/domain-controller/movements.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const { script, service, timer, list } = movements;
const units = "/etc/systemd/system";
/** In another language than the company's own: what is checked is what a script does. */
const answer = readFileSync(join(import.meta.dirname, "from-the-staff-office.py"), "utf8");

export const fromTheStaffOffice = exercise({
  needs: ["dc1"],

  causes: {
    "nothing-there": {
      setUp: async () => undefined,
      solve: async () => undefined,
    },

    "draft-left": {
      async setUp({ nodes: { dc1 } }) {
        await dc1.succeed`echo '# à faire' > ${script} && chmod 644 ${script}`;
      },
      // Whoever writes the script writes over it.
      solve: async () => undefined,
    },

    "timer-masked": {
      async setUp({ nodes: { dc1 } }) {
        await dc1.succeed`systemctl mask --quiet ${timer}`;
      },
      async solve({ nodes: { dc1 } }) {
        await dc1.succeed`systemctl unmask --quiet ${timer}`;
      },
    },
  },

  async setUp({ nodes: { dc1 } }) {
    mustSucceed(
      await dc1.within(20_000)`
      systemctl disable --quiet --now ${timer}
      rm ${script} ${`${units}/${service}`} ${`${units}/${timer}`} && systemctl daemon-reload`,
    );
  },

  async solve({ nodes: { dc1 } }) {
    const files = { ...movementsFiles(), [script]: answer };
    for (const [path, content] of Object.entries(files)) {
      if (path !== list) await dc1.succeed`printf %s ${content} > ${path}`;
    }
    mustSucceed(
      await dc1.within(20_000)`
      chmod 755 ${script} && systemctl daemon-reload && systemctl enable --quiet --now ${timer}`,
    );
  },
});
