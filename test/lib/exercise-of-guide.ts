import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { guidePages } from "./guide-pages.js";

/** Write the exercise that the guide of content has one write into the folder that labs are kept in. */
export function writeExerciseOfGuide(home: string): void {
  const written = guidePages.flatMap(({ text }) => {
    const [, path = "", exercise] =
      /`\.lab\/(content\/[^`]+\.md)`[^`]*```markdown\n(.*?\n)```/s.exec(text) ?? [];
    return exercise === undefined ? [] : [{ file: join(home, path), exercise }];
  });
  if (written.length === 0) throw new Error("no guide has one write an exercise");
  for (const { file, exercise } of written) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, exercise);
  }
}
