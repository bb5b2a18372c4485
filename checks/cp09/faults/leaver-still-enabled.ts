import { personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

const normalAccount = "512";

export const leaverStillEnabled = fault({
  title: {
    fr: "Le compte d'un comptable parti est toujours actif",
    en: "The account of an accountant who has left is still enabled",
  },
  symptom: {
    fr: "Quelqu'un a lu les courriels de la comptabilité dimanche ; personne n'était au bureau.",
    en: "Somebody read the accounts department's mail on Sunday; nobody was in.",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp09/leavers-locked-out", "cp14/leavers-shut-out"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [replaced(personDn(staff.leaver), "userAccountControl", normalAccount)]);
  },
});
