import { once } from "node:events";
import { linkSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { expect, onTestFinished, test } from "vitest";
import { bareServer } from "../lib/bare-server.js";
import { commandsIn } from "../lib/commands-in.js";
import { guidePages } from "../lib/guide-pages.js";
import { labCommand } from "../lib/lab-command.js";

const isRoot = process.getuid?.() === 0;
/** Making one, two bare servers, and a lab of each, on two cores that do other things as well, in milliseconds. */
const limitMs = 55 * 60_000;
/** What a stick is to hold, in bytes. */
const most = 3.5e9;

/** What the guide has typed on the server without Internet, up to its first lab. */
const [, typed = ""] =
  guidePages
    .filter(({ name, language }) => name === "administrator" && language === "en")
    .map(({ text }) => /^### Without Internet$(.*?)^To install without/ms.exec(text)?.[1] ?? "")
    .map((chapter) => commandsIn(chapter).blocks.join("\n"))
    .map((commands) => /^(tar .*? up c01 --bundle \S+)$/ms.exec(commands) ?? [])
    .at(0) ?? [];

/** A socket that leads to another one, for as long as the test lasts: all that there is between two servers. */
async function lead(path: string, to: string): Promise<void> {
  const server = createServer({ allowHalfOpen: true }, (caller) => {
    const callee = connect({ path: to, allowHalfOpen: true });
    // Whoever hangs up is told of on the other side by its end.
    void Promise.allSettled([pipeline(caller, callee), pipeline(callee, caller)]);
  });
  await once(server.listen(path), "listening");
  onTestFinished(() => void server.close());
}

test.runIf(isRoot)(
  "bare servers whose network is cut have their first labs from one bundle, and all checks are satisfied",
  async () => {
    const { root, type } = await bareServer("one");
    const links = () => type("sed '1,2d; s/:.*//; s/ //g' /proc/net/dev");
    expect(await links()).toEqual({ code: 0, said: "lo" });
    expect(
      (await type("for name in node docker tofu ip; do command -v $name || :; done")).said,
    ).toBe("");

    const file = join(root, "root", "plateau.tar");
    const made = await labCommand(["bundle", "make", file]);
    expect(made.code, made.stderr).toBe(0);
    expect(statSync(file).size).toBeLessThan(most);

    expect(typed).toContain("tar");
    const up = await type(typed);
    expect(up.code, up.said).toBe(0);
    expect(await type("systemctl is-active plateau")).toEqual({ code: 0, said: "active" });
    const look = await type("cd plateau-*/ && ./scripts/lab check c01 --lang en");
    expect(look.code, look.said).toBe(0);
    expect(look.said).toMatch(/^\d+ satisfied, /m);
    expect(await links()).toEqual({ code: 0, said: "lo" });

    // Another one has its engine, its images and PostgreSQL from the same file, and a lab from the first.
    const other = await bareServer("other");
    linkSync(file, join(other.root, "root", "plateau.tar"));
    const setUp = await other.type(
      `${typed.replace("up c01", "host init --postgres")}\n./scripts/lab state move postgres:///plateau`,
    );
    expect(setUp.code, setUp.said).toBe(0);
    const tables = await other.type("psql -At plateau -c 'SELECT count(*) FROM plateau_labs.home'");
    expect(tables).toEqual({ code: 0, said: "1" });
    await lead(join(root, "root", "other.sock"), join(other.run, "plateau", "docker.sock"));
    const both = await type(`cd plateau-*/
./scripts/lab host add other unix:///root/other.sock
printf 'id,host\\nc01,local\\nc02,other\\n' > class.csv
./scripts/lab class up class.csv --bundle ../plateau.tar
./scripts/lab check c02 --lang en`);
    // Both servers have this one's cores: two looks at once would have half of them each.
    expect(both.code, both.said).toBe(0);
    expect(both.said).toMatch(/^\d+ satisfied, /m);
    const there = await other.type(
      "docker -H unix:///run/plateau/docker.sock ps --format '{{.Names}}'",
    );
    expect(there.said).toContain("plateau-c02-dc1");
    expect(there.said).not.toContain("plateau-c01");
  },
  limitMs,
);
