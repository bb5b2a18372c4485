import { release } from "./cli/release/release.js";
import { chooseLanguage } from "./ground/choose-language.js";
import { Exit } from "./ground/exit.js";
import { root } from "./ground/home.js";
import { toldOf } from "./ground/localized-error.js";
import { inLanguage } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { sayLastWords } from "./ground/terminal/last-words.js";
import { tell } from "./ground/terminal/tell.js";

sayLastWords();

// `npm run release -- 0.2.0`: version, changelog, commit, tag, archive. Nothing is pushed.
await inLanguage(chooseLanguage(), async () => {
  try {
    const [version = "", into = process.cwd()] = process.argv.slice(2);
    const day = new Date().toISOString().slice(0, 10);
    const { tag, archive, sha256 } = await release({ checkout: root, version, day, into });
    tell(`${tag}\n${archive}\n${sha256}\n`);
  } catch (error) {
    announce(toldOf(error));
    process.exitCode = Exit.misuse;
  }
});
