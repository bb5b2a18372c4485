import { fault } from "../../lib/fault.js";

export const desktopMissing = fault({
  title: {
    fr: "Le bureau ne démarre plus : la session s'ouvre et meurt aussitôt",
    en: "The desktop no longer starts: the session opens and dies at once",
  },
  symptom: {
    fr: "« L'écran devient noir, puis la fenêtre se ferme. » Le port et le certificat sont bons.",
    en: "“The screen goes black, then the window closes.” Port and certificate are good.",
  },
  level: 2,
  needs: ["ts1"],
  reddens: ["cp13/desktop-for-members", "cp13/sessions-side-by-side", "cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    await ts1.succeed`chmod 644 /usr/bin/startxfce4`;
  },
});
