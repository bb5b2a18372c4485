import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { type InventoryRecord, recordsOf } from "../lib/inventory.js";
import { label, owner } from "../lib/label.js";

const { catalog, fields } = helpdesk.inventory;
const [mac, serial, since] = fields;

export const assetRecorded = check({
  title: {
    fr: "L'inventaire a la fiche du poste : sa carte, son numéro de série, son utilisateur, sa mise en service",
    en: "The inventory has the workstation's record: its card, its serial number, its user, when it was put into service",
  },
  remedy: {
    fr: `https://${helpdesk.host} › Assets › ${catalog} : une fiche « ws2 » avec ${mac} (\`ip link\`), ${serial} (${label} sur le poste), ${since} (AAAA-MM-JJ), détenue (Held By) par la personne.`,
    en: `https://${helpdesk.host} › Assets › ${catalog}: a record “ws2” with ${mac} (\`ip link\`), ${serial} (${label} on the workstation), ${since} (YYYY-MM-DD), held by the person.`,
  },
  needs: ["desk1", "ws2", "probe-lan"],
  judges: "cp02/back-from-repair",
  deadlineMs: 9000,

  async run({ nodes: { ws2, "probe-lan": probe }, password, token }) {
    const inventory = { from: probe, login: "root", password: password("helpdesk/root") };
    const [{ stdout }, found] = await Promise.all([
      ws2.must`cat /sys/class/net/lan/address; cat ${label} 2> /dev/null; true`,
      recordsOf(inventory, ["ws2", token]),
    ]);
    const records = found.filter(({ Name }) => Name === "ws2");
    const [card = "", number = ""] = stdout.trim().toLowerCase().split("\n");
    claim(
      found.every(({ Name }) => Name !== token),
      {
        fr: "une machine que personne n'a n'a pas de fiche",
        en: "a machine that nobody has has no record",
      },
      `${catalog}: ${token}`,
    );
    const seen =
      records.map((record) => `#${record.id}: ${told(record)}`).join("; ") || `${catalog} ws2: ∅`;
    claim(
      records.some(
        (record) =>
          value(record, mac) === card &&
          number !== "" &&
          value(record, serial) === number &&
          /^\d{4}-\d\d-\d\d/.test(value(record, since)) &&
          (record.HeldBy ?? []).some(({ id }) => id.toLowerCase().split("@")[0] === owner),
      ),
      {
        fr: `une fiche ws2 : ${mac} ${card}, ${serial} ${number}, détenue par ${owner}, avec sa mise en service`,
        en: `a record ws2: ${mac} ${card}, ${serial} ${number}, held by ${owner}, with its date`,
      },
      seen,
    );
    return seen;
  },
});

function value({ CustomFields = [] }: InventoryRecord, name: string): string {
  return (
    CustomFields.find((field) => field.name === name)
      ?.values[0]?.trim()
      .toLowerCase() ?? ""
  );
}

function told(record: InventoryRecord): string {
  const held = (record.HeldBy ?? []).map(({ id }) => id).join(", ");
  return [
    ...fields.map((name) => `${name} ${value(record, name) || "∅"}`),
    `held by ${held || "∅"}`,
  ].join(", ");
}
