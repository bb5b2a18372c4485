import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { areaNames } from "../../../stacks/plan/plan.js";
import { docker } from "../../ground/docker/docker.js";
import { engineFacts } from "../../host/engine-facts.js";
import { labMemory } from "../../host/lab-memory.js";
import { labProcessorMs } from "../../host/lab-processor.js";
import { serverRoom } from "../../operations/room/server-room.js";
import { withRoom } from "../../operations/room/with-room.js";
import { takeDown } from "../../operations/take-down.js";
import { upCandidate } from "../../training/class/up-candidate.js";
import { eachLab } from "../each-lab.js";
import { healthy } from "./healthy.js";
import { lab } from "./lab-command.js";
import { lookAt } from "./look-at.js";
import { measureLook } from "./measure-look.js";
import { type Measures, median } from "./measures.js";

/** How long labs stand before it is measured what they take at rest, and for how long that is, in milliseconds. */
const rest = { after: 60_000, over: 60_000 };
/** How often what is over at once is measured in a run. */
const short = 3;
/** Wanted of ten whole labs on two cores: eight minutes. */
const secondsPerLab = 48;

/**
 * Measure a class of whole labs, from nothing to nothing.
 *
 * @param prefix of their ids; two digits follow
 * @throws NoRoom, with nothing done, where the server's memory does not hold them
 */
export async function measureClass(
  prefix: string,
  count: number,
  measures: Measures,
): Promise<void> {
  const labs = Array.from(
    { length: count },
    (_, at) => `${prefix}${String(at + 1).padStart(2, "0")}`,
  );
  const folder = await mkdtemp(join(tmpdir(), "plateau-class-"));
  const roster = join(folder, "class.csv");
  const clear = async () => {
    for (const name of labs) await takeDown(name);
  };
  try {
    await writeFile(roster, ["id", ...labs, ""].join("\n"));
    await clear();
    const asked = labs.map((name) => ({ lab: name, areas: areaNames }));
    await withRoom(asked, serverRoom, () => bringUp(labs, roster, measures));
    await standing(labs, roster, measures);
    await measures.time(
      { name: "class-down", title: { fr: `class down de ${count}`, en: `class down of ${count}` } },
      () => lab(["class", "down", roster]),
    );
  } finally {
    await clear();
    await rm(folder, { recursive: true, force: true });
  }
}

/** All of them at once, as `lab class up` does, with the time that each has its turn. */
async function bringUp(labs: readonly string[], roster: string, measures: Measures): Promise<void> {
  const count = labs.length;
  const seconds = new Map<string, number>();
  const start = performance.now();
  const outcomes = await eachLab({
    labs,
    what: { fr: "mise en route", en: "starting" },
    again: (candidate) => `lab up ${candidate}`,
    async work(candidate, tools) {
      let begun = performance.now();
      const tell: typeof tools.tell = (event) => {
        if (event.type === "queued") begun = Number.NaN;
        else if (Number.isNaN(begun)) begun = performance.now();
        tools.tell(event);
      };
      await upCandidate({ candidate, areas: [] }, { ...tools, tell });
      seconds.set(candidate, (performance.now() - begun) / 1000);
    },
  });
  for (const one of outcomes) if ("failure" in one) throw one.failure.why;
  measures.add(
    { name: "class-up", title: { fr: `class up de ${count}`, en: `class up of ${count}` } },
    (performance.now() - start) / 1000,
  );
  await healthy(["class", "check", roster], 60_000 * count);
  measures.add(
    {
      name: "class-up-satisfied",
      title: { fr: "le même, jusqu'à tout satisfaire", en: "the same, until all is satisfied" },
      target: secondsPerLab * count,
    },
    (performance.now() - start) / 1000,
  );
  const each = labs.map((name) => seconds.get(name) ?? Number.NaN);
  for (const [at, value] of each.entries()) {
    const title = { fr: `son lab n° ${at + 1}`, en: `its lab no. ${at + 1}` };
    measures.add({ name: `class-up-${at + 1}`, title }, value);
  }
  const half = Math.ceil(count / 2);
  measures.add(
    {
      name: "class-flat",
      title: {
        fr: "un lab de la seconde moitié, au prix d'un de la première",
        en: "a lab of its second half, at the price of one of the first",
      },
      unit: "×",
      target: 1.15,
    },
    median(each.slice(-half)) / median(each.slice(0, half)),
  );
}

/** What they cost while they stand. */
async function standing(
  labs: readonly string[],
  roster: string,
  measures: Measures,
): Promise<void> {
  const count = labs.length;
  for (let at = 0; at < short; at++) {
    await measures.time(
      {
        name: "class-status",
        title: { fr: `class status de ${count}`, en: `class status of ${count}` },
        target: 1,
      },
      () => lab(["class", "status", roster]),
    );
  }
  measures.add(
    {
      name: "class-check",
      title: { fr: `class check de ${count}`, en: `class check of ${count}` },
    },
    await lookAt(["class", "check", roster], measures),
  );
  await measureLook(labs[0] ?? "", measures);

  await setTimeout(rest.after);
  const engine = await engineFacts(docker());
  const used = () => Promise.all(labs.map((name) => labProcessorMs(engine, name)));
  const [before, start] = [await used(), performance.now()];
  await setTimeout(rest.over);
  const [after, end] = [await used(), performance.now()];
  for (const [at, name] of labs.entries()) {
    measures.add(
      {
        name: "rest-processor",
        title: {
          fr: `processeur d'un lab au repos, quand ${count} sont debout`,
          en: `processor of a lab at rest, with ${count} standing`,
        },
        unit: "ms/s",
        target: 40,
      },
      ((after[at] ?? Number.NaN) - (before[at] ?? Number.NaN)) / ((end - start) / 1000),
    );
    measures.add(
      {
        name: "rest-memory",
        title: { fr: "sa mémoire", en: "its memory" },
        unit: "MiB",
        target: 1126,
      },
      (await labMemory(engine, name)) ?? Number.NaN,
    );
  }
}
