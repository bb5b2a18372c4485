import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";
import { takeVersion } from "../lib/packages.js";

const { accounting } = deployment.repository;

export const packageHeld = fault({
  title: {
    fr: `Sur ws2, ${accounting.name} est resté à sa version ${accounting.stock}, figé (hold)`,
    en: `On ws2, ${accounting.name} stayed at its version ${accounting.stock}, on hold`,
  },
  symptom: {
    fr: "« Le logiciel de compta du service a une nouveauté que je n'ai toujours pas. »",
    en: '"The accounting software has something new that I still don\'t have."',
  },
  level: 1,
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws2 } }) {
    await takeVersion(ws2, accounting.name, accounting.stock);
    await ws2.succeed`/usr/bin/apt-mark hold ${accounting.name}`;
  },
});
