import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engineAccountRequirement } from "../../../../scripts/setup/requirements/engine-account.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const line = "plateau:2000000000:2000000000";
const well = {
  passwd: "root:x:0:0::/root:/bin/sh\nplateau:x:998:998::/nonexistent:/usr/sbin/nologin\n",
  group: "root:x:0:\nplateau:x:998:\n",
  subuid: `somebody:100000:65536\n${line}\n`,
  subgid: `${line}\n`,
};

async function lookAt(files: Partial<typeof well>, builtFor?: string) {
  const etc = temporaryFolder();
  for (const [name, text] of Object.entries({ ...well, ...files })) {
    writeFileSync(join(etc, name), text);
  }
  const data = temporaryFolder();
  if (builtFor) mkdirSync(join(data, builtFor));
  return engineAccountRequirement(etc, data).look();
}

test("a server with the user and both ranges will do, and so will what was built for them", async () => {
  expect(await lookAt({})).toEqual({ ok: true, detail: line });
  expect(await lookAt({}, "2000000000.2000000000")).toMatchObject({ ok: true });
});

test("what is missing can be brought", async () => {
  for (const files of [{ passwd: "" }, { group: "" }, { subuid: "" }, { subgid: "" }]) {
    const look = await lookAt(files);
    expect(look).toMatchObject({ ok: false, remedy: { en: expect.stringContaining(line) } });
    expect(look).not.toHaveProperty("byHand");
  }
});

test.for<[string, Partial<typeof well>, RegExp]>([
  [
    "a range that somebody has, the last of whose ids is the machines' first",
    { subuid: `lxd:1999999000:1001\n${line}\n` },
    /gives ids 1999999000 to 2000000000 to lxd/,
  ],
  ["the same for groups", { subgid: `lxd:3999999999:9\n${line}\n` }, /subgid gives ids 3999999999/],
  [
    "a user of the server's own",
    { passwd: `${well.passwd}jeanne:x:2000000500:100::/:/bin/sh\n` },
    /jeanne has the id 2000000500/,
  ],
  [
    "a group of the server's own",
    { group: `${well.group}staff:x:3999999999:\n` },
    /staff has the id/,
  ],
  [
    "a range of machines that was changed",
    { subuid: "plateau:300000:65536\n" },
    /has plateau:300000:65536, plateau:2000000000:2000000000 is needed/,
  ],
  [
    "a second range before the machines'",
    { subuid: `plateau:300000:65536\n${line}\n` },
    /has plateau:300000:65536/,
  ],
])("nothing is changed, and people are asked, for %s", async ([, files, said]) => {
  expect(await lookAt(files)).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: expect.stringMatching(said) },
  });
});

test("ranges beside the machines' are nobody's matter", async () => {
  const subuid = `a:1999999000:1000\nb:4000000000:1000\n${line}\n`;
  expect(await lookAt({ subuid })).toMatchObject({ ok: true });
});

test("an engine whose images are of another range is not used", async () => {
  expect(await lookAt({}, "300000.300000")).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: expect.stringContaining("made for ids from 300000 on") },
    remedy: { en: expect.stringContaining("lab uninstall") },
  });
});
