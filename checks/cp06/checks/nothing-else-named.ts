import { baseDn } from "../../../modules/domain-controller/names.js";
import { sambaConf } from "../../../modules/domain-controller/samba-conf.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import type { Extra } from "../../lib/estate/extra.js";
import { listed } from "../../lib/estate/listed.js";
import { resolvers } from "../../lib/network/addressing.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { transfersGiven } from "../../lib/probes/network/transfers-given.js";
import { namesNotThere } from "../lib/names-not-there.js";
import { namesTooMuch, ownZones, servedNames, settingsTooMuch } from "../names-too-much.js";

const filter = "(|(objectClass=dnsZone)(objectClass=dnsNode))";
const binary = ["dnsRecord"];
const attributes = [...binary, "dNSTombstoned"];
const sources = ["probe-lan", "probe-srv"] as const;

export const nothingElseNamed = check({
  needs: ["dc1", "dc2", "fw1", ...sources],

  async run({ nodes, declared }) {
    const controllers = keysOf(resolvers());
    const [held, transfers] = await Promise.all([
      Promise.all(
        controllers.map(async (name) => {
          const [entries, { stdout }] = await Promise.all([
            directoryEntries(nodes[name], baseDn(), filter, attributes, binary),
            nodes[name].ask`cat /etc/samba/smb.conf`,
          ]);
          return { name, served: servedNames(entries), settings: stdout };
        }),
      ),
      Promise.all(
        sources.map((source) =>
          transfersGiven(nodes[source], Object.values(resolvers()), ownZones()),
        ),
      ),
    ]);
    for (const { name, served } of held) {
      const missing = ownZones().filter((zone) => !served.zones.has(zone));
      claim(
        missing.length === 0,
        claimText("cp06/tells-company-zones", { name }),
        `${name}: ${missing.map((zone) => `${zone} ∅`).join(", ")}`,
      );
    }

    const answered = transfers.flat().filter(({ answers }) => answers).length;
    claim(answered > 0, claimText("cp06/servers-answer-by-tcp"), `SOA/tcp: ${answered}`);

    const changes = await declared();
    const names = new Set<string>();
    const extras: Extra[] = [];
    for (const { name, served, settings } of held) {
      // What one has learned of the other is told once.
      const found = namesTooMuch(served, changes).filter((what) => !names.has(what));
      for (const what of found) names.add(what);
      const beyond = settingsTooMuch(settings, sambaConf(name)).map((what) => `smb.conf ${what}`);
      extras.push(...[...found, ...beyond].map((what) => ({ machine: name, what })));
    }
    for (const [index, asked] of transfers.entries()) {
      for (const { server, zone, given } of asked) {
        const machine = controllers.find((name) => resolvers()[name] === server);
        if (given && machine) extras.push({ machine, what: `AXFR ${zone} → ${sources[index]}` });
      }
    }
    claim(extras.length === 0, claimText("cp06/nothing-is-named-or-transferred"), listed(extras));
    claimThere(
      held.flatMap(({ name, served }) =>
        namesNotThere(served, changes.names).map((what) => `${name} ${what}`),
      ),
    );
    const counts = held.map(({ name, served }) => `${name}: ${served.records.length}`);
    return `${counts.join(", ")} records, ${ownZones().length} zones; SOA/tcp ${answered}, AXFR 0`;
  },
});
