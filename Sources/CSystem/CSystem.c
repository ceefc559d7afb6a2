// The calls of the system that Swift's C library does not show: two names exchanged, a file system synchronised, an
// attribute of a folder, and the program's arguments without /proc.

#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

int casebook_exchange(const char *a, const char *b) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renamex_np(a, b, RENAME_SWAP) == 0 ? 0 : errno;
#else
  return ENOSYS;
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
