import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { engineName } from "../../../stacks/plan/engine-name.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { engineHost } from "../../ground/docker/place.js";
import { aptInstall } from "../../setup/apt-install.js";
import { localAssertions } from "./local-assertions.js";

/** Debian's own, whatever other Python the machine has. */
const python = "/usr/bin/python3";
const program = ["-m", "pytest", "-q", "-p", "no:cacheprovider"] as const;

/** Have the program. */
export async function installTestinfra(): Promise<void> {
  const { exitCode } = await execa(python, ["-c", "import testinfra"], { reject: false });
  if (exitCode !== 0) await aptInstall(["python3-testinfra"], () => undefined);
}

/**
 * Run the local assertions on all machines, as testinfra does: from the host, one after another.
 *
 * @throws ExecaError when one of them is false
 */
export async function runTestinfra(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "plateau-testinfra-"));
  try {
    const file = join(folder, "test_local.py");
    await writeFile(file, tests(candidate, machines));
    await execa(python, [...program, file], { cwd: folder, env: { DOCKER_HOST: engineHost() } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tests(candidate: string, machines: readonly MachineName[]): string {
  const all = Object.fromEntries(
    machines.map((machine) => [
      `docker://${engineName(candidate, machine)}`,
      localAssertions(machine),
    ]),
  );
  return `
import json, pytest, testinfra

hosts = json.loads(${JSON.stringify(JSON.stringify(all))})


def each(kind):
    return [
        (host, *(item if isinstance(item, tuple) else (item,)))
        for host, said in hosts.items()
        for item in (said[kind].items() if isinstance(said[kind], dict) else said[kind])
    ]


def on(host):
    return testinfra.get_host(host)


@pytest.mark.parametrize("host,path,mode", each("files"))
def test_file(host, path, mode):
    file = on(host).file(path)
    assert file.exists and file.mode == int(mode, 8)


@pytest.mark.parametrize("host,name", each("services"))
def test_service(host, name):
    assert on(host).service(name).is_running


@pytest.mark.parametrize("host,name,uid", each("users"))
def test_user(host, name, uid):
    assert on(host).user(name).uid == uid


@pytest.mark.parametrize("host,name", each("packages"))
def test_package(host, name):
    assert on(host).package(name).is_installed
`;
}
