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

test("what waits is laid where a machine boots, and changes nothing that stands between", () => {
  const between = (told: string) =>
    role(folderWith(), {
      later: { "/etc/told": told, "/etc/secret": { content: told, mode: 0o600 } },
    });
  const booted = (told: string, more: object = {}) =>
    new Image({ name: "ws", from: between(told), boots: true, ...more });
  expect(between("one").tag).toBe(between("two").tag);
  expect(booted("one").tag).not.toBe(booted("two").tag);
  const laid = booted("one").context.map(({ path, mode }) => [path, mode]);
  expect(laid).toContainEqual(["files/etc/told", 0o644]);
  expect(laid).toContainEqual(["files/etc/secret", 0o600]);
  expect(booted("one").later).toEqual({});
});

test("what an image has of its own takes the place of what waited", () => {
  const base = role(folderWith(), { later: { "/etc/told": "theirs" } });
  const own = new Image({ name: "ws", from: base, files: { "/etc/told": "own" } });
  expect(own.later).toEqual({});
  const { context } = new Image({
    name: "ws1",
    from: base,
    boots: true,
    files: { "/etc/told": "own" },
  });
  const told = context.filter(({ path }) => path === "files/etc/told");
  expect(told.map(({ content }) => String(content))).toEqual(["own"]);
});
