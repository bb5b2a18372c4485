import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { haveEngine } from "../../../scripts/setup/have-engine.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const note = () => undefined;

/** As a server has it where the environment says so. */
function haveIn(env: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return haveEngine(note);
}

test("where no engine of Plateau's ever was none is started: what is asked of labs finds none", async () => {
  await expect(haveIn({ PLATEAU_ENGINE: "plateau-nowhere" })).rejects.toMatchObject({
    code: "ENOENT",
    told: { en: expect.stringContaining("'lab doctor --fix' sets it up") },
  });
});

test("an engine of the user's choice that is not there is told with what to do, and is no server without labs", async () => {
  const socket = join(temporaryFolder(), "docker.sock");
  await expect(haveIn({ DOCKER_HOST: `unix://${socket}` })).rejects.toMatchObject({
    code: undefined,
    told: {
      fr: expect.stringContaining("démarrez ce moteur, donné dans DOCKER_HOST"),
      en: expect.stringContaining(`nothing listens on ${socket}: start this engine`),
    },
  });
});
