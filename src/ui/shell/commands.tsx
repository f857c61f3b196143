"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { preferenceCookies, rememberPreference } from "@/ui/preferences";
import { isPlain, keyName, matchKeys } from "./keys";

/** One act or place that the palette offers; with `keys` it is also a shortcut and stands in the keyboard help. */
export type Command = {
  id: string;
  label: string;
  /** The heading it stands under. */
  group: string;
  icon?: ReactNode;
  /** "g m" for one key after the other, "mod+k" for both at once. */
  keys?: string;
  /** Other words by which people look for it. */
  keywords?: readonly string[];
  href?: string;
  run?: () => void;
};

type Registry = {
  commands: readonly Command[];
  register: (owner: string, commands: readonly Command[]) => void;
  start: (command: Command) => void;
  plainKeys: boolean;
  setPlainKeys: (on: boolean) => void;
};

const Context = createContext<Registry | undefined>(undefined);
const sequenceMilliseconds = 1200;

/** Gives the registry of all commands that the screen offers now. */
export function useRegistry(): Registry {
  const registry = useContext(Context);
  if (!registry) throw new Error("There is no <Commands> above this component");
  return registry;
}

/** Offers commands while the calling component is on the screen; keep the list stable with useMemo. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  const { register } = useRegistry();
  useEffect(() => {
    register(owner, commands);
    return () => register(owner, []);
  }, [owner, register, commands]);
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

/** Holds the commands of the page and listens for their keys. */
export function Commands({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [byOwner, setByOwner] = useState<ReadonlyMap<string, readonly Command[]>>(new Map());
  const [plainKeys, setPlain] = useState(true);
  const pressed = useRef<{ keys: string[]; at: number }>({ keys: [], at: 0 });

  useEffect(() => setPlain(!document.cookie.includes(`${preferenceCookies.keys}=off`)), []);

  const register = useCallback((owner: string, commands: readonly Command[]) => {
    setByOwner((before) => {
      const after = new Map(before);
      if (commands.length > 0) after.set(owner, commands);
      else after.delete(owner);
      return after;
    });
  }, []);
  const start = useCallback(
    (command: Command) => {
      if (command.href !== undefined) router.push(command.href);
      command.run?.();
    },
    [router],
  );
  const setPlainKeys = useCallback((on: boolean) => {
    setPlain(on);
    rememberPreference("keys", on ? "on" : "off");
  }, []);
  const commands = useMemo(() => [...byOwner.values()].flat(), [byOwner]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = keyName(event);
      const plain = isPlain(name);
      if (event.defaultPrevented || event.isComposing || event.repeat || name === "shift") return;
      if (plain && (!plainKeys || takesText(event.target) || document.querySelector("[data-modal]"))) return;
      const now = event.timeStamp;
      const before = now - pressed.current.at < sequenceMilliseconds ? pressed.current.keys : [];
      for (const keys of [[...before, name], [name]]) {
        const hit = commands.find((command) => command.keys && matchKeys(keys, command.keys) === "hit");
        if (hit) {
          event.preventDefault();
          pressed.current = { keys: [], at: 0 };
          return start(hit);
        }
        if (commands.some((command) => command.keys && matchKeys(keys, command.keys) === "begins")) {
          pressed.current = { keys, at: now };
          return;
        }
      }
      pressed.current = { keys: [], at: 0 };
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [commands, plainKeys, start]);

  const registry = useMemo(
    () => ({ commands, register, start, plainKeys, setPlainKeys }),
    [commands, register, start, plainKeys, setPlainKeys],
  );
  return <Context value={registry}>{children}</Context>;
}
