import { ofCompany } from "../../../stacks/plan/company.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { asOwner } from "../../lib/application/as-owner.js";
import type { CauseCodes } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { fetchAgain } from "./fetch-again.js";

const settings = "/etc/tt-rss/config.php";
const proxy = ofCompany(() => proxyUrl("srv"));
const otherProxy = ofCompany(() => proxy().replace(/\d+$/, (port) => String(Number(port) + 1)));
const dropIn = "/etc/systemd/system/update-feeds.service.d";

/** Ways in which feeds are fetched on time, and nothing comes in. */
export const brokenFetching = {
  "another-proxy": {
    async setUp({ nodes: { app1, app2 } }) {
      for (const app of [app1, app2]) await edit(app, settings, `s,${proxy()},${otherProxy()},`);
      await fetchAgain({ app1, app2 });
    },
    async solve({ nodes: { app1, app2 } }) {
      for (const app of [app1, app2]) await edit(app, settings, `s,${otherProxy()},${proxy()},`);
    },
  },
  "never-updated": {
    async setUp({ nodes: { app1, app2, db1 } }) {
      mustSucceed(await asOwner(db1, "UPDATE ttrss_feeds SET update_interval = -1"));
      await fetchAgain({ app1, app2 });
    },
    async solve({ nodes: { db1 } }) {
      mustSucceed(await asOwner(db1, "UPDATE ttrss_feeds SET update_interval = 0"));
    },
  },
  "another-account": {
    async setUp({ nodes: { app1, app2 } }) {
      for (const app of [app1, app2]) {
        await app.succeed`
            mkdir -p ${dropIn}
            printf '[Service]\\nUser=nobody\\nGroup=nogroup\\n' > ${dropIn}/compte.conf
            systemctl daemon-reload`;
      }
      await fetchAgain({ app1, app2 });
    },
    async solve({ nodes: { app1, app2 } }) {
      for (const app of [app1, app2]) {
        await app.succeed`rm -r ${dropIn} && systemctl daemon-reload`;
      }
    },
  },
} as const satisfies CauseCodes<"app1" | "app2" | "db1">;
