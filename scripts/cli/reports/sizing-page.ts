import { duration } from "../../ground/duration.js";
import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import { keptMib } from "../../host/kept-mib.js";
import { limits } from "../../operations/consoles/limits.js";
import { measured } from "../../training/sizing/measured.js";
import { labMib, takenMib } from "../../training/sizing/server-memory.js";
import type { Sizing } from "../../training/sizing/sizing-of.js";
import { bareTable } from "./bare-table.js";

const limitNames: Readonly<Record<Sizing["limit"], Text>> = {
  memory: { fr: "mémoire", en: "memory" },
  processor: { fr: "processeur", en: "processor" },
  neighbours: { fr: "table des voisins", en: "neighbour table" },
};

/** A quantity of each server, and of all together where there are several. */
type EachAndAll = Sizing["cores"];

const rows: readonly (readonly [Text, (sizing: Sizing) => string])[] = [
  [{ fr: "candidats", en: "candidates" }, ({ candidates }) => String(candidates)],
  [{ fr: "serveurs", en: "servers" }, ({ hosts }) => String(hosts)],
  [{ fr: "labs sur chacun", en: "labs on each" }, ({ labsOnEach }) => String(labsOnEach)],
  [
    { fr: "cœurs : chacun (en tout)", en: "cores: each (in all)" },
    ({ hosts, cores }) => both(hosts, cores),
  ],
  [{ fr: "mémoire, Gio", en: "memory, GiB" }, ({ hosts, memoryGib }) => both(hosts, memoryGib)],
  [
    { fr: "disque, Gio, au moins", en: "disk, GiB, at least" },
    ({ hosts, diskGib }) => both(hosts, diskGib),
  ],
  [
    { fr: "labs traités à la fois, sur chacun", en: "labs worked on at a time, on each" },
    ({ atOnce }) => String(atOnce),
  ],
  [{ fr: "tous debout", en: "all up" }, ({ seconds }) => duration(seconds.up)],
  [
    { fr: "tous contrôlés une fois", en: "all checked once" },
    ({ seconds }) => duration(seconds.look),
  ],
  [{ fr: "tous supprimés", en: "all taken away" }, ({ seconds }) => duration(seconds.down)],
  [{ fr: "manque en premier", en: "short first" }, ({ limit }) => say(limitNames[limit])],
  [
    { fr: "autant de labs sur autant de cœurs", en: "so many labs on so many cores" },
    ({ tried }) =>
      say(tried ? { fr: "mesuré", en: "measured" } : { fr: "pas mesuré", en: "not measured" }),
  ],
];

/** What classes need and take, an arrangement of servers a column, and which of it was measured. */
export function sizingPage(sizings: readonly Sizing[]): string {
  const table = bareTable(
    rows.map(([title, cell]) => [`${say(title)}  `, ...sizings.map((one) => `${cell(one)}  `)]),
  );
  const short = sizings.flatMap(shortOf);
  return `${[table, ...[...short, ...notes()].map(say)].join("\n\n")}\n`;
}

function both(hosts: number, { each, all }: EachAndAll): string {
  return hosts === 1 ? String(each) : `${each} (${all})`;
}

function shortOf({ candidates, hosts, labsOnEach, limit, short }: Sizing): Text[] {
  if (!short) return [];
  const { fit, hostsNeeded } = short;
  const { fr, en } = limitNames[limit];
  return [
    {
      fr: `✗ ${fit} candidats sur ${candidates} ont un lab : ${hosts} serveur(s) de ${labsOnEach} labs au plus (${fr}). Il en faut ${hostsNeeded}, ou de plus gros.`,
      en: `✗ ${fit} candidates of ${candidates} have a lab: ${hosts} server(s) of ${labsOnEach} labs at most (${en}). It takes ${hostsNeeded}, or larger ones.`,
    },
  ];
}

/** What each figure is worth. */
function notes(): Text[] {
  const { cores, memoryGib, labs, restMib, checkpointMib, pageKb, setupMinutes: setup } = measured;
  const mib = limits.bytesPerSecond.together / 2 ** 20;
  return [
    {
      fr: `Mesuré, sur ${cores} cœurs et ${memoryGib} Gio : un lab entier mis en route, contrôlé, supprimé ; ${labs} debout ensemble, de ${restMib} Mio chacun au repos ; un point de reprise, ${checkpointMib} Mio ; l'installation d'un serveur, ${setup.from} à ${setup.to} min, en plus.`,
      en: `Measured, on ${cores} cores and ${memoryGib} GiB: a whole lab brought up, checked, taken away; ${labs} standing together, of ${restMib} MiB each at rest; a checkpoint, ${checkpointMib} MiB; setting a server up, ${setup.from} to ${setup.to} min, besides.`,
    },
    {
      fr: `Compté, comme le fait 'lab up' : ${labMib} Mio de mémoire par lab, et un dixième de celle du serveur, ${keptMib(0)} au moins, qu'il garde ; ${takenMib} pour tout le reste, ce que le plus petit serveur laisse à côté d'un lab.`,
      en: `Counted, as 'lab up' does: ${labMib} MiB of memory a lab, and a tenth of the server's, ${keptMib(0)} at least, that it keeps; ${takenMib} for all else, which is what the smallest server leaves beside one lab.`,
    },
    {
      fr: `Simulé : toutes les durées. Plus de ${labs} labs ou de ${cores} cœurs sur un serveur n'ont pas été mesurés, ni plusieurs serveurs sur des machines à eux : essayez avant le jour.`,
      en: `Simulated: all times. More than ${labs} labs or ${cores} cores on a server were not measured, nor several servers on machines of their own: try before the day.`,
    },
    {
      fr: `Réseau : ${pageKb} ko pour la première page d'un candidat (mesuré) ; des terminaux qui défilent sans fin, ${mib} Mio/s par serveur (limite).`,
      en: `Network: ${pageKb} kB for a candidate's first page (measured); terminals that print without end, ${mib} MiB/s a server (limit).`,
    },
    {
      fr: "Pas mesuré, donc pas compté : ce qu'un candidat qui travaille prend de mémoire de plus, ce qu'un bureau ouvert prend du réseau, ce que les labs écrivent au fil des jours, et combien de contrôles un seul processus mène à la fois.",
      en: "Not measured, hence not counted: what a candidate at work takes of memory besides, what an open desktop takes of the network, what labs write over days, and how many checks one process can lead at a time.",
    },
  ];
}
