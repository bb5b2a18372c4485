import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useActs } from "./acts.js";
import { isRunning } from "./is-running.js";
import type { LabFrame, LabView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

/** What is chosen as it opens. */
export interface PatchFirst {
  readonly machine?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface PatchDialogProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly first: PatchFirst;
  readonly close: () => void;
}

/** Of a cable that is plugged into nothing: no segment is called so. */
const nowhere = "-";

/** Moves a cable, once it was said what that cuts. */
export function PatchDialog({ frame, view, first, close }: PatchDialogProps) {
  const words = useWords();
  const { plug } = useActs();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [machine, setMachine] = useState(first.machine ?? "");
  const [asked, setFrom] = useState(first.from ?? "");
  const [to, setTo] = useState(first.to ?? "");
  useEffect(() => dialog.current?.showModal(), []);
  const machines = frame.machines.filter(({ name }) => isRunning(view, name));
  const cables = machines.find(({ name }) => name === machine)?.cables ?? [];
  const from = cables.includes(asked) ? asked : cables.length === 1 ? (cables[0] ?? "") : "";
  const segments = Object.entries(frame.segments);
  const isReady = from !== "" && to !== "" && view.doing === null;
  const choose = words({ fr: "choisissez…", en: "choose…" });
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby={heading}>
      <h2 id={heading}>{words({ fr: "Déplacer un câble", en: "Move a cable" })}</h2>
      <form
        method="dialog"
        onSubmit={({ submitter }) => {
          if (submitter?.id !== "move" || !isReady) return;
          plug(machine, from, to === nowhere ? null : to);
        }}
      >
        <label class="field">
          {words({ fr: "Machine", en: "Machine" })}
          <select value={machine} onChange={({ currentTarget }) => setMachine(currentTarget.value)}>
            <option value="">{choose}</option>
            {machines.map(({ name, title }) => (
              <option key={name} value={name}>
                {`${name} · ${title}`}
              </option>
            ))}
          </select>
        </label>
        {cables.length > 1 && (
          <label class="field">
            {words({ fr: "Son câble", en: "Its cable" })}
            <select value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
              <option value="">{choose}</option>
              {cables.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          {words({ fr: "Le brancher sur", en: "Plug it into" })}
          <select value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
            <option value="">{choose}</option>
            {segments.map(([name, title]) => (
              <option key={name} value={name}>
                {`${name} · ${title}`}
              </option>
            ))}
            <option value={nowhere}>
              {words({ fr: "rien : débranché", en: "nothing: pulled out" })}
            </option>
          </select>
        </label>
        <p>
          {words({
            fr: "Ce qui passe par ce câble est coupé : sessions SSH et bureaux à distance ouverts d'une machine à l'autre, partages, téléchargements. Les terminaux et bureaux de cette page restent ouverts : ils n'empruntent pas le réseau du lab.",
            en: "What goes through this cable is cut: SSH sessions and remote desktops from one machine to another, shares, downloads. Terminals and desktops of this page stay open: they do not use the lab's network.",
          })}
        </p>
        {cables.length > 1 && (
          <p>
            {words({
              fr: `${machine} relie plusieurs segments : tout ce qui la traverse par ce câble est coupé aussi.`,
              en: `${machine} joins several segments: all that crosses it by this cable is cut as well.`,
            })}
          </p>
        )}
        <p class="buttons">
          <button type="submit" class="quiet">
            {words({ fr: "Ne rien changer", en: "Change nothing" })}
          </button>
          <WaitingButton type="submit" id="move" class="main" isWaiting={!isReady}>
            {words({ fr: "Déplacer le câble", en: "Move the cable" })}
          </WaitingButton>
        </p>
      </form>
    </dialog>
  );
}
