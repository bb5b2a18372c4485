import { say } from "../../ground/say.js";
import type { Phase } from "./phases.js";
import type { Tally, WrongTest } from "./tally.js";

/** Files shown with the time they took. */
const shownFiles = 12;

/**
 * What was left out, where the time went, what passed but not at once, what failed, and the totals. What failed
 * is last of all that is told: whoever keeps only the end of a log has it. The last line is alone and in one
 * language, for whoever reads it by program.
 */
export function testSummary(done: readonly (readonly [Pick<Phase, "title">, Tally])[]): string {
  const tallies = done.map(([, tally]) => tally);
  const sum = (part: "passed" | "failed" | "skipped" | "seconds") =>
    tallies.reduce((total, tally) => total + tally[part], 0);
  const failures = tallies.flatMap((tally) => tally.failures);
  const left = tallies.flatMap((tally) => tally.left);
  const flaky = tallies.flatMap((tally) => tally.flaky);
  const slowest = tallies
    .flatMap(({ files }) => files)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, shownFiles);

  const line = (name: string, seconds: number, rest = "") =>
    `  ${name.padEnd(58)}${seconds.toFixed(1).padStart(8)} s${rest}`.trimEnd();
  return [
    ...(left.length > 0 ? [say({ fr: "laissés de côté :", en: "left out:" })] : []),
    ...left.map(({ file, tests }) => `  – ${[file, tests.join(", ")].filter(Boolean).join(": ")}`),
    say({ fr: "durée des étapes :", en: "time by phase:" }),
    ...done.map(([{ title }, { passed, failed, skipped, seconds }]) =>
      line(say(title), seconds, `   ${passed} ✓  ${failed} ✗  ${skipped} –`),
    ),
    line(say({ fr: "en tout", en: "in all" }), sum("seconds")),
    say({ fr: "fichiers les plus longs :", en: "longest files:" }),
    ...slowest.map(({ name, seconds }) => line(name, seconds)),
    ...(flaky.length > 0
      ? [
          say({
            fr: `instables, qui n'ont pas réussi du premier coup (${flaky.length}) :`,
            en: `${flaky.length} flaky, which did not pass at once:`,
          }),
        ]
      : []),
    ...flaky.flatMap((one) => told("~", one)),
    ...(failures.length > 0 ? [say({ fr: "en échec :", en: "failed:" })] : []),
    ...failures.flatMap((one) => told("✗", one)),
    "",
    `${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`,
    "",
  ].join("\n");
}

function told(mark: string, { name, why }: WrongTest): string[] {
  const lines = why.split("\n").filter((line) => line.trim() !== "");
  return [`  ${mark} ${name}`, ...lines.map((line) => `      ${line}`)];
}
