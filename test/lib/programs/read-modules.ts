import { resolve } from "node:path";
import { json } from "node:stream/consumers";
import { root } from "../../../scripts/ground/home.js";

/** Reads the modules that stdin has as JSON, and tells which variables they ask for meanwhile. What packages ask for is theirs. */
const asked = new Set<string>();
process.env = new Proxy(process.env, {
  get(target, name, receiver) {
    const stack = new Error("who asks").stack?.split("\n").slice(2) ?? [];
    const caller = stack.find((line) => !line.includes("/variable.ts")) ?? "";
    if (typeof name === "string" && /\.tsx?:\d/.test(caller) && !caller.includes("node_modules")) {
      asked.add(`${name} ${caller.trim()}`);
    }
    return Reflect.get(target, name, receiver);
  },
});
for (const name of (await json(process.stdin)) as readonly string[]) {
  await import(resolve(root, name));
}
process.stdout.write(JSON.stringify([...asked]));
process.exit();
