"use client";

import { ChevronLeft, ChevronRight, CircleCheck, PencilLine, UserX } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { PathFreshness } from "@/app/(signed-in)/people/path-freshness";
import { decideAction } from "@/app/(signed-in)/people/reviews/actions";
import type { Decision } from "@/core/people/review";
import type { Refusal } from "@/core/shared/refusal";
import { Button } from "@/ui/actions/button";
import { Problem } from "@/ui/form/problem";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";
import { Progress } from "@/ui/show/progress";
import { ChangeForm } from "./change-form";
import { SignForm } from "./sign-form";

export type WalkItem = {
  id: string;
  name: string;
  about: string;
  posts: readonly string[];
  decision: Decision | null;
  freshDays: number;
  paths: readonly {
    id: string;
    kind: string;
    value: string;
    verifiedAt: string | null;
    answeredAt: string | undefined;
  }[];
};

const arrows = { back: "ArrowLeft", forth: "ArrowRight" };

type Taken = { decision: Decision; values: Readonly<Record<string, string>>; at: string };

/** Goes through the contacts of a list one by one: a key for each answer, and the signature at the end. */
export function Walk({ list, items, now }: { list: string; items: readonly WalkItem[]; now: string }) {
  const say = useSay();
  const [taken, setTaken] = useState<Readonly<Record<string, Taken>>>({});
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ decision }) => decision === null),
    ),
  );
  const [changing, setChanging] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const heading = useRef<HTMLHeadingElement>(null);
  const decisionOf = (item: WalkItem) => taken[item.id]?.decision ?? item.decision;
  const done = items.filter((item) => decisionOf(item) !== null).length;
  const item = items[place];

  const go = (to: number) => {
    setChanging(false);
    setProblem(undefined);
    setPlace(Math.max(0, Math.min(items.length - 1, to)));
    heading.current?.focus();
  };
  const decide = async (decision: Decision, values: Record<string, string> = {}, note = "") => {
    if (!item || busy) return;
    setBusy(true);
    const paths = Object.entries(values).map(([id, value]) => ({ id, value }));
    const answer = await decideAction({ item: item.id, decision, paths, note }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) return setProblem(answer?.refusal ?? { code: "not-reachable" });
    setTaken((before) => ({ ...before, [item.id]: { decision, values, at: new Date().toISOString() } }));
    const open = items.findIndex((one, index) => index > place && decisionOf(one) === null);
    go(open === -1 ? place : open);
  };

  const keyed: Readonly<Record<string, () => unknown>> = {
    c: () => decide("confirmed"),
    h: () => setChanging(true),
    g: () => decide("gone"),
    [arrows.back]: () => go(place - 1),
    [arrows.forth]: () => go(place + 1),
  };
  const keys = useRef<(event: KeyboardEvent) => void>(() => {});
  keys.current = (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [role=dialog]"))
      return;
    const act = keyed[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => keys.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  if (!item) return <SignForm list={list} />;
  const now_ = taken[item.id];
  const decision = decisionOf(item);
  const button = (key: string, label: string, icon: React.ReactNode, act: () => unknown, first = false) => (
    <Button variant={first ? "primary" : "secondary"} icon={icon} busy={busy} onClick={act} aria-keyshortcuts={key}>
      {label} <kbd className="font-mono text-xs opacity-75">{key}</kbd>
    </Button>
  );
  return (
    <div className="grid gap-5">
      <Progress
        label={say("review.walk.position", { place: place + 1, total: items.length })}
        words={say("review.walk.decided", { done, total: items.length })}
        value={done}
        max={items.length}
      />
      <section aria-labelledby="contact" className="grid gap-4 rounded-lg border border-line bg-surface p-5 shadow-low">
        <header className="flex flex-wrap items-start justify-between gap-2">
          <div>
            <h2 id="contact" ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
              {item.name}
            </h2>
            <p className="text-ink-soft">{item.about}</p>
          </div>
          {decision && (
            <Badge tone={decision === "gone" ? "warn" : "good"} icon={<CircleCheck aria-hidden />}>
              {say(`review.decision.${decision}`)}
            </Badge>
          )}
        </header>
        <p>
          <span className="text-ink-soft">{say("review.walk.posts")}:</span>{" "}
          {item.posts.join(", ") || say("review.walk.noPosts")}
        </p>
        {item.paths.length === 0 ? (
          <p className="text-ink-soft">{say("review.walk.noPaths")}</p>
        ) : (
          <ul className="grid gap-3" aria-label={say("review.walk.paths")}>
            {item.paths.map((path) => (
              <li key={path.id} className="grid gap-1 border-line border-l-2 pl-3">
                <span className="break-all font-medium">
                  {say(`register.kinds.path.${path.kind}` as "register.kinds.path.other")}:{" "}
                  {now_?.values[path.id] ?? path.value}
                </span>
                <span className="text-ink-soft text-sm">
                  <PathFreshness
                    verifiedAt={now_ && now_.decision !== "gone" ? now_.at : path.verifiedAt}
                    answeredAt={path.answeredAt}
                    days={item.freshDays}
                    now={now_?.at ?? now}
                  />
                </span>
              </li>
            ))}
          </ul>
        )}
        <Problem>{problem && say(`refusals.${problem.code}`, { ...problem.values })}</Problem>
        {changing ? (
          <ChangeForm item={item} busy={busy} onSave={(values, note) => decide("changed", values, note)} />
        ) : (
          <div className="flex flex-wrap gap-2">
            {button("C", say("review.walk.confirm"), <CircleCheck aria-hidden />, () => decide("confirmed"), true)}
            {button("H", say("review.walk.change"), <PencilLine aria-hidden />, () => setChanging(true))}
            {button("G", say("review.walk.gone"), <UserX aria-hidden />, () => decide("gone"))}
          </div>
        )}
      </section>
      <nav aria-label={say("review.walk.keys")} className="flex justify-between gap-2">
        <Button icon={<ChevronLeft aria-hidden />} disabled={place === 0} onClick={() => go(place - 1)}>
          {say("review.walk.previous")}
        </Button>
        <Button icon={<ChevronRight aria-hidden />} disabled={place === items.length - 1} onClick={() => go(place + 1)}>
          {say("review.walk.next")}
        </Button>
      </nav>
      {done === items.length && <SignForm list={list} />}
    </div>
  );
}
