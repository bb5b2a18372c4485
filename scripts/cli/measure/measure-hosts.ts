import { machinesOf } from "../../../stacks/plan/areas.js";
import { areaNames } from "../../../stacks/plan/plan.js";
import { localHost } from "../../facts/hosts.js";
import { Misuse } from "../../ground/misuse.js";
import { knownHosts } from "../../operations/hosts/known-hosts.js";
import { placeNewLabs } from "../../operations/hosts/place-new-labs.js";
import { supplyHost } from "../../operations/hosts/supply-host.js";
import { takeDown } from "../../operations/take-down.js";
import { healthy } from "./healthy.js";
import { lab } from "./lab-command.js";
import { lookAt } from "./look-at.js";
import { type Measures, median } from "./measures.js";

/** How many looks there are at each lab. */
const looks = 3;
/** How much more each may take of a lab on another host. */
const wanted = { up: 1.15, look: 1.1 };
/** Decisions where a lab is made; each asks every host what it has. */
const decisions = 10;

/**
 * Measure a whole lab of this server beside one on another host, each while the other one is at rest.
 *
 * @param here the lab on this server
 * @param there the one on the first of the other hosts
 * @throws Misuse, with nothing done, where this server knows no other
 */
export async function measureHosts(here: string, there: string, measures: Measures): Promise<void> {
  const host = (await knownHosts()).find(({ name }) => name !== localHost)?.name;
  if (host === undefined) {
    throw new Misuse({
      fr: "aucun autre serveur n'est connu : ajoutez-en un ('lab host add NOM ADRESSE')",
      en: "no other host is known: add one ('lab host add NAME ADDRESS')",
    });
  }
  const places = [
    [here, localHost],
    [there, host],
  ] as const;
  try {
    for (const [name, where] of places) await lab(["host", "use", where, name]);
    // Images are sent to a host once.
    const machines = areaNames.flatMap((area) => machinesOf(area));
    await supplyHost(there, { machines, note: () => undefined });
    await decide(`${here}-new`, measures);
    const seconds = { up: new Map<string, number>(), look: new Map<string, number[]>() };
    for (const [name] of places) {
      const start = performance.now();
      await lab(["up", name]);
      seconds.up.set(name, (performance.now() - start) / 1000);
      await healthy(["check", name]);
    }
    for (let at = 0; at < looks; at++) {
      for (const [name] of places) {
        const all = seconds.look.get(name) ?? [];
        seconds.look.set(name, [...all, await lookAt(["check", name], measures)]);
      }
    }
    tellTimes(measures, "up", [seconds.up.get(here), seconds.up.get(there)]);
    const [own, others] = [here, there].map((name) => median(seconds.look.get(name) ?? []));
    tellTimes(measures, "look", [own, others]);
  } finally {
    for (const [name] of places) await takeDown(name);
  }
}

const titles = {
  up: { fr: "up d'un lab entier", en: "up of a whole lab" },
  look: { fr: "le contrôle d'un lab entier", en: "one check of a whole lab" },
};

function tellTimes(
  measures: Measures,
  what: keyof typeof titles,
  [here = Number.NaN, there = Number.NaN]: readonly (number | undefined)[],
): void {
  const { fr, en } = titles[what];
  measures.add({ name: `${what}-here`, title: { fr: `${fr}, ici`, en: `${en}, here` } }, here);
  const title = { fr: `${fr}, sur un autre serveur`, en: `${en}, on another host` };
  measures.add({ name: `${what}-there`, title, unit: "×", target: wanted[what] }, there / here);
}

/** How long it takes until it is known where a lab is made; nothing is noted of it. */
async function decide(name: string, measures: Measures): Promise<void> {
  const decided = new Error("enough");
  const allowed = () => Promise.reject(decided);
  for (let at = 0; at < decisions; at++) {
    const start = performance.now();
    await placeNewLabs([{ lab: name, areas: areaNames }], { allowed }).catch((problem) => {
      if (problem !== decided) throw problem;
    });
    measures.add(
      {
        name: "placement",
        title: { fr: "décider où faire un lab", en: "deciding where a lab is made" },
        unit: "ms",
        target: 50,
      },
      performance.now() - start,
    );
  }
}
