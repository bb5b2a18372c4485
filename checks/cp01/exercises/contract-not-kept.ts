import { helpdesk, type Priority } from "../../../modules/helpdesk/helpdesk.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import { hoursOfShops } from "../faults/hours-of-shops.js";
import { mailGatewayRefuses } from "../faults/mail-gateway-refuses.js";
import { changeHelpdesk } from "../lib/change-helpdesk.js";

const { addresses, businessHours, byMail, matrix, priorities } = helpdesk;
const { opens, closes, holidays } = businessHours;
const [firstHoliday, ...others] = holidays;
const levelNames = ["Basse", "Moyenne", "Haute", "Critique"] as const satisfies Priority[];
const levelOfLetters = matrix[byMail.impact][byMail.urgency];

const settings = "/etc/request-tracker5/RT_SiteConfig.pm";
const restartHelpdesk = "systemctl restart rt5-fcgi";
const nginxSite = "/etc/nginx/sites-enabled/helpdesk";

/** The candidate's own level, holiday, address and queue, of those that the contract has. */
function drawn(scene: Pick<Scene, "password">) {
  const [address, other] = draw(scene, "cp01/contract-not-kept/address", [
    addresses,
    addresses.toReversed(),
  ]);
  if (!address || !other) throw new Error("the helpdesk has one address alone");
  return {
    address,
    other,
    level: draw<Priority>(scene, "cp01/contract-not-kept/level", levelNames),
    holiday: draw(scene, "cp01/contract-not-kept/holiday", others),
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

const duration = (minutes: number) => (minutes < 60 ? `${minutes} min` : `${minutes / 60} h`);
const levels = entriesOf(priorities)
  .map(([name, { respond, resolve }]) => `${name} ${duration(respond)} / ${duration(resolve)}`)
  .join(", ");
const days = holidays.map((day) => day.split("-").toReversed().join("/")).join(", ");
const ways = addresses.map(({ address, queue }) => `${address} → ${queue}`).join(", ");

export const contractNotKept = exercise({
  title: {
    fr: "L'assistance ne tient plus le contrat de service",
    en: "The helpdesk no longer keeps the service contract",
  },
  brief: {
    fr: `${staff.itManager.name} : « Depuis l'intervention d'hier soir sur l'assistance, on me parle de lettres restées sans ticket, de tickets rangés dans une autre file, d'échéances qui ne sont pas les nôtres. Je ne sais pas ce qui est vrai. »
Le contrat de service :
- une lettre ouvre un ticket dans sa file (${ways}), au niveau ${levelOfLetters} ; les deux files sont sous contrat ;
- première réponse / solution, en heures ouvrées : ${levels} ;
- heures ouvrées : du lundi au vendredi, de ${opens} h à ${closes} h à Paris, sauf les ${days}.
Trouvez ce qui n'en est plus vrai sur desk1 et remettez-le, sans rien ouvrir de plus et sans changer les droits de personne ; cela tient à un redémarrage de desk1. Écrivez à l'assistance pour le montrer. Rendez ce qui manquait, où c'était réglé, quels tickets l'ont subi, et ce que vous dites à ceux qui attendaient.
Le serveur : \`lab shell CANDIDAT desk1\`. Le mot de passe de root dans l'assistance : \`lab accounts CANDIDAT\`.`,
    en: `${staff.itManager.name}: “Since last night's work on the helpdesk I am told of letters that never became a ticket, of tickets put into another queue, of due times that are not ours. I don't know what is true.”
The service contract:
- a letter opens a ticket in its queue (${ways}), at level ${levelOfLetters}; both queues are under contract;
- first answer / solution, in business hours: ${levels};
- business hours: Monday to Friday, from ${opens} to ${closes} in Paris, but for ${days} (day/month).
Find what of it is no longer true on desk1 and put it right, without opening anything more and without changing anybody's rights; it lasts through a restart of desk1. Write to the helpdesk to show it. Hand in what was missing, where it was set, which tickets suffered from it, and what you tell those who waited.
The server: \`lab shell CANDIDATE desk1\`. The password of root in the helpdesk: \`lab accounts CANDIDATE\`.`,
  },
  minutes: 15,
  needs: ["desk1"],
  proves: ["cp01/letter-becomes-ticket"],
  keeps: ["cp01/nobody-else-administers", "cp07/nothing-else-listens", "cp08/no-right-too-much"],
  restarts: ["desk1"],

  causes: {
    "hours-of-shops": causeOfFault(hoursOfShops, ({ nodes: { desk1 } }) =>
      edit(
        desk1,
        settings,
        "/ServiceBusinessHours/,/^});/ { s/End => '20:00'/End => '18:00'/; s/1 \\.\\. 6/1 .. 5/; s/} 0)/} 0, 6)/ }",
        restartHelpdesk,
      ),
    ),

    "gateway-refuses": causeOfFault(mailGatewayRefuses, ({ nodes: { desk1 } }) =>
      edit(
        desk1,
        nginxSite,
        "/^ *deny all;$/d",
        "nginx -t 2> /dev/null && systemctl reload nginx && postqueue -f",
      ),
    ),

    "another-queue": {
      title: {
        fr: "Les lettres à l'une des adresses de l'assistance vont dans la file de l'autre",
        en: "Letters to one of the helpdesk's addresses go to the queue of the other",
      },
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
      title: {
        fr: "Un niveau de service laisse deux fois plus de temps avant la première réponse",
        en: "A service level leaves twice the time until the first answer",
      },
      async setUp(scene) {
        const { level } = drawn(scene);
        await respondWithin(scene.nodes.desk1, level, 2 * priorities[level].respond);
      },
      async solve(scene) {
        const { level } = drawn(scene);
        await respondWithin(scene.nodes.desk1, level, priorities[level].respond);
      },
    },

    "holiday-worked": {
      title: {
        fr: "Un jour férié du contrat compte comme un jour ouvré",
        en: "A public holiday of the contract counts as a business day",
      },
      async setUp(scene) {
        const script = `/^ *holidays => /s/ ${drawn(scene).holiday}\\([ )]\\)/\\1/`;
        await edit(scene.nodes.desk1, settings, script, restartHelpdesk);
      },
      async solve(scene) {
        const script = `/^ *holidays => /s/${firstHoliday}/& ${drawn(scene).holiday}/`;
        await edit(scene.nodes.desk1, settings, script, restartHelpdesk);
      },
    },

    "queue-without-contract": {
      title: {
        fr: "Une file n'est plus sous contrat : ses tickets n'ont pas d'échéance",
        en: "A queue is under no contract any more: its tickets have no due time",
      },
      setUp: (scene) => contractOf(scene.nodes.desk1, drawn(scene).address.queue, 1),
      solve: (scene) => contractOf(scene.nodes.desk1, drawn(scene).address.queue, 0),
    },
  },
});
