import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { frontFile } from "../lib/front-file.js";

const opens = "dport { 80, 443 }";
const opensOthers = "dport { 8080, 8443 }";
const key = "/run/plateau/web1.key";
const otherKey = "/run/plateau/web.key";

export const pageNeverComes = exercise({
  needs: ["web1"],

  causes: {
    "service-off": {
      async setUp({ nodes: { web1 } }) {
        mustSucceed(await web1.within(15_000)`systemctl disable --quiet --now nginx`);
      },
      async solve({ nodes: { web1 } }) {
        mustSucceed(await web1.within(15_000)`systemctl enable --quiet --now nginx`);
      },
    },
    "service-frozen": {
      async setUp({ nodes: { web1 } }) {
        await web1.succeed`systemctl kill --signal=STOP nginx`;
      },
      async solve({ nodes: { web1 } }) {
        await web1.succeed`systemctl kill --signal=CONT nginx`;
      },
    },
    "own-firewall-shut": {
      async setUp({ nodes: { web1 } }) {
        await edit(web1, rulesFile, `s/${opens}/${opensOthers}/`, reloadRules);
      },
      async solve({ nodes: { web1 } }) {
        await edit(web1, rulesFile, `s/${opensOthers}/${opens}/`, reloadRules);
      },
    },
    "key-not-found": {
      async setUp({ nodes: { web1 } }) {
        await edit(
          web1,
          frontFile,
          `s,^ssl_certificate_key ${key};,ssl_certificate_key ${otherKey};,`,
          "systemctl stop nginx",
        );
      },
      async solve({ nodes: { web1 } }) {
        await edit(
          web1,
          frontFile,
          `s,^ssl_certificate_key ${otherKey};,ssl_certificate_key ${key};,`,
          "nginx -t -q && systemctl start nginx",
        );
      },
    },
  },
});
