import { baseDn, rootDn, unitDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { anonymousReads } from "../faults/anonymous-reads.js";
import { loosened } from "../lib/loosened.js";
import { noAnonymousReader } from "../lib/no-anonymous-reader.js";

const { lockoutPolicy, passwordPolicy, passwordDelegation, workstationPolicy } = people;

export const directoryAudit = exercise({
  title: {
    fr: "Remettre l'annuaire en conformité après un audit",
    en: "Bringing the directory back to the rules after an audit",
  },
  brief: {
    fr: `${staff.director.name} a fait auditer l'annuaire (dc1, dc2). Le rapport tient en neuf lignes ; il dit ce qui doit être, jamais ce qui ne va pas. À chaque ligne quelque chose ne va pas.
1. ${lockoutPolicy.failures} échecs verrouillent un compte ${lockoutPolicy.minutes} minutes.
2. Un mot de passe a ${passwordPolicy.length} caractères au moins, et n'est pas simple.
3. Qui ne s'authentifie pas ne lit aucun compte.
4. Aucun contrôleur n'accepte un mot de passe en clair en LDAP.
5. Les techniciens de proximité (${passwordDelegation.group}) réinitialisent les mots de passe de l'UO ${passwordDelegation.unit}, et d'aucune autre.
6. Personne d'autre n'a de droit délégué que ceux que l'entreprise a prévus.
7. Les comptes, et les membres de chaque groupe, sont ceux du personnel et des services.
8. La stratégie « ${workstationPolicy.name} » s'applique aux postes : les stagiaires, et eux seuls, n'y ouvrent pas de session.
9. SYSVOL dit la même chose sur les deux contrôleurs, et se recopie seul de dc1 vers dc2.
Corrigez à la cause ; personne ne doit perdre un droit qu'il a à juste titre. Remettez le rapport de remise en conformité : par ligne, le constat et sa preuve, la commande, l'essai d'après, et le risque que courait l'entreprise.`,
    en: `${staff.director.name} had the directory audited (dc1, dc2). The report has nine lines; it says what has to be, never what is wrong. In each line something is wrong.
1. ${lockoutPolicy.failures} failures lock an account for ${lockoutPolicy.minutes} minutes.
2. A password has ${passwordPolicy.length} characters at least, and is not simple.
3. Whoever does not authenticate reads no account.
4. No controller takes a password in clear over LDAP.
5. Desk-side technicians (${passwordDelegation.group}) reset passwords of the unit ${passwordDelegation.unit}, and of no other.
6. Nobody else has a delegated right but those that the company planned.
7. Accounts, and the members of each group, are those of the staff and of the services.
8. The policy “${workstationPolicy.name}” applies to workstations: trainees, and they alone, do not log on there.
9. SYSVOL says the same on both controllers, and copies itself from dc1 to dc2.
Put right at the cause; nobody may lose a right that he rightly has. Hand in the report: by line, what was found and its proof, the command, the trial afterwards, and the risk that the company ran.`,
  },
  minutes: 90,
  needs: ["dc1", "dc2", "probe-srv"],
  proves: [
    "cp09/lockout-in-force",
    "cp09/password-policy-in-force",
    "cp09/anonymous-reads-nothing",
    "cp09/clear-password-refused",
    "cp09/technician-resets-his-unit",
    "cp09/nothing-else-delegated",
    "cp09/nobody-else-in-directory",
    "cp09/policy-keeps-interns-out",
    "cp09/sysvol-same-everywhere",
  ],
  keeps: [
    "cp09/domain-logon",
    "cp09/leavers-locked-out",
    "cp09/people-in-place",
    "cp09/roles-have-a-holder",
    "cp09/witness-replicates",
    "cp09/workstations-trusted",
  ],
  limitMs: 180_000,

  setUp: (scene) => anonymousReads.apply(scene),

  solve: ({ nodes: { dc1 } }) => noAnonymousReader(dc1),

  causes: {
    "for-the-copier": together(
      loosened.lockoutAfter(0),
      loosened.passwords(4, "off"),
      loosened.clearPasswordsOn("dc1"),
      loosened.delegationOn(rootDn),
      loosened.accountNobodyKnows,
      loosened.policyOnWrongUnit,
      loosened.sysvolLeftBehind,
    ),

    "for-the-monitoring": together(
      loosened.lockoutAfter(100),
      loosened.passwords(6, "on"),
      loosened.clearPasswordsOn("dc2"),
      loosened.delegationOn(unitDn("Gestion")),
      loosened.passwordsReplicated,
      loosened.personInWrongGroup,
      loosened.policyLinkOff,
      loosened.sysvolEdited("GPT.INI"),
    ),

    "for-the-trainees": together(
      loosened.lockoutAfter(30),
      loosened.passwords(passwordPolicy.length, "off"),
      loosened.clearPasswordsOn("dc2"),
      loosened.delegationOn(baseDn),
      loosened.roleIn("DL_Compta_R", "GG_Stagiaires"),
      loosened.policyUnlinked,
      loosened.sysvolEdited("LISEZMOI.TXT"),
    ),
  },
});
