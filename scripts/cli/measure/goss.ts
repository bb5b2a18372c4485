import { createReadStream } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { engineName } from "../../../stacks/plan/engine-name.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { engineHost } from "../../ground/docker/place.js";
import { cache } from "../../ground/home.js";
import { versions } from "../../ground/versions.js";
import { buildModule } from "../../setup/build-module.js";
import { findCommand } from "../../setup/find-command.js";
import { localAssertions } from "./local-assertions.js";

const { goss } = versions.modules;
const program = () => join(cache(), `goss-${goss.version}`, "goss");
/** Where it is put on a machine of the bench's own lab. */
const there = "/run/goss";
const env = () => ({ DOCKER_HOST: engineHost() });
const put = `cat > ${there} && chmod 755 ${there}`;

/** Have the program, and put it on each machine, as whoever uses it has done before. */
export async function installGoss(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  if (!findCommand(program())) {
    await buildModule(goss, program(), () => undefined, `-X main.version=${goss.version}`);
  }
  await Promise.all(
    machines.map((machine) =>
      execa("docker", ["exec", "-i", engineName(candidate, machine), "sh", "-c", put], {
        input: createReadStream(program()),
        env: env(),
      }),
    ),
  );
}

/**
 * Run the local assertions on all machines at once, each by its own goss.
 *
 * @throws ExecaError when one of them is false
 */
export async function runGoss(candidate: string, machines: readonly MachineName[]): Promise<void> {
  await Promise.all(
    machines.map((machine) =>
      execa(
        "docker",
        ["exec", "-i", engineName(candidate, machine), there, "-g", "-", "validate"],
        {
          input: gossfile(machine),
          env: env(),
        },
      ),
    ),
  );
}

function gossfile(machine: MachineName): string {
  const { files, services, users, packages } = localAssertions(machine);
  const each = <T>(names: readonly string[], value: T) =>
    Object.fromEntries(names.map((name) => [name, value]));
  // JSON is YAML.
  return JSON.stringify({
    file: Object.fromEntries(
      Object.entries(files).map(([path, mode]) => [path, { exists: true, mode }]),
    ),
    service: each(services, { running: true }),
    user: Object.fromEntries(
      Object.entries(users).map(([name, uid]) => [name, { exists: true, uid }]),
    ),
    package: each(packages, { installed: true }),
  });
}
