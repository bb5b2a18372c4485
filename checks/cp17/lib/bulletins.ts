import { noticesSite } from "../../../modules/internet/feeds.js";
import type { Notice } from "../../../modules/internet/notice.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";

/** Machines whose packages the watch is about. */
export const estate = ["web1", "app1", "app2", "db1"] as const;
/** A name of `estate`. */
export type EstateName = (typeof estate)[number];

/** A package as the exercise finds it on a machine. */
export interface Installed {
  readonly on: EstateName;
  readonly name: string;
  readonly version: string;
}

/** A bulletin of the day, and what it is about. */
export interface Bulletin extends Notice {
  readonly url: string;
  readonly package: string;
  /** First version of the package without the vulnerability, as Debian numbers it. */
  readonly fixed: string;
}

/** The day's reading of one candidate. */
export interface DaysReading {
  /** What the journal's ticket is found by. */
  readonly reference: string;
  /** In the order of their publication, newest first. */
  readonly bulletins: readonly Bulletin[];
  /** The one that concerns the estate. */
  readonly critical: Bulletin;
  /** Where its corrected package is published. */
  readonly correction: string;
  /** What is installed before anybody reads. */
  readonly installed: readonly Installed[];
}

const names = ["colporteur", "marquepage", "lisiere", "fluxpont", "tamisweb", "bibliofil"];
const author = "Exemple package team";
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at) as [number, ...number[]];

/** Draw the candidate's bulletins: one concerns the estate, one was fixed there already, one is about another package. */
export function daysReading(scene: Pick<Scene, "password">): DaysReading {
  const number = (purpose: string, first: number, count: number) =>
    draw(scene, `cp17/reading/${purpose}`, from(first, count));
  const start = number("names", 0, names.length);
  const name = (at: number) => names[(start + 2 * at) % names.length] ?? "";
  const minor = number("minor", 2, 7);
  const first = number("number", 201, 600);
  const turn = number("turn", 0, 3);
  const [wanted, ported, homonym] = [name(0), name(1), name(2)];
  const fixed = `2.${minor}.0-2+ex2`;
  const correction = `https://${noticesSite}/paquets/${wanted}_${fixed}_all.deb`;

  const about = [
    {
      package: wanted,
      fixed,
      title: `${wanted} ${fixed} (security, critical)`,
      text: `A crafted page makes ${wanted} run commands of the attacker's choice (CVE-2099-${30_000 + first}, CVSS 9.1). Fixed upstream in 2.${minor + 1}.1, and backported to the package in ${fixed}: compare the package's own version, not the upstream number. There is no workaround. The corrected package is at ${correction}`,
    },
    {
      package: ported,
      fixed: `5.${minor}.2-3+ex2`,
      title: `${ported} 5.${minor}.2-3+ex2 (security, important)`,
      text: `Whoever reads a long list in ${ported} can have it use all of the memory (CVE-2099-${31_000 + first}, CVSS 7.4). Fixed upstream in 5.${minor + 1}.0; the package has the correction since 5.${minor}.2-3+ex2, although its number stays below.`,
    },
    {
      package: homonym,
      fixed: `1.${minor + 3}-1`,
      title: `${homonym} 1.${minor + 3}-1 (security, critical)`,
      text: `The network service of ${homonym} lets strangers in without a password (CVE-2099-${32_000 + first}, CVSS 9.4). Every version before 1.${minor + 3}-1. Packages that only share its name, such as its documentation, hold no service.`,
    },
  ];
  const bulletins = about.map((one, at): Bulletin => {
    const place = (at + turn) % about.length;
    const id = `update-2099-${first + place}`;
    return {
      ...one,
      id,
      author,
      date: day(3 - place),
      title: `Update 2099-${first + place}: ${one.title}`,
      url: `https://${noticesSite}/${id}.html`,
    };
  });
  const [critical] = bulletins;
  if (!critical) throw new Error("no bulletin was drawn");
  return {
    reference: `VEILLE-${number("reference", 1000, 9000)}`,
    bulletins: bulletins.toSorted((a, b) => b.date.localeCompare(a.date)),
    critical,
    correction,
    installed: [
      { on: "app1", name: wanted, version: `2.${minor}.0-2+ex1` },
      { on: "app2", name: ported, version: `5.${minor}.2-3+ex3` },
      { on: "app1", name: `${homonym}-doc`, version: `1.${minor}-1` },
    ],
  };
}
