import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { differingFigures } from "../lib/differing-figures.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { reportCommand } from "../lib/places.js";
import { handedIn, readReport } from "../lib/report.js";

/** Before the company had a helpdesk. */
const emptyMonth = "2019-02";

export const reportRegenerates = check({
  needs: ["desk1"],
  judges: "cp16/monthly-report",
  deadlineMs: 9000,

  async run({ nodes: { desk1 }, password }) {
    const { month } = monthOfTickets({ password });
    const report = await handedIn(desk1, month);
    const make = (of: string) =>
      desk1.ask`
        [ -x ${reportCommand} ] || { echo "no ${reportCommand}" >&2; exit 1; }
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin ${reportCommand} ${of}`;
    const [again, empty] = await Promise.all([make(month), make(emptyMonth)]);
    claim(
      again.exitCode === 0,
      claimText("cp16/succeeds", { month, reportCommand }),
      again.stderr.trim().split("\n").at(-1) ?? "",
    );
    const made = readReport(again.stdout, `${reportCommand} ${month}`, month);
    const different = differingFigures(report, made).map(
      ({ name, value, other }) => `${name}: ${value}, generated again ${other}`,
    );
    claim(
      different.length === 0,
      claimText("cp16/same-figures-as-report-handed-in"),
      different.join(", "),
    );
    // Of a month in which nothing happened it tells nothing: it computes.
    claim(
      !empty.stdout.includes(`"${month}"`) && !/"tickets"\s*:\s*[1-9]/.test(empty.stdout),
      claimText("cp16/no-ticket", { emptyMonth }),
      empty.stdout.slice(0, 200),
    );
    return `${reportCommand} ${month}: ${made.tickets} tickets`;
  },
});
