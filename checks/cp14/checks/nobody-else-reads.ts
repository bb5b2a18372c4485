import { dovecotFiles } from "../../../modules/mail-server/dovecot-conf.js";
import { postfixMaps } from "../../../modules/mail-server/postfix-maps.js";
import { nothingDeclared } from "../../../scripts/facts/declaration/declaration.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { listed } from "../../lib/estate/listed.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { dovecotBlocks } from "../lib/dovecot-blocks.js";
import {
  type DeclaredMail,
  entriesTooMuch,
  membersTooMuch,
  plannedAddresses,
} from "../lib/entries-too-much.js";
import { listsNotThere } from "../lib/lists-not-there.js";
import { dovecotNow, postfixNow } from "../lib/mail-now.js";
import { plannedPostfix } from "../lib/planned-tables.js";
import { readersTooMuch } from "../lib/readers-too-much.js";
import { routesTooMuch } from "../lib/routes-too-much.js";
import { scriptsTooMuch } from "../lib/scripts-too-much.js";
import { searchesTooMuch } from "../lib/searches-too-much.js";

const lists = ofCompany(() => Object.keys(mailboxes().lists).map(addressOf));
/** Whom Dovecot knows beside the directory. */
const register = "/etc/dovecot/boites-partagees";

export const nobodyElseReads = check({
  needs: ["dc1", "desk1", "mail1"],
  needsWhatStands: true,

  async run({ nodes: { dc1: _, ...servers }, declared }) {
    const changes = await declared();
    const found = await Promise.all(
      keysOf(servers).map(async (machine) => {
        const { led, lost } = await ledElsewhere(machine, servers[machine], changes);
        const read = machine === "mail1" ? await readByOthers(servers[machine]) : [];
        return { extras: [...led, ...read].map((what) => ({ machine, what })), lost };
      }),
    );
    const extras = found.flatMap((one) => one.extras);
    claim(
      extras.length === 0,
      claimText("cp14/nobody-else-receives-sends-or-reads"),
      listed(extras),
    );
    claimThere(found.flatMap(({ lost }) => lost));
    return `${keysOf(servers).join(", ")}: postconf, postmap, doveconf, Sieve = plan`;
  },
});

/** Where letters are led elsewhere, and which declared lists lead nowhere. */
async function ledElsewhere(
  machine: "mail1" | "desk1",
  server: Machine,
  declared: DeclaredMail,
): Promise<{ led: string[]; lost: string[] }> {
  const planned = plannedPostfix()[machine];
  const own = machine === "mail1" ? declared : nothingDeclared;
  const asked = [...plannedAddresses(), ...own.lists.map(({ name }) => addressOf(name))];
  const now = await postfixNow(server, asked);
  const tables = [...planned.tables].map(([setting, lines]) => {
    const there = now.entries.filter((entry) => entry.setting === setting);
    return { setting, isThere: [...lines].some(([key]) => there.some((one) => one.key === key)) };
  });
  const lost = tables.filter(({ isThere }) => !isThere);
  claim(
    lost.length === 0,
    claimText("cp14/plan-tables-are-in-force"),
    lost.map(({ setting }) => `${machine} ${setting}: ∅`).join(", "),
  );
  claim(
    machine !== "mail1" || now.members.some(({ key }) => lists().includes(key)),
    claimText("cp14/lists-have-their-members"),
    `${machine}: ${lists().join(", ")}: ∅`,
  );
  return {
    led: [
      ...routesTooMuch(now.settings, planned.settings, now.services),
      ...entriesTooMuch(now.entries, planned.tables, own),
      ...membersTooMuch(now.members, own),
      ...searchesTooMuch(now.searches, postfixMaps()),
      ...now.forwards,
    ],
    lost: listsNotThere([...now.entries, ...now.members], own.lists),
  };
}

async function readByOthers(mail1: Machine): Promise<string[]> {
  const now = await dovecotNow(mail1, Object.keys(dovecotFiles()).slice(1));
  const blocks = dovecotBlocks(now.conf);
  claim(
    blocks.some(({ name }) => name === "passdb") && now.lines.some(({ file }) => file === register),
    claimText("cp14/dovecot-tells-who-is-who"),
    `mail1 passdb, ${register}: ∅`,
  );
  const isOfSearch = (file: string) => file.endsWith(".conf.ext");
  const written = (file: string) => (dovecotFiles()[file] ?? "").split("\n").map(inWords);
  return [
    ...readersTooMuch(blocks, dovecotBlocks(dovecotFiles()["/etc/dovecot/dovecot.conf"] ?? "")),
    ...searchesTooMuch(
      now.lines.filter(({ file }) => isOfSearch(file)),
      dovecotFiles(),
    ),
    ...now.lines
      .filter(({ file, text }) => !isOfSearch(file) && text !== "")
      .filter(({ file, text }) => !written(file).includes(inWords(text)))
      .map(({ file, text }) => `${file} ${text}`),
    ...scriptsTooMuch(now.scripts),
  ];
}

function inWords(line: string): string {
  return line.trim().replace(/\s+/g, " ");
}
