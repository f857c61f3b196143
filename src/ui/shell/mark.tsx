/** Draws our mark: a bell that is struck; takes the colour of the text around it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="none">
      <path
        fill="currentColor"
        d="M16 3.5a2 2 0 0 1 2 2v.6c3.9.9 6.5 4.2 6.5 8.4v3.2c0 1.7.6 2.6 1.6 3.6.9.9.3 2.7-1.2 2.7H7.1c-1.5 0-2.1-1.8-1.2-2.7 1-1 1.6-1.9 1.6-3.6v-3.2c0-4.2 2.6-7.5 6.5-8.4v-.6a2 2 0 0 1 2-2Z"
      />
      <circle cx="16" cy="27" r="2.6" fill="currentColor" />
    </svg>
  );
}
