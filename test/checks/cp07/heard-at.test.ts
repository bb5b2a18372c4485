import { expect, test } from "vitest";
import { heardAt } from "../../../checks/cp07/lib/heard-at.js";

/** As nft 1.0.6 prints it. */
const set = (elements: string) => `table ip answer {
	set heard {
		type inet_service
		size 1024
		flags dynamic,timeout
		timeout 30s
${elements}	}
}
`;
const probe = (stdout: string) => ({ must: async () => ({ stdout }) }) as never;

test("ports at which somebody has come are told, and none where nobody has", async () => {
  const some = set(
    "\t\telements = { 10386 expires 29s, 20022 expires 27s800ms,\n\t\t\t     33434 expires 940ms }\n",
  );
  expect([...(await heardAt(probe(some)))]).toEqual([10_386, 20_022, 33_434]);
  expect([...(await heardAt(probe(set(""))))]).toEqual([]);
});
