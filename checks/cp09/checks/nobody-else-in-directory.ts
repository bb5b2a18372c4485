import { setTimeout } from "node:timers/promises";
import { baseDn } from "../../../modules/domain-controller/names.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { directoryNotThere } from "../lib/directory-not-there.js";
import { attributes, directoryTooMuch, type TooMuch } from "../lib/directory-too-much.js";

/** How long an account of the bench's stays at most, and between two looks for it, in milliseconds. */
const longestMs = 30_000;
const pauseMs = 1500;
const waitedMs = 12_000;
const named = 20;

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

  async run({ nodes: { dc1 }, declared }) {
    const read = () => directoryEntries(dc1, baseDn, filter, attributes);
    const end = performance.now() + waitedMs;
    const [entries, changes] = await Promise.all([read(), declared()]);
    // Other checks make accounts for themselves: who was there at first and is soon gone was one of these.
    let extras: readonly TooMuch[] = directoryTooMuch(entries, changes);
    while (extras.some(isYoung) && performance.now() < end) {
      await setTimeout(pauseMs);
      const still = new Set(directoryTooMuch(await read(), changes).map(({ what }) => what));
      extras = extras.filter(({ what }) => still.has(what));
    }
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
      extras
        .slice(0, named)
        .map(({ what }) => what.slice(0, 160))
        .join(", "),
    );
    claimThere(directoryNotThere(entries, changes));
    return `${entries.length} × sAMAccountName, ${groups} × member = plan`;
  },
});

function isYoung({ since }: TooMuch): boolean {
  return since !== undefined && Date.now() - since < longestMs;
}
