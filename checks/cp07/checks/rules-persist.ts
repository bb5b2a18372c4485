import { routers } from "../../../stacks/plan/routers.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { onEach } from "../../lib/on-each.js";
import { loadedRules, type NftRules, rulesOfFile } from "../../lib/probes/network/nft-rules.js";

const file = "/etc/nftables.conf";

/** A rule that was typed and not written down is gone at the next start. */
export const rulesPersist = check({
  needs: routers,

  run: ({ nodes }) =>
    onEach(routers, async (name) => {
      const [loaded, written, enabled] = await Promise.all([
        loadedRules(nodes[name]),
        rulesOfFile(nodes[name], file),
        nodes[name].ask`/usr/bin/systemctl is-enabled nftables.service`,
      ]);
      claim(
        loaded.rules.length > 0,
        claimText("cp07/rules-in-force"),
        claimText("cp07/no-rule-in-force"),
      );
      if ("problem" in written) {
        claim(false, claimText("cp07/loads", { file }), written.problem);
      }
      const differences = differing(loaded, written);
      claim(
        differences.length === 0,
        claimText("cp07/same-rules-in", { file }),
        differences.join(", "),
      );
      claim(
        enabled.stdout.trim() === "enabled",
        claimText("cp07/loaded-at-start"),
        `nftables.service: ${enabled.stdout.trim() || enabled.stderr.trim()}`,
      );
      return `${loaded.rules.length} rules in force = ${file}`;
    }),
});

/** Where two sets of rules differ, chain by chain, then in what holds them. */
function differing(loaded: NftRules, written: NftRules): string[] {
  const chains = new Set([...loaded.rules, ...written.rules].map(({ chain }) => chain));
  const codes = ({ rules }: NftRules, wanted: string) =>
    rules.filter(({ chain }) => chain === wanted).map(({ code }) => code);
  const rules = [...chains].flatMap((chain) => {
    const [here, there] = [codes(loaded, chain), codes(written, chain)];
    const at = here.findIndex((code, index) => code !== there[index]);
    if (at < 0 && here.length === there.length) return [];
    return [`${chain}: ${here.length} ≠ ${there.length}, rule ${(at < 0 ? here.length : at) + 1}`];
  });
  if (rules.length > 0) return rules;
  return [
    ...loaded.frame.filter((line) => !written.frame.includes(line)).map((line) => `- ${line}`),
    ...written.frame.filter((line) => !loaded.frame.includes(line)).map((line) => `+ ${line}`),
  ];
}
