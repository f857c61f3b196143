"use client";

import { useEffect, useRef, useState } from "react";
import { type LiveEvent, presenceLasts } from "@/core/matrix/live";

export type Other = {
  readonly connection: string;
  readonly person: string;
  readonly name: string;
  readonly row: string | null;
};
type Seen = Other & { readonly at: number };

/** How often those who have gone quiet are forgotten, in milliseconds. */
const sweepEvery = 10_000;

/**
 * Listens to what happens in a matrix while the screen is open, and knows who else has it open.
 * `onChange` gets the ids of an act, or null when anything may have changed.
 */
export function useLive(matrix: string, onChange: (ids: readonly string[] | null) => void) {
  const [others, setOthers] = useState<readonly Seen[]>([]);
  const connection = useRef("");
  const place = useRef<string | null>(null);
  const heard = useRef(onChange);
  heard.current = onChange;

  const standOn = useRef((row: string | null) => {
    place.current = row;
    if (!connection.current) return;
    const body = JSON.stringify({ matrix, connection: connection.current, row });
    void fetch("/api/live", { method: "POST", body, headers: { "content-type": "application/json" } }).catch(() => {});
  });

  useEffect(() => {
    connection.current ||= crypto.randomUUID();
    const source = new EventSource(`/api/live?matrix=${matrix}&connection=${connection.current}`);
    let opened = false;
    const catchUp = () => {
      heard.current(null);
      // Another process may hold the stream now.
      if (place.current) standOn.current(place.current);
    };
    source.onopen = () => {
      if (opened) catchUp();
      opened = true;
    };
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data) as LiveEvent;
      if (event.kind === "changed") heard.current(event.ids);
      else if (event.kind === "again") catchUp();
      else
        setOthers((before) => {
          const rest = before.filter((other) => other.connection !== event.connection);
          return event.kind === "gone" ? rest : [...rest, { ...event, at: Date.now() }];
        });
    };
    const sweep = setInterval(() => {
      const oldest = Date.now() - presenceLasts;
      setOthers((before) => (before.some(({ at }) => at < oldest) ? before.filter(({ at }) => at >= oldest) : before));
    }, sweepEvery);
    return () => {
      source.close();
      clearInterval(sweep);
    };
  }, [matrix]);

  return { others: others as readonly Other[], standOn: standOn.current };
}
