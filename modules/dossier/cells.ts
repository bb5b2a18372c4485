import type { Text, Told } from "../../scripts/ground/text.js";
import type { Ports } from "../../stacks/plan/flows.js";

/** What stands where there is nothing. */
export const none = "–";

export const yes: Text = { fr: "oui", en: "yes" };

/** Headings that several tables have. */
export const heads = {
  machine: { fr: "Machine", en: "Machine" },
  role: { fr: "Rôle", en: "Role" },
  segment: { fr: "Segment", en: "Segment" },
  address: { fr: "Adresse", en: "Address" },
  name: { fr: "Nom", en: "Name" },
  port: { fr: "Port", en: "Port" },
  setting: { fr: "Réglage", en: "Setting" },
  value: { fr: "Valeur", en: "Value" },
  group: { fr: "Groupe", en: "Group" },
  what: { fr: "Objet", en: "What it is for" },
} as const satisfies Readonly<Record<string, Text>>;

/** Names one after another in one cell. */
export function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(", ") : none;
}

/** Ports as people write them: `443`, or `49152-65535`. */
export function ports(all: readonly Ports[]): string {
  return list(all.map((one) => (typeof one === "number" ? `${one}` : one.join("-"))));
}

/** A table of settings: what each is called in words, and its value. */
export function settings(
  title: Text,
  rows: readonly (readonly [Text, Told | number])[],
): { readonly title: Text; readonly columns: readonly Text[]; readonly rows: Told[][] } {
  return {
    title,
    columns: [heads.setting, heads.value],
    rows: rows.map(([name, value]) => [name, typeof value === "number" ? `${value}` : value]),
  };
}
