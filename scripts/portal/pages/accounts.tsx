import { useState } from "preact/hooks";
import type { AccountListProps } from "./account-list.js";
import { part } from "./part.js";
import type { LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

const AccountList = part<AccountListProps>("AccountList");

export interface AccountsProps {
  readonly frame: LabFrame;
  readonly view: LabView;
}

/** The accounts that a candidate may know. Once they are closed again, no password stays in the page. */
export function Accounts({ frame, view }: AccountsProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details id="accounts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words({ fr: "Comptes", en: "Accounts" })}</summary>
      {isOpen && <AccountList frame={frame} view={view} />}
    </details>
  );
}
