import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sshLogin } from "../../../../checks/lib/probes/ssh-login.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** What the probe's shell prints where SSH answers so, the last answer again and again, and how often it was asked. */
function said(command: "login" | "loginOnce", limit: number, answers: readonly string[]) {
  const folder = temporaryFolder();
  const client = join(folder, "sshpass");
  const cases = answers.map((answer, at) => `${at + 1 === answers.length ? "*" : at}) ${answer};;`);
  writeFileSync(
    client,
    `#!/bin/sh\nn=$(cat ${folder}/asked 2> /dev/null | wc -l); echo >> ${folder}/asked\ncase $n in ${cases.join(" ")} esac\n`,
  );
  chmodSync(client, 0o755);
  const script = `${sshLogin.longer(1)}\n${command} session ${limit} 192.0.2.1 ada secret true`;
  const env = { PATH: `${folder}:${process.env["PATH"]}` };
  const stdout = execFileSync("sh", ["-c", script], { env, encoding: "utf8" });
  return { stdout, asked: readFileSync(join(folder, "asked"), "utf8").length };
}

const refused = "echo 'ada@192.0.2.1: Permission denied (password).'; exit 255";
const admitted = "echo in; exit 0";
const away = "echo 'Connection refused'; exit 255";

test("a log-in that is refused is asked for again", () => {
  expect(said("login", 9, [refused, admitted])).toEqual({ stdout: "session 0 in\n", asked: 2 });
});

test("one that is admitted, or gets no answer, is asked for once", () => {
  expect(said("login", 9, [admitted])).toEqual({ stdout: "session 0 in\n", asked: 1 });
  expect(said("login", 9, [away, admitted]).asked).toBe(1);
});

test("one that stays refused is refused in the end, within its limit", () => {
  const { stdout, asked } = said("login", 2, [refused]);
  expect(stdout).toContain("session 255 ada@192.0.2.1: Permission denied");
  expect(asked).toBeGreaterThan(1);
});

test("the first refusal is the answer where a refusal is expected", () => {
  expect(said("loginOnce", 9, [refused, admitted]).asked).toBe(1);
});
