import { expect, test } from "vitest";
import { limitsMissing } from "../../../scripts/host/limits-missing.js";

test("a limit that an engine can't keep is told, and none where it keeps all", () => {
  expect(limitsMissing({ limits: { memory: true, cpus: true, processes: true } })).toBeUndefined();
  expect(limitsMissing({ limits: { memory: false, cpus: true, processes: false } })).toEqual({
    fr: "rien ne limite les machines en mémoire, processus : les groupes de contrôle du moteur ne l'ont pas",
    en: "nothing limits machines in memory, processes: the engine's control groups have no such controller",
  });
});
