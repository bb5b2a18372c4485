import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { lockedOut } from "../../checks/cp04/lib/locked-out.js";
import { ticketsAbout } from "../../checks/lib/helpdesk/tickets-about.js";
import { writeInTicket } from "../../checks/lib/helpdesk/write-in-ticket.js";
import { scenarios } from "../../checks/scenarios/index.js";
import { exerciseRuns, playedScenarios } from "../../scripts/facts/journal.js";
import { errandsOf } from "../../scripts/portal/live/errands-of.js";
import { useCases } from "../../scripts/portal/use-cases.js";
import { setUpExercise } from "../../scripts/training/set-up-exercise.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal } from "../lib/live-portal.js";

const lab = await liveLab(cycleLab);
const id = "cp04/locked-out";

test("the user of an exercise comes with its clock, leaves her place to a trainer, outlives a restart of the server; at zero a verdict is kept", {
  timeout: 400_000,
}, async () => {
  const exercise = catalogue.exercises.get(id);
  if (!exercise) throw new Error(`${id} is gone`);
  const scene = lab.scene(["dc1", "desk1", "probe-lan"], [], AbortSignal.timeout(380_000));
  const { login, reference, double } = lockedOut(scene);
  const reactions = async () => (await exerciseRuns.read(lab.name))[id]?.users?.[login];
  const reacts = (wanted: object) =>
    expect.poll(reactions, { timeout: 60_000, interval: 500 }).toMatchObject(wanted);
  const answer = (words: string) => writeInTicket(scene, reference, "correspond", words);

  const { portal } = await livePortal();
  const first = portal.errands;
  first.users.start();
  try {
    await setUpExercise(id, exercise, lab, { cause: "disabled" });
    await answer("Bonjour, essayez de nouveau.");
    await reacts({ seen: 1, isOver: false });
    await first.users.end();

    const second = errandsOf(useCases, portal.feeds);
    onTestFinished(() => second.users.end());
    second.users.start();
    await useCases.takeUser({ candidate: lab.name, login, isTrainers: true });
    await scene.nodes.dc1.succeed`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${login} --must-change-at-next-login
      /usr/bin/samba-tool user unlock ${login} && /usr/bin/samba-tool user enable ${login}`;
    await answer("Bonjour Madame, votre compte est rouvert : ouvrez votre enveloppe.");
    await setTimeout(8000);
    expect(await reactions()).toMatchObject({ seen: 1, isOver: false, isTrainers: true });

    await useCases.takeUser({ candidate: lab.name, login, isTrainers: false });
    await reacts({ seen: 2, isOver: true });
    await expectSatisfied(lab, ["cp04/account-freed", "cp04/password-her-own"]);
    expect(await useCases.labsAwaitingUsers()).toEqual([]);

    first.zeros.start();
    await exerciseRuns.update(lab.name, ({ [id]: run, ...others }) => ({
      ...others,
      ...(run && { [id]: { ...run, startedAt: "2026-12-01T09:00:00.000Z" } }),
    }));
    const snapshot = () => portal.feeds.of(lab.name).snapshot();
    const seen = async () =>
      (await snapshot()).facts?.exercises.exercises.find((one) => one.id === id)?.atZero;
    await expect.poll(seen, { timeout: 60_000, interval: 1000 }).toMatchObject({ of: 4 });
  } finally {
    await makeAnew(lab, exercise.resets);
  }
});

test("a scenario of the board is played on by the next server, no letter comes twice, and it stops", {
  timeout: 300_000,
}, async () => {
  const candidate = lab.name;
  const subjects = scenarios()["matinee"]?.wishes.map(({ subject }) => subject) ?? [];
  expect(subjects.length).toBeGreaterThan(2);
  const said = async () => Object.keys((await playedScenarios.read(candidate))?.said ?? {});
  const { portal } = await livePortal();
  const first = portal.errands.scenarios;
  try {
    const scenario = { candidate, scenario: "matinee", seed: 7, minutes: 30 };
    await useCases.startScenario(scenario);
    await expect(useCases.startScenario(scenario)).rejects.toThrow("stop it first");
    first.start();
    await expect.poll(said, { timeout: 60_000, interval: 20 }).not.toEqual([]);
    await first.end();
    expect((await said()).length).toBeLessThan(subjects.length);

    const second = errandsOf(useCases, portal.feeds).scenarios;
    onTestFinished(() => second.end());
    second.start();
    const all = async () => (await said()).toSorted();
    await expect.poll(all, { timeout: 90_000, interval: 500 }).toEqual(subjects.toSorted());
    const { desk1 } = lab.scene(["desk1"], [], AbortSignal.timeout(120_000)).nodes;
    const tickets = () =>
      Promise.all(subjects.map(async (one) => (await ticketsAbout(desk1, one)).length));
    const once = subjects.map(() => 1);
    await expect.poll(tickets, { timeout: 60_000, interval: 1000 }).toEqual(once);

    await useCases.stopScenario(candidate);
    await expect.poll(() => second.troubleOf(candidate)).toBeUndefined();
    expect(await useCases.labsAwaitingScenario()).toEqual([]);
    await expect(useCases.stopScenario(candidate)).rejects.toThrow("no scenario");
    expect(await tickets()).toEqual(once);
  } finally {
    await makeAnew(lab, ["mail1", "desk1"]);
  }
});
