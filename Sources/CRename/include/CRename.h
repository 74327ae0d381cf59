/// The one system call that Glibc's Swift module leaves out: swapping two folders in one step.
#ifndef TALLY_CRENAME_H
#define TALLY_CRENAME_H

/// Exchanges the names of two existing paths atomically (renameat2 with RENAME_EXCHANGE).
/// Returns 0, or -1 with errno set.
int tally_exchange_paths(const char *first, const char *second);

#endif
