import type { ReactNode } from "react";
import type { Language } from "@/core/language/say";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { EmptyState } from "@/ui/show/empty-state";

/** Says in good words why there is nothing to see, and offers the way on. */
export function PlainPage(props: { language: Language; icon: ReactNode; title: string; children: ReactNode }) {
  const { language, icon, title, children } = props;
  return (
    <EmptyState
      level={1}
      icon={icon}
      title={title}
      action={<LinkButton href="/today">{say(language, "errors.home")}</LinkButton>}
    >
      <p>{children}</p>
    </EmptyState>
  );
}
