import { mailStore } from "../../../modules/mail-server/mail-store.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { redirections } from "./redirections.js";

/**
 * What scripts do with letters that nobody planned: somebody's own lead them out of the company or hand them to a
 * program; one that is run for everybody leads them anywhere.
 */
export function scriptsTooMuch(scripts: ReadonlyMap<string, string>): string[] {
  const ours = addressOf("").toLowerCase();
  return [...scripts].flatMap(([file, text]) =>
    redirections(text)
      .filter((to) => !(file.startsWith(`${mailStore}/`) && to.toLowerCase().endsWith(ours)))
      .map((to) => `${file} → ${to}`),
  );
}
