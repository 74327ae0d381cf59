/// A point of a drawing, from its left and from its top.
struct Place: Hashable, Sendable {
  let x: Percent
  let y: Percent
}
