import { holderOf, type NameHolder } from "./kernel-name.js";
import { namesUnder } from "./names-under.js";

/** Somebody who holds a name, and which. */
export interface NamedHolder extends NameHolder {
  readonly name: string;
}

/** Find who holds names below another. Each must be left. */
export async function holdersUnder(prefix: string): Promise<NamedHolder[]> {
  const all = await Promise.all(
    (await namesUnder(prefix)).map(async (name) => {
      const holder = await holderOf(name);
      return holder && { name, ...holder };
    }),
  );
  return all.filter((one) => one !== undefined);
}
