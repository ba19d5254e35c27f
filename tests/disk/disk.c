/* A disk that fails: loaded before the C library, it counts what a process does with the files of one folder,
   and at one of these operations it kills the process ("kill"), or when half of what is to be written is written
   ("tear"), or writes and reads but half ("short"), or has the operation fail (the number of an error). */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { READS, WRITES };
enum { GO, FAIL, HALF, TEAR };
static char under[PATH_MAX], except[PATH_MAX];
static long wanted, fault;
static int counts, does, ready, told = -1;
static atomic_long number;

/* From here on each operation below `folder` that `kinds` says is written down in `log`, and the one with the number
   `at` is met as `how` says. */
void disk_begin(const char *folder, const char *out, const char *log, int kinds, long at, const char *how) {
    snprintf(under, sizeof under, "%s", folder);
    snprintf(except, sizeof except, "%s", out);
    told = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    counts = kinds;
    wanted = at;
    fault = atol(how);
    does = fault != 0 ? FAIL : strcmp(how, "short") == 0 ? HALF : strcmp(how, "tear") == 0 ? TEAR : GO;
    ready = 1;
}

static int is_in(const char *path, const char *folder) {
    size_t length = strlen(folder);
    return length > 0 && strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static void die(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (told >= 0) dprintf(told, "%ld killed %ld.%09ld\n", wanted, (long)now.tv_sec, now.tv_nsec);
    raise(SIGKILL);
}

/* Whether this is the one, and what is to be done: GO, FAIL (errno is set), HALF or TEAR. */
static int meet(const char *name, int kind, const char *path, int sized) {
    if (!ready || kind != counts || !is_in(path, under) || is_in(path, except)) return GO;
    long now = atomic_fetch_add(&number, 1) + 1;
    if (told >= 0) dprintf(told, "%ld %s %s\n", now, name, path);
    if (now != wanted) return GO;
    if (does == GO) die();
    if ((does == TEAR || does == HALF) && sized) return does;
    if (does == TEAR) die();
    if (does == HALF) return GO;
    errno = (int)fault;
    return FAIL;
}

static int meet_at(const char *name, int kind, int folder, const char *path) {
    char whole[2 * PATH_MAX], base[PATH_MAX] = "", link[64];
    if (!ready || path == NULL) return GO;
    if (path[0] != '/') {
        ssize_t length = -1;
        if (folder == AT_FDCWD) {
            if (getcwd(base, sizeof base) != NULL) length = (ssize_t)strlen(base);
        } else {
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            length = readlink(link, base, sizeof base - 1);
        }
        base[length < 0 ? 0 : length] = 0;
    }
    snprintf(whole, sizeof whole, "%s%s%s", base, path[0] == '/' ? "" : "/", path);
    return meet(name, kind, whole, 0);
}

static int meet_open(const char *name, int kind, int descriptor, int sized) {
    char path[PATH_MAX], link[64];
    if (!ready) return GO;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return GO;
    path[length] = 0;
    return meet(name, kind, path, sized);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define OPENS(flags) ((flags) & (O_WRONLY | O_RDWR | O_CREAT) ? WRITES : READS)
#define MODE(flags, last, mode) \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, last); mode = va_arg(more, mode_t); va_end(more); }

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        mode_t mode = 0; \
        MODE(flags, flags, mode) \
        return meet_at("open", OPENS(flags), AT_FDCWD, path) == FAIL ? -1 : REAL(name)(path, flags, mode); \
    }
#define OPEN_AT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        mode_t mode = 0; \
        MODE(flags, flags, mode) \
        return meet_at("open", OPENS(flags), folder, path) == FAIL ? -1 : REAL(name)(folder, path, flags, mode); \
    }
#define STREAM(name) \
    FILE *name(const char *path, const char *mode) { \
        int kind = strpbrk(mode, "wa+") != NULL ? WRITES : READS; \
        return meet_at("open", kind, AT_FDCWD, path) == FAIL ? NULL : REAL(name)(path, mode); \
    }
