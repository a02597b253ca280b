/* How full a file system is: the numbers of the kernel's statfs.inc. */
#ifndef _SYS_STATFS_H
#define _SYS_STATFS_H

/* The kernel's structure Statfs. */
struct statfs {
    unsigned int f_type;
    int f_bsize;
    unsigned int f_blocks;
    unsigned int f_bfree;
    unsigned int f_bavail;
    unsigned int f_files;
    unsigned int f_ffree;
    int f_fsid[2];
    int f_namelen;
};

int statfs(const char *path, struct statfs *to);

#endif
