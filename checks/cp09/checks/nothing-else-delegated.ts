import { baseDn, unitDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import { guardedEntries } from "../../lib/probes/directory/guarded-entries.js";
import { delegationSearch } from "../lib/delegation-search.js";
import { delegationsTooMuch } from "../lib/delegations-too-much.js";
import { toldTooMuch } from "../lib/told-too-much.js";
import { tooMuchThatStays } from "../lib/too-much-stays.js";

const { filter, attributes, binary } = delegationSearch;

export const nothingElseDelegated = check({
  needs: ["dc1"],
  deadlineMs: 20_000,

  async run({ nodes: { dc1 }, lab }) {
    const look = () => guardedEntries(dc1, baseDn(), filter, attributes, binary);
    const found = await look();
    const guarded = found.filter(({ guard }) => guard.grants.length > 0);
    const unit = unitDn(people().passwordDelegation.unit);
    claim(
      guarded.some(({ entry }) => firstValue(entry, "dn") === baseDn()) &&
        guarded.some(({ entry }) => firstValue(entry, "dn") === unit),
      claimText("cp09/dc1-tells-who-has-which"),
      `${guarded.length} × nTSecurityDescriptor`,
    );
    const extras = await tooMuchThatStays(lab, delegationsTooMuch(found), async () =>
      delegationsTooMuch(await look()),
    );
    claim(
      extras.length === 0,
      claimText("cp09/nothing-is-delegated-that-neither"),
      toldTooMuch(extras),
    );
    return `${guarded.length} × nTSecurityDescriptor, gPLink, userAccountControl, servicePrincipalName = plan`;
  },
});
