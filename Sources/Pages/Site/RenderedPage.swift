/// A page as it is published, with what is known of it.
struct RenderedPage: Sendable {
  let file: OutputFile
  let facts: PageFacts
}
