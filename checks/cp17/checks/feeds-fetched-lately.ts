import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { readerFeeds } from "../lib/reader-feeds.js";

const hours = 24;

export const feedsFetchedLately = check({
  title: {
    fr: `Chaque flux du lecteur a été relevé depuis moins de ${hours} heures`,
    en: `Each feed of the reader was fetched less than ${hours} hours ago`,
  },
  remedy: {
    fr: "Sur app1 et app2 : `systemctl list-timers update-feeds.timer`, `systemctl start update-feeds`, `journalctl -u update-feeds`. Un flux à une adresse morte n'est plus relevé.",
    en: "On app1 and app2: `systemctl list-timers update-feeds.timer`, `systemctl start update-feeds`, `journalctl -u update-feeds`. A feed at a dead address is fetched no more.",
  },
  needs: ["db1"],

  async run({ nodes: { db1 } }) {
    const feeds = await readerFeeds(db1);
    const told = feeds.map(
      ({ title, age }) => `${title}: ${age === null ? "∅" : `${age.toFixed(1)} h`}`,
    );
    claim(
      feeds.length > 0 && feeds.every(({ age }) => age !== null && age < hours),
      {
        fr: `chaque flux relevé depuis moins de ${hours} h`,
        en: `each feed fetched less than ${hours} h ago`,
      },
      told.join(", "),
    );
    return told.join(", ");
  },
});