#define WRITE(name, more, given) \
    ssize_t name(int descriptor, const void *data, size_t size more) { \
        int found = meet_open("write", WRITES, descriptor, size > 1); \
        if (found == FAIL) return -1; \
        if (found == HALF || found == TEAR) size /= 2; \
        ssize_t done = REAL(name)(descriptor, data, size given); \
        if (found == TEAR) die(); \
        return done; \
    }
#define READ(name, more, given) \
    ssize_t name(int descriptor, void *data, size_t size more) { \
        int found = meet_open("read", READS, descriptor, size > 1); \
        if (found == FAIL) return -1; \
        return REAL(name)(descriptor, data, found == HALF ? size / 2 : size given); \
    }
#define ONE(name, word, kind, at, folder, path, parameters, given) \
    int name parameters { return meet##at(word, kind, folder, path) == FAIL ? -1 : REAL(name) given; }
#define COMMA ,

OPEN(open)
OPEN(open64)
OPEN_AT(openat)
OPEN_AT(openat64)
STREAM(fopen)
STREAM(fopen64)
WRITE(write, , )
WRITE(pwrite, COMMA off_t at, COMMA at)
WRITE(pwrite64, COMMA off_t at, COMMA at)
READ(read, , )
READ(pread, COMMA off_t at, COMMA at)
READ(pread64, COMMA off_t at, COMMA at)

#define SYNC(name) int name(int one) { return meet_open("sync", WRITES, one, 0) == FAIL ? -1 : REAL(name)(one); }
#define CUT(name) int name(int one, off_t size) { return meet_open("cut", WRITES, one, 0) == FAIL ? -1 : REAL(name)(one, size); }
SYNC(fsync)
SYNC(fdatasync)
CUT(ftruncate)
CUT(ftruncate64)
ONE(rename, "rename", WRITES, _at, AT_FDCWD, new, (const char *old, const char *new), (old, new))
ONE(renameat, "rename", WRITES, _at, to, new, (int from, const char *old, int to, const char *new), (from, old, to, new))
ONE(link, "link", WRITES, _at, AT_FDCWD, new, (const char *old, const char *new), (old, new))
ONE(linkat, "link", WRITES, _at, to, new, (int from, const char *old, int to, const char *new, int flags), (from, old, to, new, flags))
ONE(unlink, "remove", WRITES, _at, AT_FDCWD, path, (const char *path), (path))
ONE(unlinkat, "remove", WRITES, _at, folder, path, (int folder, const char *path, int flags), (folder, path, flags))
ONE(rmdir, "remove", WRITES, _at, AT_FDCWD, path, (const char *path), (path))
ONE(mkdir, "make", WRITES, _at, AT_FDCWD, path, (const char *path, mode_t mode), (path, mode))
ONE(mkdirat, "make", WRITES, _at, folder, path, (int folder, const char *path, mode_t mode), (folder, path, mode))
ONE(stat, "look", READS, _at, AT_FDCWD, path, (const char *path, struct stat *found), (path, found))
ONE(stat64, "look", READS, _at, AT_FDCWD, path, (const char *path, struct stat64 *found), (path, found))
ONE(lstat, "look", READS, _at, AT_FDCWD, path, (const char *path, struct stat *found), (path, found))
ONE(lstat64, "look", READS, _at, AT_FDCWD, path, (const char *path, struct stat64 *found), (path, found))
ONE(fstatat, "look", READS, _at, folder, path, (int folder, const char *path, struct stat *found, int flags), (folder, path, found, flags))
ONE(fstatat64, "look", READS, _at, folder, path, (int folder, const char *path, struct stat64 *found, int flags), (folder, path, found, flags))

DIR *opendir(const char *path) {
    return meet_at("list", READS, AT_FDCWD, path) == FAIL ? NULL : REAL(opendir)(path);
}
