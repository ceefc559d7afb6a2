#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>

/// Swaps the two names in one step, so that no reader sees either missing.
///
/// Returns 0 when done; otherwise the errno value, with nothing changed. ENOSYS or EINVAL means that this
/// system, or the file system that holds the names, has no such step.
int casebook_exchange(const char *a, const char *b);

/// Has the system begin to bring what was written to an open file to the disk, without waiting for it: less is left to
/// wait for at the end. A hint, which cannot fail.
void casebook_start_writing(int file);

/// Waits until everything written so far to the file system that holds the open folder is on the disk.
///
/// Returns 0, or the errno value of the first write that failed.
int casebook_sync_files(int folder);

/// Reads the attribute that casebook keeps at a folder into `buffer`, links followed.
///
/// Returns its length in bytes, 0 where there is none or the file system has no attributes, or the negative errno value.
long casebook_get_attribute(const char *folder, char *buffer, size_t size);

/// Keeps an attribute at a folder. Returns 0, or the errno value, with nothing changed.
int casebook_set_attribute(const char *folder, const char *value, size_t size);

/// The arguments that the program was started with, the program's own name first; fewer than one where the system
/// does not give them before `main`. The standard library reads them from /proc, which is not everywhere.
int casebook_argument_count(void);
const char *casebook_argument(int index);

/// Writes the path of the running program into `buffer`. Returns its length, or 0 where the system does not say.
size_t casebook_program_path(char *buffer, size_t size);

/// Starts `count` threads at once and ends them again. Returns 0, or the errno value where not all of them could be
/// started: work that is handed to such threads would be waited for without end.
int casebook_try_threads(int count);

/// From now on ends the program with code 3, and `message` on standard error, where it would crash: for a machine that
/// limits memory, on which a crash means that there was too little. A copy of the message is kept.
void casebook_report_crashes(const char *message);

/// What happened in a watched folder.
enum {
  /// Something about a file: new, gone, written, renamed.
  CASEBOOK_FILE_CHANGED = 0,
  /// A folder in it is new, gone or renamed, or the folder itself is.
  CASEBOOK_FOLDERS_CHANGED = 1,
  /// More happened than the system could list.
  CASEBOOK_CHANGES_LOST = 2,
};

/// Opens a queue of changes in folders, which never makes its reader wait. Returns its descriptor, or the negative errno
/// value: -ENOSYS where the system has no such queues.
int casebook_open_changes(void);

/// Has the queue list what changes in a folder itself, not in the folders in it. Returns a number for the folder, the
/// same one where it is watched already; or the negative errno value, -EREMOTE where others may write of whom the system
/// hears nothing.
int casebook_watch_folder(int changes, const char *folder);

/// Has the queue forget a folder.
void casebook_unwatch_folder(int changes, int folder);

/// Takes the change that is at `*offset` of the `count` bytes that were read from the queue, and moves the offset behind
/// it. Returns one of the kinds above and sets `*name` to the name of what changed in the folder, or to null; returns -1
/// where there is no whole change left.
int casebook_next_change(const char *bytes, size_t count, size_t *offset, const char **name);

#endif
