"use client";

import { Check, ChevronsUpDown, Plus, X } from "lucide-react";
import { Popover } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";
import { filterOptions, fold } from "./filter-options";

export type ComboboxOption = { value: string; label: string; note?: string; icon?: ReactNode };

type ComboboxProps = FieldProps & {
  options: readonly ComboboxOption[];
  /** What is chosen, in order; at most one unless `multiple`. Leave out and give `defaultValues` for a plain form. */
  values?: readonly string[];
  defaultValues?: readonly string[];
  onChange?: (values: string[]) => void;
  multiple?: boolean;
  /** Makes a new option out of the typed text and returns its value, or nothing when it was refused. */
  onCreate?: (text: string) => Promise<string | undefined> | string | undefined;
  /** Sends each chosen value with the form under this name. */
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  /** Takes the focus at once, with the list open and this typed into it already. */
  startWith?: string;
};

/** Chooses from many by typing; can create what is missing and choose several. */
export function Combobox(props: ComboboxProps) {
  const { options, multiple = false, onCreate, name, placeholder, disabled } = props;
  const say = useSay();
  const listId = useId();
  const control = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [own, setOwn] = useState<readonly string[]>(props.defaultValues ?? []);
  const [typed, setTyped] = useState(props.startWith || undefined);
  const [open, setOpen] = useState(props.startWith !== undefined);
  const [active, setActive] = useState(0);

  const values = props.values ?? own;
  const latest = useRef(values);
  latest.current = values;
  const chosen = values.flatMap((value) => options.find((option) => option.value === value) ?? []);
  const resting = multiple ? "" : (chosen[0]?.label ?? "");
  const text = typed ?? resting;
  const found = filterOptions(options, typed ?? "");
  const newText = (typed ?? "").trim();
  const canCreate = onCreate && newText !== "" && !options.some((option) => fold(option.label) === fold(newText));
  const count = found.length + (canCreate ? 1 : 0);
  const current = Math.min(active, count - 1);

  const change = (next: string[]) => {
    latest.current = next;
    setOwn(next);
    props.onChange?.(next);
  };
  const show = () => {
    if (open) return;
    setOpen(true);
    const first = multiple ? 0 : found.findIndex((option) => option.value === values[0]);
    setActive(Math.max(0, first));
  };
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const add = (value: string) => {
    if (!multiple) change([value]);
    else change(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
    setTyped(undefined);
    if (!multiple) setOpen(false);
  };
  const addCreated = (value: string) => {
    change(multiple ? [...latest.current.filter((other) => other !== value), value] : [value]);
    setTyped((now) => (now === typed ? undefined : now));
    if (!multiple) setOpen(false);
  };
  const choose = async (index: number) => {
    const option = found[index];
    if (option) return add(option.value);
    if (!canCreate) return;
    const created = await onCreate(newText);
    // Drawn before the next key is heard: whoever goes on in this moment leaves with what was created, or adds to it.
    if (created !== undefined) flushSync(() => addCreated(created));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return show();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((current + step + count) % Math.max(1, count));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      if (count > 0) void choose(current);
    } else if (event.key === "Backspace" && multiple && text === "") change(values.slice(0, -1));
    else if (event.key === "Backspace" && !multiple && typed === "") change([]);
  };

  const optionLook = (index: number) =>
    classes(
      "flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 pointer-coarse:min-h-11",
      index === current && "bg-hover outline-1 outline-line-strong -outline-offset-1",
    );

  return (
    <Field {...props}>
      {(wiring) => (
        <Popover.Root open={open} onOpenChange={(next) => (next ? show() : close())}>
          <Popover.Anchor asChild>
            <div
              ref={control}
              className={classes(
                controlLook,
                "relative flex min-h-8 flex-wrap items-center gap-1 py-0.5 pr-8 pl-1 has-focus-visible:border-focus has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-11",
                "has-aria-invalid:border-stop has-aria-invalid:bg-stop-soft has-disabled:bg-sunken has-disabled:text-ink-faint",
              )}
            >
              {multiple &&
                chosen.map((option) => (
                  <span
                    key={option.value}
                    className="inline-flex min-h-6 max-w-full items-center gap-0.5 rounded-sm bg-accent-soft pl-1.5 text-accent-ink text-sm"
                  >
                    <span className="truncate">{option.label}</span>
                    <button
                      type="button"
                      disabled={disabled}
                      aria-label={say("ui.combobox.remove", { label: option.label })}
                      onClick={() => {
                        change(values.filter((value) => value !== option.value));
                        input.current?.focus();
                      }}
                      className="grid size-6 place-items-center rounded-sm hover:bg-hover print:hidden"
                    >
                      <X aria-hidden className="size-3.5" />
                    </button>
                  </span>
                ))}
              <input
                {...wiring}
                ref={input}
                type="text"
                // biome-ignore lint/a11y/noAutofocus: only where the caller opens it to be typed into
                autoFocus={props.startWith !== undefined}
                role="combobox"
                autoComplete="off"
                spellCheck={false}
                aria-autocomplete="list"
                aria-expanded={open}
                aria-controls={open ? listId : undefined}
                aria-activedescendant={open && count > 0 ? `${listId}-${current}` : undefined}
                disabled={disabled}
                placeholder={chosen.length === 0 ? placeholder : undefined}
                value={text}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setActive(0);
                  setOpen(true);
                }}
                onClick={show}
                onBlur={close}
                onKeyDown={onKeyDown}
                className="min-w-10 flex-1 bg-transparent px-1.5 py-0.5 outline-none"
              />
              <ChevronsUpDown
                aria-hidden
                className="pointer-events-none absolute right-2 size-4 text-ink-soft print:hidden"
              />
              {name && values.map((value) => <input key={value} type="hidden" name={name} value={value} />)}
            </div>
          </Popover.Anchor>
          <Popover.Portal container={control.current?.closest<HTMLElement>("[role=dialog], main")}>
            <Popover.Content
              role="presentation"
              align="start"
              sideOffset={4}
              collisionPadding={8}
              onOpenAutoFocus={(event) => event.preventDefault()}
              onCloseAutoFocus={(event) => event.preventDefault()}
              onInteractOutside={(event) => {
                if (control.current?.contains(event.target as Node)) event.preventDefault();
              }}
              onMouseDown={(event) => event.preventDefault()}
              className="z-50 max-h-72 w-(--radix-popover-trigger-width) min-w-56 animate-appear overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-float"
            >
              <div id={listId} role="listbox" aria-label={props.label} aria-multiselectable={multiple || undefined}>
                {found.map((option, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the combobox, which keeps the focus
                  <div
                    key={option.value}
                    id={`${listId}-${index}`}
                    ref={index === current ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
                    role="option"
                    tabIndex={-1}
                    aria-selected={values.includes(option.value)}
                    onPointerMove={() => setActive(index)}
                    onClick={() => add(option.value)}
                    className={optionLook(index)}
                  >
                    {option.icon}
                    <span className="min-w-0 flex-1">
                      {option.label}
                      {option.note && <span className="ml-2 text-ink-faint text-sm">{option.note}</span>}
                    </span>
                    {values.includes(option.value) && <Check aria-hidden className="size-4 text-accent" />}
                  </div>
                ))}
                {canCreate && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the combobox, which keeps the focus
                  <div
                    id={`${listId}-${found.length}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={false}
                    onPointerMove={() => setActive(found.length)}
                    onClick={() => void choose(found.length)}
                    className={optionLook(found.length)}
                  >
                    <Plus aria-hidden className="size-4 text-accent" />
                    {say("ui.combobox.create", { text: newText })}
                  </div>
                )}
              </div>
              {count === 0 && <p className="px-2 py-1.5 text-ink-soft">{say("ui.combobox.none", { text: newText })}</p>}
            </Popover.Content>
          </Popover.Portal>
          <span role="status" className="sr-only">
            {open && typed !== undefined && say("ui.combobox.found", { count: found.length })}
          </span>
        </Popover.Root>
      )}
    </Field>
  );
}
