/** Draws our mark, a bell in full swing with one ruled line; it takes the colour of the text around it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="currentColor">
      <g transform="rotate(14 16 15)">
        <circle cx="16" cy="3.6" r="2.1" />
        <path d="M16 4C21.6 4 24 8.6 24 14C24 15.23 24.06 16.27 24.2 17.2H7.8C7.94 16.27 8 15.23 8 14C8 8.6 10.4 4 16 4Z" />
        <path d="M24.77 19.4C25.38 20.91 26.39 22.1 28 23.4H4C5.61 22.1 6.62 20.91 7.23 19.4Z" />
        <path d="M11.8 25.4h8.4a4.2 4.2 0 0 1-8.4 0Z" />
      </g>
    </svg>
  );
}
