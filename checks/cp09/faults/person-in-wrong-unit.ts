import { personDn, unitDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";

const person = staff.managementController;

export const personInWrongUnit = fault({
  title: {
    fr: `Le compte de ${staff.managementController.name} est dans l'UO Comptabilité au lieu de Gestion`,
    en: `${staff.managementController.name}'s account is in the unit Comptabilité instead of Gestion`,
  },
  symptom: {
    fr: `Un technicien de proximité, qui ne doit aider que la comptabilité, a changé le mot de passe de M. ${staff.managementController.surname}.`,
    en: `A desk-side technician, who must help the accounts department alone, changed Mr ${staff.managementController.surname}'s password.`,
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp09/people-in-place"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [
      [
        ["dn", personDn(person)],
        ["changetype", "modrdn"],
        ["newrdn", `CN=${person.given} ${person.surname}`],
        ["deleteoldrdn", "1"],
        ["newsuperior", unitDn("Comptabilité")],
      ],
    ]);
  },
});
