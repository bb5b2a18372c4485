import type { PostgresAddress } from "../state-place.js";

/** A database as people name it, and as `lab state move` reads it. */
export function placeTold({ host, port, database, user, tls, authority }: PostgresAddress): string {
  const isSocket = host.startsWith("/");
  const name = encodeURIComponent(database);
  const options = isSocket
    ? { host, port: String(port), user }
    : {
        ...(tls === "disable" && { sslmode: tls }),
        ...(authority !== null && { sslrootcert: authority }),
      };
  const words = Object.entries(options).map(
    ([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2F", "/")}`,
  );
  const query = words.length > 0 ? `?${words.join("&")}` : "";
  if (isSocket) return `postgres:///${name}${query}`;
  const where = host.includes(":") ? `[${host}]` : host;
  return `postgres://${encodeURIComponent(user)}@${where}:${port}/${name}${query}`;
}
