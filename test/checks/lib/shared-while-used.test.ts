import { expect, test } from "vitest";
import { SharedWhileUsed } from "../../../checks/lib/shared-while-used.js";

/** A thing to share that notes what becomes of it. */
function thing(ready: Promise<void> = Promise.resolve()) {
  const log: string[] = [];
  const begin = () => {
    log.push("begin");
    const end = async () => {
      log.push("end");
    };
    return { value: "thing", ready, end };
  };
  return { log, begin };
}

test("what is used at the same time is made once, and taken away by the last", async () => {
  const shared = new SharedWhileUsed<string>();
  const { log, begin } = thing();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const long = shared.use("lab", begin, async (value) => {
    await held;
    return value;
  });
  expect(await shared.use("lab", begin, async (value) => value)).toBe("thing");
  expect(log).toEqual(["begin"]);
  release();
  expect(await long).toBe("thing");
  expect(log).toEqual(["begin", "end"]);
});

test("what another lab uses is another", async () => {
  const shared = new SharedWhileUsed<string>();
  const { log, begin } = thing();
  await Promise.all(["a", "b"].map((key) => shared.use(key, begin, async () => undefined)));
  expect(log.filter((word) => word === "begin")).toHaveLength(2);
});

test("fails for everybody when it never came to be, and is taken away all the same", async () => {
  const shared = new SharedWhileUsed<string>();
  const { log, begin } = thing(Promise.reject(new Error("refused")));
  const uses = ["a", "b"].map(() => shared.use("lab", begin, async () => "used"));
  for (const use of uses) await expect(use).rejects.toThrow("refused");
  expect(log).toEqual(["begin", "end"]);
});
