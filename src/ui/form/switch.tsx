import { type ComponentProps, type ReactNode, useId } from "react";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role" | "className"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** Turns something on or off at once; for an answer that is sent with a form use a checkbox. */
export function Switch({ label, hint, id: given, ...rest }: SwitchProps) {
  const generated = useId();
  const id = given ?? generated;
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <label htmlFor={id} className="block pt-0.5 font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-soft text-sm">
            {hint}
          </p>
        )}
      </div>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the browser says whether a native checkbox is on
        role="switch"
        {...rest}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative h-6 w-10 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken transition-colors after:absolute after:top-1/2 after:left-1 after:size-4 after:-translate-y-1/2 after:rounded-full after:bg-line-strong after:transition-transform checked:border-accent checked:bg-accent checked:after:translate-x-4 checked:after:bg-on-accent disabled:opacity-50 forced-colors:appearance-auto forced-colors:after:hidden"
      />
    </div>
  );
}
