/* Directories: entries as the kernel's dirent.inc has them. */
#ifndef _DIRENT_H
#define _DIRENT_H

#include <sys/types.h>

struct dirent {
    ino_t d_ino;
    unsigned short d_reclen; /* distance to the next entry */
    unsigned char d_type;
    char d_name[];
};

#define DT_FIFO 1
#define DT_CHR 2
#define DT_DIR 4
#define DT_BLK 6
#define DT_REG 8
#define DT_LNK 10

typedef struct __directory DIR;

ssize_t getdents(int descriptor, void *buffer, size_t size);
DIR *opendir(const char *path);
struct dirent *readdir(DIR *directory);
void rewinddir(DIR *directory);
int closedir(DIR *directory);

#endif
