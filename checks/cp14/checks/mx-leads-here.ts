import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustAnswer } from "../../lib/must-answer.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { type DnsAnswer, type DnsQuestion, dig } from "../../lib/probes/network/dig.js";

/** A side from which the company's mail is looked for, and where it must lead. */
interface Side {
  readonly label: string;
  readonly probe: Probe;
  readonly server: string;
  readonly address: string;
}

export const mxLeadsHere = check({
  needs: ["dc1", "ext1", "probe-lan", "probe-wan"],
  deadlineMs: 8000,

  async run({ nodes: { dc1: controller, ext1, "probe-lan": lan, "probe-wan": wan } }) {
    const sides: readonly Side[] = [
      {
        label: "lan",
        probe: lan,
        server: plan().machines.dc1.interfaces.srv,
        address: mailPlaces().inside,
      },
      { label: "wan", probe: wan, server: mailPlaces().peer, address: mailPlaces().published },
    ];
    const seen = await Promise.all(sides.map(follow));
    if (seen.some(({ answered }) => !answered)) await mustAnswer(controller, ext1);
    const wrong = seen.filter(({ fits }) => !fits);
    claim(
      wrong.length === 0,
      {
        fr: sides
          .map(({ label, address }) => `${label} : MX → nom → A ${address} → PTR`)
          .join(", "),
        en: sides
          .map(({ label, address }) => `${label}: MX → name → A ${address} → PTR`)
          .join(", "),
      },
      wrong.map(({ path }) => path).join(", "),
    );
    return seen.map(({ path }) => path).join(", ");
  },
});

/** From the domain to the address, and back. */
async function follow({ label, probe, server, address }: Side) {
  const ask = async (...questions: DnsQuestion[]) => dig(probe, server, questions);
  const [mx] = await ask({ name: plan().company.domain, type: "MX" });
  const hosts = mx?.records.map((record) => record.split(" ").at(-1) ?? "") ?? [];
  const reverse = `${address.split(".").reverse().join(".")}.in-addr.arpa`;
  const about = await ask(
    ...hosts.flatMap((name) => [{ name, type: "A" } as const, { name, type: "CNAME" } as const]),
    { name: reverse, type: "PTR" },
  );
  const of = (type: DnsQuestion["type"], name?: string) =>
    about
      .filter((answer) => answer.type === type && (!name || answer.name === name))
      .flatMap(({ records }) => records);
  const leads = hosts.map(
    (name) => `${name} ${of("CNAME", name).length > 0 ? "CNAME" : of("A", name).join("+") || "∅"}`,
  );
  return {
    answered: heard(mx),
    fits:
      leads.length > 0 &&
      leads.every((lead) => lead.endsWith(` ${address}`)) &&
      hosts.every((name) => of("PTR").some((back) => sameName(back, name))),
    path: `${label}: MX ${leads.join(", ") || (mx?.status ?? "∅")}, PTR ${of("PTR").join() || "∅"}`,
  };
}

/** Whether two names are one, with the dot of the root or without. */
function sameName(one: string, other: string): boolean {
  return one.replace(/\.$/, "").toLowerCase() === other.replace(/\.$/, "").toLowerCase();
}

function heard(answer: DnsAnswer | undefined): boolean {
  return answer?.status !== undefined;
}
