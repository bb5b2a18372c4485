import { type LdifRecord, ldif } from "../../../modules/domain-controller/ldif.js";
import { baseDn, groupDn, personDn, unitDn } from "../../../modules/domain-controller/names.js";
import type { ResourceName, RoleName, UnitName } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { exercise } from "../../lib/exercise.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

const tool = "/usr/bin/samba-tool";
const { domain } = plan.company;
const { intern: arrival, financeManager: transfer, leaver: departure } = staff;

/** Where each was before this month. */
const before = {
  transfer: { unit: "Gestion", role: "GG_Gestion", title: "Contrôleuse de gestion" },
  departure: { unit: "Comptabilité", role: "GG_Comptabilite", title: "Comptable" },
} as const;

export const monthlyMovements = exercise({
  title: { fr: "Mouvements du mois", en: "This month's movements" },
  brief: {
    fr: `Le bureau du personnel vous transmet trois mouvements, à faire dans l'annuaire avant midi. Les comptes sont dans l'UO de leur service et n'ont de droits que par leur groupe de service (GG_…). Adresse : identifiant@${domain}.

1. Arrivée. ${arrival.name}, ${arrival.title.toLowerCase()}, identifiant ${arrival.login}, service ${arrival.unit}. Elle choisit son mot de passe à sa première connexion.
2. Mutation. ${transfer.name} (${transfer.login}) quitte le service ${before.transfer.unit} pour le service ${transfer.unit}, où elle est « ${transfer.title} ». Elle écrit désormais dans le partage Finance et ne touche plus au partage Gestion. Elle travaille toujours à distance.
3. Départ. ${departure.name} (${departure.login}) a quitté la ${before.departure.unit.toLowerCase()} : son compte est gardé un an, désactivé et sans groupe, dans l'UO ${departure.unit}, fonction « ${departure.title} ».

La fonction et le service (department, le nom de l'UO) de chacun sont tenus à jour. Rendez ce qui a été fait, et la preuve pour chaque mouvement.`,
    en: `The staff office sends you three movements, to be made in the directory before noon. Accounts are in the unit of their service and have permissions through their service's group alone (GG_…). Address: login@${domain}.

1. Arrival. ${arrival.name}, “${arrival.title}”, login ${arrival.login}, service ${arrival.unit}. She chooses her password at her first logon.
2. Transfer. ${transfer.name} (${transfer.login}) leaves the service ${before.transfer.unit} for the service ${transfer.unit}, where she is “${transfer.title}”. From now on she writes in the Finance share and no longer touches the Gestion share. She still works remotely.
3. Departure. ${departure.name} (${departure.login}) has left the service ${before.departure.unit}: his account is kept for a year, disabled and in no group, in the unit ${departure.unit}, title “${departure.title}”.

Everybody's title and department (the unit's name) are kept up to date. Hand in what was done, and the proof of each movement.`,
  },
  minutes: 45,
  needs: ["dc1"],
  proves: [
    "cp09/people-in-place",
    "cp09/permissions-follow-roles",
    "cp09/leavers-locked-out",
    "cp09/newcomer-chooses-password",
  ],
  keeps: [
    "cp09/lockout-in-force",
    "cp09/password-policy-in-force",
    "cp09/technician-resets-his-unit",
  ],

  causes: {
    "nothing-begun": {
      title: { fr: "Rien n'est commencé", en: "Nothing is begun" },
      setUp: async () => undefined,
      solve: async () => undefined,
    },

    "arrival-begun": {
      title: {
        fr: "L'arrivante a déjà un compte, désactivé et mal placé",
        en: "The newcomer has an account already, disabled and in the wrong place",
      },
      async setUp({ nodes: { dc1 } }) {
        await mustChange(dc1, [
          [
            ["dn", `CN=${arrival.login},CN=Users,${baseDn}`],
            ["changetype", "add"],
            ["objectClass", "user"],
            ["sAMAccountName", arrival.login],
            ["userAccountControl", "514"],
          ],
        ]);
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(await dc1.within(15_000)`${tool} user delete ${arrival.login}`);
      },
    },

    "right-by-name": {
      title: {
        fr: "La personne mutée a le partage qu'elle quitte en son propre nom",
        en: "Whoever is transferred has the share that she leaves in her own name",
      },
      async setUp({ nodes: { dc1 } }) {
        const dn = personDn({ ...transfer, unit: before.transfer.unit });
        await mustChange(dc1, [membership("add", "DL_Gestion_RW", dn)]);
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(
          await dc1.within(15_000)`${tool} group removemembers DL_Gestion_RW ${transfer.login}`,
        );
      },
    },

    "leaver-enters-from-outside": {
      title: {
        fr: "Celui qui part a aussi l'accès distant",
        en: "Whoever leaves has remote access as well",
      },
      async setUp({ nodes: { dc1 } }) {
        const dn = personDn({ ...departure, unit: before.departure.unit });
        await mustChange(dc1, [membership("add", "GG_Nomades", dn)]);
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(
          await dc1.within(15_000)`${tool} group removemembers GG_Nomades ${departure.login}`,
        );
      },
    },
  },

  async setUp({ nodes: { dc1 } }) {
    const earlierDn = {
      transfer: personDn({ ...transfer, unit: before.transfer.unit }),
      departure: personDn({ ...departure, unit: before.departure.unit }),
    };
    await mustChange(dc1, [
      [
        ["dn", personDn(arrival)],
        ["changetype", "delete"],
      ],
      membership("delete", "GG_Finance", personDn(transfer)),
      move(personDn(transfer), before.transfer.unit),
      membership("add", before.transfer.role, earlierDn.transfer),
      replaced(earlierDn.transfer, "title", before.transfer.title),
      replaced(earlierDn.transfer, "department", before.transfer.unit),
      move(personDn(departure), before.departure.unit),
      membership("add", before.departure.role, earlierDn.departure),
      replaced(earlierDn.departure, "title", before.departure.title),
      replaced(earlierDn.departure, "department", before.departure.unit),
      replaced(earlierDn.departure, "userAccountControl", "512"),
    ]);
  },

  async solve({ nodes: { dc1 }, token }) {
    const relative = (unit: UnitName) => unitDn(unit).slice(0, -baseDn.length - 1);
    const updates = ldif(
      [transfer, departure].flatMap((person) => [
        replaced(personDn(person), "title", person.title),
        replaced(personDn(person), "department", person.unit),
      ]),
    );
    mustSucceed(
      await dc1.within(60_000)`
      set -e
      ${tool} user create ${arrival.login} ${throwAwayPassword(token)} --must-change-at-next-login \
        --given-name=${arrival.given} --surname=${arrival.surname} --userou=${relative(arrival.unit)} \
        --job-title=${arrival.title} --department=${arrival.unit} --mail-address=${addressOf(arrival.login)}
      ${tool} group addmembers GG_Stagiaires ${arrival.login}
      ${tool} user move ${transfer.login} ${unitDn(transfer.unit)}
      ${tool} group removemembers ${before.transfer.role} ${transfer.login}
      ${tool} group addmembers GG_Finance ${transfer.login}
      ${tool} user disable ${departure.login}
      ${tool} group removemembers ${before.departure.role} ${departure.login}
      ${tool} user move ${departure.login} ${unitDn(departure.unit)}
      echo ${updates} | /usr/bin/ldbmodify -H /var/lib/samba/private/sam.ldb`,
    );
  },
});

function membership(
  change: "add" | "delete",
  group: RoleName | ResourceName,
  member: string,
): LdifRecord {
  return [
    ["dn", groupDn(group)],
    ["changetype", "modify"],
    [change, "member"],
    ["member", member],
  ];
}

function move(dn: string, unit: UnitName): LdifRecord {
  return [
    ["dn", dn],
    ["changetype", "modrdn"],
    ["newrdn", dn.split(",")[0] ?? dn],
    ["deleteoldrdn", "1"],
    ["newsuperior", unitDn(unit)],
  ];
}
