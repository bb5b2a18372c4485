import { expect, test } from "vitest";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { ifObserved } from "../../../scripts/channel/if-observed.js";

test("a machine that could not be looked at is no answer, and any other mistake is one", async () => {
  expect(await ifObserved(Promise.resolve("seen"))).toBe("seen");
  expect(await ifObserved(Promise.reject(new NotObserved("ws1: stopped")))).toBeUndefined();
  await expect(ifObserved(Promise.reject(new TypeError("x is not a function")))).rejects.toThrow(
    TypeError,
  );
});
