import { aptSource } from "../../../modules/deployment/apt-source.js";
import { deployment } from "../../../modules/deployment/deployment.js";
import type { Causes } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { repositoryRemoved } from "../faults/repository-removed.js";
import { aptGet, source, takeVersion } from "./packages.js";

const { witness, accounting, suites } = deployment.repository;
const [stock, updates] = suites;
const pin = "/etc/apt/preferences.d/atelier";

/** Why a workstation believes itself up to date, and is not. */
export const updatesMissed: Causes<"dep1" | "ws2"> = {
  "suite-and-hold": {
    title: {
      fr: `ws2 ne lit plus la suite ${updates}, et ${accounting.name} y est gelé`,
      en: `ws2 no longer reads the suite ${updates}, and ${accounting.name} is on hold there`,
    },
    async setUp({ nodes: { ws2 } }) {
      await takeVersion(ws2, witness.name, witness.stock);
      await takeVersion(ws2, accounting.name, accounting.stock);
      await ws2.succeed`/usr/bin/apt-mark hold ${accounting.name}`;
      await edit(ws2, source, `s/^Suites: .*/Suites: ${stock}/`);
      await aptGet(ws2, "update");
    },
    async solve({ nodes: { ws2 } }) {
      await edit(ws2, source, `s/^Suites: .*/Suites: ${stock} ${updates}/`);
      await ws2.succeed`/usr/bin/apt-mark unhold ${accounting.name}`;
      await aptGet(ws2, "update");
      await aptGet(ws2, "upgrade");
    },
  },
  "repository-removed": causeOfFault(repositoryRemoved, async ({ nodes: { ws2 } }) => {
    await ws2.succeed`echo ${aptSource} > ${source}`;
    await aptGet(ws2, "update");
    await aptGet(ws2, "upgrade");
  }),
  pinned: {
    title: {
      fr: `Une préférence d'apt (${pin}) retient les paquets de l'entreprise à leur première version`,
      en: `A preference of apt's (${pin}) keeps the company's packages at their first version`,
    },
    async setUp({ nodes: { ws2 } }) {
      const pinned = [witness, accounting].map(
        ({ name, stock: version }) =>
          `Package: ${name}\nPin: version ${version}\nPin-Priority: 1001\n`,
      );
      await takeVersion(ws2, witness.name, witness.stock);
      await takeVersion(ws2, accounting.name, accounting.stock);
      await ws2.succeed`printf %s ${pinned.join("\n")} > ${pin}`;
    },
    async solve({ nodes: { ws2 } }) {
      await ws2.succeed`rm ${pin}`;
      await aptGet(ws2, "update");
      await aptGet(ws2, "upgrade");
    },
  },
};
