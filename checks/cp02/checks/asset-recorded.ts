import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type InventoryRecord, recordsOf } from "../lib/inventory.js";
import { label, owner } from "../lib/label.js";

const mac = ofCompany(() => helpdesk().inventory.fields[0]);
const serial = ofCompany(() => helpdesk().inventory.fields[1]);
const since = ofCompany(() => helpdesk().inventory.fields[2]);

export const assetRecorded = check({
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
      claimText("cp02/machine-that-nobody-has-has"),
      `${helpdesk().inventory.catalog}: ${token}`,
    );
    const seen =
      records.map((record) => `#${record.id}: ${told(record)}`).join("; ") ||
      `${helpdesk().inventory.catalog} ws2: ∅`;
    claim(
      records.some(
        (record) =>
          value(record, mac()) === card &&
          number !== "" &&
          value(record, serial()) === number &&
          /^\d{4}-\d\d-\d\d/.test(value(record, since())) &&
          (record.HeldBy ?? []).some(({ id }) => id.toLowerCase().split("@")[0] === owner()),
      ),
      claimText("cp02/record-ws2-held-by-with", {
        card,
        mac: mac(),
        number,
        owner: owner(),
        serial: serial(),
      }),
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
    ...helpdesk().inventory.fields.map((name) => `${name} ${value(record, name) || "∅"}`),
    `held by ${held || "∅"}`,
  ].join(", ");
}
