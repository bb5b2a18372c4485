import { application } from "../../../modules/n-tier/application.js";
import { staff } from "../../../stacks/plan/staff.js";
import { toFront } from "../../lib/application/site.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { ageFeeds } from "../lib/age-feeds.js";
import { brokenFetching } from "../lib/broken-fetching.js";
import { advisories, formerAddress } from "../lib/feed-address.js";
import { fetchAgain } from "../lib/fetch-again.js";
import { fetchNow } from "../lib/fetch-now.js";
import { moveFeed } from "../lib/move-feed.js";

export const feedsInOrder = exercise({
  needs: ["app1", "app2", "db1", "probe-lan"],

  causes: {
    "timers-off": {
      setUp: async () => undefined,
      solve: ({ nodes }) => fetchAgain(nodes),
    },
    "another-proxy": brokenFetching["another-proxy"],
    "another-account": brokenFetching["another-account"],
  },

  async setUp({ nodes }) {
    await ageFeeds(nodes);
    await moveFeed(nodes.db1);
  },

  async solve({ nodes: { app1, "probe-lan": probe }, password }) {
    const login = staff().itManager.login;
    const call = (parameters: object) => JSON.stringify({ sid: "SID", ...parameters });
    mustSucceed(
      await probe.within(40_000)`
      ask() { curl ${toFront()} --max-time 20 --user ${new Secret(`${login}:${password(`account/${login}`)}`)} "$@"; }
      call() { ask --data "$1" ${`https://${application().host}/api/`}; }
      ask -o /dev/null ${`https://${application().host}/`}
      sid=$(call ${call({ op: "login", user: login, password: "" })} | sed -n 's/.*"session_id":"\\([^"]*\\)".*/\\1/p')
      [ -n "$sid" ] || exit 1
      with() { call "\${1/SID/$sid}"; }
      folder=$(with ${call({ op: "getCategories" })} | tr '{' '\\n' | grep 'curit' | sed -n 's/.*"id":"\\?\\([0-9]*\\).*/\\1/p')
      old=$(with ${call({ op: "getFeeds", cat_id: -3 })} | tr '{' '\\n' | sed 's/\\\\//g' | grep -F ${formerAddress} | sed -n 's/.*"id":"\\?\\([0-9]*\\).*/\\1/p')
      [ -n "$folder" ] && [ -n "$old" ] || { echo "folder $folder, feed $old"; exit 1; }
      request=${call({ op: "unsubscribeFeed", feed_id: "OLD" })}; with "\${request/OLD/$old}"
      request=${call({ op: "subscribeToFeed", feed_url: advisories, category_id: "FOLDER" })}; with "\${request/FOLDER/$folder}"`,
    );
    await fetchNow(app1);
  },
});
