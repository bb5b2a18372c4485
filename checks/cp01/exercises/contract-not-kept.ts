import { helpdesk, type Priority } from "../../../modules/helpdesk/helpdesk.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import { changeHelpdesk } from "../lib/change-helpdesk.js";

/** Days that are a holiday every year, the first of them apart. */
const holidays = ofCompany(() => {
  const [first, ...others] = helpdesk().businessHours.holidays;
  return { first, others };
});
const levelNames = ["Basse", "Moyenne", "Haute", "Critique"] as const satisfies Priority[];

const settings = "/etc/request-tracker5/RT_SiteConfig.pm";
const restartHelpdesk = "systemctl restart rt5-fcgi";
const nginxSite = "/etc/nginx/sites-enabled/helpdesk";

/** The candidate's own level, holiday, address and queue, of those that the contract has. */
function drawn(scene: Pick<Scene, "password">) {
  const [address, other] = draw(scene, "cp01/contract-not-kept/address", [
    helpdesk().addresses,
    helpdesk().addresses.toReversed(),
  ]);
  if (!address || !other) throw new Error("the helpdesk has one address alone");
  return {
    address,
    other,
    level: draw<Priority>(scene, "cp01/contract-not-kept/level", levelNames),
    holiday: draw(scene, "cp01/contract-not-kept/holiday", holidays().others),
  };
}

/** Change within which business minutes a level has its first answer. */
async function respondWithin(desk1: Node, level: string, minutes: number): Promise<void> {
  await edit(
    desk1,
    settings,
    `/^        '${level}' => {/,/^        },/ s/Response => { BusinessMinutes => [0-9]* }/Response => { BusinessMinutes => ${minutes} }/`,
    restartHelpdesk,
  );
}

/** Have letters to an address become tickets of a queue. */
async function leadTo(desk1: Node, name: string, queue: string): Promise<void> {
  await edit(desk1, "/etc/aliases", `/^${name}:/ s/--queue [^ ]*/--queue ${queue}/`, "newaliases");
}

/** Have tickets of a queue fall under the contract, or under none. */
async function contractOf(desk1: Node, queue: string, none: 0 | 1): Promise<void> {
  await changeHelpdesk(
    desk1,
    `UPDATE queues SET sladisabled = ${none} WHERE name = ${sqlText(queue)} RETURNING id`,
  );
  mustSucceed(await desk1.within(20_000)`sh -c ${restartHelpdesk}`);
}

export const contractNotKept = exercise({
  needs: ["desk1"],

  causes: {
    "hours-of-shops": {
      solve: ({ nodes: { desk1 } }) =>
        edit(
          desk1,
          settings,
          "/ServiceBusinessHours/,/^});/ { s/End => '20:00'/End => '18:00'/; s/1 \\.\\. 6/1 .. 5/; s/} 0)/} 0, 6)/ }",
          restartHelpdesk,
        ),
    },

    "gateway-refuses": {
      solve: ({ nodes: { desk1 } }) =>
        edit(
          desk1,
          nginxSite,
          "/^ *deny all;$/d",
          "nginx -t 2> /dev/null && systemctl reload nginx && postqueue -f",
        ),
    },

    "another-queue": {
      async setUp(scene) {
        const { address, other } = drawn(scene);
        await leadTo(scene.nodes.desk1, address.name, other.queue);
      },
      async solve(scene) {
        const { address } = drawn(scene);
        await leadTo(scene.nodes.desk1, address.name, address.queue);
      },
    },

    "level-with-more-time": {
      async setUp(scene) {
        const { level } = drawn(scene);
        await respondWithin(scene.nodes.desk1, level, 2 * helpdesk().priorities[level].respond);
      },
      async solve(scene) {
        const { level } = drawn(scene);
        await respondWithin(scene.nodes.desk1, level, helpdesk().priorities[level].respond);
      },
    },

    "holiday-worked": {
      async setUp(scene) {
        const script = `/^ *holidays => /s/ ${drawn(scene).holiday}\\([ )]\\)/\\1/`;
        await edit(scene.nodes.desk1, settings, script, restartHelpdesk);
      },
      async solve(scene) {
        const script = `/^ *holidays => /s/${holidays().first}/& ${drawn(scene).holiday}/`;
        await edit(scene.nodes.desk1, settings, script, restartHelpdesk);
      },
    },

    "queue-without-contract": {
      setUp: (scene) => contractOf(scene.nodes.desk1, drawn(scene).address.queue, 1),
      solve: (scene) => contractOf(scene.nodes.desk1, drawn(scene).address.queue, 0),
    },
  },
});
