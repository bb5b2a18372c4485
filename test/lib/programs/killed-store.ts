import { Store } from "../../../scripts/portal/store/store.js";
import { drawCard } from "../../../scripts/portal/ways-in/cards.js";

// Draws a card, then is killed in the middle of the next act, as by a power cut.
const store = await Store.open(process.argv[2]);
console.log(await drawCard(store, { candidate: "c01", person: "" }));
await store.act(async (database) => {
  await database.run("DELETE FROM card");
  process.kill(process.pid, "SIGKILL");
});
