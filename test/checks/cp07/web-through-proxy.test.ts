import { expect, test } from "vitest";
import { forbiddenSites, permittedSite } from "../../../checks/cp07/lib/sites.js";
import { throughProxy } from "../../../checks/cp07/lib/through-proxy.js";

/** A probe whose pages are what somebody says of each address. */
const probe = (said: (url: string) => string) =>
  ({
    must: async (_: TemplateStringsArray, urls: readonly string[]) => ({
      stdout: urls.map((url) => `${url} ${said(url)}`).join("\n"),
    }),
  }) as never;
const isForbidden = (url: string) => forbiddenSites.some((site) => url.endsWith(site));

test("a permitted site that shows and forbidden ones that do not are right", async () => {
  const seen = await throughProxy(
    probe((url) => (isForbidden(url) ? "no 403 403" : "yes 200 200")),
    "http://10.10.10.1:3128",
  );
  expect(seen).toMatchObject({ isHeard: true, isRight: true });
  expect(seen.told).toContain(`https://${permittedSite} 200`);
});

test.for([
  ["a forbidden site that shows", "yes 200 200", true],
  ["a proxy that serves nobody", "no 403 403", true],
  ["a proxy that does not answer", "no 000 000", false],
] as const)("%s is wrong", async ([, said, isHeard]) => {
  const seen = await throughProxy(
    probe(() => said),
    "http://10.10.10.1:3128",
  );
  expect(seen).toMatchObject({ isHeard, isRight: false });
});
