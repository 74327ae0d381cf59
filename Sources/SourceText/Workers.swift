import Dispatch
import Glibc
import Synchronization

/// Shares work on many small files among a fixed number of threads.
package enum Workers {
  /// More threads than these wait for one another inside the file system.
  private static let maximumCount = 4

  /// What `work` makes of `0..<count`, range by range, in order.
  ///
  /// A thread takes `batchSize` items at a time: few enough to keep all threads busy to the end.
  /// A failure ends the batch that it happens in; of several the first in order is thrown.
  package static func map<Value: Sendable, Failure>(
    count: Int, batchSize: Int = 128,
    _ work: @Sendable (Range<Int>) throws(Failure) -> [Value]
  ) throws(Failure) -> [Value] {
    let batchCount = (count + batchSize - 1) / batchSize
    let outcomes = Mutex([Result<[Value], Failure>?](repeating: nil, count: batchCount))
    let nextBatch = Atomic(0)
    let workerCount = min(batchCount, maximumCount, processorCount)
    DispatchQueue.concurrentPerform(iterations: workerCount) { _ in
      while true {
        let batch = nextBatch.wrappingAdd(1, ordering: .relaxed).oldValue
        guard batch < batchCount else { return }
        let range = batch * batchSize..<min((batch + 1) * batchSize, count)
        let outcome = Result { () throws(Failure) in try work(range) }
        outcomes.withLock { $0[batch] = outcome }
      }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for outcome in outcomes.withLock({ $0 }) {
      if let outcome { values += try outcome.get() }
    }
    return values
  }

  /// How many processors there are.
  package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
