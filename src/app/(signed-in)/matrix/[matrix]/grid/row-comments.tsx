"use client";

import { useCallback, useEffect, useState } from "react";
import { CommentForm } from "@/app/(signed-in)/matrix/[matrix]/comments/comment-form";
import { Threads } from "@/app/(signed-in)/matrix/[matrix]/comments/threads";
import { useSay } from "@/ui/language";
import { Skeleton } from "@/ui/show/skeleton";
import { type Comments, fetchComments } from "./server";

/** Shows and takes comments on a row and its cells. */
export function RowComments({ matrix, row, onChanged }: { matrix: string; row: string; onChanged: () => void }) {
  const say = useSay();
  const [comments, setComments] = useState<Comments>();
  const load = useCallback(
    () =>
      fetchComments(matrix, row).then(setComments, () =>
        setComments({ threads: [], people: [], may: { comment: false } }),
      ),
    [matrix, row],
  );
  useEffect(() => void load(), [load]);
  const done = useCallback(() => {
    void load();
    onChanged();
  }, [load, onChanged]);
  if (!comments) return <Skeleton lines={4} />;
  const { threads, people, may } = comments;
  return (
    <div className="grid gap-5 pb-6">
      {threads.length === 0 && <p className="text-ink-soft">{say("matrix.comments.none")}</p>}
      <Threads {...{ matrix, threads, people }} mayComment={may.comment} onDone={done} />
      {may.comment && <CommentForm place={{ matrix, row }} people={people} onDone={done} />}
    </div>
  );
}
