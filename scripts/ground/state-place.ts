import { z } from "zod";
import { FactFile } from "./fact-file.js";

/** A database of PostgreSQL, without the password: that is in `~/.pgpass`, or in `PGPASSWORD`. */
export const postgresPlaceSchema = z.object({
  /** A name, an address, or the folder of a socket. */
  host: z.string().min(1),
  port: z.int().min(1).max(65_535),
  database: z.string().min(1),
  user: z.string().min(1),
  /** Whether the server has to prove who it is; nothing of this counts on a socket. */
  tls: z.enum(["verify-full", "disable"]),
  /** Path of the authority's certificate; null where the system's own count. */
  authority: z.string().nullable(),
  /** By which this home is known there. */
  home: z.uuid(),
  /** Whether facts of labs are there as well; those of a home that an earlier version moved are in its files. */
  facts: z.boolean(),
  /** Whether this home was about to move there: it is there once the database says so, whatever was cut off. */
  arriving: z.boolean(),
});
export type PostgresPlace = z.infer<typeof postgresPlaceSchema>;

/** A database as it is typed. */
export type PostgresAddress = Omit<PostgresPlace, "home" | "facts" | "arriving">;

const beforeArriving = postgresPlaceSchema.omit({ arriving: true }).nullable();
const beforeFacts = postgresPlaceSchema.omit({ facts: true, arriving: true }).nullable();

const setting = new FactFile("database", postgresPlaceSchema.nullable(), null, {
  migrations: [
    (place) => place,
    (place) => {
      const before = beforeFacts.parse(place);
      return before && { ...before, facts: false };
    },
    (place) => {
      const before = beforeArriving.parse(place);
      return before && { ...before, arriving: false };
    },
  ],
});
/** The portal's folder, beside those of labs. */
const folder = "portal";

/** Where what is kept is: null for files of this home. `lab state move` writes it. */
export const statePlace = {
  /** @throws UnreadableFacts */
  read: () => setting.read(folder),
  /** @throws UnreadableFacts */
  readNow: () => setting.readNow(folder),
  /** @throws UnreadableFacts, with nothing written */
  write: (place: PostgresPlace | null) => setting.write(folder, place),
};
