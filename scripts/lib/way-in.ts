import { plan } from "../../stacks/plan.js";
import { Seed } from "./seed.js";
import { say } from "./text.js";

/** How to get into a lab that has just been brought up, in a few lines. */
export async function wayIn(lab: string, unchanged: boolean): Promise<string> {
  const password = (await Seed.of(lab)).password("account/administrator");
  const state = unchanged
    ? say({ fr: "est déjà debout, rien n'a changé", en: "stands already, nothing was changed" })
    : say({ fr: "est prêt", en: "is ready" });
  return `${say({ fr: "Le lab", en: "Lab" })} ${lab} ${state}: ${plan.company.name}, ${plan.company.domain}

  lab shell ${lab} ws1      ${say({ fr: "ouvrir un terminal sur une machine", en: "open a terminal on a machine" })}
  lab status ${lab}         ${say({ fr: "voir les machines et leurs adresses", en: "see the machines and their addresses" })}
  lab check ${lab}          ${say({ fr: "contrôler les compétences", en: "check the competences" })}
  lab break ${lab} --random ${say({ fr: "provoquer une panne", en: "break something" })}

  ${say({ fr: "compte du domaine", en: "domain account" })}: ${plan.company.workgroup}\\Administrator  ${password}
`;
}
