import { chmodSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Image } from "../../modules/lib/image.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const base = (packages = ["systemd"]) => new Image({ name: "base", packages });

function folderWith(content = "one"): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "files", "etc"), { recursive: true });
  writeFileSync(join(folder, "Dockerfile"), "ARG BASE\nFROM $BASE\nCOPY files/ /\n");
  writeFileSync(join(folder, "files", "etc", "motd"), content);
  return folder;
}

const role = (folder: string, more: object = {}) =>
  new Image({ name: "role", from: base(), folder, ...more });

test("the same content has the same tag, wherever it is", () => {
  expect(role(folderWith()).tag).toBe(role(folderWith()).tag);
  expect(role(folderWith()).tag).toMatch(/^plateau\/role:[0-9a-f]{12}$/);
});

test.for<[string, () => Image]>([
  ["a file has other content", () => role(folderWith("two"))],
  [
    "a file is called otherwise",
    () => {
      const folder = folderWith();
      renameSync(join(folder, "files", "etc", "motd"), join(folder, "files", "etc", "issue"));
      return role(folder);
    },
  ],
  [
    "a file may be executed",
    () => {
      const folder = folderWith();
      chmodSync(join(folder, "files", "etc", "motd"), 0o755);
      return role(folder);
    },
  ],
  ["a file is drawn from the plan", () => role(folderWith(), { files: { "/etc/hosts": "x" } })],
  ["it stands on another image", () => role(folderWith(), { from: base(["systemd", "nano"]) })],
  ["it copies from another image", () => role(folderWith(), { uses: { DOMAIN: base(["samba"]) } })],
])("the tag changes when %s", ([, changed]) => {
  expect(changed().tag).not.toBe(role(folderWith()).tag);
});

test("what a user may read and who owns it do not depend on the checkout's umask", () => {
  const folder = folderWith();
  chmodSync(join(folder, "files", "etc", "motd"), 0o600);
  expect(role(folder).tag).toBe(role(folderWith()).tag);
});

test("drawn scripts may be executed", () => {
  const { context } = role(folderWith(), { files: { "/usr/bin/x": "#!/bin/sh\n", "/etc/x": "y" } });
  const modes = Object.fromEntries(context.map(({ path, mode }) => [path, mode]));
  expect(modes).toMatchObject({ "files/usr/bin/x": 0o755, "files/etc/x": 0o644 });
});
