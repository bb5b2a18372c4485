import { join } from "node:path";
import { expect, test } from "vitest";
import { labSvg as labSvgOf } from "../../../scripts/cli/graph/lab-svg.js";
import { root } from "../../../scripts/ground/home.js";
import { plan } from "../../../stacks/plan/plan.js";
import { inEnglish } from "../../lib/in-english.js";

const labSvg = inEnglish(labSvgOf);

test("the picture names every machine with its services, and every segment with its addresses", async () => {
  const words = (await labSvg()).replaceAll("&#160;", " ").replaceAll("&#45;", "-");
  for (const [name, { title, services }] of Object.entries(plan().machines)) {
    expect(words).toContain(`>${name}</text>`);
    expect(words).toContain(title.en);
    expect(words).toContain(services.join(" · "));
  }
  for (const [name, { title, cidr }] of Object.entries(plan().segments)) {
    expect(words).toContain(`>${name}</text>`);
    expect(words).toContain(title.en);
    expect(words).toContain(cidr);
  }
});

// `./scripts/lab graph --lang en --output stacks/lab.svg` draws it anew.
test("the README's picture is the plan's", async () => {
  await expect(await labSvg()).toMatchFileSnapshot(join(root, "stacks", "lab.svg"));
});
