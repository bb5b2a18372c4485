import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNumber } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const first = ofCompany(() => toNumber(plan().segments.guest.scope.from));
const addresses = ofCompany(() =>
  Array.from({ length: toNumber(plan().segments.guest.scope.to) - first() + 1 }, (_, i) =>
    toAddress(first() + i),
  ),
);

export const scopeExhausted = fault({
  needs: ["net1"],
  reddens: ["cp06/dora-in-guest", "cp11/silent-elsewhere"],

  async apply({ nodes: { net1 } }) {
    // An address that somebody holds already is refused, and just as taken.
    await net1.within(10_000)`
      for address in ${addresses()}; do
        n=\${address##*.}
        echo '{ "command": "lease4-add", "arguments": { "ip-address": "'$address'", "hw-address": "'$(printf 'da:a1:19:00:00:%02x' $n)'", "valid-lft": 691200 } }' |
          /usr/bin/nc -UN /run/kea/kea4-ctrl-socket > /dev/null
      done`;
    await net1.succeed`
      echo '{ "command": "lease4-get-all" }' | /usr/bin/nc -UN /run/kea/kea4-ctrl-socket |
        grep -o '"ip-address": "[0-9.]*"' | grep -q ${`"${plan().segments.guest.scope.to}"`}`;
  },
});
