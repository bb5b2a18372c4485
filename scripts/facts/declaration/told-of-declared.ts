import { type Text, text } from "../../ground/text.js";
import type { Items } from "./declarable.js";
import { keyOfDeclared } from "./key-of-declared.js";

type Told = {
  readonly [K in keyof Items]: {
    readonly title: Text;
    /** What is said of it besides its name. */
    readonly rest: (item: Items[K][number]) => string;
  };
};

const kinds: Told = {
  people: {
    title: { fr: "personne", en: "person" },
    rest: ({ given, surname, title, unit, roles }) =>
      `${given} ${surname}, ${title}, ${unit}, ${roles.join(" ") || "∅"}`,
  },
  movements: {
    title: { fr: "mouvement", en: "movement" },
    rest: ({ title, unit, roles }) => `${title}, ${unit}, ${roles.join(" ") || "∅"}`,
  },
  groups: { title: { fr: "groupe", en: "group" }, rest: ({ members }) => members.join(" ") },
  computers: {
    title: { fr: "machine du domaine", en: "machine of the domain" },
    rest: ({ unit }) => unit,
  },
  shares: {
    title: { fr: "partage", en: "share" },
    rest: ({ write, read }) => [write, ...(read === undefined ? [] : [read])].join(" "),
  },
  accounts: { title: { fr: "compte local", en: "local account" }, rest: ({ uid }) => `uid ${uid}` },
  keys: { title: { fr: "clé SSH", en: "SSH key" }, rest: ({ key }) => key.split(" ", 1).join() },
  flows: { title: { fr: "flux", en: "flow" }, rest: ({ ports }) => ports.join(" ") },
  listeners: {
    title: { fr: "port à l'écoute", en: "port that listens" },
    rest: ({ program }) => program,
  },
  tasks: {
    title: { fr: "tâche planifiée", en: "scheduled task" },
    rest: ({ lines }) => lines.join(" ; "),
  },
  names: { title: { fr: "nom DNS", en: "DNS name" }, rest: ({ data }) => data },
  reservations: {
    title: { fr: "réservation DHCP", en: "DHCP reservation" },
    rest: ({ address, hostname }) =>
      [address, ...(hostname === undefined ? [] : [hostname])].join(" "),
  },
  roles: {
    title: { fr: "rôle de base de données", en: "database role" },
    rest: ({ access, from }) => `${access} ← ${from}`,
  },
  guests: {
    title: { fr: "machine virtuelle", en: "virtual machine" },
    rest: ({ network, memoryMib, processors, diskGib }) =>
      `${network}, ${memoryMib} MiB, ${processors} vCPU, ${diskGib} GiB`,
  },
  lists: {
    title: { fr: "liste de diffusion", en: "mail list" },
    rest: ({ members }) => members.join(" "),
  },
};

/** Something that is declared, in a line. */
export function toldOfDeclared<K extends keyof Items>(kind: K, item: Items[K][number]): Text {
  const { title, rest } = kinds[kind];
  const { reason, by } = item;
  const when: Text =
    by === undefined ? { fr: "", en: "" } : { fr: `, pour le ${by}`, en: `, by ${by}` };
  return text`${title} ${keyOfDeclared(kind, item)}: ${rest(item)} (${reason}${when})`;
}
