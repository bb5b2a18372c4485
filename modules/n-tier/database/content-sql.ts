import { personOf } from "../../../stacks/plan/person-of.js";
import { staff } from "../../../stacks/plan/staff.js";
import { feeds } from "../../internet/feeds.js";

/** Who manages the application, and already reads the outside feeds. */
export const administrator = () => staff().itManager.login;

/**
 * What the application starts with. Nobody has a password here: Apache asks the directory, and
 * whoever it knows is let in, with a reader of their own.
 */
export function contentSql(): string {
  const { given, surname } = personOf(administrator());
  const subjects = [...new Set(feeds.map(({ subject }) => subject))];
  return `UPDATE ttrss_prefs SET def_value = 'true' WHERE pref_name = 'ENABLE_API_ACCESS';
DELETE FROM ttrss_users;
INSERT INTO ttrss_users (login, full_name, pwd_hash, access_level, created)
  VALUES ('${administrator()}', ${quoted(`${given} ${surname}`)}, '!', 10, now());
INSERT INTO ttrss_user_prefs (owner_uid, pref_name, value)
  SELECT id, 'DEFAULT_UPDATE_INTERVAL', '30' FROM ttrss_users;
INSERT INTO ttrss_feed_categories (owner_uid, title)
  SELECT id, subject FROM ttrss_users, unnest(ARRAY[${subjects.map(quoted).join(", ")}]) AS subject;
${feeds
  .map(
    ({ title, subject, url }) => `INSERT INTO ttrss_feeds (owner_uid, cat_id, title, feed_url)
  SELECT owner_uid, id, ${quoted(title)}, ${quoted(url)}
  FROM ttrss_feed_categories WHERE title = ${quoted(subject)};`,
  )
  .join("\n")}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
