import type { Text } from "../../../scripts/ground/text.js";
import { plan } from "../../../stacks/plan/plan.js";
import { allUp } from "../../lib/all-up.js";
import { type Check, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { resolvers } from "../../lib/network/addressing.js";
import { type DnsAnswer, type DnsQuestion, dig } from "../../lib/probes/network/dig.js";
import { wantedRecords } from "../wanted-records.js";

const { domain } = plan.company;
const controllers = Object.entries(resolvers) as [keyof typeof resolvers, string][];

/**
 * Both servers give the same answers, each by its own authority. Their serials are left alone: in a
 * zone of the directory each controller counts its own, and equal contents is what replication owes.
 */
function zonesAgree(of: (question: DnsQuestion) => boolean, title: Text, remedy: Text): Check {
  const wanted = wantedRecords().filter(of);
  const types = [...new Set(wanted.map(({ type }) => type))];
  return check({
    title,
    remedy,
    needs: ["probe-lan", "dc1", "dc2", "fw1"],

    async run({ nodes: { "probe-lan": probe, fw1, ...nodes } }) {
      const said = await Promise.all(controllers.map(([, address]) => dig(probe, address, wanted)));
      for (const [index, [name]] of controllers.entries()) {
        const answers = said[index] ?? [];
        if (answers.some(({ status }) => status === undefined)) await allUp(nodes[name], fw1);
        const wrong = answers.flatMap((answer, position) => {
          const records = wanted[position]?.records ?? [];
          const right = answer.authoritative && answer.records.join() === records.join();
          return right ? [] : [{ wanted: spell(answer, records, true), said: spell(answer) }];
        });
        const expected = wrong.map((one) => one.wanted).join(", ");
        claim(
          wrong.length === 0,
          { fr: `${name} : ${expected}`, en: `${name}: ${expected}` },
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

export const namesResolve = zonesAgree(
  ({ type }) => type !== "PTR",
  {
    fr: "Noms, alias et services (A, CNAME, SRV, MX, TXT) sont exacts sur les deux serveurs DNS",
    en: "Names, aliases and services (A, CNAME, SRV, MX, TXT) are right on both DNS servers",
  },
  {
    fr: `Sur dc1 : \`samba-tool dns query dc1 ${domain} NOM ALL\`, puis \`samba-tool dns update\` ; si dc2 répond autre chose, regarder \`samba-tool drs showrepl\`.`,
    en: `On dc1: \`samba-tool dns query dc1 ${domain} NAME ALL\`, then \`samba-tool dns update\`; if dc2 answers otherwise, look at \`samba-tool drs showrepl\`.`,
  },
);

export const addressesResolveBack = zonesAgree(
  ({ type }) => type === "PTR",
  {
    fr: "Chaque adresse fixe a son nom dans la zone inverse (PTR), sur les deux serveurs DNS",
    en: "Each fixed address has its name in the reverse zone (PTR), on both DNS servers",
  },
  {
    fr: "Sur dc1 : `samba-tool dns zonelist dc1`, puis `samba-tool dns query dc1 ZONE_INVERSE @ ALL` et `samba-tool dns add … PTR …`.",
    en: "On dc1: `samba-tool dns zonelist dc1`, then `samba-tool dns query dc1 REVERSE_ZONE @ ALL` and `samba-tool dns add … PTR …`.",
  },
);
