/* Parts of paths. */
#ifndef _LIBGEN_H
#define _LIBGEN_H

char *basename(char *path);

#endif
