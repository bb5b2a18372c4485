import { companyPages } from "../../modules/administration/company-pages.js";
import { type AreaName, plan } from "../../stacks/plan/plan.js";
import { say } from "../ground/say.js";
import { Seed } from "../ground/seed.js";
import { text } from "../ground/text.js";
import { accountsOf } from "../operations/accounts.js";
import { accountsTable } from "./reports/accounts-table.js";

export interface WayInProps {
  /** Those that stand. */
  readonly areas: readonly AreaName[];
  /** What `up` did: made the lab, went on with one, or had nothing to do. */
  readonly did: "made" | "resumed" | "nothing";
}

/** How to get into a lab that has just been brought up; passwords are shown when it is made. */
export async function wayIn(candidate: string, { areas, did }: WayInProps): Promise<string> {
  const state =
    did === "nothing"
      ? say({ fr: "est déjà debout, rien n'a changé", en: "stands already, nothing was changed" })
      : say({ fr: "est prêt", en: "is ready" });
  const web = areas.flatMap((area) => {
    const page = companyPages()[area];
    return page ? [`  ${`https://${page.address}`.padEnd(32)} ${say(page.title)}`] : [];
  });
  const accounts =
    did === "made" ? `${accountsTable(accountsOf(candidate, await Seed.of(candidate)))}\n` : "";
  const lab = `${say({ fr: "Le lab", en: "Lab" })} ${candidate}`;
  return `${say(text`${lab} ${state}: ${plan().company.name}, ${plan().company.domain}`)}

  lab shell ${candidate} ws1      ${say({ fr: "ouvrir un terminal sur une machine", en: "open a terminal on a machine" })}
  lab status ${candidate}         ${say({ fr: "voir les machines et leurs adresses", en: "see the machines and their addresses" })}
  lab accounts ${candidate}       ${say({ fr: "voir les comptes et mots de passe", en: "see accounts and passwords" })}
  lab check ${candidate}          ${say({ fr: "contrôler les compétences", en: "check the competences" })}
  lab break ${candidate} --random ${say({ fr: "provoquer une panne", en: "break something" })}

${web.length > 0 ? `${web.join("\n")}\n\n` : ""}${accounts}`;
}
