import type { DovecotBlock } from "./dovecot-blocks.js";

/** Settings that stand in no block, by which somebody reads what is another's: empty where nobody has set them. */
const doors = [
  "auth_master_user_separator",
  "login_trusted_networks",
  "doveadm_password",
  "doveadm_api_key",
];
/** What says where the letters of a namespace are, and whose it is. */
const places = ["type", "location", "prefix"];
/** Settings of plugins that run scripts of everybody's, or say who may what in a mailbox. */
const ofPlugins =
  /^(?:sieve(?:_before|_after|_default|_global|_plugins|_extensions|_global_extensions|_discard|_dir|_(?:pipe|filter|execute)_\w+)?\d*|acl\w*|imapsieve\w*|push_notification\w*)$/;

/** Whom Dovecot lets read, beyond those of the plan, by its configuration. */
export function readersTooMuch(
  now: readonly DovecotBlock[],
  planned: readonly DovecotBlock[],
): string[] {
  return [
    ...["passdb", "userdb"].flatMap((name) => {
      const known = new Set(named(planned, name).map(body));
      return named(now, name)
        .map(body)
        .filter((one) => !known.has(one))
        .map((one) => `${name} ${one}`);
    }),
    ...now
      .filter(({ name }) => /^namespace(?: [^/]*)?$/.test(name))
      .flatMap((block) => {
        const [same] = named(planned, block.name);
        const wrong = places.filter(
          (key) => !same || (block.settings.get(key) ?? "") !== (same.settings.get(key) ?? ""),
        );
        return wrong
          .filter((key) => block.settings.has(key))
          .map((key) => `${block.name} ${key} = ${block.settings.get(key)}`);
      }),
    ...settings(now, "plugin")
      .filter(([key]) => ofPlugins.test(key))
      .filter(([key, value]) => new Map(settings(planned, "plugin")).get(key) !== value)
      .map(([key, value]) => `plugin ${key} = ${value}`),
    ...settings(now, "")
      .filter(([key, value]) => doors.includes(key) && value !== "")
      .map(([key]) => `${key} = …`),
    ...settings(now, "")
      .filter(([key, value]) => key === "auth_mechanisms" && /\banonymous\b/i.test(value))
      .map(([key, value]) => `${key} = ${value}`),
  ];
}

function named(blocks: readonly DovecotBlock[], name: string): DovecotBlock[] {
  return blocks.filter((block) => block.name === name);
}

function settings(blocks: readonly DovecotBlock[], name: string): (readonly [string, string])[] {
  return named(blocks, name).flatMap((block) => [...block.settings]);
}

function body({ settings: own }: DovecotBlock): string {
  return [...own]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(" ");
}
