import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { images } from "../../modules/images.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { home, root } from "../../scripts/ground/home.js";
import { withLock } from "../../scripts/ground/lock.js";
import { labCommand } from "../lib/lab-command.js";
import { cycleLab } from "../lib/live-labs.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const [check = ""] = catalogue.checks.keys();
const [fault = ""] = catalogue.faults.keys();

/** What Docker has of every lab of these tests, and the labs' folders. */
async function everything() {
  const filters = { label: [`plateau.lab=${cycleLab}`] };
  const containers = await docker().listContainers({ all: true, filters });
  return {
    folders: (await readdir(home())).sort(),
    containers: containers.map(({ Id, State }) => `${Id} ${State}`).sort(),
  };
}

/** Expect wrong use: exit code 2, every word said, no result, nothing changed. */
async function expectMisuse(
  args: readonly string[],
  words: readonly string[],
  options: Parameters<typeof labCommand>[1] = {},
): Promise<void> {
  const before = await everything();
  const { code, stdout, stderr } = await labCommand(args, options);
  for (const word of words) expect(stderr).toContain(word);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(await everything()).toEqual(before);
}

describe("wrong use is answered with exit code 2, the value, what is allowed and what to do", () => {
  test.for<[string, string[], string[]]>([
    ["an unknown candidate", ["check", "t-cycel"], ["'t-cycel'", "nearest is 't-cycle'"]],
    ["a candidate without a lab", ["down", "zz"], ["'zz'"]],
    [
      "a candidate id that can't be one",
      ["up", "Étudiant_1"],
      ["'Étudiant_1'", "1 to 12 lower-case letters, digits or hyphens", "'c01'"],
    ],
    ["a candidate id that is an option", ["up", "--", "-x"], ["'-x'", "no hyphen first", "'c01'"]],
    [
      "an unknown machine",
      ["reset", cycleLab, "wz1"],
      ["'wz1'", "nearest is 'ws1'", "dc1, dc2, net1"],
    ],
    ["an unknown machine for a shell", ["shell", cycleLab, "web9"], ["'web9'"]],
    [
      "an unknown unit",
      ["logs", cycleLab, "fw1", "squidd"],
      ["unit of fw1 'squidd'", "nearest is 'squid'"],
    ],
    ["no number of lines", ["logs", cycleLab, "fw1", "--lines", "all"], ["'all'", "positive"]],
    ["an unknown segment", ["plug", cycleLab, "ws1", "lam"], ["'lam'", "nearest is 'lan'"]],
    [
      "an unknown check",
      ["check", cycleLab, `${check}s`],
      [`'${check}s'`, `nearest is '${check}'`],
    ],
    ["an unknown competence", ["check", cycleLab, "cp99"], ["'cp99'", "nearest is 'cp09'"]],
    [
      "an unknown fault",
      ["break", cycleLab, `${fault}s`],
      [`'${fault}s'`, `nearest is '${fault}'`],
    ],
    [
      "a word that is no fault",
      ["break", cycleLab, "nope"],
      ["fault 'nope'", "nearest is", "'lab list faults'"],
    ],
    ["no fault at all", ["break", cycleLab], ["lab list faults", "--random"]],
    [
      "an unknown area",
      ["up", cycleLab, "--area", "netwrok"],
      ["'netwrok'", "nearest is 'network'", "network, directory, workstations"],
    ],
    ["an unknown list", ["list", "fault"], ["'fault'", "nearest is 'faults'"]],
    ["an unknown verb", ["chek"], ["'chek'", "check"]],
    ["an unknown option", ["check", "--jsno"], ["'--jsno'", "--json"]],
    ["an unknown language", ["list", "faults", "--lang", "de"], ["'de'", "fr, en"]],
    ["an unknown shell", ["completion", "tcsh"], ["'tcsh'", "bash, zsh, fish"]],
  ])("%s", ([, args, words]) => expectMisuse(args, words));

  test("a busy lab, with who holds it, since when and what to do", async () => {
    await withLock(cycleLab, { verb: "reset", mode: "change" }, async () => {
      const holder = [`'lab reset' (process ${process.pid})`, " since ", `'lab watch ${cycleLab}'`];
      await expectMisuse(["reset", cycleLab, "ws1"], holder);
    });
  });

  test("an engine that can't be had", () =>
    expectMisuse(["up", cycleLab], ["'terraformm'", "unset TERRAFORM_BINARY_NAME"], {
      env: { TERRAFORM_BINARY_NAME: "terraformm" },
    }));

  test("a Docker that does not run", () =>
    expectMisuse(
      ["up", cycleLab, "--no-install"],
      ["nothing listens on", "unset DOCKER_HOST for Plateau's own"],
      {
        env: { DOCKER_HOST: `unix://${join(temporaryFolder(), "docker.sock")}` },
      },
    ));

  test("an inconsistent plan", async () => {
    const checkout = copyOfCheckout();
    const file = join(checkout, "stacks", "plan", "plan.ts");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('at("srv", 20)', 'at("srv", 10)'));
    await expectMisuse(
      ["up", cycleLab],
      [
        "10.10.10.10 already belongs to 'dc1': choose a free address",
        "machines.net1.interfaces.srv",
      ],
      { checkout },
    );
  });

  test.runIf(process.getuid?.() === 0)("a user who may not use Docker", async ({ skip }) => {
    skip(!othersMayEnter(root), "the checkout is where its owner alone may enter");
    const checkout = copyOfCheckout();
    chmodSync(checkout, 0o755);
    const nobody = 65534;
    // Theirs: what is compiled, and where labs would be.
    const own = join(checkout, ".lab");
    mkdirSync(own);
    chmodSync(own, 0o777);
    await expectMisuse(
      ["up", cycleLab, "--no-install"],
      ["/run/plateau/docker.sock", "usermod -aG plateau"],
      {
        checkout,
        uid: nobody,
        env: { HOME: own, PLATEAU_HOME: own, XDG_CACHE_HOME: own },
      },
    );
  });
});

test("a machine whose image is not built is not removed by a reset", async () => {
  const { tag, name } = images().dep1;
  const [kept, latest] = tag.split(":") as [string, string];
  const { Id } = await docker().getImage(tag).inspect();
  // Another name keeps it from being removed.
  await docker().getImage(Id).tag({ repo: kept, tag: "kept-by-a-test" });
  await docker().getImage(tag).remove({ force: true });
  try {
    const before = await everything();
    const { code, stdout, stderr } = await labCommand(["reset", cycleLab, "dep1"]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(name);
    expect(stderr).toContain("lab doctor --fix");
    expect(await everything()).toEqual(before);
  } finally {
    await docker().getImage(Id).tag({ repo: kept, tag: latest });
    await docker().getImage(`${kept}:kept-by-a-test`).remove();
  }
});

/** Whether a folder can be reached by whoever is not its owner. */
function othersMayEnter(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (folder === "/" || othersMayEnter(dirname(folder)));
}

/** The sources as they are, in a place of their own, with this checkout's packages. */
function copyOfCheckout(): string {
  const folder = temporaryFolder();
  for (const name of [
    "scripts",
    "stacks",
    "modules",
    "checks",
    "package.json",
    "package-lock.json",
  ]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}
