import type { ComponentProps } from "preact";

export interface WaitingButtonProps extends Omit<ComponentProps<"button">, "disabled" | "onClick"> {
  /** Whether it can't be pressed for now. */
  readonly isWaiting: boolean;
  /** @default - it sends its form */
  readonly onClick?: () => void;
}

/**
 * A button that can't be pressed at times. It has the keyboard meanwhile: from one that is `disabled` browsers take it
 * away, and whoever has just pressed it begins anew at the top of the page.
 */
export function WaitingButton({ isWaiting, onClick, ...props }: WaitingButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-disabled={isWaiting}
      onClick={(event) => {
        if (isWaiting) event.preventDefault();
        else onClick?.();
      }}
    />
  );
}
