import type { Access } from "./route.js";
import type { Visitor } from "./ways-in/sessions.js";

/** Whether somebody may do what a route does. The one place where it is asked whose lab it is. */
export function may(access: Access, visitor: Visitor | undefined, lab: string): boolean {
  if (access === "anyone") return true;
  if (!visitor) return false;
  const isTrainer = visitor.role === "trainer";
  const isOwner = visitor.role === "candidate" && visitor.who === lab;
  switch (access) {
    case "visitor":
      return true;
    case "reader":
      return isTrainer || isOwner;
    case "owner":
      return isOwner;
    case "trainer":
      return isTrainer;
  }
}
