import { ofCompany } from "../../../stacks/plan/company.js";
import {
  type GuestName,
  guestNames,
  type MachineName,
  machineNames,
  plan,
  type SegmentName,
  segmentNames,
} from "../../../stacks/plan/plan.js";
import { entriesOf } from "../../ground/entries-of.js";
import { say } from "../../ground/say.js";

const drawn = ofCompany(() => ({ ...plan().machines, ...plan().guests }));
const interfacesOf = (machine: MachineName | GuestName) => entriesOf(drawn()[machine].interfaces);
/** Routers stand between segments, everything else in one. */
const isRouter = (machine: MachineName | GuestName) => interfacesOf(machine).length > 1;

const colours: readonly string[] = [
  "#fde7c7",
  "#fbd5d5",
  "#d6e6fb",
  "#d9f2dc",
  "#eee6fa",
  "#e2f3f5",
];

/**
 * The lab as a graph in the DOT language, drawn from the plan: from the Internet on the left to the
 * workstations on the right.
 */
export function labDot(): string {
  return `graph lab {
  rankdir=LR; nodesep=0.12; ranksep=0.55; splines=ortho; bgcolor=white; pad=0.2
  node [shape=plain, fontname="Courier", fontsize=11]
  edge [color="#5b6770", fontname="Courier", fontsize=9]
${[...segmentNames.map(segmentNode), ...machineNames.map(machineNode), ...guestNames.map(guestNode), ...cables(), tunnel()].map((line) => `  ${line}`).join("\n")}
}
`;
}

function segmentNode(segment: SegmentName): string {
  const { title, cidr } = plan().segments[segment];
  return node(
    segment,
    colours[segmentNames.indexOf(segment) % colours.length] ?? "white",
    "rounded",
    [bold(segment), escaped(say(title)), escaped(cidr)],
  );
}

function machineNode(machine: MachineName): string {
  const { title, services } = plan().machines[machine];
  const addresses = interfacesOf(machine).map(([segment, wanted]) =>
    isRouter(machine) ? `${segment} ${addressOf(wanted)}` : addressOf(wanted),
  );
  return node(machine, "white", "", [
    `${bold(machine)} ${escaped(say(title))}`,
    ...addresses.map(small),
    small(services.join(" · ")),
  ]);
}

function guestNode(guest: GuestName): string {
  const { title, host, ...rest } = plan().guests[guest];
  return node(guest, "#f4f4f4", "", [
    `${bold(guest)} ${escaped(say(title))}`,
    small(say({ fr: `sur ${host}`, en: `on ${host}` })),
    ...interfacesOf(guest).map(([, wanted]) => small(addressOf(wanted))),
    ...("services" in rest ? [small(rest.services.join(" · "))] : []),
  ]);
}

function node(name: string, fill: string, style: string, rows: readonly string[]): string {
  const cells = rows.map((row) => `<tr><td align="left">${row}</td></tr>`).join("");
  return `"${name}" [label=<<table border="1" cellborder="0" cellspacing="0" cellpadding="2" color="#5b6770" bgcolor="${fill}" style="${style}">${cells}</table>>]`;
}

/** The order of two ends says which stands further left. */
function cables(): string[] {
  return [...machineNames, ...guestNames].flatMap((machine) =>
    interfacesOf(machine).map(([segment], index) => {
      const outside = segment === "wan";
      const first = isRouter(machine) === outside ? segment : machine;
      return `"${first}" -- "${first === segment ? machine : segment}"${index > 0 && outside ? " [constraint=false]" : ""}`;
    }),
  );
}

function tunnel(): string {
  return `"fw1" -- "fw2" [style=dashed, constraint=false, xlabel="VPN"]`;
}

function addressOf(wanted: string | { readonly reserve: string }): string {
  if (wanted === "dhcp") return "DHCP";
  return typeof wanted === "string" ? wanted : `DHCP ${wanted.reserve}`;
}

function bold(text: string): string {
  return `<b>${escaped(text)}</b>`;
}

function small(text: string): string {
  return `<font point-size="9" color="#3a4650">${escaped(text)}</font>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
