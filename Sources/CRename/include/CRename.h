#ifndef CRENAME_H
#define CRENAME_H

/// Swaps the two names in one step, so that no reader sees either missing.
///
/// Returns 0 when done; otherwise the errno value, with nothing changed. ENOSYS or EINVAL means that this
/// system, or the file system that holds the names, has no such step.
int casebook_exchange(const char *a, const char *b);

#endif
