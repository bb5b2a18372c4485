import { type Holder, holderSchema } from "./holder.js";

/** Who somebody says that he is; undefined where he says something else: any user of the machine may hold a name. */
export function holderIn(told: string | undefined): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(told ?? ""));
  } catch {
    return undefined;
  }
}
