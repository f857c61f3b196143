const approves =
  /\b(?:to approve|approves?|approval|sign[- ]?off|signs off|clearance|clears|freigabe|gibt frei|genehmigt|genehmigung|approbation|approuve|validation|valide|aprueba|aprobación|approva|approvazione|keurt goed|goedkeuring|aprova|aprovação)\b|承認/i;

const longest = 1_000;

/**
 * Finds an approver named in an owner cell, such as "CEO draft; Legal approve" or "Communications lead, with Legal
 * sign-off"; null when nobody is. `approval` is the part as written.
 */
export function approvalInOwner(text: string): { owner: string; approval: string; approver: string } | null {
  if (text.length > longest) return null;
  const parts = text.split(/\s*[;,\n]\s*/).filter(Boolean);
  const approvals = parts.filter((part) => approves.test(part));
  if (approvals.length === 0 || approvals.length === parts.length) return null;
  return {
    owner: parts.filter((part) => !approvals.includes(part)).join("; "),
    approval: approvals.join("; "),
    approver: approvals
      .map((part) =>
        part
          .replace(approves, "")
          .replace(/\s+(?:by|durch|par|por)\s*$/i, "")
          .trim(),
      )
      .join("; "),
  };
}
