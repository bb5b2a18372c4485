import { ofCompany } from "../../../stacks/plan/company.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { resolvers } from "../../lib/network/addressing.js";
import { dig } from "../../lib/probes/network/dig.js";
import { zoneTransfer } from "../../lib/probes/network/zone-transfer.js";

const site = outsideSites.web;
const authority = ofCompany(() => ({ name: plan().company.domain, type: "SOA" }) as const);

export const zonesStayInside = check({
  needs: ["probe-lan", "probe-wan", "dc1", "dc2", "fw1", "fw2", "ext1"],

  async run({ nodes: { "probe-lan": inside, "probe-wan": outside, ...nodes } }) {
    const ends = {
      fw1: plan().machines.fw1.interfaces.wan,
      fw2: plan().machines.fw2.interfaces.wan,
    };
    const asked = [
      { end: "fw1", name: site, type: "A" },
      { end: "fw1", ...authority() },
      { end: "fw1", ...authority(), tcp: true },
      { end: "fw2", ...authority() },
    ] as const;
    const [authorities, transfers, internet, leaks] = await Promise.all([
      // The same question on the same port, by TCP, is answered to a workstation.
      Promise.all(
        Object.values(resolvers()).map(async (server) =>
          (await dig(inside, server, [authority()], { tcp: true })).at(0),
        ),
      ),
      Promise.all(
        Object.values(resolvers()).map((server) =>
          zoneTransfer(inside, server, plan().company.domain),
        ),
      ),
      // And the Internet's own seat does get answers, from who has some to give.
      dig(outside, plan().machines.ext1.interfaces.wan, [{ name: site, type: "A" }]),
      Promise.all(
        asked.map(
          async ({
            end,
            tcp = false,
            ...question
          }: (typeof asked)[number] & { tcp?: boolean }) => ({
            end,
            answer: (await dig(outside, ends[end], [question], { tcp })).at(0),
          }),
        ),
      ),
    ]);
    const answers = authorities.every((answer) => answer?.records.length);
    const known = internet.at(0)?.records.length;
    const heard = `lan: SOA/tcp ${authorities.map((answer) => answer?.status ?? "∅").join(", ")}; wan: ${site} @ext1 ${internet.at(0)?.status ?? "∅"}`;
    if (!answers || !known) await mustAnswer(...Object.values(nodes));
    claim(Boolean(answers && known), claimText("cp06/something-to-compare-with-soa"), heard);

    const given = transfers.flatMap(({ names }) => names);
    claim(
      given.length === 0,
      claimText("cp06/axfr-refused-to-workstation"),
      claimText("cp06/axfr-names", {
        given: given.length,
        givenSlice: given.slice(0, 3).join(", "),
      }),
    );
    const leaked = leaks.filter(({ answer }) => answer?.records.length);
    if (leaks.every(({ answer }) => !answer?.status)) await mustAnswer(nodes.fw1, nodes.fw2);
    claim(
      leaked.length === 0,
      claimText("cp06/no-dns-answer-to-wan"),
      leaked
        .map(
          ({ end, answer }) =>
            `wan → ${end}: ${answer?.name} ${answer?.type} ${answer?.records.join()}`,
        )
        .join(", "),
    );
    return `${heard}; AXFR ${transfers.map(({ refused }) => (refused ? "refused" : "∅")).join(", ")}; wan → fw1, fw2: ${leaks.map(({ answer }) => answer?.status ?? "∅").join(", ")}`;
  },
});
