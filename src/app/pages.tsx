import { Pagination } from "@/ui/layout/pagination";

type PagesProps = {
  page: number;
  pageSize: number;
  total: number;
  address: (page: number) => string;
};

/** Leads through the pages of a list; nothing where one page holds all. */
export function Pages({ page, pageSize, total, address }: PagesProps) {
  if (total <= pageSize) return null;
  const to = Math.min(page * pageSize, total);
  return (
    <Pagination
      from={(page - 1) * pageSize + 1}
      to={to}
      total={total}
      previousHref={page > 1 ? address(page - 1) : undefined}
      nextHref={to < total ? address(page + 1) : undefined}
    />
  );
}
