import { companyNotes } from "../../../scripts/facts/company-notes.js";
import { drawnExams } from "../../../scripts/facts/drawn-exams.js";
import { applied } from "../../../scripts/facts/journal.js";
import { docker } from "../../../scripts/ground/docker/docker.js";
import { withLock } from "../../../scripts/ground/lock.js";
import { parsePlace } from "../../../scripts/ground/postgres/parse-place.js";
import { Seed } from "../../../scripts/ground/seed.js";
import { fetchCopies } from "../../../scripts/ground/shelf/copies/working-copy.js";
import { labsPlace } from "../../../scripts/ground/shelf/labs-place.js";
import { statePlace } from "../../../scripts/ground/state-place.js";
import { slotOf } from "../../../scripts/host/slot.js";
import { leavePostgres } from "../../../scripts/portal/store/leave-postgres.js";
import { moveToFile } from "../../../scripts/portal/store/move-to-file.js";
import { moveToPostgres } from "../../../scripts/portal/store/move-to-postgres.js";
import { notedIds, putState, statedStacks } from "../../../scripts/terraform/state-file.js";
import { keepCompany } from "../../../scripts/training/company/keep-company.js";

// One server of several that share labs, with the home that `PLATEAU_HOME` names: does what whoever started it asks.
type Drawn = Awaited<ReturnType<typeof drawnExams.read>>;

/** What lets go of a lab that is in hand. */
const held = new Map<string, () => Promise<void>>();

// Its engine has no lab yet.
docker().listNetworks = (async () => []) as never;

const acts = {
  move: (address: string) => moveToPostgres(parsePlace(address)),
  back: () => moveToFile(),
  leave: () => leavePostgres(),
  place: () => statePlace.read(),
  fetch: () => fetchCopies(),
  applied: (lab: string) => applied.read(lab),
  seed: async (lab: string) => (await Seed.of(lab)).digest(),
  slot: (lab: string) => slotOf(lab),
  use: (lab: string, company: string) => companyNotes.write(lab, company),
  company: async (lab: string) => companyNotes.readNow(lab),
  keep: (name: string, text: string) => keepCompany(name, text, name),
  draw: (exams: Drawn) => drawnExams.write("exams", exams),
  drawn: () => drawnExams.read("exams"),

  /** Note a lab as one that stands. */
  async fill(lab: string) {
    await applied.write(lab, { network: lab });
    await Seed.of(lab);
    const instances = [{ attributes: { id: `of ${lab}` } }];
    const resources = [{ type: "docker_container", name: "fw1", instances }];
    await putState(lab, "network", JSON.stringify({ version: 4, lineage: "l", resources }));
  },

  async states(lab: string) {
    const stacks = await statedStacks(lab);
    return Promise.all(stacks.map(async (stack) => [stack, await notedIds(lab, stack)]));
  },

  /** Have a lab in hand, as whoever changes it. */
  async take(lab: string) {
    await new Promise<void>((done, fail) => {
      const ended = withLock(lab, { verb: "up", mode: "change" }, () => {
        done();
        return new Promise<void>((end) => {
          held.set(lab, () => {
            end();
            return ended;
          });
        });
      });
      ended.catch(fail);
    });
  },
  letGo: (lab: string) => held.get(lab)?.(),

  /** Have the database open no more. */
  async rest() {
    const place = await labsPlace();
    if (!place) return;
    const { labsSession } = await import("../../../scripts/ground/shelf/labs-session.js");
    await labsSession(place).close();
  },
};
export type Acts = typeof acts;

process.on("message", async ({ act, words }: { act: keyof Acts; words: [] }) => {
  try {
    const value = await (acts[act] as (...words: unknown[]) => unknown)(...words);
    process.send?.({ value });
  } catch (problem) {
    process.send?.({ problem: (problem as Error).message });
  }
});
process.send?.("ready");
