import type { TestProject } from "vitest/node";
import { cycleLab, testLabs } from "./live-labs.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Seconds that the lab of the whole run took to stand. */
    upSeconds: number;
  }
}

/** Bring up the lab that every live test shares, once, and take away whatever a killed run left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Read where labs live, which is another place in tests.
  const { bringUp } = await import("../../scripts/operations/bring-up.js");
  const { takeDown } = await import("../../scripts/operations/take-down.js");
  const { areaNames } = await import("../../stacks/plan/plan.js");
  const { withLock } = await import("../../scripts/ground/lock.js");

  // Containers have the same names wherever the checkout is: one run at a time.
  let end = () => {};
  const running = new Promise<void>((done) => {
    end = done;
  });
  const { secondEngine } = await import("./second-engine.js");
  const clear = async () => {
    // A lab on a host that is away can't be taken down.
    if (process.getuid?.() === 0) await secondEngine.clear();
    for (const lab of testLabs) await takeDown(lab);
  };
  await new Promise<void>((held, refused) => {
    withLock("the-tests", { verb: "test", mode: "change" }, () => {
      held();
      return running;
    }).catch(refused);
  });

  await clear();
  const start = performance.now();
  await bringUp(cycleLab, areaNames, { note: () => undefined });
  project.provide("upSeconds", (performance.now() - start) / 1000);
  return async () => {
    await clear();
    end();
  };
}
