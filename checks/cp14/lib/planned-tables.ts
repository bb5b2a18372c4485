import { postfixFiles as helpdeskFiles } from "../../../modules/helpdesk/postfix-files.js";
import { postfixConf } from "../../../modules/mail-server/postfix-conf.js";
import { postfixMaps } from "../../../modules/mail-server/postfix-maps.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { type PostfixSettings, postfixSettings } from "./postfix-settings.js";

/** What the plan writes for a server's Postfix. */
interface PlannedPostfix {
  readonly settings: PostfixSettings;
  /** Lines of its tables, by the setting that names them. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The servers of the company that have mail to deliver, and what the plan has them do with it. */
export const plannedPostfix = ofCompany(
  (): Readonly<Record<"mail1" | "desk1", PlannedPostfix>> => ({
    mail1: {
      settings: postfixSettings(postfixConf()),
      tables: new Map([
        ["virtual_alias_maps", table("/etc/postfix/virtual")],
        [
          "smtpd_sender_restrictions",
          new Map([...table("/etc/postfix/internes"), ...table("/etc/postfix/domaine")]),
        ],
        ["smtpd_relay_restrictions", table("/etc/postfix/relais")],
        // The machine's own people, as its image has them.
        ["alias_maps", new Map([["root", addressOf("postmaster")]])],
      ]),
    },
    desk1: {
      settings: postfixSettings(helpdeskFiles()["/etc/postfix/main.cf"] ?? ""),
      tables: new Map([
        ["alias_maps", pairs(helpdeskFiles()["/etc/aliases"] ?? "", /^([^:\s]+):\s*(.*)$/)],
      ]),
    },
  }),
);

function table(path: string): ReadonlyMap<string, string> {
  return pairs(postfixMaps()[path] ?? "", /^(\S+)\s+(.*)$/);
}

function pairs(text: string, line: RegExp): ReadonlyMap<string, string> {
  return new Map(
    text.split("\n").flatMap((one) => {
      const [, key, value = ""] = (one.startsWith("#") ? null : line.exec(one)) ?? [];
      return key === undefined ? [] : [[key, value.trim()] as const];
    }),
  );
}
