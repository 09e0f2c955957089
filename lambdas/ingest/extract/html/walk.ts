import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';

/** What a walk tells of: texts, and elements as they open and close. */
export interface Visitor {
  text(data: string): void;
  /** false leaves the element out, with all that is in it */
  open(element: Element): boolean;
  close(element: Element): void;
}

/** Visits a tree in document order. Without recursion: depth costs no stack. */
export function walk(root: Document, visit: Visitor): void {
  const stack: (AnyNode | { closes: Element })[] = [...root.children].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('closes' in next) visit.close(next.closes);
    else if (isText(next)) visit.text(next.data);
    else if (isTag(next) && visit.open(next)) {
      stack.push({ closes: next });
      for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as AnyNode);
    }
  }
}
