import { baseDn } from "../../../modules/domain-controller/names.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { directoryNotThere } from "../lib/directory-not-there.js";
import { attributes, directoryTooMuch } from "../lib/directory-too-much.js";
import { toldTooMuch } from "../lib/told-too-much.js";
import { tooMuchThatStays } from "../lib/too-much-stays.js";

/** Accounts and groups, whatever their kind. */
const filter = "(sAMAccountName=*)";

export const nobodyElseInDirectory = check({
  needs: ["dc1"],
  deadlineMs: 20_000,

  async run({ nodes: { dc1 }, lab, declared }) {
    const read = () => directoryEntries(dc1, baseDn(), filter, attributes);
    const [entries, changes] = await Promise.all([read(), declared()]);
    const extras = await tooMuchThatStays(lab, directoryTooMuch(entries, changes), async () =>
      directoryTooMuch(await read(), changes),
    );
    const groups = entries.filter((entry) => entry.has("member")).length;
    claim(groups > 0, claimText("cp09/dc1-tells-who-is-in"), `${entries.length} × sAMAccountName`);
    claim(extras.length === 0, claimText("cp09/nobody-else-has-account-or"), toldTooMuch(extras));
    claimThere(directoryNotThere(entries, changes));
    return `${entries.length} × sAMAccountName, ${groups} × member = plan`;
  },
});
