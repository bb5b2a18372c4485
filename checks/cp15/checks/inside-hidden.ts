import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { borrowVisitor } from "../lib/visitor.js";

/** What tells a stranger of the inside: paths, addresses, versions, words of an error. */
const inside =
  /\/usr\/share\/[\w./-]*|\/etc\/[\w./-]+|SQLSTATE\S*|PDOException|Stack trace|Fatal error|<b>Warning|\bon line \d+|10\.10\.\d+\.\d+|(?:Apache|nginx|PHP|OpenSSL)\/\d\S*|X-Powered-By.*/i;
/** Consoles and tools that no client needs. */
const consoles = ["/server-status", "/server-info", "/install/", "/update.php", "/classes/"];

export const insideHidden = check({
  needs: ["dc1", "web1", "app1", "app2", "db1", "probe-lan"],
  observedWith: "cp15/visitor",
  deadlineMs: 16_000,

  async run(scene) {
    const { web1, "probe-lan": probe } = scene.nodes;
    const as = await borrowVisitor(scene);
    const paths = ["/", `/${scene.token}`, ...consoles];
    const pages = await Promise.all(paths.map((path) => page(probe, web1, { path, as })));
    const [home] = pages;
    claim(
      /^\d+$/.test(home?.status ?? ""),
      claimText("cp15/front-server-answers"),
      `GET /: ${home?.status}`,
    );
    const told = pages.flatMap(({ headers, body }, at) => {
      const [leak] = `${headers}\n${body}`.match(inside) ?? [];
      return leak ? [`${paths[at]}: ${leak}`] : [];
    });
    claim(told.length === 0, claimText("cp15/no-path-address-version-or"), told.join(", "));
    const open = paths.filter(
      (path, at) => consoles.includes(path) && /^[23]/.test(pages[at]?.status ?? ""),
    );
    claim(open.length === 0, claimText("cp15/no-administration-console-opens"), open.join(", "));
    return paths.map((path, at) => `${path} ${pages[at]?.status}`).join(", ");
  },
});
