import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { byRemoteDesktop } from "../lib/red-together.js";

export const remoteDesktopStopped = fault({
  title: {
    fr: "Le service de bureau à distance est arrêté",
    en: "The remote desktop service is stopped",
  },
  symptom: {
    fr: "« Connexion impossible », chez tout le monde.",
    en: "“Cannot connect”, at everybody's.",
  },
  level: 1,
  needs: ["ts1"],
  reddens: byRemoteDesktop,

  async apply({ nodes: { ts1 } }) {
    mustSucceed(await ts1.within(15_000)`systemctl stop xrdp`);
  },
});
