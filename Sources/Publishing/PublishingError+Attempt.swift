extension PublishingError {
  /// What `work` returns; where the system refuses, the error names the action and the path.
  @discardableResult
  static func attempt<Value: ~Copyable>(
    _ action: Action, _ path: @autoclosure () -> String,
    _ work: () throws(SystemError) -> Value
  ) throws(PublishingError) -> Value {
    do throws(SystemError) {
      return try work()
    } catch {
      throw .failed(action, path: path(), error)
    }
  }
}
