/* Parts of the kernel that come and go while it runs. */
#ifndef _SYS_MODULE_H
#define _SYS_MODULE_H

int init_module(const void *image, unsigned int length, const char *arguments);
int delete_module(const char *name, unsigned int flags);

#endif
