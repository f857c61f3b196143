/** What a colour means: `stop` blocks or is overdue, `warn` needs a look, `advise` informs, `good` is done. */
export type Tone = "neutral" | "accent" | "good" | "advise" | "warn" | "stop";

/** Soft ground with its ink, for badges and banners. */
export const softTone: Record<Tone, string> = {
  neutral: "bg-hover text-ink-soft",
  accent: "bg-accent-soft text-accent-ink",
  good: "bg-good-soft text-good-ink",
  advise: "bg-advise-soft text-advise-ink",
  warn: "bg-warn-soft text-warn-ink",
  stop: "bg-stop-soft text-stop-ink",
};

/** The sign's own colour on the plain surface. */
export const signTone: Record<Tone, string> = {
  neutral: "text-ink-faint",
  accent: "text-accent",
  good: "text-good",
  advise: "text-advise",
  warn: "text-warn",
  stop: "text-stop",
};

/** A border of the tone, visible when colours are forced or printed. */
export const edgeTone: Record<Tone, string> = {
  neutral: "border-line",
  accent: "border-accent/50",
  good: "border-good/50",
  advise: "border-advise/50",
  warn: "border-warn/60",
  stop: "border-stop/60",
};
