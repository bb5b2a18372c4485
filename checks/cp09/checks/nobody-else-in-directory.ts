import { baseDn } from "../../../modules/domain-controller/names.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { directoryNotThere } from "../lib/directory-not-there.js";
import { attributes, directoryTooMuch } from "../lib/directory-too-much.js";
import { toldTooMuch } from "../lib/told-too-much.js";
import { tooMuchThatStays } from "../lib/too-much-stays.js";

/** Accounts and groups, whatever their kind. */
const filter = "(sAMAccountName=*)";

export const nobodyElseInDirectory = check({
  title: {
    fr: "L'annuaire n'a pas de compte qui ne soit à personne, et chaque groupe, privilégié ou de rôle, n'a que ses membres, à tous les étages",
    en: "The directory has no account that is nobody's, and each group, privileged or of a role, has its own members alone, at every level",
  },
  remedy: {
    fr: "Sur dc1 : `samba-tool user list`, `samba-tool group listmembers GROUPE`, `samba-tool user show COMPTE` (primaryGroupID : 513). `samba-tool group removemembers`, `samba-tool user delete` ; le bureau du personnel fait foi : stacks/plan/people.ts.",
    en: "On dc1: `samba-tool user list`, `samba-tool group listmembers GROUP`, `samba-tool user show ACCOUNT` (primaryGroupID: 513). `samba-tool group removemembers`, `samba-tool user delete`; the staff office has the truth: stacks/plan/people.ts.",
  },
  needs: ["dc1"],
  deadlineMs: 20_000,

  async run({ nodes: { dc1 }, lab, declared }) {
    const read = () => directoryEntries(dc1, baseDn, filter, attributes);
    const [entries, changes] = await Promise.all([read(), declared()]);
    const extras = await tooMuchThatStays(lab, directoryTooMuch(entries, changes), async () =>
      directoryTooMuch(await read(), changes),
    );
    const groups = entries.filter((entry) => entry.has("member")).length;
    claim(
      groups > 0,
      {
        fr: "dc1 dit qui est dans ses groupes",
        en: "dc1 tells who is in its groups",
      },
      `${entries.length} × sAMAccountName`,
    );
    claim(
      extras.length === 0,
      {
        fr: "personne d'autre n'a de compte, ni n'est dans un groupe",
        en: "nobody else has an account, or is in a group",
      },
      toldTooMuch(extras),
    );
    claimThere(directoryNotThere(entries, changes));
    return `${entries.length} × sAMAccountName, ${groups} × member = plan`;
  },
});
