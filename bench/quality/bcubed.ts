/** BCubed precision, recall and F1 (Bagga and Baldwin 1998): the mean over items of how pure and how whole their cluster is. */
export function bCubed(clusters: readonly (readonly string[])[], labelOf: ReadonlyMap<string, string>) {
  const sizes = new Map<string, number>();
  for (const label of labelOf.values()) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  let [precision, recall] = [0, 0];
  for (const members of clusters) {
    for (const id of members) {
      const label = labelOf.get(id) ?? '';
      const right = members.filter((other) => labelOf.get(other) === label).length;
      precision += right / members.length;
      recall += right / (sizes.get(label) ?? 1);
    }
  }
  precision /= labelOf.size;
  recall /= labelOf.size;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
