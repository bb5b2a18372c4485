import type { CauseCodes } from "../../lib/cause.js";
import type { Scene } from "../../lib/check.js";
import { filterWish } from "./filter-wish.js";
import { manageSieve } from "./manage-sieve.js";

type FilterScene = Scene<"mail1" | "probe-lan">;

/** Each of these commands of hers is answered OK. */
async function mustSay(scene: FilterScene, ...commands: readonly string[]): Promise<void> {
  const answers = await manageSieve(scene, filterWish(scene).login, commands);
  const refused = answers.find((answer) => !/^OK/m.test(answer));
  if (refused !== undefined) throw new Error(`ManageSieve: ${refused}`);
}

function putScript(name: string, script: string): string {
  return `PUTSCRIPT "${name}" {${Buffer.byteLength(script)}+}\r\n${script}`;
}

/** What filters she has before she asks for hers. */
export const filtersBefore: CauseCodes<"mail1" | "probe-lan"> = {
  none: {
    setUp: async () => undefined,
    solve: async () => undefined,
  },
  "half-done": {
    setUp: (scene) => {
      const { tag } = filterWish(scene);
      const script = `require "fileinto";\r\nif header :contains "subject" "${tag}" { fileinto "INBOX"; }\r\n`;
      return mustSay(scene, putScript("essai", script));
    },
    solve: (scene) => mustSay(scene, 'DELETESCRIPT "essai"'),
  },
  "another-in-force": {
    setUp: (scene) => {
      const script = `require ["fileinto", "mailbox"];\r\nfileinto :create "Archives";\r\n`;
      return mustSay(scene, putScript("archives", script), 'SETACTIVE "archives"');
    },
    solve: (scene) => mustSay(scene, 'SETACTIVE ""', 'DELETESCRIPT "archives"'),
  },
};
