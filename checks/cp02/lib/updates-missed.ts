import { aptSource } from "../../../modules/deployment/apt-source.js";
import { deployment } from "../../../modules/deployment/deployment.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { CauseCodes } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { repositoryRemoved } from "../faults/table.js";
import { aptGet, source, takeVersion } from "./packages.js";

const stock = ofCompany(() => deployment().repository.suites[0]);
const updates = ofCompany(() => deployment().repository.suites[1]);
const pin = "/etc/apt/preferences.d/atelier";

/** Why a workstation believes itself up to date, and is not. */
export const updatesMissed: CauseCodes<"dep1" | "ws2"> = {
  "suite-and-hold": {
    async setUp({ nodes: { ws2 } }) {
      await takeVersion(
        ws2,
        deployment().repository.witness.name,
        deployment().repository.witness.stock,
      );
      await takeVersion(
        ws2,
        deployment().repository.accounting.name,
        deployment().repository.accounting.stock,
      );
      await ws2.succeed`/usr/bin/apt-mark hold ${deployment().repository.accounting.name}`;
      await edit(ws2, source, `s/^Suites: .*/Suites: ${stock()}/`);
      await aptGet(ws2, "update");
    },
    async solve({ nodes: { ws2 } }) {
      await edit(ws2, source, `s/^Suites: .*/Suites: ${stock()} ${updates()}/`);
      await ws2.succeed`/usr/bin/apt-mark unhold ${deployment().repository.accounting.name}`;
      await aptGet(ws2, "update");
      await aptGet(ws2, "upgrade");
    },
  },
  "repository-removed": causeOfFault(repositoryRemoved, async ({ nodes: { ws2 } }) => {
    await ws2.succeed`echo ${aptSource()} > ${source}`;
    await aptGet(ws2, "update");
    await aptGet(ws2, "upgrade");
  }),
  pinned: {
    async setUp({ nodes: { ws2 } }) {
      const pinned = [deployment().repository.witness, deployment().repository.accounting].map(
        ({ name, stock: version }) =>
          `Package: ${name}\nPin: version ${version}\nPin-Priority: 1001\n`,
      );
      await takeVersion(
        ws2,
        deployment().repository.witness.name,
        deployment().repository.witness.stock,
      );
      await takeVersion(
        ws2,
        deployment().repository.accounting.name,
        deployment().repository.accounting.stock,
      );
      await ws2.succeed`printf %s ${pinned.join("\n")} > ${pin}`;
    },
    async solve({ nodes: { ws2 } }) {
      await ws2.succeed`rm ${pin}`;
      await aptGet(ws2, "update");
      await aptGet(ws2, "upgrade");
    },
  },
};
