import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bareServer } from "../lib/bare-server.js";
import { commandsIn } from "../lib/commands-in.js";
import { guidePages } from "../lib/guide-pages.js";
import { labCommand } from "../lib/lab-command.js";

const isRoot = process.getuid?.() === 0;
/** Making one, a bare server, and its first lab, on two cores that do other things as well, in milliseconds. */
const limitMs = 40 * 60_000;
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

test.runIf(isRoot)(
  "a bare server whose network is cut has its first lab from the bundle, and all checks are satisfied",
  async () => {
    const { root, type } = await bareServer();
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
  },
  limitMs,
);
