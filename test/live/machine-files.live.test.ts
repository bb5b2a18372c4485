import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { fileBytes, putFile, takeFile } from "../../scripts/operations/machine-files.js";
import { liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const on = (path: string) => ({ candidate: lab.name, machine: "ws3", path }) as const;
const ws3 = () => lab.scene(["ws3"], [], AbortSignal.timeout(60_000)).nodes.ws3;

test("a file is put on a machine and taken back byte by byte, and one that was there keeps its owner", async () => {
  const content = randomBytes(fileBytes);
  const path = '/srv/it\'s a $(touch no) "file"; x';
  await putFile(on(path), content);
  expect((await takeFile(on(path))).equals(content)).toBe(true);
  await ws3().succeed`
    touch /srv/own && chmod 640 /srv/own && chown www-data /srv/own
    ln -s /srv/own /srv/link`;
  await putFile(on("/srv/link"), Buffer.from("mine\n"));
  const { stdout } = await ws3()
    .succeed`cd /srv && stat -c '%U %a' own && cat own && ls -A && ls -A /tmp | grep -c '^tmp\\.' || true`;
  expect(stdout.trim().split("\n")).toEqual([
    "www-data 640",
    "mine",
    'it\'s a $(touch no) "file"; x',
    "link",
    "own",
    "0",
  ]);
  expect((await takeFile(on("/proc/version"))).toString()).toMatch(/^Linux version /);
});

test("what is no file, is too large or never ends is told, and takes nothing of the server", async () => {
  await ws3().succeed`
    truncate -s 1G /srv/large && mkfifo /srv/pipe && ln -s /dev/zero /srv/endless`;
  for (const [path, why] of [
    ["/srv/none", "there is no such file"],
    ["/srv", "it is no ordinary file"],
    ["/srv/pipe", "it is no ordinary file"],
    ["/srv/endless", "it is no ordinary file"],
    ["/proc/self/mem", "it can't be read"],
    ["/srv/large", "1073741824 bytes, 1 MiB at most"],
    ["srv/own", "it begins with '/'"],
    ["/srv/a\nb", "it begins with '/'"],
  ] as const) {
    await expect(takeFile(on(path)), path).rejects.toThrow(why);
  }
  await expect(putFile(on("/none/here"), Buffer.from("x"))).rejects.toThrow("nothing was changed");
  await expect(putFile(on("/srv/x"), Buffer.alloc(fileBytes + 1))).rejects.toThrow("1 MiB at most");
  await expect(putFile(on("/dev/full"), Buffer.from("x"))).rejects.toThrow("may be incomplete");
  expect((await ws3().ask`test -e /none -o -e /srv/x`).exitCode).toBe(1);
});

test("programs that root has put in the place of the machine's own take no part in it", async () => {
  await ws3().succeed`
    for one in head stat base64 cat mktemp; do
      printf '#!/bin/sh\\necho forged\\n' > /usr/local/bin/$one && chmod +x /usr/local/bin/$one
    done
    echo true > /srv/true`;
  expect((await takeFile(on("/srv/true"))).toString()).toBe("true\n");
  await putFile(on("/srv/new"), Buffer.from("new"));
  expect((await takeFile(on("/srv/new"))).toString()).toBe("new");
  await makeAnew(lab, ["ws3"]);
});
