import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { notedTurn } from "../scripts/cli/tests/noted-turn.js";
import { root } from "../scripts/ground/home.js";

// `npm run turn`, once for each landing: the next run of all tests takes up what was left out longest.
const next = notedTurn(root) + 1;
writeFileSync(join(root, "test", "turn"), `${next}\n`);
process.stderr.write(`test/turn: ${next}\n`);
