import { type AnyNode, type Document, hasChildren, isTag } from 'domhandler';

const DECLARED = /<template\b[^<>]{0,300}\bshadowrootmode\b/i;

/**
 * Puts what declarative shadow roots hold where a browser shows it: a template with `shadowrootmode` is no template but a part of the page.
 * Its element becomes a `div` in the place of the template.
 *
 * @param markup what the tree was built from: hardly any page has such a root, and then the tree is not walked
 */
export function openShadowRoots(root: Document, markup: string): void {
  if (!DECLARED.test(markup)) return;
  const stack: AnyNode[] = [...root.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isTag(node) && node.name === 'template' && node.attribs.shadowrootmode !== undefined) {
      node.name = 'div';
      node.children = node.children.flatMap((child) => (hasChildren(child) ? child.children : []));
      for (const child of node.children) child.parent = node;
    }
    if (hasChildren(node)) stack.push(...node.children);
  }
}
