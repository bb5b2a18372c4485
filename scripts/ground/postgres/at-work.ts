import type { Client } from "pg";
import { Misuse } from "../misuse.js";
import type { PostgresAddress } from "../state-place.js";
import { othersAt } from "./advisory.js";
import { placeTold } from "./place-told.js";

/** That somebody has a database open, and it can't be moved; or that it is being moved, and can't be opened. */
export async function atWork(client: Client, place: PostgresAddress): Promise<Misuse> {
  const who = (await othersAt(client)).join(", ");
  const where = placeTold(place);
  return new Misuse({
    fr: `${where} est entre d'autres mains (${who}, après 'plateau' le serveur et le processus) : 'lab serve', 'lab state move' ou une autre commande ; attendez leur fin ou terminez-les, puis recommencez ; rien n'a changé`,
    en: `${where} is in other hands (${who}, after 'plateau' the server and the process): 'lab serve', 'lab state move' or another command; wait for their end or end them, then try again; nothing was changed`,
  });
}
