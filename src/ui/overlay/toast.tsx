"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { Button } from "@/ui/actions/button";
import { IconButton } from "@/ui/actions/icon-button";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";

export type Toast = {
  tone?: "good" | "plain" | "stop";
  title: string;
  text?: string;
  /** One act, usually undo. A toast with an act stays until it is closed. */
  action?: { label: string; run: () => void };
};

type Shown = Toast & { id: number };

const Context = createContext<((toast: Toast) => void) | undefined>(undefined);
const shownForMilliseconds = 6000;
const signs = { good: CircleCheck, plain: Info, stop: CircleAlert };

/** Gives `toast({ title, tone, action })`, which tells the outcome of an act that the screen does not show by itself. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(Context);
  if (!show) throw new Error("There is no <Toasts> above this component");
  return show;
}

/** Holds the toasts of the page and announces them; problems and toasts with an act stay until closed. */
export function Toasts({ children }: { children: ReactNode }) {
  const say = useSay();
  const [toasts, setToasts] = useState<Shown[]>([]);
  const nextId = useRef(0);
  const show = useCallback((toast: Toast) => {
    nextId.current += 1;
    const shown = { ...toast, id: nextId.current };
    setToasts((before) => [...before.slice(-3), shown]);
  }, []);
  const close = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  return (
    <Context value={show}>
      {children}
      <section
        aria-label={say("ui.toast.region")}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-0 z-70 mx-auto grid w-full gap-2 p-4 sm:right-0 sm:left-auto sm:mx-0 sm:max-w-sm print:hidden"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
      </section>
    </Context>
  );
}

function ToastCard({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const say = useSay();
  const [held, setHeld] = useState(false);
  const tone = toast.tone ?? "plain";
  const stays = tone === "stop" || toast.action !== undefined || held;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(onClose, shownForMilliseconds);
    return () => clearTimeout(timer);
  }, [stays, onClose]);
  const Sign = signs[tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the card, it offers no act
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex animate-rise items-start gap-2.5 rounded-md border border-line bg-raised py-2 pr-2 pl-3 shadow-float"
    >
      <Sign
        aria-hidden
        className={classes(
          "mt-1.5 size-4 shrink-0",
          tone === "good" ? "text-good" : tone === "stop" ? "text-stop" : "text-accent",
        )}
      />
      <div className="min-w-0 flex-1 py-1">
        <p className="font-medium">{toast.title}</p>
        {toast.text && <p className="text-ink-soft text-sm">{toast.text}</p>}
      </div>
      {toast.action && (
        <Button
          size="small"
          onClick={() => {
            toast.action?.run();
            onClose();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton size="small" label={say("ui.close")} icon={<X aria-hidden />} onClick={onClose} />
    </div>
  );
}
