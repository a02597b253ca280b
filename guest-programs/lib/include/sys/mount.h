/* File systems in the tree. */
#ifndef _SYS_MOUNT_H
#define _SYS_MOUNT_H

int mount(const char *device, const char *directory, const char *type, unsigned int flags);
int umount(const char *directory);

#endif
