import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { digAnswers } from "../../lib/probes/network/dig.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const controllers = ["dc1", "dc2"] as const;
const services = ofCompany(
  () =>
    [
      `_ldap._tcp.dc._msdcs.${plan().company.domain}`,
      `_kerberos._tcp.${plan().company.domain}`,
    ] as const,
);

export const controllersLocated = check({
  needs: ["dc1", "dc2", "probe-lan"],

  async run({ nodes: { "probe-lan": probe } }) {
    const addresses = controllers.map((name) => plan().machines[name].interfaces.srv);
    const questions = [
      ...services().flatMap((service) => [service, "SRV"]),
      ...controllers.flatMap((name) => [`${name}.${plan().company.domain}`, "A"]),
    ];
    const { stdout } = await probe.expecting(digAnswers)`
      asked=
      for server in ${addresses}; do
        { dig @$server +time=${seconds(1)} +tries=1 +noall +answer ${questions} | sed "s/^/$server /"; exit \${PIPESTATUS[0]}; } &
        asked+=" $!"
      done
      for one in $asked; do wait $one || code=$?; [ \${code:-9} = 9 ] || exit $code; done`;
    const records = stdout.split("\n").map((line) => line.trim().split(/\s+/));
    const targets = new Set<string>();
    for (const server of addresses) {
      for (const service of services()) {
        const found = records.flatMap(([asked, owner, , , type, , , port, target]) => {
          if (asked !== server || owner !== `${service}.` || type !== "SRV") return [];
          const a = records.find(
            ([by, name, , , kind]) => by === server && name === target && kind === "A",
          );
          return [`${a?.[5] ?? target}:${port}`];
        });
        claim(
          addresses.every((address) => found.some((target) => target.startsWith(`${address}:`))),
          claimText("cp09/gives-both-controllers-for", { server, service }),
          `@${server} SRV ${service}: ${found.join(", ") || "∅"}`,
        );
        for (const target of found) targets.add(target);
      }
    }
    for (const { host, port, outcome } of await tcpPorts(probe, [...targets])) {
      claim(
        outcome === "open",
        claimText("cp09/which-dns-gives-answers-on-port", { host, port }),
        `TCP ${host}:${port} ${outcome}`,
      );
    }
    return `SRV ${services().join(", ")} → ${[...targets].join(", ")}`;
  },
});
