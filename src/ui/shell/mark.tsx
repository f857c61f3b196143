/** Draws our mark, a struck bell cast from the rows of a matrix; it takes the colour of the text around it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="currentColor">
      <g transform="rotate(14 16 14)">
        <circle cx="16" cy="3.4" r="1.9" />
        <path d="M16 4.2C20.36 4.2 22.67 7.37 23.12 11.6H8.88C9.33 7.37 11.64 4.2 16 4.2Z" />
        <path d="M23.2 13.3C23.21 14.8 23.32 16.08 23.54 17.2H8.46C8.68 16.08 8.79 14.8 8.8 13.3Z" />
        <path d="M24 18.9C24.69 20.84 25.83 22.25 27.4 23.6H4.6C6.17 22.25 7.31 20.84 8 18.9Z" />
        <path d="M12.6 25.3h6.8a3.4 3.4 0 0 1-6.8 0Z" />
      </g>
    </svg>
  );
}
