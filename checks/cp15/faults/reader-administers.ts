import { staff } from "../../../stacks/plan/staff.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const { login, name } = staff.managementController;

export const readerAdministers = fault({
  title: {
    fr: `${name} administre l'application de veille`,
    en: `${name} administers the watch's application`,
  },
  symptom: {
    fr: "« Mes flux ont été renommés, et ce n'est pas le responsable informatique qui l'a fait. »",
    en: "“My feeds were renamed, and it was not the IT manager who did it.”",
  },
  level: 1,
  needs: ["db1"],
  reddens: ["cp15/nobody-else-administers"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(
      await asOwner(
        db1,
        `INSERT INTO ttrss_users (login, pwd_hash, access_level, created) VALUES ('${login}', '!', 10, now())
          ON CONFLICT (login) DO UPDATE SET access_level = 10`,
      ),
    );
  },
});
