import type { TestProject } from "vitest/node";
import type { AreaName } from "../../stacks/plan.js";
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
  const { bringUp } = await import("../../scripts/lib/bring-up.js");
  const { takeDown } = await import("../../scripts/lib/take-down.js");
  const { plan } = await import("../../stacks/plan.js");
  const { withLock } = await import("../../scripts/lib/lock.js");

  // Containers have the same names wherever the checkout is: one run at a time.
  let end = () => {};
  const running = new Promise<void>((done) => {
    end = done;
  });
  const clear = async () => {
    for (const lab of testLabs) await takeDown(lab);
  };
  await new Promise<void>((held, refused) => {
    withLock("the-tests", "test", () => {
      held();
      return running;
    }).catch(refused);
  });

  await clear();
  const start = performance.now();
  await bringUp(cycleLab, Object.keys(plan.areas) as AreaName[], { note: () => undefined });
  project.provide("upSeconds", (performance.now() - start) / 1000);
  return async () => {
    await clear();
    end();
  };
}
