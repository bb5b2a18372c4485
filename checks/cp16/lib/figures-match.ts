import { type CheckCode, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type Indicators, indicatorsOf } from "./indicators.js";
import { monthOfTickets } from "./month-of-tickets.js";
import { rawHistory } from "./raw-history.js";
import { handedIn, type Report } from "./report.js";

/** How far a figure may be from the bench's own: a hundredth of it, or what rounding to one decimal takes. */
export function isNear(figure: number, own: number): boolean {
  return Math.abs(figure - own) <= Math.max(Math.abs(own) / 100, 0.051);
}

/** Figures by name, of a report or of the bench. */
type Figures = (of: Report | Indicators) => Readonly<Record<string, number>>;

/** A check that some figures of the report are those that the raw history gives. */
export function figuresMatch(figures: Figures): CheckCode {
  return check({
    needs: ["desk1"],
    judges: "cp16/monthly-report",

    async run({ nodes: { desk1 }, password }) {
      const { month } = monthOfTickets({ password });
      const report = figures(await handedIn(desk1, month));
      const own = figures(indicatorsOf(await rawHistory(desk1, month)));
      const told = Object.entries(own).map(([name, value]) => ({
        near: isNear(report[name] ?? Number.NaN, value),
        seen: `${name} = ${rounded(report[name] ?? Number.NaN)}`,
      }));
      const wrong = told.filter(({ near }) => !near);
      claim(
        wrong.length === 0,
        claimText("cp16/figures-that-raw-history-gives"),
        wrong.map(({ seen }) => seen).join(", "),
      );
      return told.map(({ seen }) => seen).join(", ");
    },
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
