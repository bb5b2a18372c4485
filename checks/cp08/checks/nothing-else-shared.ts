import { sambaConf } from "../../../modules/domain-controller/samba-conf.js";
import { shares } from "../../../modules/file-server/shares.js";
import { smbConf } from "../../../modules/file-server/smb-conf.js";
import { store } from "../../../modules/file-server/store.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { due } from "../../lib/declared/due.js";
import { listed } from "../../lib/estate/listed.js";
import { declaredSections } from "../lib/declared-sections.js";
import { foldersTooMuch } from "../lib/folders-too-much.js";
import { namesOf } from "../lib/names-of.js";
import { shareRights } from "../lib/share-rights.js";
import { type LookedAt, sharedNow } from "../lib/shared-now.js";
import { sharesNotThere } from "../lib/shares-not-there.js";
import { sharesTooMuch } from "../lib/shares-too-much.js";
import { smbSections } from "../lib/smb-sections.js";

const controllers = ofCompany(() => ({
  dc1: smbSections(sambaConf("dc1")),
  dc2: smbSections(sambaConf("dc2")),
}));
const homes: LookedAt = { share: "homes", path: store.homes, isOfTops: true };

export const nothingElseShared = check({
  needs: ["dc1", "dc2", "file1"],
  needsWhatStands: true,

  async run({ nodes, declared }) {
    const changes = await declared();
    const file1 = new Map([...smbSections(smbConf()), ...declaredSections(changes.shares)]);
    const planned = { file1, ...controllers() };
    const all = [...shares, ...changes.shares];
    const tops = all.map(({ name }) => ({ share: name, path: `${store.shares}/${name}` }));
    const folders = { file1: [...tops, homes], dc1: [], dc2: [] };
    const rightsIn = all.map((share) => shareRights(share, changes));
    const found = await Promise.all(
      keysOf(nodes).map(async (machine) => ({
        machine,
        ...(await sharedNow(nodes[machine], folders[machine])),
      })),
    );
    const missing = found.flatMap(({ machine, sections }) =>
      [...planned[machine].keys()]
        .filter((name) => !sections.has(name) && !changes.shares.some((one) => one.name === name))
        .map((name) => `${machine} [${name}]: ∅`),
    );
    claim(missing.length === 0, claimText("cp08/plan-shares-are-there"), missing.join(", "));
    const judged = await Promise.all(
      found.map(async ({ machine, sections, folders }) => {
        const names = await namesOf(nodes[machine], folders);
        const rights = foldersTooMuch(folders, rightsIn, names);
        const beyond = [...sharesTooMuch(sections, planned[machine], rightsIn), ...rights];
        const absent = machine === "file1" ? due(changes.shares) : [];
        return {
          beyond: beyond.map((what) => ({ machine, what })),
          absent: sharesNotThere({ sections, folders, names }, absent),
        };
      }),
    );
    const extras = judged.flatMap(({ beyond }) => beyond);
    claim(extras.length === 0, claimText("cp08/nothing-more-is-shared-nor"), listed(extras));
    claimThere(judged.flatMap(({ absent }) => absent));
    for (const { machine, cutShort } of found) {
      if (cutShort.length === 0) continue;
      throw nodes[machine].notObserved({
        fr: `${cutShort.join(", ")} : plus de dossiers et de fichiers qu'on n'en regarde`,
        en: `${cutShort.join(", ")}: more folders and files than are looked at`,
      });
    }
    return found
      .map(
        ({ machine, sections, folders }) =>
          `${machine}: ${sections.size} sections, ${folders.length} × getfacl`,
      )
      .join(" · ");
  },
});
