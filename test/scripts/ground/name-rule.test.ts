import { expect, test } from "vitest";
import { checkpointName } from "../../../scripts/cli/checkpoint-name.js";
import { examName } from "../../../scripts/cli/exam/exam-name.js";
import { hostName } from "../../../scripts/operations/hosts/host-name.js";
import { labNames } from "../../../scripts/operations/lab-names.js";
import { companyName } from "../../../stacks/plan/company/company-name.js";
import { inEnglish } from "../../lib/in-english.js";

const named: Record<string, (word: string) => unknown> = {
  "a candidate": (word) => labNames([word]),
  "a company": companyName,
  "a checkpoint": checkpointName,
  "a host": hostName,
  "an exam": inEnglish(examName),
};

test.for(Object.entries(named))("what %s is called is no option and no path", ([, name]) => {
  for (const word of ["-x", "--help", "-", "", "a/b", "..", "a\nb", "A", "é", "x".repeat(41)]) {
    expect(() => name(word), word).toThrow(
      /1 to \d+ lower-case letters, digits or hyphens are allowed, no hyphen first, e\.g\. '/,
    );
  }
  for (const word of ["c01", "0", "a-b-", "9-x"]) expect(() => name(word), word).not.toThrow();
});
