import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import type { ActFormProps } from "../../../scripts/portal/pages/board/act-form.js";
import type { BoardRow } from "../../../scripts/portal/pages/view.js";

vi.resetModules();
const asked: ActFormProps["asked"][] = [];
// On the server a form is its button alone: here it is open.
vi.doMock("../../../scripts/portal/pages/board/act-form.js", () => ({
  ActForm(props: ActFormProps) {
    asked.push(props.asked);
    return h("form", { title: props.open.fr }, props.children);
  },
}));
const { boardCatalogue } = await import("../../../scripts/portal/board-catalogue.js");
const { scenarios } = await import("../../../checks/scenarios/index.js");
const { inLanguage } = await import("../../../scripts/ground/say.js");
const { ScenarioForm } = await import("../../../scripts/portal/pages/board/scenario-form.js");

const row = (lab: string, scenario: BoardRow["scenario"]) => ({ lab, scenario }) as BoardRow;
const clock = { endsAt: "2026-11-24T09:30:00.000Z", stoppedAt: null };

test("the form of scenarios has those that there are, names the labs that play one already, and asks nothing before one is chosen", () => {
  const drawn = renderToString(
    h(ScenarioForm, {
      rows: [row("c01", null), row("c02", { title: "une panne", ...clock })],
      catalogue: inLanguage("fr", () => boardCatalogue([])),
    }),
  );
  expect(drawn).toContain('title="Scénario…"');
  for (const [name, { title }] of Object.entries(scenarios())) {
    expect(drawn).toContain(`<option value="${name}">${name} · ${title.fr}</option>`);
  }
  expect(drawn).toContain("s'y joue déjà, rien n'y commencera : c02<");
  expect(asked).toEqual([null]);
});
