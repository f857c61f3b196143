import { Pagination } from "@/ui/layout/pagination";

type PagesProps = {
  page: number;
  pageSize: number;
  total: number;
  /** How many are on this page. */
  here: number;
  /** The address of this list, to which the page is added. */
  address: string;
};

/** Leads through the pages of a list; nothing where one page holds all. */
export function Pages({ page, pageSize, total, here, address }: PagesProps) {
  if (total <= pageSize) return null;
  const first = (page - 1) * pageSize;
  const at = (other: number) => `${address}${address.includes("?") ? "&" : "?"}page=${other}`;
  return (
    <Pagination
      from={first + 1}
      to={first + here}
      total={total}
      previousHref={page > 1 ? at(page - 1) : undefined}
      nextHref={first + here < total ? at(page + 1) : undefined}
    />
  );
}
