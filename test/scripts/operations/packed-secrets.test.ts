import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { extract, pack } from "tar-stream";
import { expect, test, vi } from "vitest";
import { packedSecrets } from "../../../scripts/operations/packed-secrets.js";
import { unpackSecrets } from "../../../scripts/operations/unpack-secrets.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);

/** As the engine hands out a folder: what is in it below the folder's own name. */
function handedOut(entries: readonly [name: string, type: "file" | "directory" | "symlink"][]) {
  const archive = pack();
  for (const [name, type] of entries) {
    if (type === "file") archive.entry({ name }, "text");
    else archive.entry({ name, type, linkname: "/etc/passwd" });
  }
  archive.finalize();
  return archive;
}

test("what is packed of one lab and unpacked for another is the same, for its owner alone", async () => {
  for (const [holder, name] of [
    ["web1", "web1.key"],
    ["bench", "known_hosts"],
  ] as const) {
    mkdirSync(join(home, "c01", "secrets", holder), { recursive: true });
    writeFileSync(join(home, "c01", "secrets", holder, name), `${holder}'s ${name}`);
  }
  const packed = await packedSecrets("c01", ["web1", "bench", "db1"]);
  const archive = pack();
  for await (const entry of packed.pipe(extract())) {
    const header = { ...entry.header, name: `secrets/${entry.header.name}` };
    const content = await buffer(entry);
    if (header.type === "file") archive.entry(header, content);
    else archive.entry(header);
  }
  archive.finalize();
  await unpackSecrets("c02", archive);
  const secrets = join(home, "c02", "secrets");
  expect(readdirSync(secrets).toSorted()).toEqual(["bench", "web1"]);
  expect(readFileSync(join(secrets, "web1", "web1.key"), "utf8")).toBe("web1's web1.key");
  expect(statSync(join(secrets, "web1", "web1.key")).mode & 0o777).toBe(0o600);
  expect(statSync(join(secrets, "web1")).mode & 0o777).toBe(0o700);
});

test.for<[string, "file" | "symlink"]>([
  ["secrets/../escaped", "file"],
  ["secrets/web1/../../../escaped", "file"],
  ["secrets/web1/..", "file"],
  ["/etc/web1/escaped", "file"],
  ["secrets/web1/link", "symlink"],
])("what is no file of a holder's is refused: %s (%s)", async ([name, type]) => {
  await expect(unpackSecrets("c03", handedOut([[name, type]]))).rejects.toThrow(
    `'${name}' is no secret of a machine`,
  );
  expect(readdirSync(home)).not.toContain("escaped");
});
