import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { aptInstall } from "../../../scripts/setup/apt-install.js";
import { findCommand } from "../../../scripts/setup/find-command.js";
import { missingPackages } from "../../../scripts/setup/requirements/debian-packages.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

test("a package is there when its command or its file is, whoever brought it", () => {
  const packages = { shell: "sh", users: "/etc/passwd", gone: "no-such-program", far: "/no/file" };
  expect(missingPackages(packages)).toEqual(["gone", "far"]);
});

test("a command is a program on the PATH, not any file of that name", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "tofu"), "text");
  expect(findCommand("tofu", folder)).toBeUndefined();
  writeFileSync(join(folder, "terraform"), "#!/bin/sh\n", { mode: 0o755 });
  expect(findCommand("terraform", `:/nowhere:${folder}`)).toBe(join(folder, "terraform"));
  expect(findCommand(folder)).toBeUndefined();
});

test.runIf(process.getuid?.() === 0)(
  "fails on a package that no mirror has, with what apt-get said and new lists asked for",
  async () => {
    const folder = temporaryFolder();
    const calls = join(folder, "calls");
    const aptGet = `#!/bin/sh
echo "$*" >>${calls}
case "$*" in *install*) echo "E: Unable to locate package gone" >&2; exit 100 ;; esac
`;
    writeFileSync(join(folder, "apt-get"), aptGet, { mode: 0o755 });
    vi.stubEnv("PATH", `${folder}:${process.env["PATH"]}`);
    const installing = aptInstall(["gone"], () => undefined);
    await expect(installing).rejects.toThrow(
      "installing gone failed:\nE: Unable to locate package gone\ncheck the network and /etc/apt/sources.list, then start again",
    );
    vi.unstubAllEnvs();
    expect(readFileSync(calls, "utf8")).toMatch(
      / install .* gone\n.* update\n.* install .* gone\n$/,
    );
  },
);

test("fails where there is no apt-get, naming what to install", async () => {
  vi.stubEnv("PATH", "");
  const installing = aptInstall(["docker.io"], () => undefined);
  vi.unstubAllEnvs();
  await expect(installing).rejects.toThrow("install the equivalent of docker.io");
});
