import NextLink from "next/link";
import type { ComponentProps } from "react";

/** Leads within Tocsin. Pages are drawn for each reader, so none is fetched before it is asked for. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
