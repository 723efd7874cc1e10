import type { OrganOfYear } from '../../../organs/index.js';

/** An organ in the tree of reports, with those whose reports go into its own. */
export interface TreeNode {
  readonly organ: OrganOfYear;
  /** By code. Empty for all but governments: what belongs to a department or a town reports to the government above. */
  readonly members: readonly TreeNode[];
}

/**
 * The tree of reports under an organ (乡镇、区县、市、省、全国): an organ is a member of the nearest government above it, 《条例》
 * Art. 49. Every organ stands in it once, whatever circle its parents form. `null` where the organ is not of the year.
 */
export function memberTree(organs: readonly OrganOfYear[], rootId: string): TreeNode | null {
  const children = new Map<string, OrganOfYear[]>();
  for (const organ of organs) {
    if (organ.parentId === null) continue;
    const own = children.get(organ.parentId);
    if (own) own.push(organ);
    else children.set(organ.parentId, [organ]);
  }
  const root = organs.find(({ id }) => id === rootId);
  if (!root) return null;
  const seen = new Set([rootId]);
  const belowOf = (id: string): OrganOfYear[] =>
    (children.get(id) ?? []).flatMap((organ) => {
      if (seen.has(organ.id)) return [];
      seen.add(organ.id);
      return organ.level === 'government' ? [organ] : [organ, ...belowOf(organ.id)];
    });
  const nodeOf = (organ: OrganOfYear): TreeNode => ({
    organ,
    members: organ.level === 'government' ? belowOf(organ.id).map(nodeOf) : [],
  });
  return nodeOf(root);
}

/** Every organ of a tree, the root first. */
export function* organsIn(node: TreeNode): Generator<OrganOfYear> {
  yield node.organ;
  for (const member of node.members) yield* organsIn(member);
}

/** The organs of a tree below its root that have no members. */
export function* leavesOf(node: TreeNode): Generator<OrganOfYear> {
  for (const member of node.members) {
    if (member.members.length === 0) yield member.organ;
    else yield* leavesOf(member);
  }
}

/** The node of an organ in a tree, by its id or code; `null` where it is not in it. */
export function findNode(node: TreeNode, idOrCode: string): TreeNode | null {
  if (node.organ.id === idOrCode.toLowerCase() || node.organ.code === idOrCode.toUpperCase()) return node;
  for (const member of node.members) {
    const found = findNode(member, idOrCode);
    if (found) return found;
  }
  return null;
}
