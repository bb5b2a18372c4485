import { baseDn } from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";

/** The five roles, by where the directory notes their holder. */
const roles = ofCompany(() => ({
  [`CN=Schema,CN=Configuration,${baseDn()}`]: "schema",
  [`CN=Partitions,CN=Configuration,${baseDn()}`]: "naming",
  [`${baseDn()}`]: "PDC",
  [`CN=RID Manager$,CN=System,${baseDn()}`]: "RID",
  [`CN=Infrastructure,${baseDn()}`]: "infrastructure",
}));

export const rolesHaveAHolder = check({
  needs: ["dc1", "dc2"],

  async run({ nodes: { dc1, dc2 } }) {
    const [first, second] = await Promise.all(
      [dc1, dc2].map(async (controller) => {
        const entries = await directoryEntries(controller, "", "(fSMORoleOwner=*)", [
          "fSMORoleOwner",
        ]);
        return new Map(
          entries.map((entry) => [
            entry.get("dn")?.[0] ?? "",
            entry.get("fsmoroleowner")?.[0]?.match(/^CN=NTDS Settings,CN=([^,]+),/)?.[1] ?? "",
          ]),
        );
      }),
    );
    const seen = Object.entries(roles()).map(([dn, role]) => {
      const holders = [first?.get(dn) ?? "∅", second?.get(dn) ?? "∅"];
      claim(
        holders[0] === holders[1] && ["DC1", "DC2"].includes(holders[0] ?? ""),
        claimText("cp09/dc1-and-dc2-name-same", { role }),
        `${role}: dc1 → ${holders[0]}, dc2 → ${holders[1]}`,
      );
      return `${role} ${holders[0]}`;
    });
    return seen.join(", ");
  },
});
