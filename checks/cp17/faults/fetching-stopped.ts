import { fault } from "../../lib/fault.js";
import { ageFeeds } from "../lib/age-feeds.js";

export const fetchingStopped = fault({
  title: {
    fr: "La relève des flux est arrêtée sur les deux serveurs depuis trois jours",
    en: "The fetching of feeds has been stopped on both servers for three days",
  },
  symptom: {
    fr: "« Le lecteur s'ouvre, mais je n'y lis que des nouvelles de la semaine dernière. »",
    en: "“The reader opens, but all I read there is last week's news.”",
  },
  level: 2,
  needs: ["app1", "app2", "db1"],
  reddens: ["cp17/feeds-fetched-lately"],

  async apply({ nodes }) {
    await ageFeeds(nodes);
  },
});
