"use client";

import { CircleCheck } from "lucide-react";
import { useActionState, useEffect } from "react";
import { settleCommentAction } from "@/app/(signed-in)/matrix/[matrix]/comments/actions";
import { type FormState, untouched } from "@/app/form-state";
import type { Thread } from "@/application/matrix/list-comments";
import type { RowField } from "@/core/matrix/row";
import { SubmitButton } from "@/ui/actions/submit-button";
import { FieldError } from "@/ui/form/field";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { CommentForm, type Person } from "./comment-form";

type ThreadsProps = {
  matrix: string;
  threads: readonly Thread[];
  people: readonly Person[];
  mayComment: boolean;
  /** Number of the version on screen, so that comments on an earlier one say so. */
  version?: number;
  onDone?: () => void;
};

/** Shows comments with their answers, and lets people answer and settle them. */
export function Threads({ matrix, threads, people, mayComment, version, onDone }: ThreadsProps) {
  const say = useSay();
  return (
    <ul className="grid gap-3">
      {threads.map((thread) => (
        <li key={thread.id} data-keep="" className="grid gap-2 rounded-md border border-line bg-surface p-3">
          <p className="flex flex-wrap items-center gap-2">
            {thread.field && <Badge>{say(`matrix.fields.${thread.field as RowField}`)}</Badge>}
            {thread.version !== null && thread.version !== version && (
              <Badge tone="advise">{say("matrix.comments.onVersion", { number: thread.version })}</Badge>
            )}
            {thread.settledBy !== null && (
              <Badge tone="good" icon={<CircleCheck aria-hidden />}>
                {say("matrix.comments.settledBy", { name: thread.settledBy })}
              </Badge>
            )}
          </p>
          <Said {...thread} />
          {thread.answers.length > 0 && (
            <ul className="grid gap-2 border-line border-l-2 pl-3">
              {thread.answers.map((answer) => (
                <li key={answer.id}>
                  <Said {...answer} />
                </li>
              ))}
            </ul>
          )}
          {mayComment && (
            <div className="grid gap-2">
              {thread.settledAt === null && (
                <details>
                  <summary className="min-h-6 cursor-pointer text-accent-ink text-sm">
                    {say("matrix.comments.answer")}
                  </summary>
                  <div className="pt-2">
                    <CommentForm place={{ matrix }} people={people} answers={thread.id} onDone={onDone} />
                  </div>
                </details>
              )}
              <Settle matrix={matrix} thread={thread} onDone={onDone} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

type SaidProps = Pick<Thread, "by" | "at" | "text" | "mentions">;

function Said({ by, at, text, mentions }: SaidProps) {
  const say = useSay();
  return (
    <div className="grid gap-0.5">
      <p className="text-ink-soft text-sm">
        <strong className="font-medium text-ink">{by}</strong>, <DateTime at={new Date(at).toISOString()} quiet />
      </p>
      <p className="whitespace-pre-wrap break-words">{text}</p>
      {mentions.length > 0 && (
        <p className="text-ink-soft text-sm">{say("matrix.comments.mentions", { names: mentions.join(", ") })}</p>
      )}
    </div>
  );
}

function Settle({ matrix, thread, onDone }: { matrix: string; thread: Thread; onDone: (() => void) | undefined }) {
  const say = useSay();
  const [state, send] = useActionState<FormState<string>, FormData>(settleCommentAction, untouched);
  const settled = thread.settledAt === null;
  const done = state.value;
  useEffect(() => {
    if (done) onDone?.();
  }, [done, onDone]);
  return (
    <form action={send}>
      <input type="hidden" name="matrix" value={matrix} />
      <input type="hidden" name="comment" value={thread.id} />
      <input type="hidden" name="settled" value={String(settled)} />
      <SubmitButton size="small" variant="quiet">
        {say(settled ? "matrix.comments.settle" : "matrix.comments.reopen")}
      </SubmitButton>
      {state.problem && <FieldError id={`settle-${thread.id}`}>{state.problem.sentence}</FieldError>}
    </form>
  );
}
