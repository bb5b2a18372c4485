import { type Command, InvalidArgumentError } from "commander";
import { Misuse } from "../../ground/misuse.js";
import { placeTold } from "../../ground/postgres/place-told.js";
import { say } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import { tell } from "../../ground/terminal/tell.js";
import { ownDatabase } from "../../setup/postgres/own-database.js";
import { postgresDatabase } from "../../setup/requirements/postgres-database.js";
import { postgresPackages } from "../../setup/requirements/postgres-packages.js";
import { postgresServer } from "../../setup/requirements/postgres-server.js";
import { bundleOption } from "../bundle-option.js";
import { verb } from "../verb.js";

/** `lab host init`: have this server ready for labs, and for state in a database. */
export function initCommand(): Command {
  return verb("init", ["lab host init", "lab host init --postgres"])
    .description(
      say({
        fr: "mettre en place sur ce serveur ce qu'il faut aux labs, et avec --postgres une base de données pour l'état",
        en: "set up on this server what labs need, and with --postgres a database for state",
      }),
    )
    .option(
      "--postgres",
      say({
        fr: "et le PostgreSQL de Debian, avec une base à ce compte",
        en: "and Debian's PostgreSQL, with a database of this account's",
      }),
    )
    .option(
      "--database <name>",
      say({ fr: "avec --postgres : nom de la base", en: "with --postgres: the database's name" }),
      databaseName,
    )
    .option(...bundleOption())
    .action(async (_, command: Command) => {
      const { requirements } = await import("../../setup/requirements.js");
      const { setUpFrom } = await import("../set-up-from.js");
      const { postgres, database, install, bundle } = command.optsWithGlobals<{
        postgres?: boolean;
        database?: string;
        install: boolean;
        bundle?: string;
      }>();
      if (database !== undefined && !postgres) {
        throw new Misuse({
          fr: "--database nomme la base de --postgres : ajoutez --postgres",
          en: "--database names the database of --postgres: add --postgres",
        });
      }
      const name = database ?? "plateau";
      const besides = [postgresPackages, postgresServer, postgresDatabase(name)];
      await setUpFrom(bundle, {
        install: install !== false,
        report: announce,
        requirements: [...requirements(), ...(postgres ? besides : [])],
      });
      if (!postgres) return;
      const place = placeTold(await ownDatabase(name));
      tell(`${place}\n`);
      announce({
        fr: `lab state move "${place}" y met l'état, pages arrêtées`,
        en: `lab state move "${place}" puts state there, once the pages are stopped`,
      });
    });
}

/** @throws InvalidArgumentError for what would have to be quoted in every statement */
function databaseName(name: string): string {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(name)) return name;
  throw new InvalidArgumentError(
    say({
      fr: "il faut 1 à 63 minuscules, chiffres ou tirets bas, sans chiffre au début",
      en: "1 to 63 lower-case letters, digits or underscores are needed, no digit first",
    }),
  );
}
