// The calls of the system that Swift's C library does not show or that Swift cannot make safely: two names exchanged, a
// file system synchronised, an attribute of a folder, the program's own name and arguments without /proc, its limits,
// and what changes in folders.

#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/auxv.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

int casebook_exchange(const char *a, const char *b) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renamex_np(a, b, RENAME_SWAP) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}

void casebook_start_writing(int file) {
#if defined(__linux__)
  sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
  (void)file;
#endif
}

int casebook_sync_files(int folder) {
#if defined(__linux__)
  return syncfs(folder) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  sync();
  return fcntl(folder, F_FULLFSYNC) == 0 ? 0 : errno;
#else
  sync();
  return 0;
#endif
}

static const char attribute[] = "user.casebook.content";

static int means_absent(int code) {
#ifdef ENOATTR
  if (code == ENOATTR) return 1;
#endif
#ifdef ENODATA
  if (code == ENODATA) return 1;
#endif
  return code == ENOTSUP || code == EOPNOTSUPP || code == ENOSYS;
}

long casebook_get_attribute(const char *folder, char *buffer, size_t size) {
#if defined(__APPLE__)
  ssize_t count = getxattr(folder, attribute, buffer, size, 0, 0);
#else
  ssize_t count = getxattr(folder, attribute, buffer, size);
#endif
  if (count >= 0) return count;
  return means_absent(errno) ? 0 : -errno;
}

int casebook_set_attribute(const char *folder, const char *value, size_t size) {
#if defined(__APPLE__)
  return setxattr(folder, attribute, value, size, 0, 0) == 0 ? 0 : errno;
#else
  return setxattr(folder, attribute, value, size, 0) == 0 ? 0 : errno;
#endif
}

static int argument_count;
static char **arguments;

// glibc and Apple's C library call constructors with the arguments of main; others call them with none.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  argument_count = count;
  arguments = values;
}
#endif

int casebook_argument_count(void) { return argument_count; }

const char *casebook_argument(int index) { return index < argument_count ? arguments[index] : 0; }

size_t casebook_program_path(char *buffer, size_t size) {
#if defined(__linux__)
  ssize_t count = readlink("/proc/self/exe", buffer, size);
  if (count > 0) return (size_t)count;
  const char *path = (const char *)getauxval(AT_EXECFN);
  size_t length = path ? strlen(path) : 0;
  if (length > size) return 0;
  memcpy(buffer, path, length);
  return length;
#elif defined(__APPLE__)
  uint32_t length = (uint32_t)size;
  return _NSGetExecutablePath(buffer, &length) == 0 ? strlen(buffer) : 0;
#else
  return 0;
#endif
}

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void *wait_at_gate(void *nothing) {
  pthread_mutex_lock(&gate);
  pthread_mutex_unlock(&gate);
  return nothing;
}

int casebook_try_threads(int count) {
  enum { most = 64 };
  pthread_t threads[most];
  int started = 0, code = 0;
  pthread_mutex_lock(&gate);
  while (started < count && started < most && code == 0) {
    code = pthread_create(&threads[started], 0, wait_at_gate, 0);
    if (code == 0) started++;
  }
  pthread_mutex_unlock(&gate);
  while (started > 0) pthread_join(threads[--started], 0);
  return code;
}

static char last_words[512];

static void end_with_last_words(int signal) {
  (void)signal;
  ssize_t ignored = write(STDERR_FILENO, last_words, strlen(last_words));
  (void)ignored;
  _exit(3);
}

void casebook_report_crashes(const char *message) {
  static char stack[32768];
  strncpy(last_words, message, sizeof last_words - 1);
  // A stack that cannot grow leaves no room for the handler's own.
  sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, 0);
  struct sigaction action = {.sa_handler = end_with_last_words, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (const int *signal = (const int[]){SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, 0}; *signal; signal++)
    sigaction(*signal, &action, 0);
}

#if defined(__linux__)
int casebook_open_changes(void) {
  int changes = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  return changes >= 0 ? changes : -errno;
}

// File systems on which others write too, of which Linux hears nothing: NFS, SMB (three kinds), FUSE, 9P, VirtualBox.
static int is_shared(const char *folder) {
  struct statfs status;
  if (statfs(folder, &status) != 0) return 0;
  switch ((uint32_t)status.f_type) {
  case 0x6969: case 0x517B: case 0xFF534D42: case 0xFE534D42: case 0x65735546: case 0x01021997: case 0x786F4256:
    return 1;
  default: return 0;
  }
}

int casebook_watch_folder(int changes, const char *folder) {
  if (is_shared(folder)) return -EREMOTE;
  const uint32_t kinds = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB |
                         IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;
  int number = inotify_add_watch(changes, folder, kinds);
  return number >= 0 ? number : -errno;
}

void casebook_unwatch_folder(int changes, int folder) { inotify_rm_watch(changes, folder); }

int casebook_next_change(const char *bytes, size_t count, size_t *offset, const char **name) {
  const uint32_t ends = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT;
  // With other permissions a folder can be watched that could not, or no longer.
  const uint32_t moves = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
  struct inotify_event event;
  while (count - *offset >= sizeof event) {
    memcpy(&event, bytes + *offset, sizeof event);
    const char *behind = bytes + *offset + sizeof event;
    if (count - *offset - sizeof event < event.len) return -1;
    *offset += sizeof event + event.len;
    *name = event.len > 0 ? behind : 0;
    // Only says that a folder is forgotten, which was asked for, or follows from what was listed before.
    if (event.mask & IN_IGNORED) continue;
    if (event.mask & IN_Q_OVERFLOW) return CASEBOOK_CHANGES_LOST;
    if (event.mask & ends || (event.mask & IN_ISDIR && event.mask & moves)) return CASEBOOK_FOLDERS_CHANGED;
    return CASEBOOK_FILE_CHANGED;
  }
  return -1;
}
#else
int casebook_open_changes(void) { return -ENOSYS; }
int casebook_watch_folder(int changes, const char *folder) {
  (void)changes, (void)folder;
  return -ENOSYS;
}
void casebook_unwatch_folder(int changes, int folder) { (void)changes, (void)folder; }
int casebook_next_change(const char *bytes, size_t count, size_t *offset, const char **name) {
  (void)bytes, (void)count, (void)offset, (void)name;
  return -1;
}
#endif
