import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

/** What RT does when somebody writes whom it does not know yet. */
const learn = `use RT; RT::LoadConfig(); RT::Init();
  RT::User->new(RT->SystemUser)->LoadOrCreateByEmail($ARGV[0]) or die "not learned";`;

export const namesEncodedTwice = fault({
  needs: ["desk1"],
  reddens: ["cp01/people-by-their-names"],

  async apply({ nodes: { desk1 } }) {
    await edit(desk1, "/etc/request-tracker5/RT_SiteConfig.pm", "s/, raw => [^,)]*//");
    mustSucceed(
      await desk1.within(60_000)`
        /usr/bin/systemctl restart rt5-fcgi
        # Whose service has an accent in every company.
        /usr/sbin/runuser -u www-data -- /usr/bin/perl -I/usr/share/request-tracker5/lib -e ${learn} ${`${staff().accountant.login}@${plan().company.domain}`}
        timeout 50 /usr/bin/systemctl start rt-groupes.service`,
    );
  },
});
