import { entriesOf } from "../../scripts/ground/entries-of.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { type CheckCode, check } from "../lib/check.js";
import { claim } from "../lib/claim.js";
import { claimText } from "../lib/content/claim-text.js";
import { mustAnswer } from "../lib/must-answer.js";
import { resolvers } from "../lib/network/addressing.js";
import { type DnsAnswer, type DnsQuestion, dig } from "../lib/probes/network/dig.js";
import { wantedRecords } from "./wanted-records.js";

const controllers = ofCompany(() => entriesOf(resolvers()));

/**
 * Both servers give the same answers, each by its own authority. Their serials are left alone: in a
 * zone of the directory each controller counts its own, and equal contents is what replication owes.
 */
export function zonesAgree(of: (question: DnsQuestion) => boolean): CheckCode {
  return check({
    needs: ["probe-lan", "dc1", "dc2", "fw1"],

    async run({ nodes: { "probe-lan": probe, fw1, ...nodes } }) {
      const wanted = wantedRecords().filter(of);
      const types = [...new Set(wanted.map(({ type }) => type))];
      const said = await Promise.all(
        controllers().map(([, address]) => dig(probe, address, wanted)),
      );
      for (const [index, [name]] of controllers().entries()) {
        const answers = said[index] ?? [];
        if (answers.some(({ status }) => status === undefined)) await mustAnswer(nodes[name], fw1);
        const wrong = answers.flatMap((answer, position) => {
          const records = wanted[position]?.records ?? [];
          const right = answer.authoritative && answer.records.join() === records.join();
          return right ? [] : [{ wanted: spell(answer, records, true), said: spell(answer) }];
        });
        const expected = wrong.map((one) => one.wanted).join(", ");
        claim(
          wrong.length === 0,
          claimText("cp06/zones-agree", { expected, name }),
          `${name}: ${wrong.map((one) => one.said).join(", ")}`,
        );
      }
      const counts = types.map((type) => `${wanted.filter((w) => w.type === type).length} ${type}`);
      return `dc1 = dc2: ${counts.join(", ")}, aa`;
    },
  });
}

function spell(
  { name, type, status, records, authoritative }: DnsAnswer,
  data = records,
  own = authoritative,
): string {
  return `${name} ${type} ${data.join(" + ") || (status ?? "∅")}${own ? " (aa)" : ""}`;
}
