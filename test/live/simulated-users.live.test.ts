import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { lockedOut } from "../../checks/cp04/lib/locked-out.js";
import { writeInTicket } from "../../checks/lib/helpdesk/write-in-ticket.js";
import { exerciseRuns } from "../../scripts/facts/journal.js";
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
