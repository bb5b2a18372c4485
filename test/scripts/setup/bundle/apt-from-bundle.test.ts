import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { aptInstall } from "../../../../scripts/setup/apt-install.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const isRoot = process.getuid?.() === 0;

/** A bundle that was unpacked, and an `apt-get` that notes what it is asked. */
function server(script = "") {
  const folder = temporaryFolder();
  const calls = join(folder, "calls");
  const text = `#!/bin/sh\necho "$*" >>${calls}\n${script}\n`;
  writeFileSync(join(folder, "apt-get"), text, { mode: 0o755 });
  mkdirSync(join(folder, "a bundle"));
  vi.stubEnv("PATH", `${folder}:${process.env["PATH"]}`);
  return {
    calls,
    supplies: { file: "/stick/b.tar", folder: join(folder, "a bundle"), imageBytes: 0 },
  };
}

test.runIf(isRoot)("packages of a bundle come from there, and from nowhere else", async () => {
  const { calls, supplies } = server();
  await aptInstall(["jq"], () => undefined, { supplies });
  vi.unstubAllEnvs();
  const lines = readFileSync(calls, "utf8").trimEnd().split("\n");
  expect(lines.map((line) => line.split(" ").at(-1))).toEqual(["update", "jq"]);
  for (const line of lines) {
    expect(line).toContain(`Dir::Etc::SourceList=${supplies.folder}/sources.list`);
    expect(line).toContain("Dir::Etc::SourceParts=-");
  }
  expect(readFileSync(join(supplies.folder, "sources.list"), "utf8")).toBe(
    `deb [trusted=yes] file:${supplies.folder.replaceAll(" ", "%20")}/packages ./\n`,
  );
});

test.runIf(isRoot)(
  "fails where a bundle's packages do not fit, naming it, and not the network",
  async () => {
    const { supplies } = server(
      'case "$*" in *install*) echo "E: held broken packages" >&2; exit 100 ;; esac',
    );
    const installing = aptInstall(["jq"], () => undefined, { supplies });
    await expect(installing).rejects.toThrow(
      "installing jq from bundle /stick/b.tar failed:\nE: held broken packages\nfix this machine's packages",
    );
    vi.unstubAllEnvs();
  },
);
