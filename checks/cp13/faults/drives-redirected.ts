import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const drivesRedirected = fault({
  title: {
    fr: "Les disques du poste client sont redirigés dans la session",
    en: "The client's drives are redirected into the session",
  },
  symptom: {
    fr: "Un fichier infecté est arrivé sur ts1 depuis la clé USB d'un client.",
    en: "An infected file came to ts1 from a client's USB key.",
  },
  level: 2,
  needs: ["ts1"],
  reddens: ["cp13/clipboard-alone-crosses"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/xrdp/xrdp.ini",
      "s/^rdpdr=false/rdpdr=true/; s/^rdpsnd=false/rdpsnd=true/",
      restartSessions,
    );
  },
});
