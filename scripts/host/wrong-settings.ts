import type { WantedSetting } from "./wanted-settings.js";

export interface WrongSetting {
  readonly setting: WantedSetting;
  readonly value: string;
  /** The setting, its value, and what is wanted. */
  readonly told: string;
}

/**
 * Settings that will not do. One that a kernel has not is none of them.
 *
 * @param values what the kernel has, by name
 */
export function wrongSettings(
  settings: readonly WantedSetting[],
  values: ReadonlyMap<string, string>,
): WrongSetting[] {
  return settings.flatMap((setting) => {
    const { name, wanted, enough } = setting;
    const value = values.get(name)?.trim();
    if (value === undefined || enough(Number(value))) return [];
    return [{ setting, value, told: `${name} = ${value} (${wanted})` }];
  });
}
